import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, paperDate, readHolidayNotice, shippedHolidays, shippedYears, weekdayName, type HolidayDay } from '@shared/calendar'

const shipped = (year: number): HolidayDay[] => shippedHolidays.filter((day) => day.date.startsWith(`${year}-`))
const daysOnly = (days: readonly HolidayDay[]) => days.map(({ date, kind }) => `${date} ${kind}`)

// The wording of 国办发明电〔2024〕12号 and of the notice for 2026.
const notice2025 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下：
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

describe('the yearly notice', () => {
  it('reads as the shipped calendar has it', () => {
    for (const [year, text] of [[2025, notice2025], [2026, notice2026]] as const) {
      const reading = readHolidayNotice(text, year)
      expect(reading.problems, String(year)).toEqual([])
      expect(daysOnly(reading.days), String(year)).toEqual(daysOnly(shipped(year)))
    }
    expect(readHolidayNotice(notice2025, 2025).days.find((day) => day.date === '2025-09-28')?.name).toBe('国庆节、中秋节')
  })

  it('is refused for another year, because the weekdays do not fit', () => {
    const { problems } = readHolidayNotice(notice2025, 2026)
    expect(problems).toContain('2026-01-01 是星期四，通知写的是星期三，请核对年份')
  })

  it('reports a count, a range or a day that cannot be', () => {
    const problems = (text: string) => readHolidayNotice(text, 2026).problems
    expect(problems('一、元旦：1月1日（周四）至3日（周六）放假，共4天。')).toEqual(['“元旦”写明 4 天，日期合计 3 天'])
    expect(problems('一、元旦：1月3日至1日放假。')).toContain('“1月3日至1日”的起止日期不对')
    expect(problems('一、元旦：2月30日放假1天。')).toContain('没有 2026-02-30 这一天')
    expect(problems('一、元旦：1月1日放假1天。1月1日上班。')).toContain('2026-01-01 出现了两次')
    expect(problems('一、元旦：2025年12月31日放假1天。')).toContain('2025-12-31 不在 2026 年')
    expect(problems('今年放假照旧')).toHaveLength(1)
    expect(problems('')).toHaveLength(1)
  })

  it('reads any calendar that is written out as the notice writes it', () => {
    const blocks = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }).chain((starts) =>
      fc.tuple(fc.constant(starts.toSorted((a, b) => a - b)), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 8, maxLength: 8 })),
    )
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2090 }), blocks, (year, [starts, lengths]) => {
        const day = (date: string) => `${paperDate(date).slice(5)}（${weekdayName(date).replace('星期', '周')}）`
        const expected: string[] = []
        const text = starts.map((start, index) => {
          const from = addDays(`${year}-01-02`, start * 11)
          const length = lengths[index] ?? 1
          const to = addDays(from, length - 1)
          const work = addDays(to, 1)
          for (let i = 0; i < length; i += 1) expected.push(`${addDays(from, i)} holiday`)
          expected.push(`${work} makeUp`)
          const range = length === 1 ? `${day(from)}放假1天` : `${day(from)}至${day(to)}放假调休，共${length}天`
          return `${index + 1}、节日${String.fromCodePoint(0x4e00 + index)}：${range}。${day(work)}上班。`
        })
        const reading = readHolidayNotice(text.join('\n'), year)
        expect(reading.problems).toEqual([])
        expect(daysOnly(reading.days)).toEqual(expected)
      }),
    )
  })
})

describe('a year file of chinese-days', () => {
  it('gives the same days as the shipped calendar', () => {
    const year = shippedYears.at(-1) ?? 0
    const file = {
      holidays: Object.fromEntries(shipped(year).filter((day) => day.kind === 'holiday').map((day) => [day.date, `X,${day.name},1`])),
      workdays: Object.fromEntries(shipped(year).filter((day) => day.kind === 'makeUp').map((day) => [day.date, `X,${day.name},1`])),
    }
    expect(readHolidayNotice(JSON.stringify(file), year)).toEqual({ days: shipped(year), problems: [] })
  })

  it('is refused when it is cut, foreign or of another year', () => {
    expect(readHolidayNotice('{"holidays":', 2026).problems).toEqual(['文件内容不完整，无法读取'])
    expect(readHolidayNotice('{"a":1}', 2026).problems).toEqual(['不是节假日年度文件'])
    expect(readHolidayNotice('{"holidays":{"2025-01-01":"X,元旦,1"},"workdays":{}}', 2026).problems).toEqual(['2025-01-01 不在 2026 年'])
  })
})

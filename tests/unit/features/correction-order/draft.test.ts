import { describe, expect, it } from 'vitest'
import { makeWorkCalendar, shippedHolidays, shippedYears } from '@shared/calendar'
import { draftOrder, orderDemand, orderInput, type DraftSettings } from '@shared/features/correction-order'
import { findViolation, violations } from '@shared/law'
import { defaultBureau, defaultOrder } from '@main/features/setting/defaults'

const settings: DraftSettings = {
  bureau: { ...defaultBureau, contactPerson: '陈洁', contactPhone: '0573-85012345' },
  order: defaultOrder,
  calendar: makeWorkCalendar(shippedHolidays, shippedYears),
  today: '2020-06-16',
}

type Source = Parameters<typeof draftOrder>[0]
type Finding = Source['findings'][number]

const finding = (changes: Partial<Finding> = {}): Finding => ({
  violationId: 'GZ01',
  description: '拖欠工资',
  facts: '',
  workers: 12,
  amountFen: 12_345_600,
  correctedOnSpot: false,
  ...changes,
})

const source = (findings: readonly Finding[], changes: Partial<Source> = {}): Source => ({
  id: '01900000-0000-7000-8000-000000000001',
  employerId: '01900000-0000-7000-8000-000000000002',
  type: 'routine',
  inspectedOn: '2020-06-15',
  workersConcerned: 14,
  amountFen: 12_345_600,
  inspectors: [
    { id: '01900000-0000-7000-8000-000000000003' },
    { id: '01900000-0000-7000-8000-000000000004' },
  ],
  findings,
  ...changes,
})

describe('writing an order from an inspection', () => {
  it('states date, act, people and amount of a single finding without retyping', () => {
    const { values } = draftOrder(source([finding()]), settings)
    expect(values.facts).toBe(
      '2020年6月15日，本局依法对你单位进行日常巡查。经查，截至2020年6月15日，你单位拖欠12名劳动者工资共计123,456.00元。',
    )
    expect(values.demands).toEqual(['足额支付克扣或者拖欠的12名劳动者工资共计123,456.00元'])
    expect(values.violated).toContain('《中华人民共和国劳动法》第五十条')
    expect(values.basis).toBe(
      '《中华人民共和国劳动合同法》第八十五条第（一）项、《劳动保障监察条例》第十八条第一款第（二）项、第二十六条第（一）项、《中华人民共和国劳动法》第九十一条',
    )
    expect(orderInput.parse(values)).toMatchObject({ workers: 14, amountFen: 12_345_600 })
  })

  it('numbers several findings, asks one thing for each and cites each article once', () => {
    const { values } = draftOrder(source([finding(), finding({ violationId: 'GZ07', workers: 2, amountFen: 100 }), finding({ violationId: 'HT01', workers: 3, amountFen: 0 })]), settings)
    const lines = values.facts.split('\n')
    expect(lines[0]).toMatch(/存在下列行为：$/u)
    expect(lines.slice(1).map((line) => line.slice(0, 3))).toEqual(['（一）', '（二）', '（三）'])
    expect(values.demands).toHaveLength(3)
    expect(values.basis.match(/第二十六条/gu)).toHaveLength(1)
  })

  it('keeps the words of the record and puts the employer in the second person', () => {
    const facts = '该单位2020年3月至5月未支付王某等12人工资。'
    expect(draftOrder(source([finding({ facts })]), settings).values.facts).toMatch(/经查，你单位2020年3月至5月未支付王某等12人工资。$/u)
  })

  it('does not give away that somebody complained', () => {
    expect(draftOrder(source([finding()], { type: 'complaint' }), settings).values.facts).not.toMatch(/投诉|举报/u)
  })

  it('leaves out what was put right on the spot and says so', () => {
    const { values, notes } = draftOrder(source([finding(), finding({ description: '未建名册', violationId: 'HT08', amountFen: 0, correctedOnSpot: true })]), settings)
    expect(values.facts).not.toContain('名册')
    expect(values.demands).toHaveLength(1)
    expect([values.workers, values.amountFen]).toEqual([12, 12_345_600])
    expect(notes.join()).toContain('未建名册')
  })

  it('adds the 50 to 100 per cent for wages and the special articles of other findings to the consequence', () => {
    const { values } = draftOrder(source([finding(), finding({ violationId: 'HT09' })]), settings)
    expect(values.consequence).toContain('《劳动保障监察条例》第三十条第一款第（三）项')
    expect(values.consequence).toContain(
      '依据《中华人民共和国劳动合同法》第八十五条、《劳动保障监察条例》第二十六条的规定，责令你单位按照应付金额百分之五十以上百分之一百以下的标准',
    )
    expect(values.consequence).toContain('依据《中华人民共和国劳动合同法》第八十四条第一款的规定依法处理、处罚')
    const plain = draftOrder(source([finding({ violationId: 'HT01' })]), settings).values.consequence
    expect(plain).toBe(defaultOrder.consequence)
  })

  it('counts the period of the settings and leaves the day open where the calendar ends, saying so', () => {
    expect(draftOrder(source([finding()]), settings).values).toMatchObject({ issueDate: '2020-06-16', periodDays: 7, dueDate: '2020-06-23' })
    const unknown = draftOrder(source([finding()]), { ...settings, today: '2099-06-01' })
    expect(unknown.values.dueDate).toBeNull()
    expect(unknown.notes.join()).toContain('2099 年')
  })

  it('prints the rights line only when the bureau has switched it on, with government and court', () => {
    expect(draftOrder(source([finding()]), settings).values.remedy).toBe('')
    const on = draftOrder(source([finding()]), { ...settings, order: { ...defaultOrder, remedySwitch: true } }).values.remedy
    expect(on).toContain('平湖市人民政府')
    expect(on).toContain('平湖市人民法院')
    expect(on).not.toContain('{')
  })

  it('marks unread articles, foreign authorities, findings in own words and sums that may be a crime', () => {
    const { notes } = draftOrder(
      source([finding(), finding({ violationId: 'GZ12' }), finding({ violationId: 'SB02' }), finding({ violationId: null, description: '其他问题' })]),
      settings,
    )
    const text = notes.join('\n')
    for (const part of ['待核', '税务机关', '“其他问题”未选用', '拒不支付劳动报酬罪']) expect(text).toContain(part)
    expect(draftOrder(source([finding({ workers: 9 })]), settings).notes).toEqual([])
  })

  it('has words of its own for every entry of the catalogue, whole with and without figures', () => {
    for (const violation of violations) {
      const known = { violation, description: '', facts: '', workers: 3, amountFen: 500 }
      for (const text of [orderDemand(known), orderDemand({ ...known, workers: 0, amountFen: 0 })]) {
        expect(text, violation.id).toMatch(/^[\p{L}\p{N}《》（）、，,.]+$/u)
        expect(text, violation.id).not.toMatch(/^改正“|[，、]$|，，|0名|0\.00/u)
      }
    }
    expect(findViolation('GZ01')).toBeDefined()
  })
})

import { addDays, dateText, daysBetween, isRealDate, weekdayName, type DateText } from './dates'
import type { HolidayDay } from './workCalendar'

export interface NoticeReading {
  readonly days: readonly HolidayDay[]
  /** What could not be read or contradicts itself, one sentence each; nothing may be saved while there are any. */
  readonly problems: readonly string[]
}

const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`
/** What stands in brackets behind a day: （农历除夕、周二）. */
const NOTE = String.raw`(?:[（(]([^）)]*)[）)])?`
const RANGE = new RegExp(`${DATE}${NOTE}(?:至|到|—|－|-)${DATE}${NOTE}`, 'gu')
const SINGLE = new RegExp(`${DATE}${NOTE}`, 'gu')
const LONGEST_HOLIDAY = 31

/**
 * Reads the days off and make-up days from the text of the State Council's yearly notice
 * (全国年节及纪念日放假办法; “一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”), or from a year file of
 * chinese-days. Nothing is guessed: a weekday or a number of days that does not fit the dates is reported.
 * @param year the year the notice is for; a day may lie in the year before or after when the text says so
 */
export function readHolidayNotice(text: string, year: number): NoticeReading {
  return text.trimStart().startsWith('{') ? readYearFile(text, year) : readText(text, year)
}

/** Where a numbered paragraph begins: 一、 or 1、 after the end of a sentence or at the start. */
const ITEM = /(?:^|(?<=[。;:]))(?:[一二三四五六七八九十]+|\d+)[、.]/u

function readText(text: string, year: number): NoticeReading {
  // NFKC makes full-width digits, colons and brackets plain ones.
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  const reading: { days: HolidayDay[]; problems: string[] } = { days: [], problems: [] }
  for (const item of plain.split(ITEM).slice(1)) {
    const colon = item.indexOf(':')
    if (colon > 0) readItem(item.slice(0, colon).replaceAll('和', '、'), item.slice(colon + 1), year, reading)
  }
  if (reading.days.length === 0) reading.problems.push('没有读到放假安排，请粘贴通知中“一、元旦：……”各段文字')
  return checked(reading, year)
}

function readItem(name: string, body: string, year: number, reading: { days: HolidayDay[]; problems: string[] }): void {
  for (const sentence of body.split(/[。;]/u).filter((part) => part !== '')) {
    const kind = /上班/u.test(sentence) ? 'makeUp' : /放假/u.test(sentence) ? 'holiday' : null
    if (kind === null) continue
    const dates = datesIn(sentence, year, reading.problems)
    if (dates.length === 0) reading.problems.push(`没有读懂“${name}：${sentence}”`)
    const stated = /共(\d+)天|放假(\d+)天/u.exec(sentence)
    const count = Number(stated?.[1] ?? stated?.[2] ?? dates.length)
    if (kind === 'holiday' && count !== dates.length) {
      reading.problems.push(`“${name}”写明 ${count} 天，日期合计 ${dates.length} 天`)
    }
    for (const date of dates) reading.days.push({ date, kind, name })
  }
}

function datesIn(sentence: string, year: number, problems: string[]): DateText[] {
  const dates: DateText[] = []
  const rest = sentence.replaceAll(RANGE, (whole: string, ...groups: unknown[]) => {
    const [y1, m1, d1, note1, y2, m2, d2, note2] = groups.map((group) => (typeof group === 'string' ? group : undefined))
    const from = dateOf(y1, m1, d1, note1, year, problems)
    const to = from === null ? null : dateOf(y2, m2 ?? from.slice(5, 7), d2, note2, Number(from.slice(0, 4)), problems)
    if (from === null || to === null) return ''
    const length = daysBetween(from, to) + 1
    if (length < 1 || length > LONGEST_HOLIDAY) problems.push(`“${whole}”的起止日期不对`)
    else for (let day = 0; day < length; day += 1) dates.push(addDays(from, day))
    return ''
  })
  let month: string | undefined
  for (const [, y, m, d, note] of rest.matchAll(SINGLE)) {
    month = m ?? month
    const date = dateOf(y, month, d, note, year, problems)
    if (date !== null) dates.push(date)
  }
  return dates
}

function dateOf(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  note: string | undefined,
  year: number,
  problems: string[],
): DateText | null {
  const date = dateText(Number(yearText ?? year), Number(monthText ?? 0), Number(dayText ?? 0))
  if (!isRealDate(date)) {
    problems.push(`没有 ${date} 这一天`)
    return null
  }
  const weekday = /(?:周|星期)([一二三四五六日天])/u.exec(note ?? '')?.[1]?.replace('天', '日')
  const actual = weekdayName(date)
  if (weekday !== undefined && `星期${weekday}` !== actual) {
    problems.push(`${date} 是${actual}，通知写的是星期${weekday}，请核对年份`)
  }
  return date
}

function readYearFile(text: string, year: number): NoticeReading {
  const reading: { days: HolidayDay[]; problems: string[] } = { days: [], problems: [] }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { days: [], problems: ['文件内容不完整，无法读取'] }
  }
  for (const [part, kind] of [['holidays', 'holiday'], ['workdays', 'makeUp']] as const) {
    const list: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, part) : undefined
    if (typeof list !== 'object' || list === null) {
      reading.problems.push('不是节假日年度文件')
      continue
    }
    for (const [date, value] of Object.entries(list)) {
      // "New Year's Day,元旦,1": English name, Chinese name, statutory days.
      const name = String(value).split(',')[1] ?? ''
      if (isRealDate(date)) reading.days.push({ date, kind, name: fullName(name) })
      else reading.problems.push(`没有 ${date} 这一天`)
    }
  }
  return checked(reading, year)
}

const fullName = (name: string): string => (name === '清明' || name === '端午' || name === '中秋' ? `${name}节` : name)

/** In date order, each day once, and all of the year asked for. */
function checked({ days, problems }: { days: HolidayDay[]; problems: string[] }, year: number): NoticeReading {
  const found = [...problems]
  const sorted = days.toSorted((a, b) => a.date.localeCompare(b.date))
  for (const [index, day] of sorted.entries()) {
    if (day.date === sorted[index + 1]?.date) found.push(`${day.date} 出现了两次`)
    if (!day.date.startsWith(`${year}-`)) found.push(`${day.date} 不在 ${year} 年`)
  }
  return { days: sorted, problems: [...new Set(found)] }
}

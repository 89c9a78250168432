/** A calendar day as 'YYYY-MM-DD', always a day that exists (see {@link isRealDate}) in China's time zone. */
export type DateText = string

const MS_PER_DAY = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month, `month` being 1..12. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function parts(text: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  // Years below 100 are refused: Date.UTC would read them as 19xx.
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { year, month, day }
}

function partsOrThrow(date: DateText): Parts {
  const found = parts(date)
  if (!found) throw new RangeError(`Not a real date: ${date}`)
  return found
}

/** Writes a date from its numbers; does not check that the day exists. */
export function dateText(year: number, month: number, day: number): DateText {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Whether the text is 'YYYY-MM-DD' and that day exists. */
export function isRealDate(text: string): boolean {
  return parts(text) !== null
}

/** Days since 1970-01-01. @throws RangeError when the date does not exist. */
export function dayNumber(date: DateText): number {
  const { year, month, day } = partsOrThrow(date)
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

/** The date of a {@link dayNumber}. @throws RangeError outside the years 100..9999. */
export function dateOfDayNumber(number: number): DateText {
  const instant = new Date(number * MS_PER_DAY)
  const year = instant.getUTCFullYear()
  if (!(year >= 100 && year <= 9999)) throw new RangeError(`No date with day number ${number}`)
  return dateText(year, instant.getUTCMonth() + 1, instant.getUTCDate())
}

/** The date `n` natural days later (earlier when negative). */
export function addDays(date: DateText, n: number): DateText {
  return dateOfDayNumber(dayNumber(date) + n)
}

/** The same day `n` months later, or that month's last day when it has no such day (民法典第二百零二条). */
export function addMonths(date: DateText, n: number): DateText {
  const { year, month, day } = partsOrThrow(date)
  const months = year * 12 + (month - 1) + n
  const targetYear = Math.floor(months / 12)
  const targetMonth = (months % 12) + 1
  if (!(targetYear >= 100 && targetYear <= 9999)) throw new RangeError(`No date ${n} months from ${date}`)
  return dateText(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Natural days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: DateText, b: DateText): number {
  return dayNumber(b) - dayNumber(a)
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDates(a: DateText, b: DateText): number {
  return daysBetween(b, a)
}

/** 1 (Monday) to 7 (Sunday). */
export function weekday(date: DateText): number {
  return weekdayOfDayNumber(dayNumber(date))
}

/** As {@link weekday}, for a day number. 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The year of a date. @throws RangeError when the date does not exist. */
export function yearOf(date: DateText): number {
  return partsOrThrow(date).year
}

/** Today in China (UTC+8, no summer time since 1991), from an instant: a Date or milliseconds since 1970. */
export function todayFrom(instant: Date | number): DateText {
  const ms = typeof instant === 'number' ? instant : instant.getTime()
  return dateOfDayNumber(Math.floor((ms + CHINA_OFFSET_MS) / MS_PER_DAY))
}

/** As papers write it, without padding: 2026年1月3日 (GB/T 9704-2012 7.3.5.4). */
export function paperDate(date: DateText): string {
  const { year, month, day } = partsOrThrow(date)
  return `${year}年${month}月${day}日`
}

const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 星期一 … 星期日. */
export function weekdayName(date: DateText): string {
  return `星期${WEEKDAY_NAMES[weekday(date) - 1] ?? ''}`
}

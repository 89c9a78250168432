import { addWorkingDays, MAX_PERIOD_DAYS } from './count'
import { addDays, compareDates, dateText, isRealDate, yearOf, type DateText } from './dates'
import type { WorkCalendar } from './workCalendar'

export type DateInputRefusal =
  | 'empty'
  | 'not-a-date'
  | 'does-not-exist'
  | 'ambiguous'
  | 'needs-calendar'
  | 'unknown-year'

export type DateInputResult =
  | { readonly ok: true; readonly date: DateText }
  /** `year` stands with 'unknown-year': the first year whose holidays are not entered. */
  | { readonly ok: false; readonly reason: DateInputRefusal; readonly year?: number }

export interface DateInputOptions {
  /** The day '+15' counts from. */
  readonly today: DateText
  /** Needed for '+15工作日'. */
  readonly calendar?: WorkCalendar
  /** In a deadline field: a month and a day without a year ('11-23', '11月23日') mean the next such day from today on. */
  readonly assumeFuture?: boolean
}

/** Years outside are slips of the finger (2206, 0026), not dates an office works with. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const refuse = (reason: DateInputRefusal): DateInputResult => ({ ok: false, reason })

/** Full-width forms to plain ones, and the signs a Chinese keyboard gives for . / and -. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replaceAll('。', '.')
    .replaceAll('、', '/')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .trim()
    .replaceAll(/\s*([年月日号\-./+])\s*/gu, '$1')
}

function wholeDate(year: number, month: number, day: number): DateInputResult {
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('not-a-date')
  const date = dateText(year, month, day)
  return isRealDate(date) ? { ok: true, date } : refuse('does-not-exist')
}

function nextMonthDay(month: number, day: number, today: DateText): DateInputResult {
  if (month < 1 || month > 12 || day < 1 || day > 31) return refuse('does-not-exist')
  // Eight years hold a 29 February in any case, also around 2100.
  for (let year = yearOf(today); year <= yearOf(today) + 8; year += 1) {
    const date = dateText(year, month, day)
    if (isRealDate(date) && compareDates(date, today) >= 0) return { ok: true, date }
  }
  return refuse('does-not-exist')
}

function relative(count: number, working: boolean, options: DateInputOptions): DateInputResult {
  if (count > MAX_PERIOD_DAYS) return refuse('not-a-date')
  if (!working) return { ok: true, date: addDays(options.today, count) }
  if (!options.calendar) return refuse('needs-calendar')
  const { date, unknownYears } = addWorkingDays(options.calendar, options.today, count)
  const year = unknownYears[0]
  return year === undefined ? { ok: true, date } : { ok: false, reason: 'unknown-year', year }
}

/** Texts that could be a date in more than one way, or lack a part of it. */
const AMBIGUOUS = [
  /^\d{1,2}([-./])\d{1,2}\1\d{1,4}$/u, // 24/5/1, 1/2/2026
  /^\d{4}[-./年]\d{1,2}月?$/u, // 2024年5月
  /^\d{2}年\d{1,2}月\d{1,2}[日号]?$/u,
  /^\d{5,7}$/u, // 45051 (a spreadsheet's day number), 240501, 2024501
]

/**
 * Reads a date as clerks type it: 20261123, 2026-11-23, 2026.11.23, 2026/1/3, 2026年1月3日, full-width forms of these,
 * with or without a time of day behind, and +15 or +15天 (natural days from today), +15工作日. Never guesses: what
 * could be read in two ways, or lacks a part, is refused.
 */
export function parseDateInput(text: string, options: DateInputOptions): DateInputResult {
  const plain = simplify(text)
  if (plain === '') return refuse('empty')

  const offset = /^\+(\d{1,5})(?:个?(工作日)|个?(?:自然)?日|天)?$/u.exec(plain)
  if (offset) return relative(Number(offset[1]), offset[2] !== undefined, options)

  // A spreadsheet's date cell often carries midnight behind the day.
  const dayOnly = plain.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/u, '')
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/u.exec(dayOnly) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u.exec(dayOnly) ??
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/u.exec(dayOnly)?.filter((_, i) => i !== 2)
  if (whole) return wholeDate(Number(whole[1]), Number(whole[2]), Number(whole[3]))

  const monthDay = /^(\d{1,2})(?:[-./](\d{1,2})|月(\d{1,2})[日号]?)$/u.exec(dayOnly)
  if (monthDay) {
    if (!options.assumeFuture) return refuse('ambiguous')
    return nextMonthDay(Number(monthDay[1]), Number(monthDay[2] ?? monthDay[3]), options.today)
  }
  return refuse(AMBIGUOUS.some((form) => form.test(dayOnly)) ? 'ambiguous' : 'not-a-date')
}

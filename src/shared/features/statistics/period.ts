import { addMonths, addDays, dateText, isRealDate, yearOf, type DateText } from '@shared/calendar'

/** A span of days, both ends included. */
export interface Period {
  readonly from: DateText
  readonly to: DateText
}

/** A period with the day on which states are looked at: an order corrected after it is still open for this figure. */
export interface StatedPeriod extends Period {
  readonly asOf: DateText
}

export function yearPeriod(year: number): Period {
  return { from: dateText(year, 1, 1), to: dateText(year, 12, 31) }
}

/** A calendar month, `month` being 1..12. */
export function monthPeriod(year: number, month: number): Period {
  const from = dateText(year, month, 1)
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** A quarter, `quarter` being 1..4. */
export function quarterPeriod(year: number, quarter: number): Period {
  const from = dateText(year, quarter * 3 - 2, 1)
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** The year's figures as they can be known today: states are looked at on the last day, but never in the future. */
export function statedYear(year: number, today: DateText): StatedPeriod {
  const { from, to } = yearPeriod(year)
  return { from, to, asOf: earlier(to, today) }
}

/**
 * What a year is compared with: the whole year before, or, while the year is still running, the year before up to the
 * same day (上年同期), so that nine months never stand beside twelve.
 */
export function comparedYear(year: number, today: DateText): StatedPeriod & { readonly partial: boolean } {
  const { from, to } = yearPeriod(year - 1)
  if (yearOf(today) !== year) return { from, to, asOf: earlier(to, today), partial: false }
  const sameDay = addMonths(today, -12)
  return { from, to: sameDay, asOf: sameDay, partial: today < yearPeriod(year).to }
}

/** Whether both ends exist and stand in order. */
export function isPeriod({ from, to }: Period): boolean {
  return isRealDate(from) && isRealDate(to) && from <= to
}

function earlier(a: DateText, b: DateText): DateText {
  return a < b ? a : b
}

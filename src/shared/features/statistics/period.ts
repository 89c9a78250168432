import { addDays, addMonths, dateText, isRealDate, type DateText } from '@shared/calendar'

/** A span of days, both ends included. */
export interface Period {
  readonly from: DateText
  readonly to: DateText
}

/** A period with the day on which states are looked at: an order corrected after it is still open for this figure. */
export interface StatedPeriod extends Period {
  readonly asOf: DateText
}

/** A calendar month, `month` being 1..12. */
export function monthPeriod(year: number, month: number): Period {
  const from = dateText(year, month, 1)
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** Whether both ends exist and stand in order. */
export function isPeriod({ from, to }: Period): boolean {
  return isRealDate(from) && isRealDate(to) && from <= to
}

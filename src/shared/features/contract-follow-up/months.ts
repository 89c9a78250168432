import { addDays, addMonths, type DateText } from '@shared/calendar'
import type { FirstDayRule } from './settings'

/**
 * The last day of a period of months. Counted: 1 March begins a month that ends on 31 March. Excluded (民法典第二百零一
 * 条、第二百零二条): the month after 1 March ends on 1 April. Where the day does not exist the month's last day ends it.
 */
export function periodEnd(from: DateText, months: number, rule: FirstDayRule): DateText {
  const corresponding = addMonths(from, months)
  const exists = corresponding.slice(8) === from.slice(8)
  return rule === 'counted' && exists ? addDays(corresponding, -1) : corresponding
}

/** The day from which a period of months lies behind: the corresponding day, or the first one after a month without it. */
export function dayAfterPeriod(from: DateText, months: number): DateText {
  return addDays(periodEnd(from, months, 'counted'), 1)
}

/**
 * The day on which a number of months is full. Counted, it is the first day behind them; excluded, their last day itself,
 * so that both give the corresponding day where the month has it (a year after 1 March 2020 is full on 1 March 2021).
 */
export function fullOn(from: DateText, months: number, rule: FirstDayRule): DateText {
  return rule === 'counted' ? dayAfterPeriod(from, months) : periodEnd(from, months, rule)
}

/**
 * Whole months from the first to the last day of a term, both included: 2020-01-01 to 2020-12-31 is 12.
 * 0 when the last day is before the first.
 */
export function termMonths(from: DateText, to: DateText): number {
  const after = addDays(to, 1)
  let months = (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(from.slice(5, 7))
  while (months > 0 && dayAfterPeriod(from, months) > after) months -= 1
  return Math.max(0, months)
}

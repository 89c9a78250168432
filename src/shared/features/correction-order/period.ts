import { addNaturalDays, addWorkingDays, compareDates, isRealDate, type DateText, type WorkCalendar } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import type { PeriodUnit } from './states'

/** Longest period of an order, as the data file holds it. Days. */
export const MAX_ORDER_DAYS = 365

export type DueDate =
  /** `explanation` says in one sentence how the day was counted. */
  | { readonly ok: true; readonly dueDate: DateText; readonly explanation: string }
  /** The holidays of `year` are not entered: the day cannot be known, so none is given. */
  | { readonly ok: false; readonly code: 'calendar-unknown'; readonly year: number }

/**
 * The day by which an order must be obeyed. The day of issue is not counted (民法典第二百零一条). Natural days: a last
 * day that is a day off gives way to the next working day (民法典第二百零三条). Working days: by the calendar with its
 * make-up days. The 条例 itself sets no period (arts. 26, 30), so days and unit are the bureau's.
 * @throws RangeError when `days` is not a whole number from 1 to 365 or the date does not exist
 */
export function dueDateOf(calendar: WorkCalendar, issueDate: DateText, days: number, unit: PeriodUnit): DueDate {
  if (!Number.isInteger(days) || days < 1 || days > MAX_ORDER_DAYS) throw new RangeError(`not a period: ${days}`)
  const counted = unit === 'working' ? addWorkingDays(calendar, issueDate, days) : addNaturalDays(calendar, issueDate, days)
  const unknown = counted.unknownYears[0]
  if (unknown !== undefined) return { ok: false, code: 'calendar-unknown', year: unknown }
  return { ok: true, dueDate: counted.date, explanation: counted.explanation }
}

/** What a form knows of the period; the day follows from it, or is typed when no days are given. */
export interface PeriodValues {
  readonly issueDate: string | null
  readonly periodDays: number | null
  readonly periodUnit: PeriodUnit
  readonly dueDate: string | null
}

export interface Due {
  readonly dueDate: DateText | null
  readonly explanation: string
  /** Year whose holidays are not entered, when that is why there is no date. */
  readonly unknownYear: number | null
}

/** The day an order's values come to: counted from its period, else the day typed; null while neither is known. */
export function dueOf(calendar: WorkCalendar, values: PeriodValues): Due {
  const { issueDate, periodDays, periodUnit, dueDate } = values
  if (periodDays === null) {
    return { dueDate: dueDate !== null && isRealDate(dueDate) ? dueDate : null, explanation: '', unknownYear: null }
  }
  if (issueDate === null || !isRealDate(issueDate)) return { dueDate: null, explanation: '', unknownYear: null }
  const counted = dueDateOf(calendar, issueDate, periodDays, periodUnit)
  return counted.ok
    ? { dueDate: counted.dueDate, explanation: counted.explanation, unknownYear: null }
    : { dueDate: null, explanation: '', unknownYear: counted.year }
}

/** As {@link dueOf}, refusing what has no date. @throws AppFailure 'calendar-unknown', or at the field that is missing */
export function dueOrRefuse(calendar: WorkCalendar, values: PeriodValues): { dueDate: DateText; explanation: string } {
  const due = dueOf(calendar, values)
  if (due.unknownYear !== null) throw new AppFailure('calendar-unknown', { year: due.unknownYear })
  if (due.dueDate === null) throw AppFailure.atField(values.periodDays === null ? 'dueDate' : 'issueDate', '请填写日期')
  return { dueDate: due.dueDate, explanation: due.explanation }
}

/** Message for a due day that cannot stand: an order must leave time to obey it. Null when it can. */
export function dueDateError(dueDate: DateText, issueDate: DateText): string | null {
  return compareDates(dueDate, issueDate) > 0 ? null : `改正期限应晚于签发日期（${issueDate}）`
}

import { addDays, addWorkingDays, weekday, type DateText, type WorkCalendar } from '@shared/calendar'
import type { DeadlineWindow } from './schema'

/** How far ahead the desk warns. Working days. */
export const SOON_WORKING_DAYS = 3

export interface DeadlineBounds {
  readonly today: DateText
  /** Last day that counts as soon: the third working day after today. */
  readonly soonUntil: DateText
  /** Sunday of this week. */
  readonly weekUntil: DateText
  /** Years without holiday data that the search for `soonUntil` passed through. */
  readonly unknownYears: readonly number[]
}

/** The days that part open deadlines into overdue, soon and this week. */
export function deadlineBounds(calendar: WorkCalendar, today: DateText): DeadlineBounds {
  const soon = addWorkingDays(calendar, today, SOON_WORKING_DAYS)
  return {
    today,
    soonUntil: soon.date,
    weekUntil: addDays(today, 7 - weekday(today)),
    unknownYears: soon.unknownYears,
  }
}

/** First and last due day of a part of the open deadlines; null where it has no end. */
export function windowRange(
  window: DeadlineWindow,
  bounds: DeadlineBounds,
): { readonly from: DateText | null; readonly until: DateText | null } {
  const ranges: Record<DeadlineWindow, { from: DateText | null; until: DateText | null }> = {
    all: { from: null, until: null },
    overdue: { from: null, until: addDays(bounds.today, -1) },
    soon: { from: bounds.today, until: bounds.soonUntil },
    week: { from: bounds.today, until: bounds.weekUntil },
  }
  return ranges[window]
}

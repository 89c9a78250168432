import { todayFrom, type DateText } from '@shared/calendar'

/** Whether a stored instant (ISO, UTC) lies on a day in China: before eight in the morning it is the day before in UTC. */
export const inChina =
  (day: DateText) =>
  (instant: unknown): boolean =>
    typeof instant === 'string' && todayFrom(new Date(instant)) === day

import { todayFrom, type DateText } from '@shared/calendar'

/** The time, injected so that tests and the demo year can stand still. */
export interface Clock {
  now(): Date
  /** Today's date in China. */
  today(): DateText
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => todayFrom(new Date()),
}

const CHINA_MS = 8 * 3_600_000

/** The moment's time of day in China, on another day: in UTC it would fall on the next day from 16:00 on. */
export function onDay(day: DateText, moment: Date): Date {
  const time = new Date(moment.getTime() + CHINA_MS).toISOString().slice(11, -1)
  return new Date(`${day}T${time}+08:00`)
}

/** A clock whose day is fixed; its time of day runs on so that later things sort later. */
export function fixedDayClock(day: DateText): Clock {
  return {
    now: () => onDay(day, new Date()),
    today: () => day,
  }
}

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

/** A clock whose day is fixed; its time of day runs on so that later things sort later. */
export function fixedDayClock(day: DateText): Clock {
  return {
    now: () => {
      const time = new Date().toISOString().slice(11)
      return new Date(`${day}T${time}`)
    },
    today: () => day,
  }
}

import type { DateText } from '@shared/calendar'
import type { Clock } from '@main/core/clock'

/** A clock that is put forward by hand: demo rows are written on the days they tell of, in office hours. */
export class DemoClock implements Clock {
  private day: DateText = '1970-01-01'
  private seconds = 0

  /** @throws RangeError when put back: what was written later must have happened later */
  moveTo(day: DateText): void {
    if (day < this.day) throw new RangeError(`the clock stands at ${this.day}, not before ${day}`)
    if (day > this.day) this.seconds = 0
    this.day = day
  }

  now(): Date {
    // Half a minute an entry, from nine in the morning in China.
    this.seconds += 30
    return new Date(Date.parse(`${this.day}T09:00:00+08:00`) + this.seconds * 1000)
  }

  today(): DateText {
    return this.day
  }
}

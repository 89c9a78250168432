import { addDays, addWorkingDays, type DateText, type WorkCalendar } from '@shared/calendar'
import { monthPeriod } from '@shared/features/statistics'
import type { Random } from './random'

/** Shares of a year's visits by month: much before the Spring Festival and at the year's end. */
export const monthShares: Readonly<Record<number, readonly number[]>> = {
  2019: [9, 4, 8, 9, 8, 8, 9, 8, 8, 7, 10, 12],
  // The office was closed for most of February 2020.
  2020: [10, 1, 6, 8, 9, 9, 9, 8, 8, 7, 12, 13],
}

const closures: readonly (readonly [DateText, DateText])[] = [['2020-01-24', '2020-02-16']]

/** Days on which the inspectors were out. */
export class OfficeDays {
  private readonly months = new Map<string, readonly DateText[]>()

  constructor(
    private readonly random: Random,
    private readonly calendar: WorkCalendar,
  ) {}

  isOpen(day: DateText): boolean {
    return this.calendar.isWorkingDay(day) && !closures.some(([from, to]) => day >= from && day <= to)
  }

  /** The n-th working day after a day; orders that run are followed up even while no new visits are made. */
  after(day: DateText, n: number): DateText {
    return addWorkingDays(this.calendar, day, n).date
  }

  /** A day of the year, in busy months more often. */
  inYear(year: number): DateText {
    const shares = monthShares[year] ?? Array.from({ length: 12 }, () => 1)
    for (;;) {
      const month = this.random.weighted(shares.map((share, i) => [i + 1, share] as const))
      const days = this.ofMonth(year, month)
      if (days.length > 0) return this.random.pick(days)
    }
  }

  /** A working day from one day to another. @throws RangeError when none of them was */
  between(from: DateText, to: DateText): DateText {
    const days: DateText[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) if (this.calendar.isWorkingDay(day)) days.push(day)
    return this.random.pick(days)
  }

  private ofMonth(year: number, month: number): readonly DateText[] {
    const { from, to } = monthPeriod(year, month)
    const known = this.months.get(from)
    if (known) return known
    const days: DateText[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) if (this.isOpen(day)) days.push(day)
    this.months.set(from, days)
    return days
  }
}

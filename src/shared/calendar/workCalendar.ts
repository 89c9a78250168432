import { dateOfDayNumber, dayNumber, isRealDate, weekdayOfDayNumber, yearOf, type DateText } from './dates'

/** A day on which the State Council's yearly notice departs from the plain week. */
export interface HolidayDay {
  readonly date: DateText
  /** `holiday`: a day off; `makeUp`: a weekend day worked instead (调休补班). */
  readonly kind: 'holiday' | 'makeUp'
  /** The holiday it belongs to, e.g. 国庆节. */
  readonly name: string
}

export type DayKind = '工作日' | '休息日' | '节假日' | '补班'

/**
 * The week, the holidays and the make-up days. In a year it does not know it can only go by the week; whoever counts
 * asks {@link WorkCalendar.knowsYear} and says so.
 */
export interface WorkCalendar {
  /** Years whose notice has been entered, ascending. */
  readonly years: readonly number[]
  knowsYear(year: number): boolean
  isWorkingDay(date: DateText): boolean
  dayKind(date: DateText): DayKind
  /** The holiday a day off or a make-up day belongs to; null on other days. */
  holidayName(date: DateText): string | null
}

/**
 * Builds a calendar from the days entered and the years they are complete for.
 * @throws RangeError when a day does not exist or is entered twice.
 */
export function makeWorkCalendar(days: readonly HolidayDay[], knownYears: readonly number[]): WorkCalendar {
  const byDate = new Map<DateText, HolidayDay>()
  for (const day of days) {
    if (!isRealDate(day.date)) throw new RangeError(`Not a real date in the calendar: ${day.date}`)
    if (byDate.has(day.date)) throw new RangeError(`Entered twice in the calendar: ${day.date}`)
    byDate.set(day.date, day)
  }
  const years = new Set(knownYears)

  const dayKind = (date: DateText): DayKind => {
    const number = dayNumber(date)
    const entry = byDate.get(date)
    if (entry) return entry.kind === 'holiday' ? '节假日' : '补班'
    return weekdayOfDayNumber(number) >= 6 ? '休息日' : '工作日'
  }

  return {
    years: [...years].toSorted((a, b) => a - b),
    knowsYear: (year) => years.has(year),
    isWorkingDay: (date) => {
      const kind = dayKind(date)
      return kind === '工作日' || kind === '补班'
    },
    dayKind,
    holidayName: (date) => byDate.get(date)?.name ?? null,
  }
}

/** Whether next year's notice should be out (the State Council publishes it in November) but is not entered. */
export function missingNextYear(calendar: WorkCalendar, today: DateText): number | null {
  const year = yearOf(today)
  const inNovember = dayNumber(today) >= dayNumber(`${String(year).padStart(4, '0')}-11-01`)
  return inNovember && !calendar.knowsYear(year + 1) ? year + 1 : null
}

/** Steps through dates one day at a time without parsing text twice. */
export function* daysFrom(date: DateText, step: 1 | -1): Generator<DateText, never> {
  for (let number = dayNumber(date) + step; ; number += step) yield dateOfDayNumber(number)
}

import { compareDates, addDays, yearOf, type DateText } from './dates'
import { explainCount } from './explain'
import { daysFrom, type WorkCalendar } from './workCalendar'

/** The longest period that is counted: longer ones are slips of the finger. Days. */
export const MAX_PERIOD_DAYS = 36_500

interface Counted {
  /** Years passed over whose holidays are not entered, ascending; there the week alone was counted. */
  readonly unknownYears: readonly number[]
  /** One Chinese sentence saying how the count went. */
  readonly explanation: string
}

export interface WorkingDaysResult extends Counted {
  readonly date: DateText
}

export interface NaturalDaysResult extends Counted {
  readonly date: DateText
  /** Whether the last day fell on a rest day and was moved. */
  readonly moved: boolean
}

export interface WorkingDaysLeft extends Counted {
  /** Working days after today up to and including the due day; 0 on the due day itself; negative when overdue. */
  readonly days: number
  readonly overdue: boolean
}

function checkPeriod(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > MAX_PERIOD_DAYS)
    throw new RangeError(`A period must be 0 to ${MAX_PERIOD_DAYS} whole days, not ${n}`)
}

/** Collects years the calendar does not know. */
class UnknownYears {
  private readonly years = new Set<number>()
  constructor(private readonly calendar: WorkCalendar) {}

  see(date: DateText): void {
    const year = yearOf(date)
    if (!this.calendar.knowsYear(year)) this.years.add(year)
  }

  list(): readonly number[] {
    return [...this.years].toSorted((a, b) => a - b)
  }
}

/**
 * The n-th working day after `from`; the starting day itself is not counted (民法典第二百零一条第一款).
 * With n = 0 the starting day.
 * @throws RangeError when n is not a whole number of 0..36,500.
 */
export function addWorkingDays(calendar: WorkCalendar, from: DateText, n: number): WorkingDaysResult {
  checkPeriod(n)
  const unknown = new UnknownYears(calendar)
  let date = from
  let left = n
  const passed = new Set<string>()
  let restDays = 0
  let makeUpDays = 0
  for (const day of n === 0 ? [] : daysFrom(from, 1)) {
    unknown.see(day)
    if (calendar.isWorkingDay(day)) {
      if (calendar.dayKind(day) === '补班') makeUpDays += 1
      left -= 1
      if (left === 0) {
        date = day
        break
      }
      continue
    }
    restDays += 1
    const name = calendar.holidayName(day)
    if (name) passed.add(name)
  }
  const unknownYears = unknown.list()
  const explanation = explainCount({
    kind: 'working',
    from,
    days: n,
    date,
    restDays,
    makeUpDays,
    holidays: [...passed],
    unknownYears,
  })
  return { date, unknownYears, explanation }
}

/**
 * The n-th natural day after `from` (the starting day not counted: 民法典第二百零一条第一款); a last day that is a
 * day off, weekends included, gives way to the next working day (民法典第二百零三条第一款).
 * @throws RangeError when n is not a whole number of 0..36,500.
 */
export function addNaturalDays(calendar: WorkCalendar, from: DateText, n: number): NaturalDaysResult {
  checkPeriod(n)
  const unknown = new UnknownYears(calendar)
  const plain = addDays(from, n)
  let date = plain
  if (n > 0) {
    unknown.see(date)
    while (!calendar.isWorkingDay(date)) {
      date = addDays(date, 1)
      unknown.see(date)
    }
  }
  const unknownYears = unknown.list()
  const explanation = explainCount({
    kind: 'natural',
    from,
    days: n,
    plain,
    plainKind: calendar.dayKind(plain),
    plainName: calendar.holidayName(plain),
    date,
    unknownYears,
  })
  return { date, moved: date !== plain, unknownYears, explanation }
}

/** Working days in (after, until]. */
function workingDaysIn(
  calendar: WorkCalendar,
  after: DateText,
  until: DateText,
  unknown: UnknownYears,
): number {
  let count = 0
  for (const day of daysFrom(after, 1)) {
    if (compareDates(day, until) > 0) break
    unknown.see(day)
    if (calendar.isWorkingDay(day)) count += 1
  }
  return count
}

/**
 * Working days left until `due`. Overdue days are counted up to today or, on a rest day, up to the next working day,
 * so a deadline that has passed is never shown as 0.
 */
export function workingDaysLeft(calendar: WorkCalendar, today: DateText, due: DateText): WorkingDaysLeft {
  const unknown = new UnknownYears(calendar)
  const overdue = compareDates(today, due) > 0
  let days: number
  if (overdue) {
    let until = today
    while (!calendar.isWorkingDay(until)) until = addDays(until, 1)
    days = -workingDaysIn(calendar, due, until, unknown)
  } else {
    days = workingDaysIn(calendar, today, due, unknown)
  }
  const unknownYears = unknown.list()
  return {
    days,
    overdue,
    unknownYears,
    explanation: explainCount({ kind: 'left', today, due, days, unknownYears }),
  }
}

import { addDays, addMonths, yearOf, type DateText } from './dates'
import { explainCount } from './explain'
import { MAX_PERIOD_DAYS } from './count'
import { daysFrom, type WorkCalendar } from './workCalendar'

/** The clock stands still from one day to another; `to` null: it has not been started again. */
export interface Pause {
  readonly from: DateText
  readonly to: DateText | null
}

export interface ClockRun {
  /** Last day of the period; null while the clock stands still. */
  readonly due: DateText | null
  /** Days left when the clock was stopped; 0 when it has run out. */
  readonly left: number
  /** Whether the last day fell on a day off and was moved. */
  readonly moved: boolean
  readonly unknownYears: readonly number[]
  /** One Chinese sentence saying how the count went. */
  readonly explanation: string
}

export interface ClockOptions {
  /** A last day that is a day off gives way to the next working day (民法典第二百零三条第一款). */
  readonly moves?: boolean
  readonly pauses?: readonly Pause[]
  /**
   * Whether the day on which the clock is started again counts. 浙江省劳动保障监察条例第三十条第二款: 自恢复调查之日起，
   * 调查期限继续计算 — read as counting that day, which is the stricter reading.
   */
  readonly resumeDayCounts?: boolean
}

/** Whether a clock stands still on a day. The day on which it was stopped has run. */
export function isPaused(day: DateText, pauses: readonly Pause[], resumeDayCounts = true): boolean {
  return pauses.some(({ from, to }) => {
    if (day <= from) return false
    return to === null || (resumeDayCounts ? day < to : day <= to)
  })
}

const check = (length: number): void => {
  if (!Number.isInteger(length) || length < 1 || length > MAX_PERIOD_DAYS) throw new RangeError(`not a period: ${length}`)
}

/** The first day from `date` on that is no day off. */
function nextWorkingDay(calendar: WorkCalendar, date: DateText, see: (day: DateText) => void): DateText {
  let found = date
  see(found)
  while (!calendar.isWorkingDay(found)) {
    found = addDays(found, 1)
    see(found)
  }
  return found
}

function yearsUnknownTo(calendar: WorkCalendar): { see: (day: DateText) => void; list: () => readonly number[] } {
  const years = new Set<number>()
  return {
    see: (day) => {
      if (!calendar.knowsYear(yearOf(day))) years.add(yearOf(day))
    },
    list: () => [...years].toSorted((a, b) => a - b),
  }
}

/** Pauses that began while the clock was running, in order: those that have to be told. */
function toldPauses(from: DateText, last: DateText, pauses: readonly Pause[]): readonly Pause[] {
  return pauses
    .filter((pause) => pause.from < last && (pause.to === null || pause.to > from))
    .toSorted((a, b) => a.from.localeCompare(b.from))
}

/** The day a clock stopped for good, when no pause that is still open began later than the last counted day. */
function openPause(pauses: readonly Pause[]): Pause | null {
  return pauses.find(({ to }) => to === null) ?? null
}

/**
 * Runs a period of working days: the starting day is not counted (民法典第二百零一条第一款), make-up days are, and days on
 * which the clock stands still are not.
 * @throws RangeError when the length is not a whole number of 1..36,500
 */
export function runWorkingDays(calendar: WorkCalendar, from: DateText, length: number, options: ClockOptions = {}): ClockRun {
  check(length)
  const pauses = options.pauses ?? []
  const open = openPause(pauses)
  const years = yearsUnknownTo(calendar)
  const holidays = new Set<string>()
  let left = length
  let restDays = 0
  let makeUpDays = 0
  for (const day of daysFrom(from, 1)) {
    if (open !== null && day > open.from) return stopped(from, open, left, '个工作日', years.list())
    if (isPaused(day, pauses, options.resumeDayCounts)) continue
    years.see(day)
    if (!calendar.isWorkingDay(day)) {
      restDays += 1
      const name = calendar.holidayName(day)
      if (name) holidays.add(name)
      continue
    }
    if (calendar.dayKind(day) === '补班') makeUpDays += 1
    left -= 1
    if (left > 0) continue
    const unknownYears = years.list()
    const paused = toldPauses(from, day, pauses)
    const explanation = explainCount({ kind: 'working', from, days: length, date: day, restDays, makeUpDays, holidays: [...holidays], unknownYears, paused })
    return { due: day, left: 0, moved: false, unknownYears, explanation }
  }
  throw new RangeError(`no end of ${length} working days from ${from}`)
}

/**
 * Runs a period of natural days: the starting day is not counted (民法典第二百零一条第一款), nor are days on which the
 * clock stands still; the last day is moved off days off when `moves` is set.
 * @throws RangeError when the length is not a whole number of 1..36,500
 */
export function runNaturalDays(calendar: WorkCalendar, from: DateText, length: number, options: ClockOptions = {}): ClockRun {
  check(length)
  const pauses = options.pauses ?? []
  const open = openPause(pauses)
  const years = yearsUnknownTo(calendar)
  let left = length
  let plain = from
  for (const day of daysFrom(from, 1)) {
    if (open !== null && day > open.from) return stopped(from, open, left, '天', [])
    if (isPaused(day, pauses, options.resumeDayCounts)) continue
    left -= 1
    plain = day
    if (left === 0) break
  }
  const due = options.moves === true ? nextWorkingDay(calendar, plain, years.see) : plain
  const unknownYears = years.list()
  const explanation = explainCount({
    kind: 'natural',
    from,
    days: length,
    plain,
    plainKind: calendar.dayKind(plain),
    plainName: calendar.holidayName(plain),
    date: due,
    unknownYears,
    paused: toldPauses(from, plain, pauses),
  })
  return { due, left: 0, moved: due !== plain, unknownYears, explanation }
}

/**
 * Runs a period of months: it ends on the day of the same number, or on the last day of a month that has none
 * (民法典第二百零二条); the last day is moved off days off when `moves` is set.
 */
export function runMonths(calendar: WorkCalendar, from: DateText, months: number, options: Pick<ClockOptions, 'moves'> = {}): ClockRun {
  check(months)
  const years = yearsUnknownTo(calendar)
  const plain = addMonths(from, months)
  const due = options.moves === true ? nextWorkingDay(calendar, plain, years.see) : plain
  const unknownYears = years.list()
  const explanation = explainCount({
    kind: 'months',
    from,
    months,
    plain,
    plainKind: calendar.dayKind(plain),
    plainName: calendar.holidayName(plain),
    date: due,
    unknownYears,
  })
  return { due, left: 0, moved: due !== plain, unknownYears, explanation }
}

function stopped(from: DateText, pause: Pause, left: number, unit: string, unknownYears: readonly number[]): ClockRun {
  return { due: null, left, moved: false, unknownYears, explanation: explainCount({ kind: 'stopped', from, stoppedOn: pause.from, left, unit, unknownYears }) }
}

/**
 * The last day on which something may be done that has to be done so many working days before a day: between the two
 * lie that many whole working days (行政处罚法第六十四条第（二）项: 举行听证的七日前).
 */
export function workingDaysBefore(calendar: WorkCalendar, day: DateText, length: number): { readonly date: DateText; readonly unknownYears: readonly number[] } {
  check(length)
  const years = yearsUnknownTo(calendar)
  let left = length
  for (const earlier of daysFrom(day, -1)) {
    years.see(earlier)
    if (left === 0) return { date: earlier, unknownYears: years.list() }
    if (calendar.isWorkingDay(earlier)) left -= 1
  }
  throw new RangeError(`no day ${length} working days before ${day}`)
}

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWorkCalendar, runMonths, runNaturalDays, runWorkingDays, shippedCalendar, shippedHolidays, shippedYears, workingDaysBefore, type Pause } from '@shared/calendar'

/** A plain count that shares nothing with the code under test but the list of days. */
const holidays = new Set(shippedHolidays.filter((d) => d.kind === 'holiday').map((d) => d.date))
const makeUps = new Set(shippedHolidays.filter((d) => d.kind === 'makeUp').map((d) => d.date))
function works(date: string): boolean {
  if (makeUps.has(date)) return true
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6 && !holidays.has(date)
}
function next(date: string, by = 1): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + by)
  return moved.toISOString().slice(0, 10)
}
const days: string[] = []
for (let day = '2019-01-01'; day <= '2027-12-31'; day = next(day)) days.push(day)
const placeOf = new Map(days.map((day, place) => [day, place]))
const worked = days.map(works)

/** The last day of a period, day by day; stands still after the first day of the pause until its last. */
function plainLast(from: string, length: number, working: boolean, pause: Pause | null): string {
  let place = placeOf.get(from) ?? Number.NaN
  for (let left = length; left > 0; ) {
    place += 1
    const day = days[place] ?? ''
    const still = pause !== null && pause.to !== null && day > pause.from && day < pause.to
    if (!still && (!working || worked[place])) left -= 1
  }
  return days[place] ?? ''
}
function moved(date: string): string {
  let day = date
  while (!works(day)) day = next(day)
  return day
}

/** Every start day; what else varies follows from its place. In 2027 both sides go by the week alone. */
const starts = days.filter((day) => day < '2027-01-01')
const pauseAfter = (from: string, index: number): Pause => ({ from: next(from, index % 41), to: next(from, (index % 41) + 1 + (index % 67)) })

/** Each looks at 2,922 days twice over: a busy machine takes longer than it is given elsewhere. */
const SLOW = 240_000

describe('a clock that may stand still', () => {
  it.each([10, 60])('counts %i working days from every day of 2019 to 2026 as a plain count does', (length) => {
    const wrong = starts.filter((from, index) => {
      const pause = pauseAfter(from, index)
      return (
        runWorkingDays(shippedCalendar, from, length).due !== plainLast(from, length, true, null) ||
        runWorkingDays(shippedCalendar, from, length, { pauses: [pause] }).due !== plainLast(from, length, true, pause)
      )
    })
    expect(wrong).toEqual([])
  }, SLOW)

  it.each([3, 90])('counts %i natural days from every day of 2019 to 2026 and moves the last one off days off', (length) => {
    const wrong = starts.filter((from, index) => {
      const pause = pauseAfter(from, index)
      const plain = plainLast(from, length, false, null)
      return (
        runNaturalDays(shippedCalendar, from, length).due !== plain ||
        runNaturalDays(shippedCalendar, from, length, { moves: true }).due !== moved(plain) ||
        runNaturalDays(shippedCalendar, from, length, { moves: true, pauses: [pause] }).due !== moved(plainLast(from, length, false, pause))
      )
    })
    expect(wrong).toEqual([])
  }, SLOW)

  it('runs on as if nothing had been when it was stopped and started in one day, and longer with every day of a pause', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts.slice(0, 2200)), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 120 }), (from, length, after, pause) => {
        const begun = next(from, after)
        const run = (days: number): string => runWorkingDays(shippedCalendar, from, length, { pauses: [{ from: begun, to: next(begun, days) }] }).due ?? ''
        expect(run(0)).toBe(runWorkingDays(shippedCalendar, from, length).due)
        expect(run(pause + 1) >= run(pause)).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, SLOW)

  it('leaves the day of starting again out where the bureau reads the law so', () => {
    const pauses = [{ from: '2026-03-04', to: '2026-03-11' }]
    expect(runWorkingDays(shippedCalendar, '2026-03-02', 5, { pauses }).due).toBe('2026-03-13')
    expect(runWorkingDays(shippedCalendar, '2026-03-02', 5, { pauses, resumeDayCounts: false }).due).toBe('2026-03-16')
  })

  it('has no end while it stands still, and says what is left', () => {
    const run = runWorkingDays(shippedCalendar, '2026-03-02', 60, { pauses: [{ from: '2026-03-06', to: null }] })
    expect(run).toMatchObject({ due: null, left: 56, moved: false })
    expect(run.explanation).toBe('自2026年3月2日的次日起算，2026年3月6日中止，尚余56个工作日，恢复后继续计算。')
    // Stopped after it had run out: it has run out.
    expect(runWorkingDays(shippedCalendar, '2026-03-02', 2, { pauses: [{ from: '2026-03-06', to: null }] }).due).toBe('2026-03-04')
    expect(runNaturalDays(shippedCalendar, '2026-03-02', 90, { pauses: [{ from: '2026-03-02', to: null }] })).toMatchObject({ due: null, left: 90 })
  })

  it('tells in one sentence what was left out', () => {
    expect(runWorkingDays(shippedCalendar, '2020-04-20', 10, { pauses: [{ from: '2020-04-22', to: '2020-04-24' }] }).explanation).toBe(
      '自2020年4月20日的次日起算，2020年4月22日中止、2020年4月24日恢复，其间不计，扣除休息日和节假日6天（含劳动节），计入调休补班1天，第10个工作日为2020年5月7日（星期四）。',
    )
    expect(runNaturalDays(shippedCalendar, '2026-01-02', 15, { moves: true }).explanation).toBe(
      '自2026年1月2日的次日起算，第15天为2026年1月17日（星期六），逢休息日，顺延至2026年1月19日（星期一）。',
    )
  })

  it('ends months on the matching day or the last of a shorter month, moved off days off', () => {
    expect(runMonths(shippedCalendar, '2025-08-31', 6).due).toBe('2026-02-28')
    expect(runMonths(shippedCalendar, '2025-08-31', 6, { moves: true }).due).toBe('2026-02-28')
    const run = runMonths(shippedCalendar, '2025-08-21', 6, { moves: true })
    expect(run).toMatchObject({ due: '2026-02-24', moved: true })
    expect(run.explanation).toBe('自2025年8月21日的次日起算，满6个月为2026年2月21日（星期六），逢春节假期，顺延至2026年2月24日（星期二）。')
    expect(runMonths(shippedCalendar, '2024-05-06', 24).explanation).toContain('满2年为2026年5月6日')
  })

  it('warns of years without holidays, also where the last day is moved into one', () => {
    const calendar = makeWorkCalendar(shippedHolidays, shippedYears.filter((year) => year < 2026))
    expect(runMonths(calendar, '2025-11-30', 3, { moves: true }).unknownYears).toEqual([2026])
    expect(runWorkingDays(calendar, '2025-12-20', 20).explanation).toContain('2026年的节假日安排尚未录入')
    expect(runNaturalDays(calendar, '2025-12-01', 90).unknownYears).toEqual([])
  })

  it('leaves whole working days between a notice and the day it announces', () => {
    for (const day of days.slice(40, 2900)) {
      const { date } = workingDaysBefore(shippedCalendar, day, 7)
      let between = 0
      for (let one = next(date); one < day; one = next(one)) if (works(one)) between += 1
      expect(between).toBe(7)
    }
    expect(workingDaysBefore(shippedCalendar, '2026-03-16', 7).date).toBe('2026-03-04')
  })

  it('refuses what is no period', () => {
    for (const length of [0, -1, 1.5, Number.NaN]) {
      expect(() => runWorkingDays(shippedCalendar, '2026-03-02', length)).toThrow(RangeError)
      expect(() => runNaturalDays(shippedCalendar, '2026-03-02', length)).toThrow(RangeError)
    }
  })
})

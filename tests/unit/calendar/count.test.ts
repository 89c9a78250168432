import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addNaturalDays,
  addWorkingDays,
  makeWorkCalendar,
  missingNextYear,
  shippedCalendar,
  shippedHolidays,
  shippedYears,
  workingDaysLeft,
} from '@shared/calendar'

/** A plain count that shares nothing with the code under test but the list of days. */
const holidays = new Set(shippedHolidays.filter((d) => d.kind === 'holiday').map((d) => d.date))
const makeUps = new Set(shippedHolidays.filter((d) => d.kind === 'makeUp').map((d) => d.date))
function plainIsWorking(date: string): boolean {
  if (makeUps.has(date)) return true
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6 && !holidays.has(date)
}
function plainNext(date: string): string {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

const days: string[] = []
for (let day = '2019-01-01'; day <= '2026-12-31'; day = plainNext(day)) days.push(day)
const anyDay = fc.constantFrom(...days)

describe('the shipped calendar', () => {
  it('knows 2004 to 2026 and no other year', () => {
    expect(shippedYears).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i))
    expect(shippedCalendar.knowsYear(2027)).toBe(false)
    expect(shippedCalendar.knowsYear(2003)).toBe(false)
  })

  it('tells the four kinds of day apart and names the holiday', () => {
    expect(shippedCalendar.dayKind('2026-09-30')).toBe('工作日')
    expect(shippedCalendar.dayKind('2026-11-28')).toBe('休息日')
    expect(shippedCalendar.dayKind('2026-10-01')).toBe('节假日')
    expect(shippedCalendar.dayKind('2026-10-10')).toBe('补班')
    expect(shippedCalendar.isWorkingDay('2026-10-10')).toBe(true)
    expect(shippedCalendar.holidayName('2025-10-06')).toBe('中秋节')
    expect(shippedCalendar.holidayName('2026-09-30')).toBeNull()
  })

  it('makes every make-up day a weekend day and keeps days unique', () => {
    for (const date of makeUps) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
    expect(new Set(shippedHolidays.map((d) => d.date)).size).toBe(shippedHolidays.length)
  })

  it('asks for next year from 1 November on', () => {
    expect(missingNextYear(shippedCalendar, '2026-10-31')).toBeNull()
    expect(missingNextYear(shippedCalendar, '2026-11-01')).toBe(2027)
    expect(missingNextYear(shippedCalendar, '2025-12-01')).toBeNull()
  })

  it('refuses days that do not exist or are entered twice', () => {
    const day = { date: '2027-01-01', kind: 'holiday', name: '元旦' } as const
    expect(() => makeWorkCalendar([day, day], [2027])).toThrow(RangeError)
    expect(() => makeWorkCalendar([{ ...day, date: '2027-02-29' }], [2027])).toThrow(RangeError)
  })
})

describe('addWorkingDays', () => {
  it('gives the known dates', () => {
    expect(addWorkingDays(shippedCalendar, '2022-09-23', 20).date).toBe('2022-10-26')
    expect(addWorkingDays(shippedCalendar, '2026-09-30', 5).date).toBe('2026-10-13')
    expect(addWorkingDays(shippedCalendar, '2025-08-15', 60).date).toBe('2025-11-13')
  })

  it('agrees with a plain day-by-day count from every day of 2019 to 2026', () => {
    const working = days.filter(plainIsWorking)
    let firstAfter = 0
    for (const day of days) {
      while (firstAfter < working.length && (working[firstAfter] ?? '') <= day) firstAfter += 1
      for (const n of [1, 2, 3, 5, 7, 10, 15, 20, 30, 60]) {
        const expected = working[firstAfter + n - 1]
        if (expected === undefined) continue
        const { date, unknownYears } = addWorkingDays(shippedCalendar, day, n)
        if (date !== expected || unknownYears.length > 0)
          expect.fail(`${day} + ${n}: ${date}, not ${expected}`)
      }
    }
  })

  it('leaves the starting day alone when nothing is added', () => {
    expect(addWorkingDays(shippedCalendar, '2026-10-01', 0).date).toBe('2026-10-01')
  })

  it('reports every year it could count by the week only', () => {
    expect(addWorkingDays(shippedCalendar, '2026-12-30', 1).unknownYears).toEqual([])
    const over = addWorkingDays(shippedCalendar, '2026-12-30', 5)
    expect(over.unknownYears).toEqual([2027])
    expect(over.explanation).toContain('2027年的节假日安排尚未录入')
    expect(addWorkingDays(shippedCalendar, '2026-12-30', 300).unknownYears).toEqual([2027, 2028])
  })

  it('explains the count in one sentence', () => {
    expect(addWorkingDays(shippedCalendar, '2026-09-30', 5).explanation).toBe(
      '自2026年9月30日的次日起算，扣除休息日和节假日8天（含国庆节），计入调休补班1天，第5个工作日为2026年10月13日（星期二）。',
    )
  })

  it('refuses periods that are no whole number of days', () => {
    for (const n of [-1, 1.5, Number.NaN, 1e9])
      expect(() => addWorkingDays(shippedCalendar, '2026-09-30', n)).toThrow(RangeError)
  })
})

describe('addNaturalDays', () => {
  it('does not count the starting day and keeps a last day that is worked', () => {
    expect(addNaturalDays(shippedCalendar, '2026-11-09', 15)).toMatchObject({
      date: '2026-11-24',
      moved: false,
    })
  })

  it('moves a last day on a weekend or holiday to the next working day', () => {
    expect(addNaturalDays(shippedCalendar, '2026-11-13', 15)).toMatchObject({
      date: '2026-11-30',
      moved: true,
    })
    const overHoliday = addNaturalDays(shippedCalendar, '2026-09-18', 15)
    expect(overHoliday).toMatchObject({ date: '2026-10-08', moved: true })
    expect(overHoliday.explanation).toBe(
      '自2026年9月18日的次日起算，第15天为2026年10月3日（星期六），逢国庆节假期，顺延至2026年10月8日（星期四）。',
    )
  })

  it('keeps a last day on a worked weekend', () => {
    expect(addNaturalDays(shippedCalendar, '2026-10-05', 5)).toMatchObject({
      date: '2026-10-10',
      moved: false,
    })
  })

  it('agrees with a plain count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, n) => {
        let expected = from
        for (let i = 0; i < n; i += 1) expected = plainNext(expected)
        fc.pre(expected < '2026-12-25')
        const plain = expected
        while (!plainIsWorking(expected)) expected = plainNext(expected)
        expect(addNaturalDays(shippedCalendar, from, n)).toMatchObject({
          date: expected,
          moved: expected !== plain,
          unknownYears: [],
        })
      }),
      { numRuns: 500 },
    )
  })

  it('reports a last day in a year without holidays entered', () => {
    expect(addNaturalDays(shippedCalendar, '2026-12-30', 5).unknownYears).toEqual([2027])
  })
})

describe('workingDaysLeft', () => {
  it('counts up to and including the due day', () => {
    expect(workingDaysLeft(shippedCalendar, '2026-09-30', '2026-10-13')).toMatchObject({
      days: 5,
      overdue: false,
    })
    expect(workingDaysLeft(shippedCalendar, '2026-10-13', '2026-10-13')).toMatchObject({
      days: 0,
      overdue: false,
    })
  })

  it('is negative from the first day after the due day, rest days included', () => {
    expect(workingDaysLeft(shippedCalendar, '2026-11-28', '2026-11-27')).toMatchObject({
      days: -1,
      overdue: true,
    })
    expect(workingDaysLeft(shippedCalendar, '2026-11-30', '2026-11-27')).toMatchObject({
      days: -1,
      overdue: true,
    })
    expect(workingDaysLeft(shippedCalendar, '2026-12-01', '2026-11-27')).toMatchObject({
      days: -2,
      overdue: true,
    })
    expect(workingDaysLeft(shippedCalendar, '2026-12-01', '2026-11-27').explanation).toBe(
      '期限2026年11月27日（星期五）已过，逾期2个工作日。',
    )
  })

  it('is the inverse of adding working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, n) => {
        const { date, unknownYears } = addWorkingDays(shippedCalendar, from, n)
        const left = workingDaysLeft(shippedCalendar, from, date)
        expect(left.days).toBe(n)
        expect(left.unknownYears).toEqual(unknownYears)
        expect(workingDaysLeft(shippedCalendar, addDays(date, 1), date).days).toBe(-1)
      }),
    )
  })

  it('reports years counted by the week only', () => {
    expect(workingDaysLeft(shippedCalendar, '2026-12-25', '2027-01-15').unknownYears).toEqual([2027])
  })
})

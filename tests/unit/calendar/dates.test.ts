import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  isRealDate,
  paperDate,
  todayFrom,
  weekday,
  weekdayName,
  yearOf,
} from '@shared/calendar'

const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

const monthOf = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))

describe('isRealDate', () => {
  it('accepts days that exist and refuses those that do not', () => {
    for (const date of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(isRealDate(date)).toBe(true)
    for (const date of ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])
      expect(isRealDate(date)).toBe(false)
  })

  it('refuses every form but YYYY-MM-DD', () => {
    for (const text of ['', '2026-1-3', '20260103', '2026/01/03', '2026-01-03 ', '2026-01-03T00:00:00Z'])
      expect(isRealDate(text)).toBe(false)
  })

  it('agrees with the ECMAScript calendar on every day of four centuries', () => {
    for (let ms = Date.UTC(1800, 0, 1); ms < Date.UTC(2200, 0, 1); ms += 86_400_000)
      if (!isRealDate(new Date(ms).toISOString().slice(0, 10))) expect.fail(new Date(ms).toISOString())
  })
})

describe('date arithmetic', () => {
  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n)
        expect(Math.sign(compareDates(addDays(date, n), date))).toBe(Math.sign(n))
      }),
    )
  })

  it('crosses month, year and leap-day borders', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('ends a period of months on the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  })

  it('moves by exactly n months on the calendar, whatever the day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, n) => {
        const moved = addMonths(date, n)
        expect(isRealDate(moved)).toBe(true)
        expect(monthOf(moved) - monthOf(date)).toBe(n)
        expect(Number(moved.slice(8)) <= Number(date.slice(8))).toBe(true)
      }),
    )
  })

  it('refuses to work with a date that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError)
    expect(() => yearOf('2026')).toThrow(RangeError)
  })
})

describe('weekdays and today', () => {
  it('numbers Monday 1 and Sunday 7', () => {
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('2026-11-29')).toBe(7)
    expect(weekday('1969-12-28')).toBe(7)
    expect(weekdayName('2026-11-28')).toBe('星期六')
  })

  it('takes the day from the clock in China, not in UTC', () => {
    expect(todayFrom(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
    expect(todayFrom(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(todayFrom(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  it('writes dates on paper without padding', () => {
    expect(paperDate('2026-11-23')).toBe('2026年11月23日')
    expect(paperDate('2026-01-03')).toBe('2026年1月3日')
  })
})

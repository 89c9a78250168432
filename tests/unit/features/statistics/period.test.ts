import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/calendar'
import {
  comparedPeriod,
  isPeriod,
  monthPeriod,
  monthsIn,
  partsOf,
  periodChoice,
  periodLabel,
  periodOf,
  statedPeriodOf,
  yearChoice,
  type PeriodChoice,
  type PeriodKind,
} from '@shared/features/statistics'

const choice = (kind: PeriodKind, year: number, part = 1, startDay = 1): PeriodChoice => ({ kind, year, part, startDay })
const range = (from: string, to: string): PeriodChoice => ({ ...choice('range', 2020), from, to })

describe('periods of the statistics', () => {
  test('a month ends on its last day, leap years included', () => {
    expect(monthPeriod(2020, 2)).toEqual({ from: '2020-02-01', to: '2020-02-29' })
    expect(monthPeriod(2021, 2)).toEqual({ from: '2021-02-01', to: '2021-02-28' })
    expect(periodOf(choice('month', 2020, 12))).toEqual({ from: '2020-12-01', to: '2020-12-31' })
  })

  test('a month from the 21st to the 20th begins in the month before, January in the year before', () => {
    expect(periodOf(choice('month', 2020, 1, 21))).toEqual({ from: '2019-12-21', to: '2020-01-20' })
    expect(periodOf(choice('month', 2020, 3, 21))).toEqual({ from: '2020-02-21', to: '2020-03-20' })
    expect(periodOf(choice('year', 2020, 1, 21))).toEqual({ from: '2019-12-21', to: '2020-12-20' })
    expect(periodLabel(choice('month', 2020, 1, 21))).toBe('2020年1月（2019年12月21日至2020年1月20日）')
  })

  test('the parts of a year make it up without gap or overlap, wherever a month begins', () => {
    const kinds = fc.constantFrom<PeriodKind>('half', 'quarter', 'month')
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1991, max: 2199 }), fc.integer({ min: 1, max: 28 }), (kind, year, startDay) => {
        const parts = Array.from({ length: partsOf(kind) }, (_, index) => periodOf(choice(kind, year, index + 1, startDay)))
        const whole = periodOf(choice('year', year, 1, startDay))
        expect(parts[0]?.from).toBe(whole.from)
        expect(parts.at(-1)?.to).toBe(whole.to)
        for (const [index, part] of parts.slice(1).entries()) expect(part.from).toBe(addDays(parts[index]?.to ?? '', 1))
        expect(addDays(whole.to, 1)).toBe(periodOf(choice('year', year + 1, 1, startDay)).from)
      }),
    )
  })

  test('a past year is looked at on its last day, a running one today', () => {
    expect(statedPeriodOf(yearChoice(2020), '2020-12-31').asOf).toBe('2020-12-31')
    expect(statedPeriodOf(yearChoice(2020), '2026-11-23').asOf).toBe('2020-12-31')
    expect(statedPeriodOf(yearChoice(2020), '2020-06-15')).toEqual({ from: '2020-01-01', to: '2020-12-31', asOf: '2020-06-15' })
  })

  test('a past year is compared with the whole year before, a running one with the same days of it', () => {
    const last = { from: '2019-01-01', to: '2019-12-31', asOf: '2019-12-31', partial: false }
    expect(comparedPeriod(yearChoice(2020), 'lastYear', '2026-11-23')).toEqual(last)
    expect(comparedPeriod(yearChoice(2020), 'lastYear', '2020-12-31')).toEqual(last)
    expect(comparedPeriod(yearChoice(2020), 'lastYear', '2020-06-15')).toEqual({ from: '2019-01-01', to: '2019-06-15', asOf: '2019-06-15', partial: true })
    expect(comparedPeriod(yearChoice(2020), 'lastYear', '2020-02-29').to).toBe('2019-02-28')
  })

  test('the period before a first part is the last part of the year before', () => {
    const asked = (kind: PeriodKind, part: number) => comparedPeriod(choice(kind, 2020, part), 'previous', '2026-11-23')
    expect(asked('month', 1)).toMatchObject({ from: '2019-12-01', to: '2019-12-31', partial: false })
    expect(asked('quarter', 3)).toMatchObject({ from: '2020-04-01', to: '2020-06-30' })
    expect(asked('half', 1)).toMatchObject({ from: '2019-07-01', to: '2019-12-31' })
    expect(comparedPeriod(choice('quarter', 2020, 3), 'previous', '2020-08-10')).toMatchObject({ from: '2020-04-01', to: '2020-05-10', partial: true })
  })

  test('days of one\'s own choice are compared with as many days before them, or with those of the year before', () => {
    expect(comparedPeriod(range('2020-03-11', '2020-03-20'), 'previous', '2026-11-23')).toMatchObject({ from: '2020-03-01', to: '2020-03-10' })
    expect(comparedPeriod(range('2020-03-11', '2020-03-20'), 'lastYear', '2026-11-23')).toMatchObject({ from: '2019-03-11', to: '2019-03-20' })
    expect(comparedPeriod(range('2020-03-11', '2020-03-20'), 'previous', '2020-03-13')).toMatchObject({ from: '2020-03-01', to: '2020-03-03', partial: true })
  })

  test('the months of a period cover it, those of chosen days are cut at its ends', () => {
    expect(monthsIn(choice('quarter', 2020, 2)).map(({ label }) => label)).toEqual(['4 月', '5 月', '6 月'])
    expect(monthsIn(range('2019-12-16', '2020-02-10'))).toEqual([
      { label: '2019年12月', from: '2019-12-16', to: '2019-12-31' },
      { label: '2020年1月', from: '2020-01-01', to: '2020-01-31' },
      { label: '2020年2月', from: '2020-02-01', to: '2020-02-10' },
    ])
  })

  test('a fifth quarter, a range without its days and one with its ends exchanged are refused', () => {
    expect(periodChoice.safeParse(choice('quarter', 2020, 5)).success).toBe(false)
    expect(periodChoice.safeParse(choice('range', 2020)).success).toBe(false)
    expect(periodChoice.safeParse(range('2020-03-20', '2020-03-11')).success).toBe(false)
    expect(periodChoice.safeParse(range('2020-03-11', '2020-03-20')).success).toBe(true)
  })

  test('ends in the wrong order or days that do not exist are no period', () => {
    expect(isPeriod({ from: '2020-02-01', to: '2020-01-31' })).toBe(false)
    expect(isPeriod({ from: '2020-02-30', to: '2020-03-31' })).toBe(false)
    expect(isPeriod({ from: '2020-02-01', to: '2020-02-01' })).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { comparedYear, isPeriod, monthPeriod, quarterPeriod, statedYear } from '@shared/features/statistics'

describe('periods of the statistics', () => {
  test('a month ends on its last day, leap years included', () => {
    expect(monthPeriod(2020, 2)).toEqual({ from: '2020-02-01', to: '2020-02-29' })
    expect(monthPeriod(2021, 2)).toEqual({ from: '2021-02-01', to: '2021-02-28' })
    expect(monthPeriod(2020, 12)).toEqual({ from: '2020-12-01', to: '2020-12-31' })
  })

  test('four quarters make up the year without gap or overlap', () => {
    const quarters = [1, 2, 3, 4].map((quarter) => quarterPeriod(2020, quarter))
    expect(quarters).toEqual([
      { from: '2020-01-01', to: '2020-03-31' },
      { from: '2020-04-01', to: '2020-06-30' },
      { from: '2020-07-01', to: '2020-09-30' },
      { from: '2020-10-01', to: '2020-12-31' },
    ])
  })

  test('a past year is looked at on its last day, whenever that is done', () => {
    expect(statedYear(2020, '2020-12-31').asOf).toBe('2020-12-31')
    expect(statedYear(2020, '2026-11-23').asOf).toBe('2020-12-31')
  })

  test('a running year is looked at today', () => {
    expect(statedYear(2020, '2020-06-15')).toEqual({ from: '2020-01-01', to: '2020-12-31', asOf: '2020-06-15' })
  })

  test('a past year is compared with the whole year before', () => {
    expect(comparedYear(2020, '2026-11-23')).toEqual({ from: '2019-01-01', to: '2019-12-31', asOf: '2019-12-31', partial: false })
    expect(comparedYear(2020, '2020-12-31')).toEqual({ from: '2019-01-01', to: '2019-12-31', asOf: '2019-12-31', partial: false })
  })

  test('a running year is compared with last year up to the same day', () => {
    expect(comparedYear(2020, '2020-06-15')).toEqual({ from: '2019-01-01', to: '2019-06-15', asOf: '2019-06-15', partial: true })
    expect(comparedYear(2020, '2020-02-29').to).toBe('2019-02-28')
  })

  test('ends in the wrong order or days that do not exist are no period', () => {
    expect(isPeriod({ from: '2020-02-01', to: '2020-01-31' })).toBe(false)
    expect(isPeriod({ from: '2020-02-30', to: '2020-03-31' })).toBe(false)
    expect(isPeriod({ from: '2020-02-01', to: '2020-02-01' })).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import {
  changeOf,
  formatChange,
  formatFigure,
  formatPercent,
  indicatorIds,
  indicatorOf,
  indicators,
  measure,
  type Measured,
} from '@shared/features/statistics'

const row = (values: Partial<Measured>): Measured => ({ employerId: 'a', workers: 0, amountFen: 0, hit: false, ...values })

describe('measuring rows', () => {
  test('visits count every row, employers count each employer once', () => {
    const rows = [row({ employerId: 'a' }), row({ employerId: 'a' }), row({ employerId: 'b' })]
    expect(measure('count', rows).value).toBe(3)
    expect(measure('distinctEmployers', rows).value).toBe(2)
  })

  test('money is summed in fen without rounding', () => {
    const rows = [row({ amountFen: 10 }), row({ amountFen: 20 }), row({ amountFen: 1_234_567_890_123 })]
    expect(measure('sumAmount', rows).value).toBe(1_234_567_890_153)
  })

  test('a rate comes with both its parts', () => {
    const rows = [row({ hit: true }), row({ hit: true }), row({}), row({ hit: true })]
    expect(measure('rate', rows)).toEqual({ value: 75, numerator: 3, denominator: 4 })
  })

  test('a rate over nothing is no figure, not 0 and not 100', () => {
    expect(measure('rate', [])).toEqual({ value: null, numerator: 0, denominator: 0 })
    expect(formatFigure(indicatorOf('correction-rate'), null)).toBe('—')
  })
})

describe('change against last year', () => {
  const visits = indicatorOf('visits')

  test('grows and falls in numbers and per cent', () => {
    const up = changeOf(visits, 1985, 1742)
    expect(formatChange(visits, up)).toBe('+243')
    expect(formatPercent(up.percent)).toBe('+13.9%')
    const down = changeOf(visits, 50, 100)
    expect(formatChange(visits, down)).toBe('-50')
    expect(formatPercent(down.percent)).toBe('-50.0%')
  })

  test('has no percentage when last year was 0', () => {
    const change = changeOf(visits, 12, 0)
    expect(formatChange(visits, change)).toBe('+12')
    expect(formatPercent(change.percent)).toBe('—')
  })

  test('says so when nothing changed', () => {
    expect(formatChange(visits, changeOf(visits, 7, 7))).toBe('持平')
    expect(formatPercent(changeOf(visits, 7, 7).percent)).toBe('0.0%')
  })

  test('a rate changes in percentage points, and not at all against a missing rate', () => {
    const rate = indicatorOf('correction-rate')
    const change = changeOf(rate, 90.3, 87.5)
    expect(formatChange(rate, change)).toBe('+2.8 个百分点')
    expect(formatPercent(change.percent)).toBe('—')
    expect(formatChange(rate, changeOf(rate, 90.3, null))).toBe('—')
  })

  test('money changes in yuan', () => {
    const money = indicatorOf('order-amount')
    expect(formatChange(money, changeOf(money, 1_234_567, 234_567))).toBe('+10,000.00')
    expect(formatFigure(money, 1_234_567)).toBe('12,345.67')
  })
})

describe('the list of indicators', () => {
  test('every indicator says what it means, by which date, how often and from where', () => {
    for (const indicator of indicators) {
      expect.soft(indicator.definition.length, indicator.id).toBeGreaterThan(8)
      expect.soft(indicator.dateField, indicator.id).not.toBe('')
      expect.soft(indicator.dedupe, indicator.id).not.toBe('')
      expect.soft(indicator.register, indicator.id).not.toBe('')
    }
  })

  test('ids stand once, and labels with their unit', () => {
    expect(new Set(indicatorIds).size).toBe(indicators.length)
    expect(new Set(indicators.map(({ label, unit }) => `${label}（${unit}）`)).size).toBe(indicators.length)
  })

  test('only money is in yuan, only rates are in per cent, only distinct or file counts are in 家', () => {
    for (const { id, unit, measure: kind } of indicators) {
      expect.soft(unit === '元', id).toBe(kind === 'sumAmount')
      expect.soft(unit === '%', id).toBe(kind === 'rate' || kind === 'rateOfSums')
      if (kind === 'sumWorkers') expect.soft(unit, id).toBe('人次')
      if (kind === 'distinctEmployers') expect.soft(unit, id).toBe('家')
    }
  })
})

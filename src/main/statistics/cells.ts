import { isRate, noFigure, type Change, type Figure, type Indicator } from '@shared/features/statistics'
import type { SheetValue } from '@main/exchange'

/** A figure as a spreadsheet cell: a number with the format of its unit, or — where there is none. */
export function figureCell(indicator: Indicator, figure: Figure | undefined): SheetValue {
  const value = figure?.value ?? null
  return value === null ? noFigure : { value: plainValue(indicator, value), format: format(indicator) }
}

/** Yuan for money, one decimal for rates. */
export function plainValue(indicator: Indicator, value: number): number {
  if (indicator.unit === '元') return value / 100
  return isRate(indicator) ? Math.round(value * 10) / 10 : value
}

function format(indicator: Indicator): string {
  if (indicator.unit === '元') return '#,##0.00'
  return isRate(indicator) ? '0.0' : '#,##0'
}

/** The difference to last year, signed. */
export function differenceCell(indicator: Indicator, change: Change): SheetValue {
  if (change.difference === null) return noFigure
  const plain = format(indicator)
  return { value: plainValue(indicator, change.difference), format: `+${plain};-${plain};0` }
}

/** Growth in per cent; — when last year is 0. */
export function percentCell(change: Change): SheetValue {
  return change.percent === null ? noFigure : { value: change.percent / 100, format: '+0.0%;-0.0%;0.0%' }
}

/** 56/62 behind a rate, so that it never stands alone. */
export function partsText({ numerator, denominator }: Figure): string {
  return numerator === undefined || denominator === undefined ? '' : `${numerator}÷${denominator}`
}

import { formatYuan } from '@shared/money'
import { isRate, type Indicator } from './indicator'
import type { Change } from './measure'

/** Stands where there is no figure. */
export const noFigure = '—'

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')

/** A figure as people read it, without its unit: 1,985; 12,345.67; 96.8. */
export function formatFigure(indicator: Indicator, value: number | null): string {
  if (value === null) return noFigure
  if (indicator.unit === '元') return formatYuan(value)
  return isRate(indicator) ? value.toFixed(1) : grouped(value)
}

/** The change against last year: +243, 持平, or — when there is nothing to compare with. */
export function formatChange(indicator: Indicator, change: Change): string {
  const { difference } = change
  if (difference === null) return noFigure
  const sign = difference > 0 ? '+' : '-'
  if (isRate(indicator)) {
    const points = Math.abs(difference).toFixed(1)
    return points === '0.0' ? '持平' : `${sign}${points} 个百分点`
  }
  if (difference === 0) return '持平'
  return `${sign}${formatFigure(indicator, Math.abs(difference))}`
}

/** The change in per cent of last year: +14.0%; — when last year is 0. */
export function formatPercent(percent: number | null): string {
  if (percent === null) return noFigure
  const rounded = percent.toFixed(1)
  return `${percent > 0 && rounded !== '0.0' ? '+' : ''}${rounded === '-0.0' ? '0.0' : rounded}%`
}

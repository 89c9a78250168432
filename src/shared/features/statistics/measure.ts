import { sumFen } from '@shared/money'
import { isRate, type Indicator, type IndicatorMeasure } from './indicator'

/** What a row brings to a figure. */
export interface Measured {
  readonly employerId: string
  readonly workers: number
  readonly amountFen: number
  /** Only for rates: whether the row stands above the line as well as below it. */
  readonly hit?: boolean
  /** Only for rates of sums: what the row adds above and below the line. */
  readonly share?: { readonly part: number; readonly whole: number }
}

/** A figure: a count, a sum in fen, or a rate in per cent. Null where there is nothing to divide by. */
export interface Figure {
  readonly value: number | null
  /** Both parts of a rate, so that it is never shown without them. */
  readonly numerator?: number | undefined
  readonly denominator?: number | undefined
}

/** The figure of exactly these rows. This is the only way a figure comes about. */
export function measure(kind: IndicatorMeasure, rows: readonly Measured[]): Figure {
  switch (kind) {
    case 'count':
      return { value: rows.length }
    case 'distinctEmployers':
      return { value: new Set(rows.map((row) => row.employerId)).size }
    case 'sumWorkers':
      return { value: rows.reduce((sum, row) => sum + row.workers, 0) }
    case 'sumAmount':
      return { value: sumFen(rows.map((row) => row.amountFen)) }
    case 'rate': {
      const numerator = rows.filter((row) => row.hit === true).length
      const denominator = rows.length
      return { value: denominator === 0 ? null : (numerator / denominator) * 100, numerator, denominator }
    }
    case 'rateOfSums': {
      const numerator = rows.reduce((sum, { share }) => sum + (share?.part ?? 0), 0)
      const denominator = rows.reduce((sum, { share }) => sum + (share?.whole ?? 0), 0)
      return { value: denominator === 0 ? null : (numerator / denominator) * 100, numerator, denominator }
    }
  }
}

/** What a figure does from last year to this one. */
export interface Change {
  /** In the figure's own unit; percentage points for a rate. Null when one of the two is missing. */
  readonly difference: number | null
  /** Of last year's figure, per cent; null when that is 0 or missing, and for rates. */
  readonly percent: number | null
}

/** Compares two figures of one indicator. A growth from nothing has no percentage. */
export function changeOf(indicator: Indicator, value: number | null, last: number | null): Change {
  if (value === null || last === null) return { difference: null, percent: null }
  const difference = value - last
  if (isRate(indicator) || last === 0) return { difference, percent: null }
  return { difference, percent: (difference / last) * 100 }
}

/** Whether two figures say the same, both parts of a rate included. */
export function sameFigure(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator
}

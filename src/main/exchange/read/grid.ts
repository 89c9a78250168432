import { ExchangeFailure } from '../failure'
import type { ReadLimits } from '../limits'
import { emptyCell, isBlank, type RawCell, type RawRow } from './table'

/** Rows as they come out of a parser: ragged, with holes. */
export type SparseRows = readonly (readonly (RawCell | undefined)[] | undefined)[]

/** A block of merged cells, zero-based, both ends included. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Filling more cells than this is not a table any more; merges beyond are left alone. */
const mostFilledCells = 2_000_000

/**
 * Cuts blank rows and columns off the end, checks the ceilings and gives every row the same length.
 * @throws ExchangeFailure 'too-many-rows' | 'too-many-columns'
 */
export function squareOff(sparse: SparseRows, limits: ReadLimits): RawCell[][] {
  let height = 0
  let width = 0
  sparse.forEach((row, index) => {
    if (!row) return
    let last = row.length - 1
    while (last >= 0 && isBlank(row[last])) last -= 1
    if (last < 0) return
    height = index + 1
    width = Math.max(width, last + 1)
  })
  if (height > limits.rows) throw new ExchangeFailure('too-many-rows', { limit: limits.rows })
  if (width > limits.columns) {
    throw new ExchangeFailure('too-many-columns', { columns: width, limit: limits.columns })
  }
  const rows: RawCell[][] = []
  for (let r = 0; r < height; r += 1) {
    const row = sparse[r]
    rows.push(Array.from({ length: width }, (_, c) => row?.[c] ?? emptyCell))
  }
  return rows
}

/** Repeats the value of each merged block in its cells, in place. Returns how many blocks were filled. */
export function fillMerged(rows: RawCell[][], merges: readonly MergedRange[]): number {
  let filled = 0
  let cells = 0
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left]
    if (!value || isBlank(value)) continue
    const bottom = Math.min(merge.bottom, rows.length - 1)
    for (let r = merge.top; r <= bottom && cells < mostFilledCells; r += 1) {
      const row = rows[r]
      if (!row) break
      const right = Math.min(merge.right, row.length - 1)
      for (let c = merge.left; c <= right; c += 1) if (isBlank(row[c])) row[c] = value
      cells += right - merge.left + 1
    }
    filled += 1
  }
  return filled
}

/** True when a sheet holds nothing at all. */
export function isEmptySheet(rows: readonly RawRow[]): boolean {
  return rows.every((row) => row.every(isBlank))
}

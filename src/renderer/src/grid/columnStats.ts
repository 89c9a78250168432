import type { ColDef } from 'ag-grid-community'
import { addsUp, cellText, cellValue } from './cells'

/** What stands in one column of a list. */
export interface ColumnStats {
  /** Cells that are filled in. */
  readonly filled: number
  readonly empty: number
  readonly distinct: number
  /** Null where the column cannot be added up; money in fen. */
  readonly sum: number | null
}

/** Counts one column row by row, without keeping the rows. */
export class StatsCounter<Row> {
  private filled = 0
  private empty = 0
  private sum = 0
  private readonly seen = new Set<string>()

  constructor(private readonly column: ColDef<Row>) {}

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const value = cellValue(this.column, row)
      // Masked texts of two people may look alike.
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : cellText(this.column, row)
      if (text === '') {
        this.empty += 1
        continue
      }
      this.filled += 1
      this.seen.add(text)
      if (typeof value === 'number') this.sum += value
    }
  }

  stats(): ColumnStats {
    return { filled: this.filled, empty: this.empty, distinct: this.seen.size, sum: addsUp(this.column) ? this.sum : null }
  }
}

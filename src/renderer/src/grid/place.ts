import type { GridApi } from 'ag-grid-community'
import { ROW_HEIGHT } from './agGrid'

/** Where a list was left. Kept while the window is open, so that the way back from a record leads to its row. */
export interface GridPlace {
  /** What was asked for: with other words or filters the rows are others, and the list begins at its top. */
  readonly question: string
  readonly total: number
  readonly top: number
  readonly cell: { readonly row: number; readonly column: string } | null
}

const places = new Map<string, GridPlace>()

export function keepPlace(name: string, question: string, total: number, grid: GridApi): void {
  const focused = grid.getFocusedCell()
  places.set(name, {
    question,
    total,
    top: Math.round(grid.getVerticalPixelRange().top / ROW_HEIGHT),
    cell: focused ? { row: focused.rowIndex, column: focused.column.getColId() } : null,
  })
}

/** The place a list was left at, if it shows the same again. */
export function placeOf(name: string, question: string): GridPlace | null {
  const place = places.get(name)
  return place?.question === question ? place : null
}

/** Puts the cursor on the cell the place was left with, once its rows are there. @returns whether they were */
export function returnTo({ cell }: GridPlace, grid: GridApi, from: number, to: number): boolean {
  if (cell === null || cell.row < from || cell.row >= to) return false
  requestAnimationFrame(() => {
    if (grid.isDestroyed()) return
    grid.ensureColumnVisible(cell.column)
    grid.setFocusedCell(cell.row, cell.column)
  })
  return true
}

import type { ColDef, GridApi, GridState, SuppressKeyboardEventParams } from 'ag-grid-community'
import type { ListSort } from '@shared/list/request'
import type { FilledGrid, ListPage } from './rowSource'

/** The order a list begins with: as it was left, else as its columns say. */
export function orderAtFirst(layout: GridState | null, columns: readonly ColDef[]): ListSort[] {
  const left = layout?.sort?.sortModel.map(({ colId, sort }) => ({ field: colId, direction: sort }))
  if (left) return left
  return columns.flatMap(({ colId, sort }) =>
    colId !== undefined && (sort === 'asc' || sort === 'desc') ? [{ field: colId, direction: sort }] : [],
  )
}

export function filled(grid: GridApi): FilledGrid {
  return {
    toTop: () => {
      // The cursor too: its row would be kept drawn, and its block asked for, wherever it is now.
      grid.clearFocusedCell()
      if (grid.getVerticalPixelRange().top > 0) grid.ensureIndexVisible(0, 'top')
    },
    cut: (count) => grid.setRowCount(count, true),
    refresh: () => grid.refreshInfiniteCache(),
  }
}

export interface ShownPage<Row> extends ListPage<Row> {
  /** Nothing was searched for and nothing filtered. */
  readonly ofAll: boolean
}

/** Every block brings the count and the sums; they are drawn anew only when they changed. */
export function sameFoot<Row>(before: ShownPage<Row> | null, after: ShownPage<Row>): boolean {
  const told = (page: ShownPage<Row>): string => JSON.stringify([page.total, page.sums, page.ofAll])
  return before !== null && told(before) === told(after)
}

/**
 * Keys the list has of its own. Space opens the preview instead of toggling the selection; its scrolling is stopped
 * here, since the grid tells of keys only after the browser has acted on them. Ctrl+Home and Ctrl+End take the cursor
 * along, as in a spreadsheet.
 */
export function ownKey({ event, api, column }: SuppressKeyboardEventParams): boolean {
  if (event.key === ' ') {
    event.preventDefault()
    return true
  }
  if (!(event.ctrlKey || event.metaKey)) return false
  if (event.key.toLowerCase() === 'a') {
    event.preventDefault()
    return true
  }
  if (event.key !== 'Home' && event.key !== 'End') return false
  event.preventDefault()
  const row = event.key === 'Home' ? 0 : api.getDisplayedRowCount() - 1
  api.ensureIndexVisible(row)
  api.setFocusedCell(row, column)
  return true
}

/** The full text as a tip, only where the cell is too narrow for it. */
export function overflowing(params: { value?: unknown; valueFormatted?: string | null | undefined }): string | null {
  const text = params.valueFormatted ?? (typeof params.value === 'string' ? params.value : '')
  return text.length > 12 ? text : null
}

/** The order a list shows now. */
export function orderOf(grid: GridApi | null): ListSort[] {
  return (grid?.getColumnState() ?? [])
    .filter((column) => column.sort)
    .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ field: colId, direction: sort === 'desc' ? 'desc' : 'asc' }))
}

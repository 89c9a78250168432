import type { ColDef } from 'ag-grid-community'
import { ROW_KEY_HEADER, rowKeyOf, type ExportCell, type ExportColumn, type ExportFormat } from '@shared/features/list-view'
import { newId } from '@shared/ids/uuid'
import { call, CallFailure, subscribe } from '@renderer/app/bridge'
import { exportCell, fieldOf } from './cells'
import { everyPage, PAGE_ROWS, type Asked } from './everyPage'

/** A row that an import can recognise again. */
interface KeyedRow {
  readonly id: string
  readonly version?: number
}

export interface ListExport<Row> {
  readonly title: string
  /** Without its extension. */
  readonly fileName: string
  readonly format: ExportFormat
  readonly columns: readonly ColDef<Row>[]
  readonly masked: boolean
  readonly rowKeys: boolean
  readonly total: number
  /** Rows at hand; null asks for all that the list shows. */
  readonly rows: readonly Row[] | null
  readonly asked: Asked<Row>
}

/** px of a column's width for a place in a spreadsheet. */
const PIXELS = 7.5
const KEY_WIDTH = 20

function columnOf(column: ColDef): ExportColumn {
  const kind = fieldOf(column)?.kind ?? 'text'
  return { header: column.headerName ?? '', width: Math.min(80, Math.max(6, Math.round((column.width ?? 120) / PIXELS))), kind }
}

/**
 * Writes a list as it is shown into a file, page by page.
 * @returns where it lies and how many rows it has; null when the dialog was left or the clerk cancelled
 * @throws CallFailure 'export-outdated' when something was saved meanwhile: rows might stand twice or be missing
 */
export async function exportList<Row extends KeyedRow>(order: ListExport<Row>): Promise<{ path: string; rows: number } | null> {
  const { title, fileName, format, columns, rowKeys, total } = order
  const keys: ExportColumn[] = rowKeys ? [{ header: ROW_KEY_HEADER, width: KEY_WIDTH, kind: 'text' }] : []
  const { session } = await call('list-export/begin', { job: newId(), title, fileName, format, columns: [...columns.map(columnOf), ...keys], total })
  if (session === null) return null
  let outdated = false
  const stop = subscribe((event) => {
    outdated ||= event.type === 'changed'
  })
  try {
    for await (const rows of pagesOf(order)) {
      if (outdated) throw new CallFailure({ code: 'export-outdated', params: {} })
      await call('list-export/rows', { session, rows: rows.map((row) => cellsOf(row, order)) })
    }
    if (outdated && order.rows === null) throw new CallFailure({ code: 'export-outdated', params: {} })
    return await call('list-export/finish', { session })
  } catch (error) {
    await call('list-export/abandon', { session })
    if (error instanceof CallFailure && error.error.code === 'cancelled') return null
    throw error
  } finally {
    stop()
  }
}

async function* pagesOf<Row>({ rows, asked }: ListExport<Row>): AsyncGenerator<readonly Row[]> {
  if (rows === null) {
    for await (const page of everyPage(asked)) yield page.rows
    return
  }
  for (let start = 0; start < rows.length; start += PAGE_ROWS) yield rows.slice(start, start + PAGE_ROWS)
}

function cellsOf<Row extends KeyedRow>(row: Row, { columns, masked, rowKeys }: ListExport<Row>): ExportCell[] {
  const cells = columns.map((column) => exportCell(column, row, masked))
  if (rowKeys) cells.push(row.version === undefined ? null : rowKeyOf({ id: row.id, version: row.version }))
  return cells
}

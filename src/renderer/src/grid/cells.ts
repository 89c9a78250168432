import type { ColDef } from 'ag-grid-community'
import type { ExportCell } from '@shared/features/list-view'
import type { FieldDescription } from '@shared/fields/describe'

/** What a column made from a described field knows of it. */
export interface ColumnContext {
  readonly field: FieldDescription
}

export function fieldOf(column: ColDef): FieldDescription | null {
  const context = column.context as ColumnContext | undefined
  return context?.field ?? null
}

const numeric = new Set(['integer', 'money', 'year'])

/** Whether what stands in the column can be added up. Years cannot. */
export function addsUp(column: ColDef): boolean {
  const kind = fieldOf(column)?.kind
  return kind === 'integer' || kind === 'money'
}

export function idOf(column: ColDef): string {
  return column.colId ?? column.field ?? ''
}

/** The value behind a cell, before it is put into words. */
export function cellValue<Row>(column: ColDef<Row>, row: Row): unknown {
  const { valueGetter, field } = column
  if (typeof valueGetter === 'function') return valueGetter({ data: row, colDef: column, getValue: () => undefined } as never)
  return field === undefined ? undefined : (row as Record<string, unknown>)[field]
}

/** What a cell shows, as text. */
export function cellText<Row>(column: ColDef<Row>, row: Row): string {
  const value = cellValue(column, row)
  const { valueFormatter } = column
  if (typeof valueFormatter === 'function') return valueFormatter({ data: row, value, colDef: column } as never)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** @param masked personal numbers stay hidden as in the list */
export function exportCell<Row>(column: ColDef<Row>, row: Row, masked: boolean): ExportCell {
  const field = fieldOf(column)
  const value = cellValue(column, row)
  if (field?.mask !== undefined && !masked) return typeof value === 'string' ? value : null
  const text = cellText(column, row)
  // A figure that the list leaves blank stays blank in the file.
  if (typeof value === 'number' && field && numeric.has(field.kind)) return text === '' ? null : value
  return text === '' ? null : text
}

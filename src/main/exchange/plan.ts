import type { FieldDescription } from '@shared/fields/describe'
import type { Mapping } from './mapping'
import { normaliseHeader } from './match'
import { emptyCell, isBlank, type RawRow } from './read/table'
import { parseCell, type FieldValue } from './values'
import type { BadRow } from './write/badRows'

export type RowValues = Readonly<Record<string, FieldValue>>

export interface GoodRow {
  /** Row number in the file, as the spreadsheet shows it. */
  readonly line: number
  /** By field name; only fields that have a column. */
  readonly values: RowValues
}

export interface ReadRowsOptions {
  /** YYYY-MM-DD. */
  readonly today: string
  /** Row number of rows[0] in the file, counted from 1. */
  readonly firstLine: number
  /** The headings; a row that repeats them (as at the top of each printed page) is skipped. */
  readonly headers?: readonly string[]
  /**
   * What tells rows apart: sets of fields, the surest first, e.g. [['creditCode'], ['name']]. A row is known by the
   * first set that it fills completely; the second row known by the same is bad.
   */
  readonly keyFields?: readonly (readonly string[])[]
  /** Further reasons against a row whose cells are all right. */
  readonly check?: (values: RowValues) => readonly string[]
}

export interface ReadRows {
  readonly good: readonly GoodRow[]
  readonly bad: readonly BadRow[]
  /** Rows with nothing in the mapped columns. */
  readonly blankRows: number
  readonly repeatedHeaders: number
}

/**
 * Turns the rows below the headings into values, row by row: each row is either good as a whole or comes back with
 * all its reasons. A required field without a column is not a reason here: the row may update an existing record.
 */
export function readRows(
  rows: readonly RawRow[],
  mapping: Mapping,
  fields: readonly FieldDescription[],
  options: ReadRowsOptions,
): ReadRows {
  const columns = mappedColumns(mapping, fields)
  const good: GoodRow[] = []
  const bad: BadRow[] = []
  const seen = new Map<string, number>()
  let blankRows = 0
  let repeatedHeaders = 0
  rows.forEach((row, index) => {
    const line = options.firstLine + index
    if (columns.every(({ column }) => isBlank(row[column]))) {
      blankRows += 1
      return
    }
    if (repeatsHeaders(row, columns, options.headers)) {
      repeatedHeaders += 1
      return
    }
    const { values, reasons } = readRow(row, columns, options)
    const duplicate = reasons.length === 0 ? duplicateReason(values, line, seen, fields, options) : null
    if (duplicate !== null) reasons.push(duplicate)
    if (reasons.length === 0) good.push({ line, values })
    else bad.push({ line, cells: row.map((cell) => cell.text), reasons, values })
  })
  return { good, bad, blankRows, repeatedHeaders }
}

interface MappedColumn {
  readonly column: number
  readonly field: FieldDescription
}

function mappedColumns(mapping: Mapping, fields: readonly FieldDescription[]): MappedColumn[] {
  const byName = new Map(fields.map((field) => [field.name, field]))
  return mapping.flatMap((name, column) => {
    const field = name === null ? undefined : byName.get(name)
    return field ? [{ column, field }] : []
  })
}

function repeatsHeaders(row: RawRow, columns: readonly MappedColumn[], headers?: readonly string[]): boolean {
  if (!headers) return false
  return columns.every(
    ({ column }) => normaliseHeader(row[column]?.text ?? '') === normaliseHeader(headers[column] ?? ''),
  )
}

function readRow(
  row: RawRow,
  columns: readonly MappedColumn[],
  options: ReadRowsOptions,
): { values: RowValues; reasons: string[] } {
  const values: Record<string, FieldValue> = {}
  const reasons: string[] = []
  for (const { column, field } of columns) {
    const parsed = parseCell(row[column] ?? emptyCell, field, options)
    if (parsed.ok) values[field.name] = parsed.value
    else reasons.push(parsed.message)
  }
  if (reasons.length === 0 && options.check) reasons.push(...options.check(values))
  return { values, reasons }
}

/** Remembers the row's key, or says which earlier row has the same. */
function duplicateReason(
  values: RowValues,
  line: number,
  seen: Map<string, number>,
  fields: readonly FieldDescription[],
  options: ReadRowsOptions,
): string | null {
  const filled = (name: string): boolean => values[name] !== undefined && values[name] !== null
  const key = options.keyFields?.find((names) => names.length > 0 && names.every(filled))
  if (!key) return null
  const identity = JSON.stringify([key, key.map((name) => values[name])])
  const earlier = seen.get(identity)
  if (earlier === undefined) {
    seen.set(identity, line)
    return null
  }
  const labels = key.map((name) => fields.find((field) => field.name === name)?.label ?? name)
  return `${labels.join('、')}与第 ${earlier} 行相同，请核对后只保留一行`
}

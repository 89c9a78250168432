import type { FieldDescription } from '@shared/fields/describe'
import { describeFields } from '@shared/fields/describe'
import type { RowRef } from '@shared/list/request'
import type { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import type { RunningJob } from '@main/core/jobRegister'
import { readRows, type BadRow, type FieldValue, type Mapping } from '@main/exchange'
import { breathe, chunksOf } from '../chunks'
import type { ImportKind, Lookup, Values } from '../kinds'
import type { Layout } from '../layout'
import { rowKeyField, rowKeyIn } from './rowKey'

/** A row of the file whose cells are all right. */
export interface ParsedRow {
  readonly line: number
  /** Fields that are filled in, as the schema keeps them. */
  readonly values: Values
  /** The record it was exported from, at that version; null for any other row. */
  readonly key: RowRef | null
}

export interface ParsedRows {
  readonly good: readonly ParsedRow[]
  readonly bad: readonly BadRow[]
  /** Fields that have a column, in the order of the schema. */
  readonly fields: readonly FieldDescription[]
  readonly lookups: Readonly<Record<string, Lookup>>
  readonly blankRows: number
  readonly repeatedHeaders: number
  /** The day of the import, YYYY-MM-DD. */
  readonly today: string
}

const ROWS_AT_ONCE = 500

/** Fields as the file may fill them. Nothing is required of a cell: the row may update a record that has it. */
export function importFields(kind: ImportKind): FieldDescription[] {
  return [...describeFields(kind.schema).map((field) => ({ ...field, required: false })), rowKeyField]
}

/** Reads the cells, finds what they name and checks each value with the register's own schema. */
export async function parseRows(
  db: ReadDb,
  kind: ImportKind,
  layout: Layout,
  mapping: Mapping,
  today: string,
  job: RunningJob,
): Promise<ParsedRows> {
  const fields = importFields(kind)
  const lookups = await loadLookups(db, kind)
  const good: ParsedRow[] = []
  const bad: BadRow[] = []
  let blankRows = 0
  let repeatedHeaders = 0
  let firstLine = layout.firstLine
  for (const rows of chunksOf(layout.rows, ROWS_AT_ONCE)) {
    const options = { today, firstLine, headers: layout.header?.headers ?? [] }
    const read = readRows(rows, mapping, fields, options)
    blankRows += read.blankRows
    repeatedHeaders += read.repeatedHeaders
    for (const { values = {}, ...row } of read.bad) {
      // Named all at once, or the clerk mends a row only to have it come back with the next reason.
      const checked = checkValues(kind, today, lookups, fields, values)
      bad.push(checked.ok ? row : { ...row, reasons: [...row.reasons, ...checked.reasons] })
    }
    for (const row of read.good) {
      const checked = checkValues(kind, today, lookups, fields, row.values)
      if (checked.ok) good.push({ line: row.line, values: checked.values, key: checked.key })
      else bad.push({ line: row.line, cells: cellsAt(layout, row.line), reasons: checked.reasons })
    }
    firstLine += rows.length
    job.progress(firstLine - layout.firstLine, layout.rows.length * 2)
    job.checkpoint()
    await breathe()
  }
  const used = new Set(mapping)
  return {
    good,
    bad,
    blankRows,
    repeatedHeaders,
    lookups,
    today,
    fields: fields.filter((field) => used.has(field.name) && field !== rowKeyField),
  }
}

/** The cells of a row as they stand in the file. */
export function cellsAt(layout: Layout, line: number): string[] {
  return (layout.rows[line - layout.firstLine] ?? []).map((cell) => cell.text)
}

async function loadLookups(db: ReadDb, kind: ImportKind): Promise<Record<string, Lookup>> {
  const lookups: Record<string, Lookup> = {}
  for (const [field, load] of Object.entries(kind.lookups ?? {})) lookups[field] = await load(db)
  return lookups
}

type Checked =
  | { readonly ok: true; readonly values: Values; readonly key: RowRef | null }
  | { readonly ok: false; readonly reasons: string[] }

function checkValues(
  kind: ImportKind,
  today: string,
  lookups: Readonly<Record<string, Lookup>>,
  fields: readonly FieldDescription[],
  read: Values,
): Checked {
  const values: Record<string, FieldValue> = { ...kind.fixed }
  const reasons: string[] = []
  const key = rowKeyIn(read[rowKeyField.name])
  if (key === undefined) reasons.push('行标识已被改动，请从导出的文件中恢复；要作为新的一行，请清空此格')
  for (const field of fields) {
    const value = read[field.name]
    if (value === undefined || value === null || field === rowKeyField) continue
    const lookup = lookups[field.name]
    if (lookup) {
      const id = lookup.find(String(value)) ?? (key ? retired(lookup, String(value)) : null)
      if (id === null) reasons.push(unknownName(field, String(value), lookup))
      else values[field.name] = id
      continue
    }
    const parsed = (kind.schema.shape[field.name] as z.ZodType).safeParse(value)
    if (!parsed.success) reasons.push(...parsed.error.issues.map((issue) => issue.message))
    else if (isFieldValue(parsed.data) && parsed.data !== null && parsed.data !== '')
      values[field.name] = parsed.data
  }
  const wrong = kind.check?.(values, today) ?? null
  if (wrong !== null) reasons.push(wrong)
  return key !== undefined && reasons.length === 0 ? { ok: true, values, key } : { ok: false, reasons }
}

/** A record keeps what it names although nothing new may name it any more. */
function retired(lookup: Lookup, text: string): string | null {
  return [...lookup.names].find(([, name]) => name === text)?.[0] ?? null
}

function isFieldValue(value: unknown): value is FieldValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

const LISTED = 20

function unknownName(field: FieldDescription, text: string, lookup: Lookup): string {
  if (lookup.missing) return `${field.label}“${text}”${lookup.missing(text)}`
  const listed = lookup.choices.slice(0, LISTED).join('、')
  const more = lookup.choices.length > LISTED ? '等' : ''
  return `${field.label}“${text}”不在名录中，可填：${listed}${more}`
}

import { parseDateInput } from '@shared/calendar'
import type { FieldOption } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'
import { formatYuan, parseYuan } from '@shared/money'
import type { z } from '@shared/zod'
import type { SheetColumn } from '@renderer/components/sheet/SheetTable'
import type { SheetRow } from '@renderer/components/sheet/model'

/** A column of a sheet and the field of a row it holds. */
export interface RowColumn extends SheetColumn {
  readonly kind?: 'money' | 'integer' | 'option' | 'date' | 'text'
  readonly options?: readonly FieldOption[]
}

/** How rows of a record are typed in a sheet. */
export interface RowSpec {
  readonly schema: z.ZodObject
  readonly columns: readonly RowColumn[]
  /** What a row holds that no column shows. */
  readonly rest: (key: string) => Readonly<Record<string, unknown>>
}

export function cellText({ kind = 'text', options }: RowColumn, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (kind === 'money' && typeof value === 'number') return value === 0 ? '' : formatYuan(value)
  if (kind === 'integer' && typeof value === 'number') return value === 0 ? '' : String(value)
  if (kind === 'option') return options?.find((option) => option.value === value)?.label ?? ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What a cell says; what cannot be read stays text, so that the schema says what is wrong. */
export function cellValue({ kind = 'text', options }: RowColumn, text: string, today: string): unknown {
  const plain = text.trim()
  if (kind === 'money') {
    if (plain === '') return 0
    const read = parseYuan(plain)
    return read.ok ? read.fen : Number.NaN
  }
  if (kind === 'integer') return plain === '' ? 0 : Number(plain)
  if (kind === 'option') return options?.find((option) => option.label === plain)?.value ?? plain
  if (kind === 'date') {
    if (plain === '') return null
    const read = parseDateInput(plain, { today })
    return read.ok ? read.date : plain
  }
  return plain
}

export const toSheetRow = (spec: RowSpec, row: Readonly<Record<string, unknown>>, key: string = newId()): SheetRow => ({
  key,
  cells: spec.columns.map((column) => cellText(column, row[column.key])),
})

export interface ReadRow {
  readonly value: Record<string, unknown>
  /** What is wrong, by column. */
  readonly problems: ReadonlyMap<number, string>
}

export function readRow(spec: RowSpec, row: SheetRow, today: string): ReadRow {
  const value: Record<string, unknown> = { ...spec.rest(row.key) }
  for (const [index, column] of spec.columns.entries()) value[column.key] = cellValue(column, row.cells[index] ?? '', today)
  const problems = new Map<number, string>()
  const checked = spec.schema.safeParse(value)
  for (const issue of checked.success ? [] : checked.error.issues) {
    const column = spec.columns.findIndex(({ key }) => key === issue.path[0])
    const at = Math.max(0, column)
    if (!problems.has(at)) problems.set(at, issue.message)
  }
  return { value, problems }
}

/** The first thing wrong in a sheet, with its line; null when all can be saved. */
export function firstProblem(read: readonly ReadRow[]): string | null {
  const index = read.findIndex(({ problems }) => problems.size > 0)
  return index < 0 ? null : `第 ${index + 1} 行：${[...(read[index]?.problems.values() ?? [])][0] ?? ''}`
}

import type { FieldDescription } from '@shared/fields/describe'
import type { LoggedRow } from '@shared/features/history/values'
import { importKindWords, type ImportPolicy } from '@shared/features/import'
import type { ReadDb } from '@main/db/connection'
import { parseCell, type BadRow, type FieldValue } from '@main/exchange'
import { breathe } from '../chunks'
import type { ImportKind, Values } from '../kinds'
import { existingById, textOf, type ExistingRow } from '../repository'
import { InFile } from './inFile'
import { labelsOf } from './labels'
import { matchRows, type Match } from './match'
import type { ParsedRow, ParsedRows } from './parse'
import { rowsAsExported } from './rowKey'

export interface NewRow {
  readonly state: 'new'
  readonly line: number
  /** The whole record. */
  readonly values: Values
  readonly remarks: readonly string[]
}

export interface KnownRow {
  readonly state: 'changed' | 'unchanged'
  readonly line: number
  readonly target: ExistingRow
  /** Fields that change. */
  readonly patch: Values
  readonly remarks: readonly string[]
  /** The value of the alias field that is replaced and kept as an alias. */
  readonly alias: string | null
}

/** What an import would do, row by row. */
export interface Plan {
  readonly rows: readonly (NewRow | KnownRow)[]
  readonly bad: readonly BadRow[]
}

type Verdict = NewRow | KnownRow | { readonly state: 'bad'; readonly reasons: readonly string[] }

const ROWS_AT_ONCE = 500

/** Decides for each good row whether it is new, changes a record, changes nothing, or cannot go in. */
export async function planRows(
  db: ReadDb,
  kind: ImportKind,
  parsed: ParsedRows,
  policy: ImportPolicy,
  cells: (line: number) => string[],
): Promise<Plan> {
  const match = await matchRows(db, kind, parsed.good)
  const exported = await exportedRows(db, kind, parsed.good)
  const rules = (await kind.rules?.(db, parsed.today)) ?? (() => [])
  const inFile = new InFile(kind)
  const rows: (NewRow | KnownRow)[] = []
  const bad: BadRow[] = [...parsed.bad]
  for (const [index, row] of parsed.good.entries()) {
    const verdict = judge(kind, parsed, policy, row, match(row), inFile, exported, rules)
    if (verdict.state === 'bad')
      bad.push({ line: row.line, cells: cells(row.line), reasons: verdict.reasons })
    else rows.push(verdict)
    if (index % ROWS_AT_ONCE === 0) await breathe()
  }
  return { rows, bad: bad.toSorted((a, b) => a.line - b.line) }
}

function judge(
  kind: ImportKind,
  parsed: ParsedRows,
  policy: ImportPolicy,
  row: ParsedRow,
  match: Match,
  inFile: InFile,
  exported: ReadonlyMap<string, LoggedRow>,
  rules: (values: Values) => readonly string[],
): Verdict {
  if (match.found === 'refused') return { state: 'bad', reasons: [match.reason] }
  if (match.found === 'many') return { state: 'bad', reasons: [ambiguous(kind, match.count, match.key)] }
  const target = match.found === 'one' ? match.row : null
  const twin = inFile.twinOf(row, target)
  if (twin !== null) return { state: 'bad', reasons: [twin] }
  const verdict =
    match.found === 'one'
      ? knownRow(kind, parsed, policy, row, match.row, match.byAlias, exported)
      : newRow(kind, row, match.alike, inFile.alikeLine(row), rules)
  if (verdict.state !== 'bad') inFile.add(row, target)
  return verdict
}

function newRow(
  kind: ImportKind,
  row: ParsedRow,
  alike: readonly ExistingRow[],
  alikeLine: number | null,
  rules: (values: Values) => readonly string[],
): Verdict {
  const values: Values = { ...kind.blank, ...row.values }
  const checked = kind.schema.safeParse(values)
  if (!checked.success)
    return { state: 'bad', reasons: [...new Set(checked.error.issues.map((issue) => issue.message))] }
  const against = rules(values)
  if (against.length > 0) return { state: 'bad', reasons: [...new Set(against)] }
  const { unit } = importKindWords(kind.kind)
  const [surest = [], ...others] = kind.keys
  const [same, but] = [labelsOf(kind, others.flat()), `${labelsOf(kind, surest)}不同`]
  const remarks: string[] = []
  if (alike.length > 0) remarks.push(`${same}与档案中 ${alike.length} ${unit}相同，${but}`)
  if (alikeLine !== null) remarks.push(`${same}与第 ${alikeLine} 行相同，${but}`)
  return { state: 'new', line: row.line, values, remarks }
}

function knownRow(
  kind: ImportKind,
  parsed: ParsedRows,
  policy: ImportPolicy,
  row: ParsedRow,
  target: ExistingRow,
  byAlias: boolean,
  exported: ReadonlyMap<string, LoggedRow>,
): Verdict {
  const patch: Record<string, FieldValue> = {}
  const remarks: string[] = []
  const keyFields = new Set(kind.keys.flat())
  for (const field of parsed.fields) {
    const { name } = field
    const given = row.values[name]
    // What a record is known by is never cleared by a blank cell.
    const cleared = !policy.emptyKeepsOld && !keyFields.has(name) ? kind.blank[name] : undefined
    const value = given ?? cleared
    if (value === undefined || stored(value) === target[name]) continue
    if (row.key && readsAlike(field, target[name], value)) continue
    if (kind.settled?.includes(name)) {
      if (given !== undefined) remarks.push(`${field.label}以登记的为准，不从文件更改`)
      continue
    }
    patch[name] = value
  }
  const clash = keepLaterChanges(kind, row, target, exported, patch)
  if (clash !== null) return { state: 'bad', reasons: [clash] }
  const frozen = Object.keys(patch).length > 0 ? (kind.frozen?.(target) ?? null) : null
  if (frozen !== null) return { state: 'bad', reasons: [frozen] }
  const alias = keepAlias(kind, target, byAlias, patch, remarks)
  const state = Object.keys(patch).length > 0 ? 'changed' : 'unchanged'
  return { state, line: row.line, target, patch, remarks, alias }
}

/** What the rows named by key had in them when they were exported. */
async function exportedRows(db: ReadDb, kind: ImportKind, rows: readonly ParsedRow[]): Promise<Map<string, LoggedRow>> {
  const keys = new Map(rows.flatMap(({ key }) => (key ? [[key.id, key.version] as const] : [])))
  return keys.size === 0 ? new Map() : rowsAsExported(db, keys, await existingById(db, kind.entity, [...keys.keys()]))
}

/**
 * Of a record that was changed after the file was exported, only what was changed in the file goes in: what stands
 * there as it was exported is left as it is now.
 * @returns why the row cannot go in: the same field was changed on both sides
 */
function keepLaterChanges(
  kind: ImportKind,
  { key }: ParsedRow,
  target: ExistingRow,
  exported: ReadonlyMap<string, LoggedRow>,
  patch: Record<string, FieldValue>,
): string | null {
  if (!key || key.version === target.version) return null
  const before = exported.get(target.id)
  const clashing: string[] = []
  for (const [name, value] of Object.entries(patch)) {
    if (before && stored(value) === before[name]) delete patch[name]
    else if (before?.[name] !== target[name]) clashing.push(name)
  }
  return clashing.length === 0 ? null : `导出后档案中的${labelsOf(kind, clashing)}已有改动，与文件中的不同，请核对后在档案中修改，或重新导出再改`
}

/** A former name in the file does not take the place of the present one; a new one makes the present a former name. */
function keepAlias(
  kind: ImportKind,
  target: ExistingRow,
  byAlias: boolean,
  patch: Record<string, FieldValue>,
  remarks: string[],
): string | null {
  const { aliases } = kind
  if (!aliases || patch[aliases.field] === undefined) return null
  const present = textOf(target[aliases.field])
  if (byAlias) {
    delete patch[aliases.field]
    remarks.push(`表中是${aliases.label}，现为“${present}”，名称不改`)
    return null
  }
  remarks.push(`“${present}”将记为${aliases.label}`)
  return present
}

function ambiguous(kind: ImportKind, count: number, key: readonly string[]): string {
  const { record, unit } = importKindWords(kind.kind)
  const mend = `请填写${labelsOf(kind, kind.keys[0] ?? [])}`
  return `档案中有 ${count} ${unit}${record}的${labelsOf(kind, key)}与此行相同，无法确定是哪一${unit}，${mend}`
}

/** What a record has comes back as the same value: a number that was kept without its dash was not changed in the file. */
function readsAlike(field: FieldDescription, present: unknown, value: FieldValue): boolean {
  if (typeof present !== 'string' || present === '') return false
  const read = parseCell({ kind: 'text', text: present }, field, { today: LAST_DAY })
  return read.ok && read.value === value
}

/** No birth date in a number that is on file already is refused. */
const LAST_DAY = '9999-12-31'

/** As it would stand in the table: flags are 0 and 1. */
function stored(value: FieldValue): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value
}

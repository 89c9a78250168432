import { importKindWords } from '@shared/features/import'
import type { ReadDb } from '@main/db/connection'
import type { ImportKind } from '../kinds'
import { existingBy, existingById, textOf, type ExistingRow } from '../repository'
import { labelsOf } from './labels'
import type { ParsedRow } from './parse'

/** What a row of the file turned out to be. */
export type Match =
  | {
      readonly found: 'none'
      /** Records with the same lesser key and another surer one. */
      readonly alike: readonly ExistingRow[]
    }
  /** The file names a record by its key that is no more, or one that may not become what it says. */
  | { readonly found: 'refused'; readonly reason: string }
  | {
      readonly found: 'one'
      readonly row: ExistingRow
      /** What the file calls it is a former name of it. */ readonly byAlias: boolean
    }
  | { readonly found: 'many'; readonly count: number; readonly key: readonly string[] }

/** Finds the record of each row: by the key it was exported with, else by the surest key it fills, else by the next, else by a former name. */
export async function matchRows(
  db: ReadDb,
  kind: ImportKind,
  rows: readonly ParsedRow[],
): Promise<(row: ParsedRow) => Match> {
  const indexes: KeyIndex[] = []
  for (const key of kind.keys) indexes.push({ key, byKey: await indexOf(db, kind, key, rows) })
  const aliased = await aliasIndex(db, kind, rows)
  const keyed = await keyedIndex(db, kind, rows)
  const field = kind.aliases?.field ?? ''
  return ({ values, key }) => {
    if (key) return byRowKey(kind, keyed.get(key.id), values, indexes[0])
    const formerly = aliased.get(values[field]) ?? []
    const alike: ExistingRow[] = []
    for (const { key, byKey } of indexes) {
      const identity = identityOf(key, values)
      if (identity === null) continue
      const same = byKey.get(identity) ?? []
      const fitting = same.filter((row) => agrees(kind.keys, key, values, row))
      if (fitting.length > 1) return { found: 'many', count: fitting.length, key }
      if (fitting[0])
        return { found: 'one', row: fitting[0], byAlias: formerly.some(({ id }) => id === fitting[0]?.id) }
      alike.push(...same)
    }
    const former = formerly.filter((row) => agrees(kind.keys, [field], values, row))
    if (former.length > 1) return { found: 'many', count: former.length, key: [field] }
    if (former[0]) return { found: 'one', row: former[0], byAlias: true }
    return { found: 'none', alike }
  }
}

interface KeyIndex {
  readonly key: readonly string[]
  readonly byKey: ReadonlyMap<string, readonly ExistingRow[]>
}

async function keyedIndex(db: ReadDb, kind: ImportKind, rows: readonly ParsedRow[]): Promise<Map<string, ExistingRow>> {
  const ids = new Set(rows.flatMap(({ key }) => key?.id ?? []))
  return new Map((await existingById(db, kind.entity, [...ids])).map((row) => [row.id, row]))
}

/** The record that a row was exported from, unless what it is surest known by now belongs to another. */
function byRowKey(kind: ImportKind, row: ExistingRow | undefined, values: ParsedRow['values'], surest: KeyIndex | undefined): Match {
  const { record, unit } = importKindWords(kind.kind)
  if (!row) return { found: 'refused', reason: `行标识所指的${record}已不存在，可能已被删除，或文件来自另一份数据` }
  const identity = surest ? identityOf(surest.key, { ...kind.fixed, ...values }) : null
  const other = identity === null ? undefined : surest?.byKey.get(identity)?.find(({ id }) => id !== row.id)
  if (other && surest) return { found: 'refused', reason: `${labelsOf(kind, surest.key)}与档案中另一${unit}${record}“${textOf(other[kind.titleField])}”相同` }
  return { found: 'one', row, byAlias: false }
}

/** One text for the values of a key; null unless all are filled in. */
export function identityOf(key: readonly string[], values: Readonly<Record<string, unknown>>): string | null {
  const parts = key.map((field) => values[field])
  return parts.some((part) => part === undefined || part === null || part === '')
    ? null
    : JSON.stringify(parts)
}

/** True unless a surer key is filled in on both sides and differs: a credit code belongs to one employer for life. */
export function agrees(
  keys: readonly (readonly string[])[],
  key: readonly string[],
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): boolean {
  for (const surer of keys) {
    if (surer.join() === key.join()) return true
    const [one, other] = [identityOf(surer, a), identityOf(surer, b)]
    if (one !== null && other !== null && one !== other) return false
  }
  return true
}

async function indexOf(
  db: ReadDb,
  kind: ImportKind,
  key: readonly string[],
  rows: readonly ParsedRow[],
): Promise<Map<string, ExistingRow[]>> {
  const index = new Map<string, ExistingRow[]>()
  const [first = ''] = key
  const wanted = new Set<string | number>()
  for (const { values } of rows) {
    const value = values[first]
    if (typeof value === 'string' || typeof value === 'number') wanted.add(value)
  }
  for (const row of await existingBy(db, kind.entity, first, [...wanted])) {
    const identity = identityOf(key, row)
    if (identity !== null) index.set(identity, [...(index.get(identity) ?? []), row])
  }
  return index
}

async function aliasIndex(
  db: ReadDb,
  kind: ImportKind,
  rows: readonly ParsedRow[],
): Promise<Map<unknown, ExistingRow[]>> {
  const index = new Map<unknown, ExistingRow[]>()
  const { aliases } = kind
  if (!aliases) return index
  const texts = new Set(
    rows.map(({ values }) => values[aliases.field]).filter((text) => typeof text === 'string'),
  )
  const known = await aliases.load(db, [...texts])
  const byId = new Map(
    (await existingById(db, kind.entity, [...new Set(known.map(({ id }) => id))])).map((row) => [
      row.id,
      row,
    ]),
  )
  for (const { text, id } of known) {
    const row = byId.get(id)
    if (row) index.set(text, [...(index.get(text) ?? []), row])
  }
  return index
}

import { newId } from '@shared/ids/uuid'
import { AppFailure } from '@shared/errors/failure'
import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import { appendChanges, type ChangeEntry } from '@main/features/history/repository'
import type { BaseTable } from './base'
import type { ReadDb } from './connection'
import type { Tables } from './tables'
import type { Work } from './work'

/** Tables that carry the base columns: everything a clerk can edit. */
export type EntityName = {
  [T in keyof Tables]: Tables[T] extends BaseTable ? T : never
}[keyof Tables]

export type EntityRow<T extends EntityName> = Selectable<Tables[T]>
export type NewEntity<T extends EntityName> = Omit<Insertable<Tables[T]>, keyof BaseTable> & { id?: string }
export type EntityPatch<T extends EntityName> = Partial<Omit<Updateable<Tables[T]>, keyof BaseTable>>

/** Rows a statement may carry: SQLite binds at most 32,766 values; wide rows must still fit. */
const INSERT_VALUES = 20_000

/*
 * kysely cannot follow a table name that is itself a type parameter, so this file, and only this file, works on
 * untyped rows inside and gives typed rows outside.
 */
type Untyped = Record<string, unknown>

interface AnyTable {
  row: Untyped
}

function untyped(db: ReadDb): Kysely<AnyTable> {
  return db as unknown as Kysely<AnyTable>
}

/** The real table name, under the one name the untyped handle knows. */
const named = (table: EntityName): 'row' => table as unknown as 'row'

/** Inserts one row with its base columns and logs it. Flags come back as 0/1. */
export async function insertEntity<T extends EntityName>(work: Work, table: T, values: NewEntity<T>): Promise<EntityRow<T>> {
  const [row] = await insertEntities(work, table, [values])
  if (!row) throw new Error('nothing was inserted')
  return row
}

/** Inserts many rows in few statements (one thread hop a statement) and logs each. */
export async function insertEntities<T extends EntityName>(
  work: Work,
  table: T,
  values: readonly NewEntity<T>[],
): Promise<EntityRow<T>[]> {
  const rows = values.map((value) => stamp(work, value as Untyped))
  const first = rows[0]
  if (!first) return []
  const perStatement = Math.max(1, Math.floor(INSERT_VALUES / Object.keys(first).length))
  for (let start = 0; start < rows.length; start += perStatement) {
    await untyped(work.tx)
      .insertInto(named(table))
      .values(rows.slice(start, start + perStatement))
      .execute()
  }
  await appendChanges(
    work,
    rows.map((row) => ({ action: 'insert', entity: table, entityId: String(row['id']), before: null, after: row })),
  )
  return rows as EntityRow<T>[]
}

function stamp(work: Work, value: Untyped): Untyped {
  const row: Untyped = {
    id: newId(),
    createdAt: work.at,
    createdBy: work.operator,
    updatedAt: work.at,
    updatedBy: work.operator,
    version: 1,
    deletedAt: null,
  }
  for (const [key, part] of Object.entries(value)) {
    if (part !== undefined) row[key] = typeof part === 'boolean' ? Number(part) : part
  }
  return row
}

/**
 * Changes a row if it is still at the version the clerk saw; a patch that changes nothing writes nothing.
 * @throws AppFailure 'not-found' when it is gone, 'stale' when someone else has saved it meanwhile
 */
export async function updateEntity<T extends EntityName>(
  work: Work,
  table: T,
  id: string,
  version: number,
  patch: EntityPatch<T>,
): Promise<EntityRow<T>> {
  const before = await loadForWrite(work, table, id, version)
  if (before['deletedAt'] !== null) throw new AppFailure('not-found')
  const changes: Untyped = {}
  for (const [key, part] of Object.entries(patch as Untyped)) {
    const value = typeof part === 'boolean' ? Number(part) : part
    if (value !== undefined && value !== before[key]) changes[key] = value
  }
  if (Object.keys(changes).length === 0) return before as EntityRow<T>
  return writeVersion(work, table, before, changes, 'update')
}

/** Moves a row to the recycle bin. @throws AppFailure 'not-found' or 'stale' */
export async function deleteEntity<T extends EntityName>(work: Work, table: T, id: string, version: number): Promise<void> {
  const before = await loadForWrite(work, table, id, version)
  if (before['deletedAt'] !== null) throw new AppFailure('not-found')
  await writeVersion(work, table, before, { deletedAt: work.at }, 'delete')
}

/** Takes a row back out of the recycle bin. @throws AppFailure 'not-found' or 'stale' */
export async function restoreEntity<T extends EntityName>(
  work: Work,
  table: T,
  id: string,
  version: number,
): Promise<EntityRow<T>> {
  const before = await loadForWrite(work, table, id, version)
  if (before['deletedAt'] === null) throw new AppFailure('not-found')
  return writeVersion(work, table, before, { deletedAt: null }, 'restore')
}

async function loadForWrite(work: Work, table: EntityName, id: string, version: number): Promise<Untyped> {
  const row = await untyped(work.tx).selectFrom(named(table)).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppFailure('not-found')
  if (row['version'] !== version) throw new AppFailure('stale')
  return row
}

async function writeVersion<T extends EntityName>(
  work: Work,
  table: T,
  before: Untyped,
  changes: Untyped,
  action: ChangeEntry['action'],
): Promise<EntityRow<T>> {
  const version = Number(before['version'])
  const stamped: Untyped = { ...changes, updatedAt: work.at, updatedBy: work.operator, version: version + 1 }
  const result = await untyped(work.tx)
    .updateTable(named(table))
    .set(stamped)
    .where('id', '=', before['id'])
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
  const after = { ...before, ...stamped }
  await appendChanges(work, [{ action, entity: table, entityId: String(before['id']), before, after }])
  return after as EntityRow<T>
}

/** One row that is not in the recycle bin. @throws AppFailure 'not-found' */
export async function getEntity<T extends EntityName>(db: ReadDb, table: T, id: string): Promise<EntityRow<T>> {
  const row = await untyped(db)
    .selectFrom(named(table))
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw new AppFailure('not-found')
  return row as EntityRow<T>
}

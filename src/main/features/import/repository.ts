import type { Kysely } from 'kysely'
import { AppFailure } from '@shared/errors/failure'
import type { ImportKindName } from '@shared/features/import'
import type { ListRequest } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { insertEntity, updateEntity, type EntityName } from '@main/db/entity'
import { applyFilters, applySort, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import { appendChanges } from '@main/features/history/repository'
import { breathe, chunksOf } from './chunks'

/*
 * An import asks any register by its name, which kysely's types cannot follow. Names come only from the typed
 * descriptions of the kinds, never from outside.
 */
interface AnyTable {
  row: Record<string, unknown>
}

const untyped = (db: ReadDb): Kysely<AnyTable> => db as unknown as Kysely<AnyTable>
const untypedTx = (work: Work): Kysely<AnyTable> => work.tx as unknown as Kysely<AnyTable>
const named = (entity: EntityName): 'row' => entity as unknown as 'row'

/** A record as it stands in its table. */
export interface ExistingRow {
  readonly id: string
  readonly version: number
  readonly deletedAt: string | null
  readonly [column: string]: unknown
}

/** A text column; '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

const PER_QUERY = 500

async function rowsWhere(
  db: ReadDb,
  entity: EntityName,
  column: string,
  values: readonly (string | number)[],
  deletedToo: boolean,
): Promise<ExistingRow[]> {
  const found: ExistingRow[] = []
  for (const some of chunksOf(values, PER_QUERY)) {
    let query = untyped(db).selectFrom(named(entity)).selectAll().where(column, 'in', some)
    if (!deletedToo) query = query.where('deletedAt', 'is', null)
    found.push(...((await query.execute()) as ExistingRow[]))
    await breathe()
  }
  return found
}

/** Live records that have one of these values in a column. */
export function existingBy(
  db: ReadDb,
  entity: EntityName,
  column: string,
  values: readonly (string | number)[],
): Promise<ExistingRow[]> {
  return rowsWhere(db, entity, column, values, false)
}

export function existingById(db: ReadDb, entity: EntityName, ids: readonly string[]): Promise<ExistingRow[]> {
  return rowsWhere(db, entity, 'id', ids, false)
}

/** Records by id, those in the recycle bin among them. */
export function anyById(db: ReadDb, entity: EntityName, ids: readonly string[]): Promise<ExistingRow[]> {
  return rowsWhere(db, entity, 'id', ids, true)
}

/** How the columns of a file with these headings were last assigned, as JSON text. */
export async function rememberedMapping(
  db: ReadDb,
  kind: ImportKindName,
  signature: string,
): Promise<string | undefined> {
  return (await mappingRow(db, kind, signature))?.mapping
}

async function mappingRow(db: ReadDb, kind: ImportKindName, signature: string) {
  return db
    .selectFrom('importMapping')
    .select(['id', 'version', 'mapping'])
    .where('kind', '=', kind)
    .where('signature', '=', signature)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

/** Remembers how the columns of a file with these headings are assigned. */
export async function rememberMapping(
  work: Work,
  kind: ImportKindName,
  signature: string,
  mapping: string,
): Promise<void> {
  const present = await mappingRow(work.tx, kind, signature)
  if (present) await updateEntity(work, 'importMapping', present.id, present.version, { mapping })
  else await insertEntity(work, 'importMapping', { kind, signature, mapping })
}

/** When the same file was last imported and not taken back. */
export async function earlierImport(db: ReadDb, kind: ImportKindName, sha256: string) {
  return db
    .selectFrom('importBatch')
    .select(['createdAt', 'createdBy'])
    .where('kind', '=', kind)
    .where('fileSha256', '=', sha256)
    .where('undoneAt', 'is', null)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
}

const columns: ListColumns = {
  createdAt: { ref: 'importBatch.createdAt', type: 'text' },
  createdBy: { ref: 'importBatch.createdBy', type: 'text' },
  fileName: { ref: 'importBatch.fileName', type: 'text' },
  kind: { ref: 'importBatch.kind', type: 'text' },
  inserted: { ref: 'importBatch.inserted', type: 'number' },
  updated: { ref: 'importBatch.updated', type: 'number' },
  unchanged: { ref: 'importBatch.unchanged', type: 'number' },
  refused: { ref: 'importBatch.refused', type: 'number' },
  undoneAt: { ref: 'importBatch.undoneAt', type: 'text' },
}

/** Imports, the last first. */
export async function listImports(db: ReadDb, request: ListRequest) {
  const matching = () =>
    applyFilters(
      db.selectFrom('importBatch').where('importBatch.deletedAt', 'is', null),
      columns,
      request.filters,
    )
  const [rows, count] = await Promise.all([
    applySort(matching(), columns, request, [{ field: 'createdAt', direction: 'desc' }], 'importBatch.id')
      .selectAll('importBatch')
      .limit(request.limit)
      .offset(request.offset)
      .execute(),
    matching()
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: count.total }
}

/** Which of some records a column of a register points to, with the ids of the pointing rows. */
export async function pointersTo(
  db: ReadDb,
  from: EntityName,
  column: string,
  ids: readonly string[],
): Promise<{ id: string; target: string }[]> {
  const found: { id: string; target: string }[] = []
  for (const some of chunksOf(ids, PER_QUERY)) {
    const rows = await untyped(db)
      .selectFrom(named(from))
      .select(['id', column])
      .where(column, 'in', some)
      .where('deletedAt', 'is', null)
      .execute()
    for (const row of rows) found.push({ id: String(row['id']), target: String(row[column]) })
  }
  return found
}

/**
 * Moves many records to the recycle bin as deleteEntity does one, in few statements. The rows are as they stand in
 * this transaction.
 * @throws AppFailure 'stale' when one of them has gone meanwhile
 */
export async function binRows(
  work: Work,
  entity: EntityName,
  rows: readonly ExistingRow[],
  onDone: (rows: number) => void,
): Promise<void> {
  const stamp = { deletedAt: work.at, updatedAt: work.at, updatedBy: work.operator }
  let done = 0
  for (const some of chunksOf(rows, PER_QUERY)) {
    const ids = some.map((row) => row.id)
    const result = await untypedTx(work)
      .updateTable(named(entity))
      .set((eb) => ({ ...stamp, version: eb('version', '+', 1) }))
      .where('id', 'in', ids)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    if (result.numUpdatedRows !== BigInt(some.length)) throw new AppFailure('stale')
    await appendChanges(
      work,
      some.map((row) => ({
        action: 'delete',
        entity,
        entityId: row.id,
        before: row,
        after: { ...row, ...stamp, version: row.version + 1 },
      })),
    )
    done += some.length
    onDone(done)
    await breathe()
  }
}

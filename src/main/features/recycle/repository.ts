import { sql, type Kysely } from 'kysely'
import type { LoggedRow } from '@shared/features/history/values'
import { binEntityValues, type BinEntity, type BinListRequest } from '@shared/features/recycle'
import type { ReadDb } from '@main/db/connection'
import type { EntityName } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { ownedTables, references, type Reference, type UniqueKey } from './references'

/*
 * These questions are asked of any register by its name, which kysely's types cannot follow. Names come only from
 * the typed lists beside this file, never from outside.
 */
interface AnyTable {
  row: Record<string, unknown>
}

const untyped = (db: ReadDb): Kysely<AnyTable> => db as unknown as Kysely<AnyTable>
const named = (entity: EntityName): 'row' => entity as unknown as 'row'

/** A row, live or in the recycle bin. */
export async function anyRow(db: ReadDb, entity: EntityName, id: string): Promise<LoggedRow | undefined> {
  return untyped(db).selectFrom(named(entity)).selectAll().where('id', '=', id).executeTakeFirst()
}

/** Another live row that has the same key; undefined when the key is free or not filled in. */
export async function liveTwin(db: ReadDb, key: UniqueKey, row: LoggedRow): Promise<LoggedRow | undefined> {
  if (key.columns.some((column) => row[column] === null || row[column] === undefined)) return undefined
  let query = untyped(db)
    .selectFrom(named(key.entity))
    .selectAll()
    .where('deletedAt', 'is', null)
    .where('id', '<>', row['id'])
  for (const column of key.columns) query = query.where(column, '=', row[column])
  return query.executeTakeFirst()
}

/** The live rows whose column holds this id, in the order they were made. */
export async function rowsAt(db: ReadDb, entity: EntityName, column: string, id: string): Promise<LoggedRow[]> {
  return untyped(db).selectFrom(named(entity)).selectAll().where(column, '=', id).where('deletedAt', 'is', null).orderBy('id').execute()
}

/** Live rows that use a row through one reference, those named left out. */
export async function liveUses(db: ReadDb, reference: Reference, id: string, except: ReadonlySet<string>): Promise<number> {
  const rows = await untyped(db)
    .selectFrom(named(reference.from))
    .select('id')
    .where(reference.column, '=', id)
    .where('deletedAt', 'is', null)
    .execute()
  return rows.filter((row) => !except.has(String(row['id']))).length
}

/** Recorded inspections of an inspector: that table has no rows of its own to delete. */
export async function inspectionsBy(db: ReadDb, inspectorId: string): Promise<number> {
  const row = await db
    .selectFrom('inspectionInspector')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('inspectorId', '=', inspectorId)
    .executeTakeFirstOrThrow()
  return row.count
}

export interface DeletedPart {
  readonly entity: EntityName
  readonly id: string
  readonly version: number
}

/** Parts that went into the recycle bin together with their row: they carry the same instant. */
export async function partsDeletedWith(db: ReadDb, entity: EntityName, id: string, deletedAt: string): Promise<DeletedPart[]> {
  const sources = [
    ...references.filter((reference) => reference.part && reference.to === entity),
    ...ownedTables.map((from) => ({ from, column: 'ownerId' })),
  ]
  const parts: DeletedPart[] = []
  for (const { from, column } of sources) {
    const rows = await untyped(db)
      .selectFrom(named(from))
      .select(['id', 'version'])
      .where(column, '=', id)
      .where('deletedAt', '=', deletedAt)
      .execute()
    for (const row of rows) parts.push({ entity: from, id: String(row['id']), version: Number(row['version']) })
  }
  return parts
}

/** Moves the version of an inspection on when only its findings or inspectors were put back. */
export async function raiseInspectionVersion(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('inspection')
    .set((eb) => ({ version: eb('version', '+', 1), updatedAt: work.at, updatedBy: work.operator }))
    .where('id', '=', id)
    .execute()
}

/** The column that names a row; what is about an employer is named by it, with its day. */
const nameColumns: Readonly<Record<BinEntity, string>> = {
  employer: 'name',
  inspection: 'inspectedOn',
  correctionOrder: 'issueDate',
  contractFollowUp: 'checkedOn',
  rulesGuidance: 'number',
  harmonyCertification: 'year',
  mutualCare: 'joinedOn',
  caseIntake: 'number',
  inspectionCase: 'employerName',
  trainingSession: 'number',
  ruleClause: 'clause',
  wording: 'title',
  inspector: 'name',
  campaign: 'name',
  attachment: 'fileName',
  town: 'name',
}

function deletedOf(db: ReadDb, entity: BinEntity, search: string) {
  const ref = (column: string) => sql.ref(`${entity}.${column}`)
  const about = entity === 'inspection' || entity === 'correctionOrder' || entity === 'rulesGuidance' || entity === 'contractFollowUp' || entity === 'harmonyCertification' || entity === 'mutualCare'
  const session = entity === 'trainingSession'
  const title = about
    ? sql<string>`(select name from employer where employer.id = ${ref('employerId')})`
    : sql<string>`${ref(session ? 'name' : nameColumns[entity])}`
  let query = untyped(db)
    .selectFrom(named(entity))
    .select([
      sql<BinEntity>`${entity}`.as('entity'),
      sql<string>`${ref('id')}`.as('id'),
      sql<number>`${ref('version')}`.as('version'),
      sql<string>`${ref('deletedAt')}`.as('deletedAt'),
      sql<string>`${ref('updatedBy')}`.as('deletedBy'),
      sql<string>`coalesce(${title}, '')`.as('name'),
      sql<string>`${about || session ? sql`coalesce(${ref(nameColumns[entity])}, '')` : sql`''`}`.as('day'),
    ])
    .where(sql<boolean>`${ref('deletedAt')} is not null`)
  if (search !== '') query = query.where(sql<boolean>`instr(coalesce(${title}, ''), ${search}) > 0`)
  if (entity === 'attachment') {
    // A file that went with its record comes back with it, so it is not listed beside it.
    for (const owner of ['inspection', 'correctionOrder', 'contractFollowUp', 'rulesGuidance', 'harmonyCertification', 'mutualCare', 'trainingSession', 'employer'] as const) {
      query = query.where(
        sql<boolean>`not exists (select 1 from ${sql.table(owner)} o where o.id = attachment.owner_id and o.deleted_at = attachment.deleted_at)`,
      )
    }
  }
  return query
}

/** Deleted rows of all registers, the last deleted first. */
export async function listDeleted(db: ReadDb, request: BinListRequest) {
  const [first = 'employer', ...rest] = request.entities.length > 0 ? request.entities : binEntityValues
  const search = request.search.trim()
  let all = deletedOf(db, first, search)
  for (const entity of rest) all = all.unionAll(deletedOf(db, entity, search))
  const union = untyped(db).selectFrom(all.as('bin'))
  const [rows, count] = await Promise.all([
    union
      .select(['entity', 'id', 'version', 'deletedAt', 'deletedBy', 'name', 'day'])
      .orderBy('deletedAt', 'desc')
      .orderBy('id')
      .limit(request.limit)
      .offset(request.offset)
      .execute(),
    union.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows, total: count.total }
}

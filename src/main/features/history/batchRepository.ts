import { sql } from 'kysely'
import { addDays } from '@shared/calendar'
import type { HistoryListRequest } from '@shared/features/history'
import type { ReadDb } from '@main/db/connection'
import { contains } from '@main/db/list'
import type { ChangeLogTable } from './tables'

/** Marks a use case as undone: an entry that names a batch instead of a row. */
export const BATCH_MARK = 'changeBatch'

/** The instant at which a day begins in China. */
const dayStart = (day: string): string => `${addDays(day, -1)}T16:00:00.000Z`

function matching(db: ReadDb, request: HistoryListRequest) {
  let query = db.selectFrom('changeLog')
  if (request.from !== null) query = query.where('at', '>=', dayStart(request.from))
  if (request.to !== null) query = query.where('at', '<', dayStart(addDays(request.to, 1)))
  if (request.operators.length > 0) query = query.where('operator', 'in', request.operators)
  if (request.useCases.length > 0) query = query.where('useCase', 'in', request.useCases)
  const { entities, search } = request
  if (entities.length > 0) {
    query = query.where('batchId', 'in', (eb) => eb.selectFrom('changeLog').select('batchId').where('entity', 'in', entities))
  }
  if (search.trim() !== '') {
    const text = search.trim()
    query = query.where('batchId', 'in', (eb) =>
      eb
        .selectFrom('changeLog')
        .select('batchId')
        .where((or) => or.or([contains('changeLog.before', text), contains('changeLog.after', text)])),
    )
  }
  return query
}

/** Use cases that match, newest first: all rows of a batch share its time, operator and reason. */
export async function listBatches(db: ReadDb, request: HistoryListRequest) {
  const [rows, count] = await Promise.all([
    matching(db, request)
      .select(['batchId', 'useCase', 'at', 'operator', 'reason'])
      .groupBy(['batchId', 'useCase', 'at', 'operator', 'reason'])
      .orderBy('at', 'desc')
      .orderBy('batchId', 'desc')
      .limit(request.limit)
      .offset(request.offset)
      .execute(),
    matching(db, request)
      .select(sql<number>`count(distinct batch_id)`.as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: count.total }
}

/** How many rows of each table some batches changed, with one of them to tell about. */
export async function batchParts(db: ReadDb, batchIds: readonly string[]) {
  if (batchIds.length === 0) return []
  return db
    .selectFrom('changeLog')
    .select((eb) => [
      'batchId',
      'entity',
      sql<number>`count(distinct entity_id)`.as('rows'),
      eb.fn.max<string>('id').as('lastId'),
    ])
    .where('batchId', 'in', [...batchIds])
    .where('entity', '<>', BATCH_MARK)
    .groupBy(['batchId', 'entity'])
    .execute()
}

export async function changesById(db: ReadDb, ids: readonly string[]): Promise<ChangeLogTable[]> {
  if (ids.length === 0) return []
  return db.selectFrom('changeLog').selectAll().where('id', 'in', [...ids]).execute()
}

/** One page of what a batch changed, in the order it did. */
export async function batchPage(db: ReadDb, batchId: string, offset: number, limit: number) {
  const of = () => db.selectFrom('changeLog').where('batchId', '=', batchId).where('entity', '<>', BATCH_MARK)
  const [rows, count] = await Promise.all([
    of().selectAll().orderBy('id').limit(limit).offset(offset).execute(),
    of()
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: count.total }
}

/** Those of some batches that have been undone. */
export async function undoneBatches(db: ReadDb, batchIds: readonly string[]): Promise<Set<string>> {
  if (batchIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('changeLog')
    .select('entityId')
    .where('entity', '=', BATCH_MARK)
    .where('entityId', 'in', [...batchIds])
    .execute()
  return new Set(rows.map((row) => row.entityId))
}

/** Everything the log holds a name of: operators, tables and use cases. */
export async function loggedChoices(db: ReadDb) {
  const distinct = async (column: 'operator' | 'entity' | 'useCase'): Promise<string[]> => {
    const rows = await db.selectFrom('changeLog').select(`${column} as value`).distinct().orderBy(column).execute()
    return rows.map((row) => row.value)
  }
  return { operators: await distinct('operator'), entities: await distinct('entity'), useCases: await distinct('useCase') }
}

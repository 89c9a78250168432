import { newId } from '@shared/ids/uuid'
import type { ReadDb } from '@main/db/connection'
import type { Work } from '@main/db/work'
import type { ChangeAction, ChangeLogTable } from './tables'

export interface ChangeEntry {
  readonly action: ChangeAction
  readonly entity: string
  readonly entityId: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

const ROWS_PER_STATEMENT = 1500

/** Writes who changed what into the log, in the transaction of the change itself. */
export async function appendChanges(work: Work, entries: readonly ChangeEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    id: newId(),
    batchId: work.batchId,
    useCase: work.useCase,
    at: work.at,
    operator: work.operator,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
    reason: work.reason,
  }))
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await work.tx.insertInto('changeLog').values(rows.slice(start, start + ROWS_PER_STATEMENT)).execute()
  }
}

/** The changes of some rows, newest first. */
export async function changesOf(db: ReadDb, entityIds: readonly string[], limit: number): Promise<ChangeLogTable[]> {
  if (entityIds.length === 0) return []
  return db
    .selectFrom('changeLog')
    .selectAll()
    .where('entityId', 'in', [...entityIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** All changes one use case made, in the order it made them. */
export async function changesOfBatch(db: ReadDb, batchId: string): Promise<ChangeLogTable[]> {
  return db.selectFrom('changeLog').selectAll().where('batchId', '=', batchId).orderBy('id').execute()
}

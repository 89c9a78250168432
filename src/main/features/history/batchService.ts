import { canUndo, useCaseLabel, type HistoryBatch, type HistoryListRequest } from '@shared/features/history'
import { loggedEntities } from '@shared/features/history/labels'
import type { ReadDb } from '@main/db/connection'
import * as repository from './batchRepository'
import { entityLabel, tellChanges } from './tell'

type Part = Awaited<ReturnType<typeof repository.batchParts>>[number]

/** The order in which tables are named when a use case touched several: the thing itself before its parts. */
const order = [...Object.keys(loggedEntities), 'setting', 'holidayYear']
const rank = (part: Part): number => (order.includes(part.entity) ? order.indexOf(part.entity) : order.length)

/** The operation log, one line a use case. */
export async function listHistory(db: ReadDb, request: HistoryListRequest): Promise<{ rows: HistoryBatch[]; total: number }> {
  const page = await repository.listBatches(db, request)
  const ids = page.rows.map((row) => row.batchId)
  const parts = partsByBatch(await repository.batchParts(db, ids))
  const undone = await repository.undoneBatches(db, ids)
  const titles = await mainTitles(db, [...parts.values()])
  return {
    total: page.total,
    rows: page.rows.map((row) => {
      const own = parts.get(row.batchId) ?? []
      return {
        ...row,
        useCaseLabel: useCaseLabel(row.useCase),
        rows: own.reduce((sum, part) => sum + part.rows, 0),
        summary: summary(own, titles),
        undoable: canUndo(row.useCase) && !undone.has(row.batchId) && own.length > 0,
        undone: undone.has(row.batchId),
      }
    }),
  }
}

/** The parts of each batch, the thing itself first. */
function partsByBatch(parts: readonly Part[]): Map<string, Part[]> {
  const batches = new Map<string, Part[]>()
  for (const part of parts.toSorted((a, b) => rank(a) - rank(b))) {
    batches.set(part.batchId, [...(batches.get(part.batchId) ?? []), part])
  }
  return batches
}

/** Names of the rows that a line calls by name, by log entry id. */
async function mainTitles(db: ReadDb, batches: readonly Part[][]): Promise<Map<string, string>> {
  const single = batches.flatMap(([main]) => (main?.rows === 1 ? [main.lastId] : []))
  const told = await tellChanges(db, await repository.changesById(db, single))
  return new Map(told.map((entry) => [entry.id, entry.title]))
}

function summary(parts: readonly Part[], titles: ReadonlyMap<string, string>): string {
  return parts
    .map((part, index) => {
      const title = titles.get(part.lastId) ?? ''
      if (index === 0 && part.rows === 1 && title !== '') return `${entityLabel(part.entity)} ${title}`
      return `${entityLabel(part.entity)} ${part.rows} 条`
    })
    .join('，')
}

/** What the operation log can be filtered by: only what stands in it. */
export async function historyChoices(db: ReadDb) {
  const found = await repository.loggedChoices(db)
  return {
    operators: found.operators,
    entities: found.entities
      .filter((entity) => order.includes(entity))
      .map((value) => ({ value, label: entityLabel(value) })),
    useCases: found.useCases.map((value) => ({ value, label: useCaseLabel(value) })),
  }
}

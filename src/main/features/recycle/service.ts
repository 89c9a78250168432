import { AppFailure } from '@shared/errors/failure'
import { binEntities, type BinEntity, type BinListRequest, type BinRow } from '@shared/features/recycle'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { restoreEntity, type EntityName } from '@main/db/entity'
import type { LoggedRow } from '@shared/features/history/values'
import type { Work } from '@main/db/work'
import * as repository from './repository'
import { liveConflict, refreshDerived } from './rules'

/** What lies in the recycle bin, the last deleted first. */
export async function listBin(db: ReadDb, request: BinListRequest): Promise<{ rows: BinRow[]; total: number }> {
  const page = await repository.listDeleted(db, request)
  const rows = page.rows.map(({ name, day, ...row }) => ({
    ...row,
    entityLabel: binEntities.find((entity) => entity.value === row.entity)?.label ?? '',
    title: [day, name].filter(Boolean).join(' '),
  }))
  return { rows, total: page.total }
}

/**
 * Takes rows back out of the recycle bin, all or none, each with the parts that were deleted with it.
 * @throws AppFailure 'restore-conflict' when a name or code has been taken meanwhile or what it belongs to is deleted
 */
export async function restoreRows(desk: Desk, rows: readonly (RowRef & { entity: BinEntity })[]): Promise<number> {
  return desk.write('recycle/restore', async (work) => {
    const returning = new Set(rows.map((row) => row.id))
    const restored: { entity: EntityName; id: string; row: LoggedRow }[] = []
    for (const { entity, id, version } of rows) {
      const row = await repository.anyRow(work.tx, entity, id)
      if (!row) throw new AppFailure('not-found')
      const conflict = await liveConflict(work.tx, entity, row, returning)
      if (conflict !== null) throw new AppFailure('restore-conflict', { reason: conflict })
      restored.push({ entity, id, row: await restoreEntity(work, entity, id, version) })
      restored.push(...(await restoreParts(work, entity, id, String(row['deletedAt']))))
    }
    await refreshDerived(work, restored)
    return rows.length
  })
}

async function restoreParts(work: Work, entity: EntityName, id: string, deletedAt: string) {
  const restored: { entity: EntityName; id: string; row: LoggedRow }[] = []
  for (const part of await repository.partsDeletedWith(work.tx, entity, id, deletedAt)) {
    const row = await repository.anyRow(work.tx, part.entity, part.id)
    // A part whose place has been taken meanwhile (a year entered again) stays where it is.
    if (!row || (await liveConflict(work.tx, part.entity, row, new Set([id]))) !== null) continue
    restored.push({ entity: part.entity, id: part.id, row: await restoreEntity(work, part.entity, part.id, part.version) })
  }
  return restored
}

import type { FieldDescription } from '@shared/fields/describe'
import { readRowKey, ROW_KEY_LABEL } from '@shared/features/list-view'
import { isRow, type LoggedRow } from '@shared/features/history/values'
import type { RowRef } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { changesOf } from '@main/features/history/repository'
import { breathe, chunksOf } from '../chunks'
import type { ExistingRow } from '../repository'

/** The column by which a list that this program exported names its rows. It is no field of any register. */
export const rowKeyField: FieldDescription = {
  name: 'rowKey',
  label: ROW_KEY_LABEL,
  kind: 'text',
  required: false,
  help: '导出时附上的列；按它认出各行，只更新导出后改过的内容',
}

/** @returns the row it names; null when nothing stands there; undefined when what stands there has been changed */
export function rowKeyIn(text: unknown): RowRef | null | undefined {
  if (typeof text !== 'string' || text === '') return null
  return readRowKey(text) ?? undefined
}

/**
 * What records had in them when they were exported, for those that have been changed since: as the change log tells.
 * One that it does not tell of is missing.
 */
export async function rowsAsExported(db: ReadDb, keys: ReadonlyMap<string, number>, present: readonly ExistingRow[]): Promise<Map<string, LoggedRow>> {
  const changed = present.filter((row) => keys.get(row.id) !== row.version).map((row) => row.id)
  const found = new Map<string, LoggedRow>()
  for (const ids of chunksOf(changed, 500)) {
    for (const { entityId, before } of await changesOf(db, ids, Number.MAX_SAFE_INTEGER)) {
      const row: unknown = before === null ? null : JSON.parse(before)
      if (isRow(row) && row['version'] === keys.get(entityId)) found.set(entityId, row)
    }
    await breathe()
  }
  return found
}

import { loggedEntities, type LoggedEntity } from '@shared/features/history/labels'
import { isRow, type LoggedRow } from '@shared/features/history/values'
import type { ReadDb } from '@main/db/connection'
import type { EntityName } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { refreshSearchKeys } from '@main/features/employer/searchKeys'
import { namesFor } from '@main/features/history/names'
import { references, uniqueKeys } from './references'
import * as repository from './repository'

/** What each register is called; a register without an entry does not compile. */
const told: Readonly<Record<EntityName, LoggedEntity>> = loggedEntities

export function isEntity(name: string): name is EntityName {
  return Object.hasOwn(told, name)
}

export const entityLabelOf = (entity: EntityName): string => told[entity].label

/** What a row is called. */
export async function rowTitle(db: ReadDb, entity: EntityName, row: LoggedRow): Promise<string> {
  return told[entity].title(row, await namesFor(db, [row]))
}

/**
 * Why a row cannot be live with these values, as the beginning of a sentence; null when it can.
 * @param returning ids that come back in the same use case
 * @param later what rows become in the same use case, by id; null or deleted ones make room
 */
export async function liveConflict(
  db: ReadDb,
  entity: EntityName,
  row: LoggedRow,
  returning: ReadonlySet<string>,
  later: ReadonlyMap<string, LoggedRow | null> = new Map(),
): Promise<string | null> {
  for (const key of uniqueKeys) {
    if (key.entity !== entity) continue
    const twin = await repository.liveTwin(db, key, row)
    if (twin && !makesRoom(later, twin, key.columns)) return `${key.label}已由“${await rowTitle(db, entity, twin)}”使用`
  }
  for (const reference of references) {
    const id = row[reference.column]
    if (reference.from !== entity || typeof id !== 'string' || returning.has(id)) continue
    const parent = await repository.anyRow(db, reference.to, id)
    if (parent?.['deletedAt'] === null) continue
    const name = isRow(parent) ? await rowTitle(db, reference.to, parent) : ''
    return `${entityLabelOf(reference.to)}“${name}”在回收站中，请先恢复`
  }
  return null
}

/** Whether the row that holds a key now gives it up in the same use case. */
function makesRoom(later: ReadonlyMap<string, LoggedRow | null>, twin: LoggedRow, columns: readonly string[]): boolean {
  const becomes = later.get(String(twin['id']))
  if (becomes === undefined) return false
  return becomes === null || becomes['deletedAt'] !== null || columns.some((column) => becomes[column] !== twin[column])
}

/** Brings what is derived from rows up to date after they were put back. */
export async function refreshDerived(work: Work, touched: readonly { entity: EntityName; id: string; row: LoggedRow }[]): Promise<void> {
  const employers = new Set<string>()
  for (const { entity, id, row } of touched) {
    if (entity === 'employer') employers.add(id)
    if (entity === 'employerFormerName' && typeof row['employerId'] === 'string') employers.add(row['employerId'])
  }
  const live: string[] = []
  for (const id of employers) {
    const row = await repository.anyRow(work.tx, 'employer', id)
    if (row?.['deletedAt'] === null) live.push(id)
  }
  if (live.length > 0) await refreshSearchKeys(work, live)
}

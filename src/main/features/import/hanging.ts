import type { ReadDb } from '@main/db/connection'
import type { EntityName } from '@main/db/entity'
import { ownedTables, references } from '@main/features/recycle/references'
import { entityLabelOf } from '@main/features/recycle/rules'
import { pointersTo } from './repository'

/**
 * Why records cannot be taken away: what other rows hang on them, by record id.
 * @param except ids of rows that do not count, because they go as well
 */
export async function hangingOn(
  db: ReadDb,
  entity: EntityName,
  ids: readonly string[],
  except: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const sources = [
    ...references.filter((reference) => reference.to === entity),
    ...ownedTables.map((from) => ({ from, column: 'ownerId' })),
  ]
  const reasons = new Map<string, string[]>()
  for (const { from, column } of sources) {
    const counts = new Map<string, number>()
    for (const { id, target } of await pointersTo(db, from, column, ids)) {
      if (!except.has(id)) counts.set(target, (counts.get(target) ?? 0) + 1)
    }
    for (const [target, count] of counts) {
      reasons.set(target, [...(reasons.get(target) ?? []), `${entityLabelOf(from)} ${count} 条`])
    }
  }
  return new Map([...reasons].map(([id, parts]) => [id, `已有${parts.join('、')}`]))
}

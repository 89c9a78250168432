import type { GuidanceValues } from '@shared/features/rules-guidance'
import { deleteEntity, insertEntities, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import * as repository from './repository'

/**
 * Brings the saved problem clauses to what was entered: those with an id are changed and keep it, new ones are added,
 * missing ones go to the recycle bin.
 * @returns whether anything changed
 */
export async function saveClauseRows(work: Work, guidanceId: string, clauses: GuidanceValues['clauses']): Promise<boolean> {
  const saved = new Map((await repository.clausesOf(work.tx, guidanceId)).map((row) => [row.id, row]))
  const added: (Omit<GuidanceValues['clauses'][number], 'id'> & { guidanceId: string; position: number })[] = []
  let changed = false
  for (const [position, { id, ...own }] of clauses.entries()) {
    const row = id === null ? undefined : saved.get(id)
    // One that was removed elsewhere meanwhile is entered anew: what was typed is not lost.
    if (!row) {
      added.push({ guidanceId, position, ...own })
      continue
    }
    saved.delete(row.id)
    const after = await updateEntity(work, 'rulesGuidanceClause', row.id, row.version, { ...own, position })
    changed ||= after.version !== row.version
  }
  for (const row of saved.values()) await deleteEntity(work, 'rulesGuidanceClause', row.id, row.version)
  await insertEntities(work, 'rulesGuidanceClause', added)
  return changed || saved.size > 0 || added.length > 0
}

import type { ReadDb } from '@main/db/connection'
import type { EntityName } from '@main/db/entity'
import { references } from './references'
import * as repository from './repository'

/** Live rows that use a row and are not its parts. */
export async function usesOf(db: ReadDb, entity: EntityName, id: string, except: ReadonlySet<string>): Promise<number> {
  let count = entity === 'inspector' ? await repository.inspectionsBy(db, id) : 0
  for (const reference of references) {
    if (reference.to === entity && !reference.part) count += await repository.liveUses(db, reference, id, except)
  }
  return count
}

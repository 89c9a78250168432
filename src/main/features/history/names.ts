import type { LoggedRow, Names } from '@shared/features/history/values'
import type { ReadDb } from '@main/db/connection'
import * as repository from './namesRepository'

/** Columns that hold another row's id, and where its name stands. */
const pointers = {
  employerId: repository.employerNames,
  townId: repository.townNames,
  campaignId: repository.campaignNames,
  documentId: repository.documentNumbers,
  leadId: repository.inspectorNames,
  secondId: repository.inspectorNames,
  inspectorId: repository.inspectorNames,
} as const

/** Names of everything that logged rows point to; rows in the recycle bin keep theirs. */
export async function namesFor(db: ReadDb, rows: readonly (LoggedRow | null)[]): Promise<Names> {
  const names = new Map<string, string>()
  for (const [column, read] of Object.entries(pointers)) {
    const ids = new Set<string>()
    for (const row of rows) {
      const id = row?.[column]
      if (typeof id === 'string') ids.add(id)
    }
    if (ids.size === 0) continue
    for (const { id, name } of await read(db, [...ids])) names.set(id, name)
  }
  return names
}

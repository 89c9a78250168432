import { trainingRosterImportInput } from '@shared/features/training'
import { updateEntity } from '@main/db/entity'
import { insertPeople, requireOpenSession, sessionFinder, settleSessions } from '@main/features/training/rosterImport'
import type { ImportKind } from './importKind'
import { defined } from './patch'

const patchOf = trainingRosterImportInput.partial()

/** Rosters of a training session, into the one that the file names, or into one that was chosen. A person is known by name and firm. */
export const trainingRosterImport: ImportKind = {
  kind: 'training-roster',
  entity: 'trainingRosterLine',
  schema: trainingRosterImportInput,
  titleField: 'name',
  keys: [['sessionId', 'name', 'employerName']],
  blank: { sessionId: null, employerName: '', name: '', post: '', phone: '', score: null, remark: '' },
  lookups: { sessionId: async (db) => ({ ...(await sessionFinder(db)), choices: [] }) },
  within: async (db, id) => {
    await requireOpenSession(db, id)
    const { lookups: _, ...kind } = trainingRosterImport
    return { ...kind, schema: trainingRosterImportInput.omit({ sessionId: true }), fixed: { sessionId: id } }
  },
  insert: (work, rows) => insertPeople(work, rows.map((row) => trainingRosterImportInput.parse(row))),
  update: async (work, { id, version }, patch) => {
    // The firm and the name are what the person is known by: they stay.
    const { sessionId: _, employerName: __, name: ___, ...others } = defined(patchOf.parse(patch))
    await updateEntity(work, 'trainingRosterLine', id, version, others)
  },
  settle: settleSessions,
}

import { rosterImportInput } from '@shared/features/contract-follow-up'
import { updateEntity } from '@main/db/entity'
import { caseFinder, closedLine, insertLines, requireOpenCase, settleCases } from '@main/features/contract-follow-up/rosterImport'
import type { ImportKind } from './importKind'
import { defined } from './patch'

const patchOf = rosterImportInput.partial()

/**
 * Rosters of workers, into the open case of the firm that the file names, or into one case that was chosen. A worker is
 * known by name and number, since the last four places alone are no identity, else by name and hiring day.
 */
export const contractRosterImport: ImportKind = {
  kind: 'contract-roster',
  entity: 'contractFollowUpLine',
  schema: rosterImportInput,
  titleField: 'name',
  keys: [
    ['followUpId', 'name', 'idNumber'],
    ['followUpId', 'name', 'hiredOn'],
  ],
  blank: {
    followUpId: null,
    name: '',
    idNumber: '',
    post: '',
    form: 'fullTime',
    hiredOn: '',
    wageFen: null,
    dailyHours: null,
    weeklyHours: null,
    expiredOn: null,
    reason: '',
    signedOn: null,
    contractKind: null,
    contractFrom: null,
    contractTo: null,
    fixedTerms: 0,
    probationMonths: null,
    contractForm: null,
    remark: '',
  },
  lookups: { followUpId: async (db) => ({ ...(await caseFinder(db)), choices: [] }) },
  frozen: closedLine,
  within: async (db, id) => {
    await requireOpenCase(db, id)
    const { lookups: _, ...kind } = contractRosterImport
    return { ...kind, schema: rosterImportInput.omit({ followUpId: true }), fixed: { followUpId: id } }
  },
  insert: (work, rows) => insertLines(work, rows.map((row) => rosterImportInput.parse(row))),
  update: async (work, { id, version }, patch) => {
    const { followUpId: _, idNumber, ...others } = defined(patchOf.parse(patch))
    await updateEntity(work, 'contractFollowUpLine', id, version, { ...others, ...(idNumber === undefined || idNumber === null ? {} : { idNumber }) })
  },
  settle: settleCases,
}

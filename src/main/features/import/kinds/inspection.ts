import { checkInspection, importedInspection, inspectionImportInput, inspectionInput } from '@shared/features/inspection'
import { updateEntity } from '@main/db/entity'
import { campaignFinder, inspectorFinder } from '@main/features/inspection/importFinders'
import { inspectorsOnFile } from '@main/features/inspection/repository'
import { createInspectionIn } from '@main/features/inspection/service'
import { employerLookup } from './employerLookup'
import type { ImportKind } from './importKind'
import { defined } from './patch'

const patchOf = inspectionImportInput.partial()

/**
 * A bureau's ledger of inspections, known by firm and day. What an inspection established (who inspected, what was found,
 * what came of it) is entered once; of one that is on file only what surrounds it is changed.
 */
export const inspectionImport: ImportKind = {
  kind: 'inspection',
  entity: 'inspection',
  schema: inspectionImportInput,
  titleField: 'employerId',
  keys: [['employerId', 'inspectedOn']],
  blank: {
    employerId: null,
    inspectedOn: '',
    type: 'routine',
    inspectorIds: '',
    campaignId: null,
    place: '',
    siteContact: '',
    workersPresent: null,
    findings: '',
    workersConcerned: null,
    amountFen: null,
    outcome: null,
    summary: '',
    remark: '',
  },
  lookups: { employerId: employerLookup, inspectorIds: inspectorFinder, campaignId: campaignFinder },
  settled: ['type', 'inspectorIds', 'findings', 'workersConcerned', 'amountFen', 'outcome'],
  rules: async (db, today) => {
    const inspectors = (await inspectorsOnFile(db)).map((one) => ({ ...one, active: one.active === 1 }))
    return (values) => {
      const row = inspectionInput.safeParse(importedInspection(inspectionImportInput.parse(values)))
      if (!row.success) return row.error.issues.map((issue) => issue.message)
      return Object.values(checkInspection(row.data, { today, inspectors }))
    }
  },
  insert: async (work, rows) => {
    const inserted: { id: string }[] = []
    for (const row of rows) {
      const values = inspectionInput.parse(importedInspection(inspectionImportInput.parse(row)))
      inserted.push({ id: (await createInspectionIn(work, null, values)).id })
    }
    return inserted
  },
  update: async (work, { id, version }, patch) => {
    const { campaignId, place, siteContact, workersPresent, summary, remark } = defined(patchOf.parse(patch))
    await updateEntity(work, 'inspection', id, version, defined({ campaignId, place, siteContact, workersPresent, summary, remark }))
  },
}

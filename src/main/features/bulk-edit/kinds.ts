import { inspectionInput } from '@shared/features/inspection'
import type { ReadDb } from '@main/db/connection'
import { updateEntity } from '@main/db/entity'
import { importKindsByName, type ImportKind } from '@main/features/import/kinds'
import { textOf, type ExistingRow } from '@main/features/import/repository'
import { campaignFinder } from '@main/features/inspection/importFinders'
import { employerNames } from './repository'

/** What of a register many rows may be given at once. */
export interface BulkKind extends Pick<ImportKind, 'entity' | 'schema' | 'lookups' | 'blank' | 'update' | 'refresh' | 'frozen'> {
  /** Fields that may be given one value. */
  readonly settable: readonly string[]
  /** Fields in which words may be replaced. */
  readonly replaceable: readonly string[]
  /** What the rows are called, by id. */
  readonly titles: (db: ReadDb, rows: readonly ExistingRow[]) => Promise<ReadonlyMap<string, string>>
}

const { employer } = importKindsByName

/**
 * By the name of the list. What makes a record the one it is (credit code, date and firm of an inspection) is left out,
 * and so is everything that has been issued on paper.
 */
export const bulkKinds: Readonly<Record<string, BulkKind>> = {
  employers: {
    ...employer,
    settable: ['townId', 'industry', 'status', 'address', 'contact', 'phone', 'headcount', 'remark'],
    replaceable: ['name', 'address', 'legalRepresentative', 'contact', 'phone', 'remark'],
    titles: async (_, rows) => new Map(rows.map((row) => [row.id, textOf(row['name'])])),
  },
  inspections: {
    entity: 'inspection',
    schema: inspectionInput,
    blank: { campaignId: null, place: '', siteContact: '', summary: '', remark: '' },
    lookups: { campaignId: campaignFinder },
    settable: ['campaignId', 'place', 'siteContact', 'remark'],
    replaceable: ['place', 'siteContact', 'summary', 'remark'],
    update: async (work, { id, version }, patch) => {
      await updateEntity(work, 'inspection', id, version, patch)
    },
    titles: async (db, rows) => {
      const names = await employerNames(db, rows.map((row) => textOf(row['employerId'])))
      return new Map(rows.map((row) => [row.id, `${names.get(textOf(row['employerId'])) ?? ''} ${textOf(row['inspectedOn'])}`.trim()]))
    },
  },
}

import { sql } from 'kysely'
import type { EntityName } from '@main/db/entity'
import type { DeskDatabase, ReadDb } from '@main/db/connection'
import type { Work } from '@main/db/work'
import type { InspectionInspectorTable } from '@main/features/inspection/tables'

const ROWS_PER_STATEMENT = 2000

/** Who was on the visits; the rows have no ids of their own and no entry in the change log. */
export async function insertRecordedInspectors(work: Work, rows: readonly InspectionInspectorTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await work.tx.insertInto('inspectionInspector').values(rows.slice(start, start + ROWS_PER_STATEMENT)).execute()
  }
}

/** Registers of a data file, children before parents: what the demo fills and what its removal empties. */
const registers = [
  'statisticsRelease',
  'statisticsForm',
  'attachment',
  'deadline',
  'rulesGuidanceClause',
  'rulesGuidance',
  'documentService',
  'caseRecusal',
  'caseEvidence',
  'casePaper',
  'caseApproval',
  'caseStep',
  'caseWorker',
  'inspectionCase',
  'caseIntake',
  'correctionRecheck',
  'correctionOrderWorker',
  'correctionOrder',
  'contractFollowUpRenewal',
  'contractFollowUpLine',
  'contractFollowUp',
  'mutualCare',
  'harmonyCertification',
  'harmonyTable',
  'trainingCertificate',
  'trainingRosterLine',
  'trainingInvitation',
  'trainingSession',
  'document',
  'inspectionFinding',
  'inspection',
  'campaign',
  'inspector',
  'employerAboveScale',
  'employerFormerName',
  'employer',
  'importBatch',
] as const satisfies readonly EntityName[]

/** Rows in the registers, those in the recycle bin among them. */
export async function registerRows(db: ReadDb): Promise<number> {
  let count = 0
  for (const table of registers) {
    const row = await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    count += row.count
  }
  return count
}

/** Rows of the registers that somebody else than the demo has made or changed. */
export async function rowsNotBy(db: ReadDb, operator: string): Promise<number> {
  let count = 0
  for (const table of registers) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where((eb) => eb.or([eb('createdBy', '<>', operator), eb('updatedBy', '<>', operator)]))
      .executeTakeFirstOrThrow()
    count += row.count
  }
  return count
}

/** Names under which attachments lie in their folder. */
export async function attachmentNames(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('attachment').select('storedName').execute()
  return rows.map((row) => row.storedName)
}

/**
 * Empties every register with its numbers and its history. Settings, towns, the working calendar and remembered
 * column mappings stay, with theirs.
 */
export async function emptyRegisters(work: Work): Promise<void> {
  for (const table of registers) await work.tx.deleteFrom(table).execute()
  await work.tx.deleteFrom('numberBook').execute()
  await work.tx.deleteFrom('changeLog').where('entity', 'not in', ['setting', 'town', 'holidayYear', 'importMapping', 'listView', 'exportPreset']).execute()
  await work.tx.deleteFrom('setting').where('key', '=', 'demo').execute()
}

/** Gives the freed pages back to the disk; nothing of the demo is left in the file. */
export async function shrink(database: DeskDatabase): Promise<void> {
  await sql`vacuum`.execute(database.maintenance)
}

import { sql } from 'kysely'
import { isLocked, caseStateValues } from '@shared/features/inspection-case'
import type { ListRequest, RowRef } from '@shared/list/request'
import { AppFailure } from '@shared/errors/failure'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'

const texts = ['employerId', 'townId', 'cause', 'source', 'origin', 'registeredOn', 'filedOn', 'dueOn', 'leadId', 'state', 'closedOn', 'outcome', 'originId', 'updatedAt', 'createdAt'] as const
const numbers = ['workers', 'owedFen', 'paidFen'] as const
const columns: ListColumns = {
  ...Object.fromEntries(texts.map((name) => [name, { ref: `inspectionCase.${name}`, type: 'text' as const }])),
  ...Object.fromEntries(numbers.map((name) => [name, { ref: `inspectionCase.${name}`, type: 'number' as const }])),
  number: { ref: 'inspectionCase.sequence', type: 'number' },
  year: { ref: 'inspectionCase.year', type: 'number' },
  employerName: { ref: 'inspectionCase.employerName', sortRef: 'employer.sortKey', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  daysLeft: { ref: 'inspectionCase.dueOn', type: 'text' },
  lead: { ref: 'lead.name', type: 'text' },
}

/** Days that part the clocks: red before today, yellow until the day that still counts as soon. */
export interface ClockBounds {
  readonly today: string
  readonly soonUntil: string
}

const openStates = caseStateValues.filter((state) => !isLocked(state))

function cases(db: ReadDb) {
  return db
    .selectFrom('inspectionCase')
    .innerJoin('employer', 'employer.id', 'inspectionCase.employerId')
    .leftJoin('town', 'town.id', 'inspectionCase.townId')
    .leftJoin('inspector as lead', 'lead.id', 'inspectionCase.leadId')
    .leftJoin('inspector as second', 'second.id', 'inspectionCase.secondId')
    .where('inspectionCase.deletedAt', 'is', null)
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>, { today, soonUntil }: ClockBounds) {
  let query = cases(db)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        containsNumber('inspectionCase.number', word),
        contains('inspectionCase.cause', word),
        contains('lead.name', word),
        eb('inspectionCase.employerId', 'in', (sub) => sub.selectFrom('employerSearch').select('employerSearch.employerId').where(contains('employerSearch.searchKey', word))),
      ]),
    )
  }
  for (const { field, value } of request.filters) {
    if (field === 'open') query = query.where('inspectionCase.state', 'in', openStates)
    if (field !== 'clock') continue
    query = query.where('inspectionCase.clockRuns', '=', 1)
    query = value === 'red' ? query.where('inspectionCase.dueOn', '<', today) : query.where('inspectionCase.dueOn', '>=', today)
    if (value === 'yellow') query = query.where('inspectionCase.dueOn', '<=', soonUntil)
    if (value === 'green') query = query.where('inspectionCase.dueOn', '>', soonUntil)
  }
  return applyFilters(query, columns, request.filters.filter(({ field }) => field !== 'open' && field !== 'clock'))
}

const shown = [
  'id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'number', 'employerId', 'employerName', 'townName', 'cause', 'source', 'origin',
  'registeredOn', 'filedOn', 'dueOn', 'clockRuns', 'workers', 'owedFen', 'paidFen', 'state', 'closedOn', 'outcome',
] as const

/** A page of the register, the newest first, with sums of people and money. */
export async function listCases(db: ReadDb, request: ListRequest, bounds: ClockBounds) {
  const newest = [{ field: 'registeredOn', direction: 'desc' }] as const
  const page = applySort(matching(db, request, bounds), columns, request, newest, 'inspectionCase.id')
    .select(shown.map((name) => `inspectionCase.${name}` as const))
    .select(['lead.name as lead', 'second.name as second'])
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request, bounds).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    sql<number>`coalesce(sum(inspection_case.workers), 0)`.as('workers'),
    sql<number>`coalesce(sum(inspection_case.owed_fen), 0)`.as('owedFen'),
    sql<number>`coalesce(sum(inspection_case.paid_fen), 0)`.as('paidFen'),
  ])
  const [rows, { total, ...sums }] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total, sums }
}

export async function caseNames(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('inspectionCase').select(['id', 'number', 'state', 'cause']).where('id', 'in', [...ids]).execute()
}

/** The live case that a record of another register has become; undefined when there is none. */
export async function caseFrom(db: ReadDb, originId: string) {
  return db.selectFrom('inspectionCase').select(['id', 'number', 'state']).where('originId', '=', originId).where('deletedAt', 'is', null).executeTakeFirst()
}

/** What a case records of its employer. */
export async function employerSnapshot(db: ReadDb, id: string) {
  return db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['employer.name as employerName', 'employer.creditCode', 'employer.townId', 'town.name as townName'])
    .where('employer.id', '=', id)
    .where('employer.deletedAt', 'is', null)
    .executeTakeFirst()
}

/** What a form begins with of an employer. */
export async function employerFacts(db: ReadDb, id: string) {
  return db.selectFrom('employer').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

export async function inspectorsById(db: ReadDb, ids: readonly (string | null)[]) {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return []
  const rows = await db.selectFrom('inspector').select(['id', 'name', 'certificateNumber', 'validFrom', 'validTo', 'active']).where('id', 'in', wanted).execute()
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

const partsOf = { caseWorker: 'caseWorker', caseStep: 'caseStep', caseEvidence: 'caseEvidence' } as const

export function workersOf(db: ReadDb, caseId: string) {
  return db.selectFrom(partsOf.caseWorker).selectAll().where('caseId', '=', caseId).where('deletedAt', 'is', null).orderBy('position').execute()
}

/** Steps as they were taken, the oldest first. */
export function stepsOf(db: ReadDb, caseId: string) {
  return db.selectFrom(partsOf.caseStep).selectAll().where('caseId', '=', caseId).where('deletedAt', 'is', null).orderBy('position').execute()
}

export function evidenceOf(db: ReadDb, caseId: string) {
  return db.selectFrom(partsOf.caseEvidence).selectAll().where('caseId', '=', caseId).where('deletedAt', 'is', null).orderBy('position').execute()
}

export function approvalsOf(db: ReadDb, caseId: string) {
  return db.selectFrom('caseApproval').selectAll().where('caseId', '=', caseId).where('deletedAt', 'is', null).orderBy('signedOn').orderBy('id').execute()
}

/** Recusals that touch a case: its own, and those from every case of the employer. */
export function recusalsOf(db: ReadDb, employerId: string, caseId: string | null) {
  return db
    .selectFrom('caseRecusal')
    .innerJoin('inspector', 'inspector.id', 'caseRecusal.inspectorId')
    .selectAll('caseRecusal')
    .select('inspector.name as inspectorName')
    .where('caseRecusal.employerId', '=', employerId)
    .where((eb) => (caseId === null ? eb('caseRecusal.caseId', 'is', null) : eb.or([eb('caseRecusal.caseId', 'is', null), eb('caseRecusal.caseId', '=', caseId)])))
    .where('caseRecusal.deletedAt', 'is', null)
    .orderBy('caseRecusal.decidedOn')
    .execute()
}

/** Papers of a case or of a complaint with their numbers, in the order of their days. */
export function papersOf(db: ReadDb, owner: { readonly caseId: string } | { readonly intakeId: string }) {
  const base = db
    .selectFrom('casePaper')
    .leftJoin('document', 'document.id', 'casePaper.documentId')
    .selectAll('casePaper')
    .select(['document.number', 'document.printCount', 'document.voidReason', 'document.version as documentVersion'])
    .where('casePaper.deletedAt', 'is', null)
  const own = 'caseId' in owner ? base.where('casePaper.caseId', '=', owner.caseId) : base.where('casePaper.intakeId', '=', owner.intakeId)
  return own.orderBy(sql`coalesce(case_paper.issued_on, '9999')`).orderBy('casePaper.createdAt').orderBy('casePaper.id').execute()
}

export function servicesOf(db: ReadDb, documentIds: readonly string[]) {
  if (documentIds.length === 0) return Promise.resolve([])
  return db.selectFrom('documentService').selectAll().where('documentId', 'in', [...documentIds]).where('deletedAt', 'is', null).orderBy('servedOn').orderBy('id').execute()
}

/** Moves the version of a case on when only a part of it changed. @throws AppFailure 'stale' */
export async function raiseVersion(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('inspectionCase')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

/** As {@link raiseVersion}, for a paper. */
export async function raisePaper(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('casePaper')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

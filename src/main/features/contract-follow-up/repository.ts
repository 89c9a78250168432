import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import { AppFailure } from '@shared/errors/failure'
import { groupBy } from '@shared/list/groupBy'
import type { ListRequest, RowRef } from '@shared/list/request'

const columns: ListColumns = {
  employerId: { ref: 'contractFollowUp.employerId', type: 'text' },
  employerName: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  phone: { ref: 'employer.phone', type: 'text' },
  checkedOn: { ref: 'contractFollowUp.checkedOn', type: 'text' },
  source: { ref: 'contractFollowUp.source', type: 'text' },
  due: { ref: 'contractFollowUp.due', type: 'number' },
  signed: { ref: 'contractFollowUp.signed', type: 'number' },
  dueDate: { ref: 'contractFollowUp.dueDate', type: 'text' },
  nextContactOn: { ref: 'contractFollowUp.nextContactOn', type: 'text' },
  contactRemark: { ref: 'contractFollowUp.contactRemark', type: 'text' },
  handler: { ref: 'contractFollowUp.handler', type: 'text' },
  reviewer: { ref: 'contractFollowUp.reviewer', type: 'text' },
  state: { ref: 'contractFollowUp.state', type: 'text' },
  createdAt: { ref: 'contractFollowUp.createdAt', type: 'text' },
  updatedAt: { ref: 'contractFollowUp.updatedAt', type: 'text' },
}

const openStates = ['registered', 'urging', 'partly', 'settled'] as const
const progressFilters = ['open', 'overdue'] as const

const rowColumns = [
  'contractFollowUp.id',
  'contractFollowUp.version',
  'contractFollowUp.createdAt',
  'contractFollowUp.createdBy',
  'contractFollowUp.updatedAt',
  'contractFollowUp.updatedBy',
  'contractFollowUp.employerId',
  'contractFollowUp.checkedOn',
  'contractFollowUp.source',
  'contractFollowUp.due',
  'contractFollowUp.signed',
  'contractFollowUp.dueDate',
  'contractFollowUp.nextContactOn',
  'contractFollowUp.contactRemark',
  'contractFollowUp.state',
  'contractFollowUp.handler',
  'contractFollowUp.reviewer',
  'employer.name as employerName',
  'employer.phone',
  'employer.contact',
  'town.name as townName',
] as const

function cases(db: ReadDb) {
  return db
    .selectFrom('contractFollowUp')
    .innerJoin('employer', 'employer.id', 'contractFollowUp.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .where('contractFollowUp.deletedAt', 'is', null)
}

const lineCount = sql<number>`(select count(*) from contract_follow_up_line l where l.follow_up_id = contract_follow_up.id and l.deleted_at is null)`
const verifiedCount = sql<number>`(select count(*) from contract_follow_up_line l where l.follow_up_id = contract_follow_up.id and l.deleted_at is null and l.state = 'verified')`

function rows(db: ReadDb) {
  return cases(db).select(rowColumns).select([lineCount.as('lines'), verifiedCount.as('verified')])
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>, today: string) {
  let query = cases(db)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        contains('contractFollowUp.contactRemark', word),
        eb('contractFollowUp.employerId', 'in', (sub) =>
          sub.selectFrom('employerSearch').select('employerSearch.employerId').where(contains('employerSearch.searchKey', word)),
        ),
      ]),
    )
  }
  const asked = new Set(request.filters.filter((filter) => Number(filter.value) === 1).map((filter) => filter.field))
  if (asked.has('open')) query = query.where('contractFollowUp.state', 'in', [...openStates])
  if (asked.has('overdue')) {
    query = query.where('contractFollowUp.state', 'in', ['urging', 'partly']).where('contractFollowUp.dueDate', '<', today)
  }
  const plain = request.filters.filter((filter) => !progressFilters.some((name) => name === filter.field))
  return applyFilters(query, columns, plain)
}

/** A page of the register, the newest check first, with sums of lines and verified contracts over all that match. */
export async function listCases(db: ReadDb, request: ListRequest, today: string) {
  const newest = [{ field: 'checkedOn', direction: 'desc' }] as const
  const page = applySort(matching(db, request, today), columns, request, newest, 'contractFollowUp.id')
    .select(rowColumns)
    .select([lineCount.as('lines'), verifiedCount.as('verified')])
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request, today).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    sql<number>`coalesce(sum(${lineCount}), 0)`.as('lines'),
    sql<number>`coalesce(sum(${verifiedCount}), 0)`.as('verified'),
  ])
  const [found, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows: found, total: count.total, sums: { lines: count.lines, verified: count.verified } }
}

/** One line of the register; undefined when it is gone. */
export async function caseRow(db: ReadDb, id: string) {
  return rows(db).where('contractFollowUp.id', '=', id).executeTakeFirst()
}

/** Open cases to be called on a day or before it, the longest waiting first. */
export async function callsDue(db: ReadDb, on: string) {
  return rows(db)
    .where('contractFollowUp.nextContactOn', '<=', on)
    .where('contractFollowUp.state', 'in', ['registered', 'urging', 'partly'])
    .orderBy('contractFollowUp.nextContactOn')
    .orderBy('employer.sortKey')
    .orderBy('contractFollowUp.id')
    .execute()
}

export async function linesOf(db: ReadDb, followUpId: string) {
  return db
    .selectFrom('contractFollowUpLine')
    .selectAll()
    .where('followUpId', '=', followUpId)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
export type StoredLine = Awaited<ReturnType<typeof linesOf>>[number]

/** What became of the contracts of a case that ended, by line, the first entered first. */
export async function renewalsOf(db: ReadDb, followUpId: string): Promise<ReadonlyMap<string, readonly StoredRenewal[]>> {
  return groupBy(await renewals(db).where('contractFollowUpLine.followUpId', '=', followUpId).execute(), ({ lineId }) => lineId)
}

/** The same of every case. */
export async function allRenewals(db: ReadDb): Promise<ReadonlyMap<string, readonly StoredRenewal[]>> {
  return groupBy(await renewals(db).execute(), ({ lineId }) => lineId)
}

function renewals(db: ReadDb) {
  return db
    .selectFrom('contractFollowUpRenewal')
    .innerJoin('contractFollowUpLine', 'contractFollowUpLine.id', 'contractFollowUpRenewal.lineId')
    .selectAll('contractFollowUpRenewal')
    .where('contractFollowUpRenewal.deletedAt', 'is', null)
    .orderBy('contractFollowUpRenewal.endsOn')
    .orderBy('contractFollowUpRenewal.id')
}
export type StoredRenewal = Awaited<ReturnType<ReturnType<typeof renewals>['execute']>>[number]

export async function hasCases(db: ReadDb): Promise<boolean> {
  return (await db.selectFrom('contractFollowUp').select('id').where('deletedAt', 'is', null).limit(1).executeTakeFirst()) !== undefined
}

export async function allCases(db: ReadDb) {
  return db.selectFrom('contractFollowUp').selectAll().where('deletedAt', 'is', null).execute()
}

/** The lines of every case, by case. */
export async function allLines(db: ReadDb): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const rows = await db.selectFrom('contractFollowUpLine').selectAll().where('deletedAt', 'is', null).orderBy('position').orderBy('id').execute()
  return groupBy(rows, ({ followUpId }) => followUpId)
}

export async function employerOf(db: ReadDb, id: string) {
  return db
    .selectFrom('employer')
    .select(['name', 'creditCode'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

/** Papers issued for a case, the newest first. */
export async function papersOf(db: ReadDb, followUpId: string) {
  return db
    .selectFrom('document')
    .select(['id', 'number', 'title', 'issuedOn', 'state', 'voidReason', 'voidedOn', 'printCount'])
    .where('ownerKind', '=', 'contract-follow-up')
    .where('ownerId', '=', followUpId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The notices of many cases that are not void, in the order they were issued. */
export async function noticesOf(db: ReadDb, followUpIds: readonly string[]) {
  return db
    .selectFrom('document')
    .select(['id', 'ownerId'])
    .where('ownerKind', '=', 'contract-follow-up')
    .where('ownerId', 'in', [...followUpIds])
    .where('state', '!=', 'void')
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Above-scale employers of a year with the newest case checked in it. */
export async function aboveScaleHeads(db: ReadDb, year: number, townId: string | null) {
  const newest = sql<string>`(select f.id from contract_follow_up f where f.employer_id = employer.id and f.deleted_at is null
    and f.checked_on between ${`${year}-01-01`} and ${`${year}-12-31`} order by f.checked_on desc, f.id desc limit 1)`
  const listed = db
    .selectFrom('employerAboveScale')
    .innerJoin('employer', 'employer.id', 'employerAboveScale.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .leftJoin('contractFollowUp', (join) => join.on('contractFollowUp.id', '=', newest))
    .select([
      'employer.id as employerId',
      'employer.name as employerName',
      'employer.townId',
      'town.name as townName',
      'contractFollowUp.id as followUpId',
      'contractFollowUp.checkedOn',
      'contractFollowUp.signed',
      'contractFollowUp.due',
    ])
    .where('employerAboveScale.deletedAt', 'is', null)
    .where('employer.deletedAt', 'is', null)
    .where('employerAboveScale.year', '=', year)
    .orderBy('town.sort')
    .orderBy('employer.sortKey')
    .orderBy('employer.id')
  return (townId === null ? listed : listed.where('employer.townId', '=', townId)).execute()
}

/** Cases that may still be worked on, with the names and the code of their firms. */
export async function openCasesOfFirms(db: ReadDb) {
  return cases(db)
    .select(['contractFollowUp.id', 'contractFollowUp.employerId', 'contractFollowUp.checkedOn', 'employer.name', 'employer.nameKey', 'employer.creditCode'])
    .where('contractFollowUp.state', 'in', [...openStates])
    .execute()
}

export async function casesById(db: ReadDb, ids: readonly string[]) {
  return db.selectFrom('contractFollowUp').selectAll().where('id', 'in', [...ids]).where('deletedAt', 'is', null).execute()
}

/** The last position in the roster of a case; 0 while it is empty. */
export async function lastPosition(db: ReadDb, followUpId: string): Promise<number> {
  const found = await db
    .selectFrom('contractFollowUpLine')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('followUpId', '=', followUpId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return found?.last ?? 0
}

/** Moves the version of a case on when only its lines changed. @throws AppFailure 'stale' */
export async function raiseVersion(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('contractFollowUp')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

/** The id of an inspection unless it is gone. */
export async function liveInspection(db: ReadDb, id: string | null): Promise<string | null> {
  if (id === null) return null
  const found = await db.selectFrom('inspection').select('id').where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
  return found?.id ?? null
}

/** The case that was handed over to an inspection; undefined when there is none. */
export async function caseOfInspection(db: ReadDb, inspectionId: string) {
  return db.selectFrom('contractFollowUp').select(['id', 'employerId']).where('inspectionId', '=', inspectionId).where('deletedAt', 'is', null).executeTakeFirst()
}

export async function numbersOfLines(db: ReadDb, ids: readonly string[]) {
  return db.selectFrom('contractFollowUpLine').select(['id', 'idNumber']).where('id', 'in', [...ids]).execute()
}

import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import { AppFailure } from '@shared/errors/failure'
import { openGuidanceStates, type ClauseRankingRow } from '@shared/features/rules-guidance'
import type { ListRequest, RowRef } from '@shared/list/request'
import { z } from '@shared/zod'

const columns: ListColumns = {
  id: { ref: 'rulesGuidance.id', type: 'text' },
  number: { ref: 'rulesGuidance.number', type: 'text' },
  employerId: { ref: 'rulesGuidance.employerId', type: 'text' },
  employerName: { ref: 'rulesGuidance.employerName', type: 'text' },
  creditCode: { ref: 'rulesGuidance.creditCode', type: 'text' },
  townId: { ref: 'rulesGuidance.townId', type: 'text' },
  townName: { ref: 'rulesGuidance.townName', type: 'text' },
  industry: { ref: 'rulesGuidance.industry', type: 'text' },
  headcount: { ref: 'rulesGuidance.headcount', type: 'number' },
  aboveScale: { ref: 'rulesGuidance.aboveScale', type: 'number' },
  guidedOn: { ref: 'rulesGuidance.guidedOn', type: 'text' },
  manner: { ref: 'rulesGuidance.manner', type: 'text' },
  kind: { ref: 'rulesGuidance.kind', type: 'text' },
  handler: { ref: 'rulesGuidance.handler', type: 'text' },
  dueDate: { ref: 'rulesGuidance.dueDate', type: 'text' },
  completedOn: { ref: 'rulesGuidance.completedOn', type: 'text' },
  state: { ref: 'rulesGuidance.state', type: 'text' },
  updatedAt: { ref: 'rulesGuidance.updatedAt', type: 'text' },
}

/** Filters that are no columns of the case. */
const beyondColumns: readonly string[] = ['open', 'clause', 'problem']

const casesWith = (db: ReadDb) => db.selectFrom('rulesGuidanceClause').select('guidanceId').where('deletedAt', 'is', null)

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = db.selectFrom('rulesGuidance').where('rulesGuidance.deletedAt', 'is', null)
  for (const word of searchWords(request.search)) {
    query = query.where(
      sql<boolean>`(
        instr(replace(lower(rules_guidance.number), '-', ''), ${word.replaceAll('-', '')}) > 0
        or instr(lower(rules_guidance.employer_name), ${word}) > 0
        or rules_guidance.employer_id in (select employer_id from employer_search where ${contains('employerSearch.searchKey', word)})
        or rules_guidance.id in (select guidance_id from rules_guidance_clause where rules_guidance_clause.deleted_at is null
          and (instr(lower(problem), ${word}) > 0 or instr(lower(quote), ${word}) > 0)))`,
    )
  }
  for (const { field, value } of request.filters) {
    if (field === 'open') query = query.where('rulesGuidance.state', 'in', [...openGuidanceStates])
    if (field === 'clause') query = query.where('rulesGuidance.id', 'in', casesWith(db).where('clauseId', 'in', (Array.isArray(value) ? value : [value]).map(String)))
    if (field === 'problem') query = query.where('rulesGuidance.id', 'in', casesWith(db).where(sql<boolean>`instr(problem, ${String(value)}) > 0`))
  }
  return applyFilters(
    query,
    columns,
    request.filters.filter((filter) => !beyondColumns.includes(filter.field)),
  )
}

const clauseCount = (only: 'all' | 'corrected') => sql<number>`(
  select count(*) from rules_guidance_clause where guidance_id = rules_guidance.id and rules_guidance_clause.deleted_at is null
  ${only === 'corrected' ? sql`and corrected = 1` : sql``})`

const guideNames = (json: string): string => z.array(z.string()).parse(JSON.parse(json)).join('、')

/** A page of the register; the newest guidance first. */
export async function listGuidance(db: ReadDb, request: ListRequest) {
  const order = [
    { field: 'guidedOn', direction: 'desc' as const },
    { field: 'number', direction: 'desc' as const },
  ]
  const page = applySort(matching(db, request), columns, request, order, 'rulesGuidance.id')
    .select(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'number', 'employerId', 'employerName'])
    .select(['creditCode', 'townName', 'industry', 'headcount', 'aboveScale', 'guidedOn', 'manner', 'kind', 'dueDate', 'completedOn', 'state', 'handler', 'guides'])
    .select([
      sql<number>`json_array_length(rules_guidance.documents)`.as('documents'),
      clauseCount('all').as('clauses'),
      clauseCount('corrected').as('corrected'),
      sql<string | null>`(select number from document where document.id = rules_guidance.document_id)`.as('documentNumber'),
    ])
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    eb.fn.count<number>('rulesGuidance.employerId').distinct().as('employers'),
    sql<number>`coalesce(sum(${clauseCount('all')}), 0)`.as('clauses'),
    sql<number>`coalesce(sum(${clauseCount('corrected')}), 0)`.as('corrected'),
  ])
  const [rows, { total, ...sums }] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows: rows.map((row) => ({ ...row, guides: guideNames(row.guides), aboveScale: row.aboveScale === 1 })), total, sums }
}

/** The issued opinion of each case that has one, by case. */
export async function opinionIds(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('rulesGuidance').select(['id', 'documentId']).where('id', 'in', [...ids]).where('deletedAt', 'is', null).execute()
  return new Map(rows.flatMap(({ id, documentId }) => (documentId === null ? [] : [[id, documentId] as const])))
}

export async function clausesOf(db: ReadDb, guidanceId: string) {
  return db
    .selectFrom('rulesGuidanceClause')
    .selectAll()
    .where('guidanceId', '=', guidanceId)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Every case of an employer with its clauses, for the file of the firm. */
export async function casesOfEmployer(db: ReadDb, employerId: string) {
  const cases = await db
    .selectFrom('rulesGuidance')
    .select(['id', 'number', 'guidedOn', 'completedOn', 'state', 'documents'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .execute()
  if (cases.length === 0) return { cases, clauses: [] }
  const clauses = await casesWith(db).select(['document', 'corrected']).where('guidanceId', 'in', cases.map(({ id }) => id)).execute()
  return { cases, clauses }
}

/** What a case records of its employer; undefined when the employer is gone. */
export async function employerSnapshot(db: ReadDb, id: string, year: number) {
  const row = await db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['employer.name as employerName', 'employer.creditCode', 'employer.townId', 'town.name as townName', 'employer.industry', 'employer.headcount'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('employerAboveScale')
            .select('employerAboveScale.id')
            .whereRef('employerAboveScale.employerId', '=', 'employer.id')
            .where('employerAboveScale.year', '=', year)
            .where('employerAboveScale.deletedAt', 'is', null),
        )
        .as('aboveScale'),
    )
    .where('employer.id', '=', id)
    .where('employer.deletedAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, aboveScale: Number(row.aboveScale) === 1 }
}

/** An inspection that a case was turned into. */
export function linkedInspection(db: ReadDb, id: string) {
  return db.selectFrom('inspection').select(['id', 'inspectedOn']).where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

/** The order a case was turned into, and those drawn up from its inspection; oldest first. */
export async function linkedOrders(db: ReadDb, { inspectionId, orderId }: { inspectionId: string | null; orderId: string | null }) {
  if (inspectionId === null && orderId === null) return []
  return db
    .selectFrom('correctionOrder')
    .leftJoin('document', 'document.id', 'correctionOrder.documentId')
    .select(['correctionOrder.id', 'correctionOrder.state', 'document.number'])
    .where('correctionOrder.deletedAt', 'is', null)
    .where((eb) => eb.or([eb('correctionOrder.id', '=', orderId ?? ''), eb('correctionOrder.inspectionId', '=', inspectionId ?? '')]))
    .orderBy('correctionOrder.createdAt')
    .execute()
}

/** The case that was turned into a record; undefined when none was. */
export function guidanceOf(db: ReadDb, record: { inspectionId: string } | { orderId: string }) {
  const query = db.selectFrom('rulesGuidance').select(['id', 'number']).where('deletedAt', 'is', null)
  return 'orderId' in record
    ? query.where('orderId', '=', record.orderId).executeTakeFirst()
    : query.where('inspectionId', '=', record.inspectionId).executeTakeFirst()
}

/** The next place in a year's register; deleted cases keep theirs. */
export async function nextSequence(work: Work, year: number): Promise<number> {
  const row = await work.tx
    .selectFrom('rulesGuidance')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function documentNumber(db: ReadDb, id: string): Promise<string | null> {
  const row = await db.selectFrom('document').select('number').where('id', '=', id).executeTakeFirst()
  return row?.number ?? null
}

/** Moves the version on when only clauses changed. @throws AppFailure 'stale' */
export async function raiseVersion(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('rulesGuidance')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

/** Problems found, by entry of the catalogue (own words by their words): by how many employers, most first. */
export async function clauseRanking(db: ReadDb, year: number | null): Promise<ClauseRankingRow[]> {
  let query = db
    .selectFrom('rulesGuidanceClause')
    .innerJoin('rulesGuidance', 'rulesGuidance.id', 'rulesGuidanceClause.guidanceId')
    .select((eb) => [
      'rulesGuidanceClause.clauseId',
      eb.fn.min('rulesGuidanceClause.problem').as('problem'),
      eb.fn.count<number>('rulesGuidance.employerId').distinct().as('employers'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>('rulesGuidanceClause.corrected').as('corrected'),
    ])
    .where('rulesGuidance.deletedAt', 'is', null)
    .where('rulesGuidanceClause.deletedAt', 'is', null)
  if (year !== null) query = query.where('rulesGuidance.guidedOn', '>=', `${year}-01-01`).where('rulesGuidance.guidedOn', '<=', `${year}-12-31`)
  return query
    .groupBy(['rulesGuidanceClause.clauseId', sql`case when rules_guidance_clause.clause_id is null then rules_guidance_clause.problem end`])
    .orderBy('employers', 'desc')
    .orderBy('count', 'desc')
    .orderBy('rulesGuidanceClause.clauseId')
    .execute()
}

export function ruleClauses(db: ReadDb) {
  return db.selectFrom('ruleClause').selectAll().where('deletedAt', 'is', null).orderBy('code').execute()
}

/** Every code ever used, so that none is given twice. */
export async function ruleClauseCodes(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('ruleClause').select('code').execute()
  return rows.map((row) => row.code)
}

export function wordings(db: ReadDb) {
  return db.selectFrom('wording').selectAll().where('deletedAt', 'is', null).orderBy('code').execute()
}

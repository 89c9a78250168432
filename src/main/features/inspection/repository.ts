import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import { AppFailure } from '@shared/errors/failure'
import type { ListRequest, RowRef } from '@shared/list/request'
import type { InspectionInspectorTable } from './tables'

const columns: ListColumns = {
  type: { ref: 'inspection.type', type: 'text' },
  inspectedOn: { ref: 'inspection.inspectedOn', type: 'text' },
  employerId: { ref: 'inspection.employerId', type: 'text' },
  employerName: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  creditCode: { ref: 'employer.creditCode', type: 'text' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  campaignId: { ref: 'inspection.campaignId', type: 'text' },
  campaignName: { ref: 'campaign.name', type: 'text' },
  outcome: { ref: 'inspection.outcome', type: 'text' },
  workersConcerned: { ref: 'inspection.workersConcerned', type: 'number' },
  amountFen: { ref: 'inspection.amountFen', type: 'number' },
  updatedAt: { ref: 'inspection.updatedAt', type: 'text' },
  createdBy: { ref: 'inspection.createdBy', type: 'text' },
}

/** Filter fields that are not columns of the row itself. */
const apart: readonly string[] = ['inspectorId', 'violationId']

/** Inspections that match a list request, as a query without columns: the count and the page are taken from it. */
function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = joined(db).where('inspection.deletedAt', 'is', null)
  for (const word of searchWords(request.search)) query = query.where(found(word))
  for (const filter of request.filters) {
    const values = Array.isArray(filter.value) ? filter.value.map(String) : [String(filter.value ?? '')]
    if (filter.field === 'inspectorId') {
      query = query.where('inspection.id', 'in', (eb) =>
        eb.selectFrom('inspectionInspector').select('inspectionId').where('inspectorId', 'in', values),
      )
    } else if (filter.field === 'violationId') {
      query = query.where('inspection.id', 'in', (eb) =>
        eb
          .selectFrom('inspectionFinding')
          .select('inspectionId')
          .where('violationId', 'in', values)
          .where('deletedAt', 'is', null),
      )
    }
  }
  return applyFilters(
    query,
    columns,
    request.filters.filter((filter) => !apart.includes(filter.field)),
  )
}

function joined(db: ReadDb) {
  return db
    .selectFrom('inspection')
    .innerJoin('employer', 'employer.id', 'inspection.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .leftJoin('campaign', 'campaign.id', 'inspection.campaignId')
}

/** Employer (name, pinyin, code, phone), finding, inspector or campaign in which the word stands. */
function found(word: string): Expression<SqlBool> {
  return sql<SqlBool>`(
    inspection.employer_id in (select employer_id from employer_search where ${contains('employerSearch.searchKey', word)})
    or inspection.id in (select inspection_id from inspection_finding where inspection_finding.deleted_at is null
      and (instr(lower(inspection_finding.description), ${word}) > 0 or instr(lower(inspection_finding.facts), ${word}) > 0))
    or inspection.id in (select inspection_id from inspection_inspector where ${contains('inspectionInspector.name', word)})
    or instr(lower(coalesce(campaign.name, '')), ${word}) > 0)`
}

const baseColumns = [
  'inspection.id',
  'inspection.version',
  'inspection.createdAt',
  'inspection.createdBy',
  'inspection.updatedAt',
  'inspection.updatedBy',
  'inspection.type',
  'inspection.campaignId',
  'inspection.inspectedOn',
  'inspection.employerId',
  'inspection.workersConcerned',
  'inspection.amountFen',
  'inspection.outcome',
  'employer.name as employerName',
  'employer.creditCode',
  'employer.townId',
  'town.name as townName',
  'campaign.name as campaignName',
] as const

export async function listInspections(db: ReadDb, request: ListRequest) {
  const order = [{ field: 'inspectedOn', direction: 'desc' as const }]
  const page = applySort(matching(db, request), columns, request, order, 'inspection.id')
    .select(baseColumns)
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    eb.fn.count<number>('inspection.employerId').distinct().as('employers'),
    sql<number>`coalesce(sum(inspection.workers_concerned), 0)`.as('workersConcerned'),
    sql<number>`coalesce(sum(inspection.amount_fen), 0)`.as('amountFen'),
  ])
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  const ids = rows.map((row) => row.id)
  const [names, findings, orders] = await Promise.all([
    inspectorNames(db, ids),
    findingCounts(db, ids),
    orderCounts(db, ids),
  ])
  return {
    rows: rows.map((row) => ({
      ...row,
      inspectorNames: names.get(row.id)?.join('、') ?? '',
      findings: findings.get(row.id) ?? 0,
      orders: orders.get(row.id) ?? 0,
    })),
    total: count.total,
    sums: {
      employers: count.employers,
      workersConcerned: count.workersConcerned,
      amountFen: count.amountFen,
    },
  }
}

export async function getInspectionRow(db: ReadDb, id: string) {
  return joined(db)
    .select(baseColumns)
    .select([
      'inspection.place',
      'inspection.siteContact',
      'inspection.workersPresent',
      'inspection.items',
      'inspection.summary',
      'inspection.remark',
    ])
    .where('inspection.id', '=', id)
    .where('inspection.deletedAt', 'is', null)
    .executeTakeFirst()
}

async function inspectorNames(db: ReadDb, ids: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  if (ids.length === 0) return names
  const rows = await db
    .selectFrom('inspectionInspector')
    .select(['inspectionId', 'name'])
    .where('inspectionId', 'in', [...ids])
    .orderBy('position')
    .execute()
  for (const row of rows) names.set(row.inspectionId, [...(names.get(row.inspectionId) ?? []), row.name])
  return names
}

async function findingCounts(db: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('inspectionFinding')
    .select((eb) => ['inspectionId', eb.fn.countAll<number>().as('count')])
    .where('inspectionId', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .groupBy('inspectionId')
    .execute()
  return new Map(rows.map((row) => [row.inspectionId, row.count]))
}

/** Orders drawn up from each inspection; void and deleted ones do not count. */
export async function orderCounts(db: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('correctionOrder')
    .select((eb) => ['inspectionId', eb.fn.countAll<number>().as('count')])
    .where('inspectionId', 'in', [...ids])
    .where('state', '<>', 'void')
    .where('deletedAt', 'is', null)
    .groupBy('inspectionId')
    .execute()
  return new Map(rows.map((row) => [row.inspectionId ?? '', row.count]))
}

export async function inspectorsOf(db: ReadDb, inspectionId: string) {
  return db
    .selectFrom('inspectionInspector')
    .select(['inspectorId as id', 'name', 'certificateNumber'])
    .where('inspectionId', '=', inspectionId)
    .orderBy('position')
    .execute()
}

export async function findingsOf(db: ReadDb, inspectionId: string) {
  return db
    .selectFrom('inspectionFinding')
    .select(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'position', 'violationId'])
    .select(['description', 'facts', 'workers', 'amountFen', 'correctedOnSpot'])
    .where('inspectionId', '=', inspectionId)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Orders to correct drawn up from an inspection, the newest first; void ones too, since they stay in the register. */
export async function ordersOf(db: ReadDb, inspectionId: string) {
  return db
    .selectFrom('correctionOrder')
    .leftJoin('document', 'document.id', 'correctionOrder.documentId')
    .select([
      'correctionOrder.id',
      'correctionOrder.state',
      'document.number',
      'correctionOrder.issueDate',
      'correctionOrder.dueDate',
    ])
    .where('correctionOrder.inspectionId', '=', inspectionId)
    .where('correctionOrder.deletedAt', 'is', null)
    .orderBy('correctionOrder.createdAt', 'desc')
    .execute()
}

/** Writes who inspected, in signing order, in the place of who stood there before. */
export async function replaceInspectors(
  work: Work,
  inspectionId: string,
  rows: readonly InspectionInspectorTable[],
): Promise<void> {
  await work.tx.deleteFrom('inspectionInspector').where('inspectionId', '=', inspectionId).execute()
  if (rows.length > 0)
    await work.tx
      .insertInto('inspectionInspector')
      .values([...rows])
      .execute()
}

/** Moves the version on when only findings or inspectors changed. @throws AppFailure 'stale' */
export async function raiseVersion(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('inspection')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

export function inspectorsOnFile(db: ReadDb) {
  return db
    .selectFrom('inspector')
    .select(['id', 'name', 'certificateNumber', 'validFrom', 'validTo', 'active'])
    .where('deletedAt', 'is', null)
    .execute()
}

export function campaignsOnFile(db: ReadDb) {
  return db.selectFrom('campaign').select(['id', 'name']).where('deletedAt', 'is', null).orderBy('name').execute()
}

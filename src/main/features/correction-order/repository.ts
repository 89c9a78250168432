import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import { AppFailure } from '@shared/errors/failure'
import { openStates, type OrderManner } from '@shared/features/correction-order'
import type { ListRequest, RowRef } from '@shared/list/request'

const columns: ListColumns = {
  number: { ref: 'document.sequence', type: 'number' },
  employerId: { ref: 'correctionOrder.employerId', type: 'text' },
  employerName: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  issueDate: { ref: 'correctionOrder.issueDate', type: 'text' },
  dueDate: { ref: 'correctionOrder.dueDate', type: 'text' },
  daysLeft: { ref: 'correctionOrder.dueDate', type: 'text' },
  workers: { ref: 'correctionOrder.workers', type: 'number' },
  amountFen: { ref: 'correctionOrder.amountFen', type: 'number' },
  state: { ref: 'correctionOrder.state', type: 'text' },
  servedOn: { ref: 'correctionOrder.servedOn', type: 'text' },
  correctedOn: { ref: 'correctionOrder.correctedOn', type: 'text' },
  inspectionId: { ref: 'correctionOrder.inspectionId', type: 'text' },
  createdAt: { ref: 'correctionOrder.createdAt', type: 'text' },
  updatedAt: { ref: 'correctionOrder.updatedAt', type: 'text' },
}

/** Filters that are no columns: still to be obeyed, and past its day. */
const progressFilters = ['open', 'overdue'] as const

const rowColumns = [
  'correctionOrder.id',
  'correctionOrder.version',
  'correctionOrder.createdAt',
  'correctionOrder.createdBy',
  'correctionOrder.updatedAt',
  'correctionOrder.updatedBy',
  'correctionOrder.employerId',
  'correctionOrder.issueDate',
  'correctionOrder.dueDate',
  'correctionOrder.workers',
  'correctionOrder.amountFen',
  'correctionOrder.state',
  'correctionOrder.servedOn',
  'correctionOrder.correctedOn',
  'correctionOrder.inspectionId',
  'document.number',
  'employer.name as employerName',
  'town.name as townName',
] as const

function orders(db: ReadDb) {
  return db
    .selectFrom('correctionOrder')
    .innerJoin('employer', 'employer.id', 'correctionOrder.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .leftJoin('document', 'document.id', 'correctionOrder.documentId')
    .where('correctionOrder.deletedAt', 'is', null)
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>, today: string) {
  let query = orders(db)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        containsNumber('document.number', word),
        contains('correctionOrder.facts', word),
        eb('correctionOrder.employerId', 'in', (sub) =>
          sub
            .selectFrom('employerSearch')
            .select('employerSearch.employerId')
            .where(contains('employerSearch.searchKey', word)),
        ),
      ]),
    )
  }
  const asked = new Set(request.filters.filter((filter) => Number(filter.value) === 1).map((filter) => filter.field))
  if (asked.has('open') || asked.has('overdue')) query = query.where('correctionOrder.state', 'in', [...openStates])
  if (asked.has('overdue')) query = query.where('correctionOrder.dueDate', '<', today)
  const plain = request.filters.filter((filter) => !progressFilters.some((name) => name === filter.field))
  return applyFilters(query, columns, plain)
}

/** A page of the register, the newest first, with sums of people and money over all matching orders. */
export async function listOrders(db: ReadDb, request: ListRequest, today: string) {
  const newest = [{ field: 'createdAt', direction: 'desc' }] as const
  const page = applySort(matching(db, request, today), columns, request, newest, 'correctionOrder.id')
    .select(rowColumns)
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request, today).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    sql<number>`coalesce(sum(correction_order.workers), 0)`.as('workers'),
    sql<number>`coalesce(sum(correction_order.amount_fen), 0)`.as('amountFen'),
  ])
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total: count.total, sums: { workers: count.workers, amountFen: count.amountFen } }
}

/** One order with what it is shown beside: employer, inspection, paper. */
export async function getOrder(db: ReadDb, id: string) {
  return orders(db)
    .leftJoin('inspection', 'inspection.id', 'correctionOrder.inspectionId')
    .selectAll('correctionOrder')
    .select([
      'document.number',
      'document.version as documentVersion',
      'document.printCount',
      'document.lastPrintedAt',
      'document.voidReason',
      'employer.name as employerName',
      'employer.creditCode',
      'employer.address',
      'employer.legalRepresentative',
      'town.name as townName',
      'inspection.inspectedOn',
    ])
    .where('correctionOrder.id', '=', id)
    .executeTakeFirst()
}

/** Who an order is addressed to. */
export async function addressee(db: ReadDb, employerId: string) {
  return db
    .selectFrom('employer')
    .select(['name', 'creditCode'])
    .where('id', '=', employerId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

export async function inspectionDate(db: ReadDb, inspectionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('inspection')
    .select('inspectedOn')
    .where('id', '=', inspectionId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return row?.inspectedOn ?? null
}

export async function inspectorsById(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('inspector')
    .select(['id', 'name', 'certificateNumber', 'validFrom', 'validTo'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute()
}

/** Inspectors of these names who are on duty, in the order of the names. */
export async function inspectorsByName(db: ReadDb, names: readonly string[]) {
  if (names.length === 0) return []
  const rows = await db.selectFrom('inspector').select(['id', 'name']).where('name', 'in', [...names]).where('active', '=', 1).where('deletedAt', 'is', null).execute()
  return names.flatMap((name) => rows.find((row) => row.name === name) ?? [])
}

export async function workersOf(db: ReadDb, orderId: string) {
  return db
    .selectFrom('correctionOrderWorker')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute()
}

export async function servicesOf(db: ReadDb, documentId: string | null) {
  if (documentId === null) return []
  return db
    .selectFrom('documentService')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('deletedAt', 'is', null)
    // An order is served only in the manners its form offers.
    .$narrowType<{ manner: OrderManner }>()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Re-checks, the newest first. */
export async function rechecksOf(db: ReadDb, orderId: string) {
  return db
    .selectFrom('correctionRecheck')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('deletedAt', 'is', null)
    .orderBy('checkedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Moves the version of an order on when only its annex changed. @throws AppFailure 'stale' */
export async function raiseVersion(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('correctionOrder')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

/** Orders in the order asked for, with number and employer; those that are gone are left out. */
export async function ordersForBatch(db: ReadDb, ids: readonly string[]) {
  const found = await db
    .selectFrom('correctionOrder')
    .innerJoin('employer', 'employer.id', 'correctionOrder.employerId')
    .leftJoin('document', 'document.id', 'correctionOrder.documentId')
    .selectAll('correctionOrder')
    .select(['document.number', 'document.printCount', 'employer.name as employerName'])
    .where('correctionOrder.id', 'in', [...ids])
    .where('correctionOrder.deletedAt', 'is', null)
    .execute()
  const byId = new Map(found.map(({ number, printCount, employerName, ...order }) => [order.id, { order, number, printCount, employerName }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

import type { ReadDb } from '@main/db/connection'
import type { ChangeLogTable } from './tables'

/** Ids of the rows that belong to an employer's own record, live or not: its changes are the employer's. */
export async function ownRowIds(db: ReadDb, employerId: string): Promise<string[]> {
  const [former, years] = await Promise.all([
    db.selectFrom('employerFormerName').select('id').where('employerId', '=', employerId).execute(),
    db.selectFrom('employerAboveScale').select('id').where('employerId', '=', employerId).execute(),
  ])
  return [employerId, ...former.map((row) => row.id), ...years.map((row) => row.id)]
}

export async function inspectionsOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('inspection')
    .select(['id', 'inspectedOn', 'type', 'outcome', 'workersConcerned', 'amountFen', 'createdAt', 'createdBy'])
    .select((eb) =>
      eb
        .selectFrom('inspectionFinding')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('inspectionFinding.inspectionId', '=', 'inspection.id')
        .where('inspectionFinding.deletedAt', 'is', null)
        .as('findings'),
    )
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .orderBy('inspectedOn', 'desc')
    .limit(limit)
    .execute()
}

/** Cases of missing labour contracts of an employer. */
export async function followUpsOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('contractFollowUp')
    .select(['id', 'checkedOn', 'due', 'signed', 'state', 'createdAt', 'createdBy'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .orderBy('checkedOn', 'desc')
    .limit(limit)
    .execute()
}

/** Guidance on internal rules of an employer. */
export async function guidanceOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('rulesGuidance')
    .select(['id', 'number', 'guidedOn', 'state', 'completedOn', 'createdAt', 'createdBy'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .orderBy('guidedOn', 'desc')
    .limit(limit)
    .execute()
}

/** Applications of an employer for the title. */
export async function certificationsOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('harmonyCertification')
    .select(['id', 'year', 'levelLabel', 'state', 'startedOn', 'namedOn', 'validTo', 'createdAt', 'createdBy'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .orderBy('startedOn', 'desc')
    .limit(limit)
    .execute()
}

/** Years in which an employer took part in the mutual-care activity. */
export async function mutualCareOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('mutualCare')
    .select(['id', 'year', 'joinedOn', 'material', 'createdAt', 'createdBy'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .orderBy('joinedOn', 'desc')
    .limit(limit)
    .execute()
}

/** Sessions for which somebody of an employer was on the roster, with how many and how many came. */
export async function trainingsOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('trainingRosterLine as line')
    .innerJoin('trainingSession as session', 'session.id', 'line.sessionId')
    .select((eb) => [
      'session.id',
      'session.number',
      'session.name',
      'session.heldOn',
      'session.state',
      'session.createdAt',
      'session.createdBy',
      eb.fn.countAll<number>().as('people'),
      eb.fn.sum<number>(eb.case().when(eb.and([eb('line.signedIn', '=', 1), eb.or([eb('line.manner', 'is', null), eb('line.manner', '<>', 'proxy')])])).then(1).else(0).end()).as('attended'),
    ])
    .where('line.employerId', '=', employerId)
    .where('line.deletedAt', 'is', null)
    .where('session.deletedAt', 'is', null)
    .groupBy('session.id')
    .orderBy('session.heldOn', 'desc')
    .limit(limit)
    .execute()
}

/** Papers issued to an employer, with the order they belong to. */
export async function documentsOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('document')
    .leftJoin('correctionOrder', 'correctionOrder.documentId', 'document.id')
    .select([
      'document.id',
      'document.number',
      'document.title',
      'document.ownerKind',
      'document.ownerId',
      'document.issuedOn',
      'document.voidReason',
      'document.createdAt',
      'document.createdBy',
      'correctionOrder.id as orderId',
      'correctionOrder.dueDate',
    ])
    .where('document.employerId', '=', employerId)
    .where('document.deletedAt', 'is', null)
    .orderBy('document.issuedOn', 'desc')
    .limit(limit)
    .execute()
}

/** Cases of an employer that were filed, with how they ended. */
export async function casesOf(db: ReadDb, employerId: string, limit: number) {
  return db
    .selectFrom('inspectionCase')
    .select(['id', 'number', 'cause', 'filedOn', 'closedOn', 'outcome', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .where('filedOn', 'is not', null)
    .orderBy('filedOn', 'desc')
    .limit(limit)
    .execute()
}

export async function servicesOf(db: ReadDb, documentIds: readonly string[]) {
  if (documentIds.length === 0) return []
  return db
    .selectFrom('documentService')
    .select(['id', 'documentId', 'manner', 'servedOn', 'receiver', 'createdAt', 'createdBy'])
    .where('documentId', 'in', [...documentIds])
    .where('deletedAt', 'is', null)
    .execute()
}

export async function rechecksOf(db: ReadDb, orderIds: readonly string[]) {
  if (orderIds.length === 0) return []
  return db
    .selectFrom('correctionRecheck')
    .select(['id', 'orderId', 'checkedOn', 'result', 'paidFen', 'createdAt', 'createdBy'])
    .where('orderId', 'in', [...orderIds])
    .where('deletedAt', 'is', null)
    .execute()
}

/** Files attached to an employer itself or to one of the rows named. */
export async function attachmentsOf(db: ReadDb, ownerIds: readonly string[], limit: number) {
  return db
    .selectFrom('attachment')
    .select(['id', 'ownerKind', 'ownerId', 'fileName', 'note', 'createdAt', 'createdBy'])
    .where('ownerId', 'in', [...ownerIds])
    .where('deletedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
}

/** Turns that orders took: only the log knows who took them when, and those that were taken back. */
export async function orderTurns(db: ReadDb, orderIds: readonly string[]): Promise<ChangeLogTable[]> {
  if (orderIds.length === 0) return []
  return db
    .selectFrom('changeLog')
    .selectAll()
    .where('entity', '=', 'correctionOrder')
    .where('entityId', 'in', [...orderIds])
    .where('useCase', 'in', ['correction-order/close', 'correction-order/escalate', 'correction-order/reopen', 'correction-order/void'])
    .execute()
}

/** The newest entry about each change of the employer's own record. */
export async function ownChanges(db: ReadDb, rowIds: readonly string[], limit: number): Promise<ChangeLogTable[]> {
  return db
    .selectFrom('changeLog')
    .selectAll()
    .where('entityId', 'in', [...rowIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

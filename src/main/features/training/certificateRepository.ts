import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import type { ListRequest } from '@shared/list/request'
import { IDS_PER_QUERY } from './repository'

const columns: ListColumns = {
  number: { ref: 'trainingCertificate.sequence', type: 'number' },
  holder: { ref: 'trainingCertificate.holder', type: 'text' },
  employerName: { ref: 'trainingCertificate.employerName', type: 'text' },
  employerId: { ref: 'trainingCertificate.employerId', type: 'text' },
  sessionId: { ref: 'trainingCertificate.sessionId', type: 'text' },
  sessionNumber: { ref: 'trainingSession.number', type: 'text' },
  sessionName: { ref: 'trainingSession.name', type: 'text' },
  year: { ref: 'trainingCertificate.year', type: 'number' },
  issuedOn: { ref: 'trainingCertificate.issuedOn', type: 'text' },
  state: { ref: 'trainingCertificate.state', type: 'text' },
  reissues: { ref: 'trainingCertificate.reissues', type: 'number' },
  reissuedOn: { ref: 'trainingCertificate.reissuedOn', type: 'text' },
  reissueReason: { ref: 'trainingCertificate.reissueReason', type: 'text' },
  voidedOn: { ref: 'trainingCertificate.voidedOn', type: 'text' },
  voidReason: { ref: 'trainingCertificate.voidReason', type: 'text' },
  printCount: { ref: 'trainingCertificate.printCount', type: 'number' },
}

const rowColumns = [
  'trainingCertificate.id',
  'trainingCertificate.version',
  'trainingCertificate.createdAt',
  'trainingCertificate.createdBy',
  'trainingCertificate.updatedAt',
  'trainingCertificate.updatedBy',
  'trainingCertificate.sessionId',
  'trainingCertificate.lineId',
  'trainingCertificate.employerId',
  'trainingCertificate.number',
  'trainingCertificate.holder',
  'trainingCertificate.employerName',
  'trainingCertificate.issuedOn',
  'trainingCertificate.state',
  'trainingCertificate.reissues',
  'trainingCertificate.reissuedOn',
  'trainingCertificate.reissueReason',
  'trainingCertificate.voidedOn',
  'trainingCertificate.voidReason',
  'trainingCertificate.printCount',
  'trainingSession.number as sessionNumber',
  'trainingSession.name as sessionName',
] as const

function certificates(db: ReadDb) {
  return db
    .selectFrom('trainingCertificate')
    .innerJoin('trainingSession', 'trainingSession.id', 'trainingCertificate.sessionId')
    .where('trainingCertificate.deletedAt', 'is', null)
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = certificates(db)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        containsNumber('trainingCertificate.number', word),
        contains('trainingCertificate.searchKey', word),
        contains('trainingCertificate.employerName', word),
        contains('trainingSession.name', word),
        eb('trainingCertificate.employerId', 'in', (sub) => sub.selectFrom('employerSearch').select('employerSearch.employerId').where(contains('employerSearch.searchKey', word))),
      ]),
    )
  }
  return applyFilters(query, columns, request.filters)
}

/** A page of the register of certificates, the newest first; void ones stay. */
export async function listCertificates(db: ReadDb, request: ListRequest) {
  const newest = [
    { field: 'year', direction: 'desc' },
    { field: 'number', direction: 'desc' },
  ] as const
  const page = applySort(matching(db, request), columns, request, newest, 'trainingCertificate.id').select(rowColumns).limit(request.limit).offset(request.offset)
  const counted = matching(db, request).select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total: count.total }
}

export async function certificateRowOf(db: ReadDb, id: string) {
  return certificates(db).select(rowColumns).where('trainingCertificate.id', '=', id).executeTakeFirst()
}

/** What is printed of certificates, in the order of their numbers. */
export async function printedCertificates(db: ReadDb, ids: readonly string[]) {
  const found = []
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = db
      .selectFrom('trainingCertificate')
      .select(['id', 'number', 'holder', 'year', 'sequence', 'state', 'model', 'reissues', 'reissuedOn'])
      .where('deletedAt', 'is', null)
      .where('id', 'in', ids.slice(start, start + IDS_PER_QUERY))
    found.push(...(await rows.execute()))
  }
  return found.toSorted((a, b) => a.year - b.year || a.sequence - b.sequence)
}

/** Counts a printing; the change log keeps what was decided, not each sheet of paper. */
export async function countPrinting(work: Work, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    await work.tx
      .updateTable('trainingCertificate')
      .set((eb) => ({ printCount: eb('printCount', '+', 1), lastPrintedAt: work.at }))
      .where('id', 'in', ids.slice(start, start + IDS_PER_QUERY))
      .execute()
  }
}

import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import type { DocumentKind } from '@shared/features/document'
import type { NumberBookKind } from './tables'
import type { ListRequest } from '@shared/list/request'

const columns: ListColumns = {
  number: { ref: 'document.sequence', type: 'number' },
  kind: { ref: 'document.kind', type: 'text' },
  year: { ref: 'document.year', type: 'number' },
  sequence: { ref: 'document.sequence', type: 'number' },
  employerId: { ref: 'document.employerId', type: 'text' },
  employerName: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  title: { ref: 'document.title', type: 'text' },
  issuedOn: { ref: 'document.issuedOn', type: 'text' },
  state: { ref: 'document.state', type: 'text' },
  voidReason: { ref: 'document.voidReason', type: 'text' },
  voidedOn: { ref: 'document.voidedOn', type: 'text' },
  printCount: { ref: 'document.printCount', type: 'number' },
  lastPrintedAt: { ref: 'document.lastPrintedAt', type: 'text' },
  lastPrintedBy: { ref: 'document.lastPrintedBy', type: 'text' },
  formEdition: { ref: 'document.formEdition', type: 'number' },
}

const rowColumns = [
  'document.id',
  'document.version',
  'document.createdAt',
  'document.createdBy',
  'document.updatedAt',
  'document.updatedBy',
  'document.number',
  'document.kind',
  'document.year',
  'document.sequence',
  'document.employerId',
  'document.ownerKind',
  'document.ownerId',
  'document.title',
  'document.issuedOn',
  'document.state',
  'document.voidReason',
  'document.voidedOn',
  'document.printCount',
  'document.lastPrintedAt',
  'document.lastPrintedBy',
  'document.formEdition',
  'employer.name as employerName',
] as const

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = db
    .selectFrom('document')
    .innerJoin('employer', 'employer.id', 'document.employerId')
    .where('document.deletedAt', 'is', null)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        containsNumber('document.number', word),
        eb('document.employerId', 'in', (sub) =>
          sub
            .selectFrom('employerSearch')
            .select('employerSearch.employerId')
            .where(contains('employerSearch.searchKey', word)),
        ),
      ]),
    )
  }
  return applyFilters(query, columns, request.filters)
}

/** A page of the register of papers, the newest first; void ones stay. */
export async function listDocuments(db: ReadDb, request: ListRequest) {
  const newest = [
    { field: 'year', direction: 'desc' },
    { field: 'sequence', direction: 'desc' },
  ] as const
  const page = applySort(matching(db, request), columns, request, newest, 'document.id')
    .select(rowColumns)
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request).select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total: count.total }
}

/** Papers in the order asked for, each with its employer's name; those that are gone are left out. */
export async function documentsWithEmployer(db: ReadDb, ids: readonly string[]) {
  const rows = await db
    .selectFrom('document')
    .innerJoin('employer', 'employer.id', 'document.employerId')
    .select([
      'document.id',
      'document.kind',
      'document.number',
      'document.state',
      'document.model',
      'document.printCount',
      'employer.name as employerName',
    ])
    .where('document.id', 'in', [...ids])
    .where('document.deletedAt', 'is', null)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
export type BatchRow = Awaited<ReturnType<typeof documentsWithEmployer>>[number]

export async function documentByNumber(db: ReadDb, number: string) {
  return db.selectFrom('document').selectAll().where('number', '=', number).executeTakeFirst()
}

/** The next sequence of a kind and year; 1 for a book not yet opened. */
export async function nextSequence(db: ReadDb, kind: NumberBookKind, year: number): Promise<number> {
  const book = await db
    .selectFrom('numberBook')
    .select('nextSequence')
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return book?.nextSequence ?? 1
}

/**
 * Takes the next sequence out of the book, or the first of several in a row. The write transaction lets nobody between
 * the two statements.
 */
export async function drawSequence(work: Work, kind: NumberBookKind, year: number, count = 1): Promise<number> {
  const sequence = await nextSequence(work.tx, kind, year)
  const row = { kind, year, nextSequence: sequence + count }
  await work.tx
    .insertInto('numberBook')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'year']).doUpdateSet(row))
    .execute()
  return sequence
}

/** Number books of papers with the sequences and states of their papers, deleted rows included: a number is never free again. */
export async function numberBooks(db: ReadDb) {
  const books = await db.selectFrom('numberBook').select(['kind', 'year', 'nextSequence']).orderBy('year', 'desc').orderBy('kind').execute()
  const papers = await db.selectFrom('document').select(['kind', 'year', 'sequence', 'state']).execute()
  const reserved = await db.selectFrom('reservedNumber').select(['kind', 'year', 'sequence', 'state']).orderBy('sequence').execute()
  const ofPapers = books.flatMap(({ kind, ...book }) => (kind === 'training-session' || kind === 'training-certificate' || kind === 'case-intake' ? [] : [{ kind, ...book }]))
  return { reserved, books: ofPapers, papers }
}

/** Numbers of a book reserved for paper forms, with what their block is for. */
export async function reservedRows(db: ReadDb, kind: DocumentKind, year: number) {
  return db
    .selectFrom('reservedNumber')
    .innerJoin('numberReservation', 'numberReservation.id', 'reservedNumber.reservationId')
    .select([
      'reservedNumber.id',
      'reservedNumber.version',
      'reservedNumber.sequence',
      'reservedNumber.state',
      'reservedNumber.reason',
      'reservedNumber.settledOn',
      'numberReservation.purpose',
      'numberReservation.holder',
      'numberReservation.reservedOn',
    ])
    .where('reservedNumber.kind', '=', kind)
    .where('reservedNumber.year', '=', year)
    .orderBy('reservedNumber.sequence')
    .execute()
}

/** Papers of one book, deleted ones too: their numbers are drawn. */
export async function papersOfBook(db: ReadDb, kind: DocumentKind, year: number) {
  return db
    .selectFrom('document')
    .innerJoin('employer', 'employer.id', 'document.employerId')
    .select([
      'document.id',
      'document.sequence',
      'document.number',
      'document.ownerKind',
      'document.ownerId',
      'document.issuedOn',
      'document.state',
      'document.voidReason',
      'employer.name as employerName',
    ])
    .where('document.kind', '=', kind)
    .where('document.year', '=', year)
    .execute()
}

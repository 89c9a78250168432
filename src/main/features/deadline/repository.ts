import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'
import { windowRange } from '@shared/features/deadline'
import type { DeadlineBounds, DeadlineKind, DeadlineListRequest, DeadlineOwner, DeadlineWindow } from '@shared/features/deadline'

const columns: ListColumns = {
  kind: { ref: 'deadline.kind', type: 'text' },
  title: { ref: 'deadline.title', type: 'text' },
  employerId: { ref: 'deadline.employerId', type: 'text' },
  employerName: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  dueDate: { ref: 'deadline.dueDate', type: 'text' },
  daysLeft: { ref: 'deadline.dueDate', type: 'text' },
  overdue: { ref: 'deadline.dueDate', type: 'text' },
  basis: { ref: 'deadline.basis', type: 'text' },
}

/** Every deadline that is still to be kept. */
function open(db: ReadDb) {
  return db
    .selectFrom('deadline')
    .leftJoin('employer', 'employer.id', 'deadline.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .where('deadline.deletedAt', 'is', null)
    .where('deadline.doneAt', 'is', null)
}

function within(db: ReadDb, window: DeadlineWindow, bounds: DeadlineBounds) {
  const { from, until } = windowRange(window, bounds)
  let query = open(db)
  if (from !== null) query = query.where('deadline.dueDate', '>=', from)
  if (until !== null) query = query.where('deadline.dueDate', '<=', until)
  return query
}

function matching(db: ReadDb, request: DeadlineListRequest, bounds: DeadlineBounds) {
  let query = within(db, request.window, bounds)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        containsNumber('deadline.title', word),
        eb('deadline.employerId', 'in', (sub) =>
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

/** A page of open deadlines; those due first stand first. */
export async function listDeadlines(db: ReadDb, request: DeadlineListRequest, bounds: DeadlineBounds) {
  const page = applySort(
    matching(db, request, bounds),
    columns,
    request,
    [{ field: 'dueDate', direction: 'asc' }],
    'deadline.id',
  )
    .select([
      'deadline.id',
      'deadline.kind',
      'deadline.ownerKind',
      'deadline.ownerId',
      'deadline.employerId',
      'deadline.title',
      'deadline.dueDate',
      'deadline.basis',
      'employer.name as employerName',
      'town.name as townName',
    ])
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request, bounds).select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total: count.total }
}

export async function countDeadlines(db: ReadDb, window: DeadlineWindow, bounds: DeadlineBounds): Promise<number> {
  const row = await within(db, window, bounds)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** The open deadline of one owner and kind, if there is one. */
export async function openDeadlineOf(db: ReadDb, ownerKind: DeadlineOwner, ownerId: string, kind: DeadlineKind) {
  return db
    .selectFrom('deadline')
    .selectAll()
    .where('ownerKind', '=', ownerKind)
    .where('ownerId', '=', ownerId)
    .where('kind', '=', kind)
    .where('doneAt', 'is', null)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

/** Due days of the deadlines of an owner and kind that were finished with this note. */
export async function finishedDays(db: ReadDb, ownerKind: DeadlineOwner, ownerId: string, kind: DeadlineKind, note: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deadline')
    .select('dueDate')
    .where('ownerKind', '=', ownerKind)
    .where('ownerId', '=', ownerId)
    .where('kind', '=', kind)
    .where('doneNote', '=', note)
    .where('doneAt', 'is not', null)
    .where('deletedAt', 'is', null)
    .execute()
  return rows.map(({ dueDate }) => dueDate)
}

/** Deadlines of a register that stand open or were finished with this note. */
export async function openOrNoted(db: ReadDb, ownerKind: DeadlineOwner, note: string) {
  return db
    .selectFrom('deadline')
    .select(['ownerId', 'kind', 'title', 'dueDate', 'basis', 'doneAt'])
    .where('ownerKind', '=', ownerKind)
    .where((eb) => eb.or([eb('doneAt', 'is', null), eb('doneNote', '=', note)]))
    .where('deletedAt', 'is', null)
    .execute()
}

/** The open deadlines of one owner, those due first at the head. */
export async function openDeadlinesOf(db: ReadDb, ownerKind: DeadlineOwner, ownerId: string) {
  return db
    .selectFrom('deadline')
    .select(['id', 'version', 'kind', 'title', 'dueDate', 'basis'])
    .where('ownerKind', '=', ownerKind)
    .where('ownerId', '=', ownerId)
    .where('doneAt', 'is', null)
    .where('deletedAt', 'is', null)
    .orderBy('dueDate')
    .orderBy('id')
    .execute()
}

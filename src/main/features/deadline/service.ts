import { workingDaysLeft } from '@shared/calendar'
import { deadlineBounds } from '@shared/features/deadline'
import type { DeadlineCounts, DeadlineKind, DeadlineListRequest, DeadlineOwner, DeadlineRow } from '@shared/features/deadline'
import type { Desk } from '@main/core/desk'
import { deleteEntity, insertEntity, updateEntity } from '@main/db/entity'
import type { ReadDb } from '@main/db/connection'
import type { Work } from '@main/db/work'
import { loadCalendar } from '@main/features/setting/service'
import * as repository from './repository'

export interface DeadlineValues {
  readonly kind: DeadlineKind
  readonly ownerKind: DeadlineOwner
  readonly ownerId: string
  readonly employerId: string | null
  /** What has to be done, as it stands in lists. */
  readonly title: string
  readonly dueDate: string
  /** Why this date: one sentence. */
  readonly basis: string
}

/** Sets the date an owner has to keep. An owner has one open deadline a kind: setting it again moves it. */
export async function setDeadline(work: Work, values: DeadlineValues): Promise<void> {
  const present = await repository.openDeadlineOf(work.tx, values.ownerKind, values.ownerId, values.kind)
  if (present) {
    const { employerId, title, dueDate, basis } = values
    await updateEntity(work, 'deadline', present.id, present.version, { employerId, title, dueDate, basis })
    return
  }
  await insertEntity(work, 'deadline', { ...values, doneAt: null, doneNote: '' })
}

/** Marks the open deadline of an owner and kind as kept, with how; nothing happens when none is open. */
export async function finishDeadline(
  work: Work,
  owner: { readonly kind: DeadlineOwner; readonly id: string },
  kind: DeadlineKind,
  note: string,
): Promise<void> {
  const present = await repository.openDeadlineOf(work.tx, owner.kind, owner.id, kind)
  if (!present) return
  await updateEntity(work, 'deadline', present.id, present.version, { doneAt: work.at, doneNote: note })
}

/** Open deadlines go to the recycle bin with their owner, and come back with it. */
export async function binDeadlines(work: Work, owner: { readonly kind: DeadlineOwner; readonly id: string }): Promise<void> {
  for (const { id, version } of await repository.openDeadlinesOf(work.tx, owner.kind, owner.id)) await deleteEntity(work, 'deadline', id, version)
}

/** How far an owner has come with deadlines of one kind that follow each other like the rungs of a ladder. */
export async function ladderOf(
  db: ReadDb,
  owner: { readonly kind: DeadlineOwner; readonly id: string },
  kind: DeadlineKind,
  note: string,
): Promise<{ readonly last: string | null; readonly handled: readonly string[] }> {
  const open = await repository.openDeadlineOf(db, owner.kind, owner.id, kind)
  return { last: open?.dueDate ?? null, handled: await repository.finishedDays(db, owner.kind, owner.id, kind, note) }
}

/** Every ladder of one register: what stands open, and what was dealt with under this note. */
export async function laddersOf(db: ReadDb, ownerKind: DeadlineOwner, note: string) {
  return repository.openOrNoted(db, ownerKind, note)
}

/** The open deadlines of one owner. */
export async function openDeadlines(db: ReadDb, owner: { readonly kind: DeadlineOwner; readonly id: string }) {
  return repository.openDeadlinesOf(db, owner.kind, owner.id)
}

/** Open deadlines with the working days left, by the bureau's own calendar. */
export async function listDeadlines(desk: Desk, request: DeadlineListRequest) {
  const calendar = await loadCalendar(desk.read)
  const today = desk.clock.today()
  const page = await repository.listDeadlines(desk.read, request, deadlineBounds(calendar, today))
  const rows: DeadlineRow[] = page.rows.map((row) => {
    const left = workingDaysLeft(calendar, today, row.dueDate)
    return {
      ...row,
      daysLeft: left.days,
      overdue: left.overdue,
      explanation: left.explanation,
    }
  })
  return { rows, total: page.total }
}

export async function deadlineCounts(desk: Desk): Promise<DeadlineCounts> {
  const bounds = deadlineBounds(await loadCalendar(desk.read), desk.clock.today())
  const [overdue, soon, week, open] = await Promise.all([
    repository.countDeadlines(desk.read, 'overdue', bounds),
    repository.countDeadlines(desk.read, 'soon', bounds),
    repository.countDeadlines(desk.read, 'week', bounds),
    repository.countDeadlines(desk.read, 'all', bounds),
  ])
  return { overdue, soon, week, open, unknownYears: [...bounds.unknownYears] }
}

import { AppFailure } from '@shared/errors/failure'
import { caseClockView, caseDeadlineKinds, caseDeadlines, caseStateLabel, isLocked } from '@shared/features/inspection-case'
import type { RowRef } from '@shared/list/request'
import { getEntity, updateEntity, type EntityPatch } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
import { factsOf, loadCase, moneyOf, rulesContext, type Case } from './load'
import * as repository from './repository'

type Patch = EntityPatch<'inspectionCase'>

/** The case as the clerk saw it. @throws AppFailure 'stale' */
export async function seenCase(work: Work, ref: RowRef): Promise<Case> {
  const row = await getEntity(work.tx, 'inspectionCase', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  return row
}

/** As {@link seenCase}, of a file that is not shut. @throws AppFailure 'not-allowed-now' for a closed one */
export async function openCase(work: Work, ref: RowRef, action: string): Promise<Case> {
  const row = await seenCase(work, ref)
  if (isLocked(row.state)) throw new AppFailure('not-allowed-now', { state: caseStateLabel(row.state), action })
  return row
}

/**
 * After anything of a case changed: writes what follows from it (sums, last day of the investigation), moves its version
 * on, and puts its open dates into the one table of deadlines.
 */
export async function settle(work: Work, before: Case, patch: Patch = {}): Promise<void> {
  const entered = await updateEntity(work, 'inspectionCase', before.id, before.version, patch)
  const loaded = await loadCase(work.tx, before.id)
  const facts = factsOf(loaded)
  const context = await rulesContext(work.tx, work.today)
  const clock = caseClockView(facts, context)
  const after = await updateEntity(work, 'inspectionCase', entered.id, entered.version, { ...moneyOf(loaded.workers), dueOn: clock.dueOn, clockRuns: clock.running })
  if (after.version === before.version) await repository.raiseVersion(work, before)
  const open = caseDeadlines(facts, context)
  for (const { value: kind } of caseDeadlineKinds) {
    if (kind === 'case-accept') continue
    const wanted = open.filter((deadline) => deadline.kind === kind).toSorted((a, b) => a.dueDate.localeCompare(b.dueDate))[0]
    if (wanted === undefined) await finishDeadline(work, ownerOf(after.id), kind, caseStateLabel(after.state))
    else await setDeadline(work, { ...wanted, ownerKind: 'inspection-case', ownerId: after.id, employerId: after.employerId })
  }
}

/** Every date leaves the first screen when the case goes to the recycle bin. */
export async function dropDeadlines(work: Work, id: string): Promise<void> {
  for (const { value: kind } of caseDeadlineKinds) await finishDeadline(work, ownerOf(id), kind, '记录已删除')
}

const ownerOf = (id: string) => ({ kind: 'inspection-case' as const, id })

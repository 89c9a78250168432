import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import {
  sessionNumber,
  trainingStateAfter,
  trainingStateLabel,
  trainingStepRefusal,
  trainingSteps,
  type TrainingAssignValues,
  type TrainingDetail,
  type TrainingHead,
  type TrainingStep,
  type TrainingStepFields,
} from '@shared/features/training'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { forEachRow } from '@main/core/forEachRow'
import { deleteEntity, getEntity, insertEntities, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
import { drawSequence } from '@main/features/document/repository'
import { progressOf, trainingDetail } from './detail'
import * as repository from './repository'

type Session = EntityRow<'trainingSession'>
type StepValues = { readonly [K in keyof TrainingStepFields]?: TrainingStepFields[K] | undefined }

const stored = ({ topics, ...head }: TrainingHead) => ({ ...head, topics: JSON.stringify(topics) })

async function numbered(work: Work, heldOn: string) {
  const year = yearOf(heldOn)
  const sequence = await drawSequence(work, 'training-session', year)
  return { year, sequence, number: sessionNumber(year, sequence) }
}

/** A new session; its number is drawn at once and never used again. */
export async function createSession(desk: Desk, values: TrainingHead): Promise<RowRef> {
  return desk.write('training/create', async (work) => {
    const number = await numbered(work, values.heldOn)
    const row = await insertEntity(work, 'trainingSession', { ...stored(values), ...number, state: 'planned', paperSignatures: null, cancelReason: '' })
    await keepDeadline(work, row)
    return { id: row.id, version: row.version }
  })
}

/** Moved to another year, a session gets a number of that year. */
export async function updateSession(desk: Desk, ref: RowRef, values: TrainingHead): Promise<TrainingDetail> {
  return desk.write('training/update', async (work) => {
    const before = await openSession(work, ref, '修改')
    const number = yearOf(values.heldOn) === before.year ? {} : await numbered(work, values.heldOn)
    await keepDeadline(work, await updateEntity(work, 'trainingSession', ref.id, ref.version, { ...stored(values), ...number }))
    return trainingDetail(work.tx, ref.id, work.today)
  })
}

/** Sessions go to the recycle bin with their firms and people; one that was held, or has certificates, stays. */
export async function deleteSessions(desk: Desk, refs: readonly RowRef[]): Promise<number> {
  return desk.write('training/delete', async (work) => {
    for (const ref of refs) {
      const row = await getEntity(work.tx, 'trainingSession', ref.id)
      if (row.state === 'held' || row.state === 'archived') throw new AppFailure('step-refused', { action: '删除', reason: `${row.number} ${trainingStateLabel(row.state)}` })
      for (const line of await repository.linesOf(work.tx, ref.id)) await deleteEntity(work, 'trainingRosterLine', line.id, line.version)
      for (const one of await repository.invitedOf(work.tx, ref.id)) await deleteEntity(work, 'trainingInvitation', one.invitationId, one.version)
      await finishDeadline(work, { kind: 'training', id: ref.id }, 'training-session', '记录已删除')
      await deleteEntity(work, 'trainingSession', ref.id, ref.version)
    }
    return refs.length
  })
}

/** Makes the firms invited what the list says. */
export async function invite(desk: Desk, ref: RowRef, employerIds: readonly string[]): Promise<TrainingDetail> {
  return desk.write('training/invite', async (work) => {
    const session = await openSession(work, ref, '修改邀请企业')
    const wanted = new Set(employerIds)
    const present = await repository.invitedOf(work.tx, ref.id)
    for (const one of present) if (!wanted.has(one.id)) await deleteEntity(work, 'trainingInvitation', one.invitationId, one.version)
    for (const one of present) wanted.delete(one.id)
    const known = await repository.employersNamed(work.tx, [...wanted])
    if (known.length < wanted.size) throw AppFailure.atField('employerIds', '所选企业已不存在，请重新选择')
    await insertEntities(work, 'trainingInvitation', known.map(({ id }) => ({ sessionId: ref.id, employerId: id })))
    await repository.raiseVersion(work, session)
    return trainingDetail(work.tx, ref.id, work.today)
  })
}

/** Invites firms beside those invited already. @returns how many are new and how many were invited before */
export async function inviteMore(desk: Desk, ref: RowRef, employerIds: readonly string[]): Promise<{ added: number; present: number }> {
  return desk.write('training/invite-more', async (work) => {
    const session = await openSession(work, ref, '邀请企业')
    const wanted = new Set(employerIds)
    const asked = wanted.size
    for (const one of await repository.invitedOf(work.tx, ref.id)) wanted.delete(one.id)
    const known = await repository.employersNamed(work.tx, [...wanted])
    if (known.length < wanted.size) throw AppFailure.atField('employerIds', '所选企业已不存在，请重新选择')
    await insertEntities(work, 'trainingInvitation', known.map(({ id }) => ({ sessionId: ref.id, employerId: id })))
    if (known.length > 0) await repository.raiseVersion(work, session)
    return { added: known.length, present: asked - known.length }
  })
}

const numberOf = (work: Work) => async ({ id }: RowRef) => (await getEntity(work.tx, 'trainingSession', id)).number

/**
 * Takes one step with many sessions, all or none; what the step asks for is written down with it.
 * @throws AppFailure 'batch-refused' naming the first session that may not, 'step-refused', 'stale'
 */
export async function stepSessions(desk: Desk, refs: readonly RowRef[], step: TrainingStep, values: StepValues): Promise<number> {
  return desk.write('training/step', async (work) => {
    return forEachRow(refs, numberOf(work), async (ref) => {
      const row = await getEntity(work.tx, 'trainingSession', ref.id)
      if (row.version !== ref.version) throw new AppFailure('stale')
      const lines = await repository.linesOf(work.tx, ref.id)
      const entered = asked(step, values, lines.filter((line) => line.signedIn === 1).length)
      const refusal = trainingStepRefusal(progressOf({ ...row, ...entered }, lines), step, work.today)
      const label = trainingSteps.find((known) => known.value === step)?.label ?? step
      if (refusal !== null) throw new AppFailure('step-refused', { action: `办理“${label}”`, reason: refusal })
      const patch = { ...entered, state: trainingStateAfter(row.state, step) }
      await keepDeadline(work, await updateEntity(work, 'trainingSession', ref.id, ref.version, patch))
    })
  })
}

/** Hands sessions to another clerk, all or none. @throws AppFailure 'batch-refused', 'stale', 'not-allowed-now' */
export function assign(desk: Desk, rows: readonly RowRef[], { handler }: TrainingAssignValues): Promise<number> {
  return desk.write('training/assign', (work) =>
    forEachRow(rows, numberOf(work), async (ref) => {
      await openSession(work, ref, '指派')
      await updateEntity(work, 'trainingSession', ref.id, ref.version, { handler })
    }),
  )
}

/** Only the field that belongs to the step is written. @param signedIn people the roster says have signed */
function asked(step: TrainingStep, values: StepValues, signedIn: number): Partial<Omit<TrainingStepFields, 'signaturesAgree'>> {
  const { noticeOn, paperSignatures, cancelReason, signaturesAgree = false } = values
  if (step === 'notify') return noticeOn === undefined ? {} : { noticeOn }
  if (step === 'archive' && signaturesAgree) return { paperSignatures: signedIn }
  if (step === 'archive') return paperSignatures === undefined ? {} : { paperSignatures }
  if (step === 'cancel') return cancelReason === undefined ? {} : { cancelReason }
  return {}
}

/** A session that may still be worked on. @throws AppFailure 'stale', 'not-found', 'not-allowed-now' */
export async function openSession(work: Work, ref: RowRef, action: string): Promise<Session> {
  const row = await getEntity(work.tx, 'trainingSession', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  if (row.state === 'archived' || row.state === 'cancelled') throw new AppFailure('not-allowed-now', { state: trainingStateLabel(row.state), action })
  return row
}

/** The day of a session stands on the first screen until it was held or called off. */
export async function keepDeadline(work: Work, row: Session): Promise<void> {
  const owner = { kind: 'training' as const, id: row.id }
  if (row.state !== 'planned' && row.state !== 'notified') return finishDeadline(work, owner, 'training-session', trainingStateLabel(row.state))
  return setDeadline(work, {
    kind: 'training-session',
    ownerKind: owner.kind,
    ownerId: row.id,
    employerId: null,
    title: `举办培训会 ${row.number} ${row.name}`,
    dueDate: row.heldOn,
    basis: '计划的举办日期',
  })
}

import { AppFailure, type FieldErrors } from '@shared/errors/failure'
import {
  checkHeads,
  contractLimitsOn,
  countLines,
  followUpStateAfter,
  followUpStateLabel,
  followUpStepOffers,
  followUpStepRefusal,
  followUpSteps,
  lineStateAfter,
  lineStepRefusal,
  lineSteps,
  nextContact,
  stateOfLines,
  type FollowUpDetail,
  type FollowUpHead,
  type FollowUpProgress,
  type FollowUpStep,
  type FollowUpValues,
  type LineStep,
  type WorkerLineValues,
} from '@shared/features/contract-follow-up'
import type { ListRequest, RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityPatch, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { appendChanges } from '@main/features/history/repository'
import { loadCalendar } from '@main/features/setting/service'
import { dropDeadlines, finishReminder, keepDeadlines, openReminders } from './deadlines'
import { loadLimits } from './limits'
import { lineFacts, saveLines, shownLine } from './lines'
import { refuseSettled, shownRenewal } from './settled'
import * as repository from './repository'
import type { StoredLine } from './repository'

type Case = EntityRow<'contractFollowUp'>

export async function listCases(desk: Desk, request: ListRequest) {
  return repository.listCases(desk.read, request, desk.clock.today())
}

/** What the state machine looks at. */
export function progressOf(row: Case, lines: readonly StoredLine[]): FollowUpProgress {
  const { state, means, dueDate, reviewer } = row
  return { state, means, dueDate, reviewer, lines: lines.map((line) => line.state), unsigned: Math.max(0, row.due - row.signed) }
}

/** One case with its lines, counts, papers and steps. @throws AppFailure 'not-found' */
export async function caseDetail(db: ReadDb, id: string, today: string): Promise<FollowUpDetail> {
  const shown = await repository.caseRow(db, id)
  if (!shown) throw new AppFailure('not-found')
  const row = await getEntity(db, 'contractFollowUp', id)
  const lines = await repository.linesOf(db, id)
  const papers = await repository.papersOf(db, id)
  const renewals = await repository.renewalsOf(db, id)
  return {
    row: shown,
    head: headOf(row),
    lines: lines.map((line) => shownLine(line, (renewals.get(line.id) ?? []).map(shownRenewal))),
    counts: countLines(lines, contractLimitsOn(today, await loadLimits(db)), today),
    papers: papers.map(({ state, ...paper }) => ({ ...paper, isVoid: state === 'void' })),
    reminders: await openReminders(db, id),
    steps: followUpStepOffers(progressOf(row, lines), today),
    inspectionId: await repository.liveInspection(db, row.inspectionId),
  }
}

export function headOf(row: Case): FollowUpHead {
  const { id: _, version: __, createdAt: ___, createdBy: ____, updatedAt: _____, updatedBy: ______, deletedAt: _______, state: ________, inspectionId: _________, ...head } = row
  return head
}

function refuse(errors: FieldErrors): void {
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
}

/** @throws AppFailure 'validation' */
export async function checkHead(work: Work, values: FollowUpHead): Promise<void> {
  const { onRoll, partTime, withinMonth, otherRelations, dispatched } = values
  const parts = { partTime: partTime ?? 0, withinMonth: withinMonth ?? 0, otherRelations: otherRelations ?? 0, dispatched: dispatched ?? 0 }
  refuse(checkHeads({ ...values, headcount: onRoll === null ? null : { onRoll, ...parts } }, work.today))
  if (!(await repository.employerOf(work.tx, values.employerId))) throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
}

/** A new case, with its roster if there is one. */
export async function createCase(desk: Desk, values: FollowUpValues): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/create', async (work) => {
    const { lines, ...head } = values
    await checkHead(work, head)
    const row = await insertEntity(work, 'contractFollowUp', { ...head, inspectionId: null, state: 'registered' })
    await saveLines(work, row.id, lines)
    await settle(work, row, false)
    return caseDetail(work.tx, row.id, work.today)
  })
}

export async function updateCase(desk: Desk, ref: RowRef, values: FollowUpHead): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/update', async (work) => {
    await openCase(work, ref, '修改')
    await checkHead(work, values)
    await settle(work, await updateEntity(work, 'contractFollowUp', ref.id, ref.version, values), false)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

/** Cases go to the recycle bin with their lines; one whose contracts have been counted, or with a paper, stays. */
export async function deleteCases(desk: Desk, refs: readonly RowRef[]): Promise<number> {
  return desk.write('contract-follow-up/delete', async (work) => {
    for (const ref of refs) {
      const lines = await repository.linesOf(work.tx, ref.id)
      const papers = await repository.papersOf(work.tx, ref.id)
      if (papers.length > 0) throw new AppFailure('step-refused', { action: '删除', reason: '已签发通知书' })
      await refuseSettled(work, ref.id, lines, '删除')
      if (lines.some((line) => line.state === 'verified')) throw new AppFailure('step-refused', { action: '删除', reason: '已有核验的劳动合同' })
      for (const line of lines) await deleteEntity(work, 'contractFollowUpLine', line.id, line.version)
      await dropDeadlines(work, ref.id)
      await deleteEntity(work, 'contractFollowUp', ref.id, ref.version)
    }
    return refs.length
  })
}

export async function saveRoster(desk: Desk, ref: RowRef, lines: readonly WorkerLineValues[]): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/save-lines', async (work) => {
    const row = await openCase(work, ref, '修改名单')
    const changed = await saveLines(work, ref.id, lines)
    await settle(work, row, changed)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

/**
 * Takes one step with many lines, all or none.
 * @param on the day it happened; null takes the day the line states, and for a notice today
 * @throws AppFailure 'step-refused' naming the first worker with whom it may not be taken
 */
export async function stepLines(desk: Desk, ref: RowRef, step: LineStep, lineIds: readonly string[], on: string | null): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/line-step', async (work) => {
    const row = await openCase(work, ref, '办理名单')
    const limits = await loadLimits(work.tx)
    const wanted = new Set(lineIds)
    const lines = (await repository.linesOf(work.tx, ref.id)).filter((line) => wanted.has(line.id))
    if (lines.length !== wanted.size) throw new AppFailure('stale')
    if (step === 'reopen') await refuseSettled(work, ref.id, lines, '恢复待补签')
    for (const line of lines) {
      const patch = stepPatch(step, line, on, work.today)
      const refusal = lineStepRefusal({ ...lineFacts(line), ...patch, state: line.state }, step, contractLimitsOn(line.hiredOn, limits), work.today)
      if (refusal !== null) throw new AppFailure('step-refused', { action: `办理“${labelOf(step)}”`, reason: `${line.name}：${refusal}` })
      await updateEntity(work, 'contractFollowUpLine', line.id, line.version, patch)
    }
    await settle(work, row, true)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

const labelOf = (step: LineStep): string => lineSteps.find((known) => known.value === step)?.label ?? step

function stepPatch(step: LineStep, line: StoredLine, on: string | null, today: string) {
  const state = lineStateAfter(step)
  switch (step) {
    case 'notify':
      return { state, notifiedOn: on ?? line.notifiedOn ?? today }
    case 'sign':
      return { state, signedOn: on ?? line.signedOn }
    case 'refuse':
    case 'leave':
      return { state, endedOn: on ?? line.endedOn }
    case 'reopen':
      // A line that waits again has neither been signed nor ended; what was taken back stands in the change log.
      return { state, signedOn: null, endedOn: null }
    case 'verify':
    case 'exempt':
      return { state }
  }
}

/** Full numbers of the workers' papers. Who looked, when and why is logged (个人信息保护法第五十一条). */
export async function revealNumbers(desk: Desk, id: string, reason: string): Promise<{ id: string; idNumber: string }[]> {
  return desk.write(
    'contract-follow-up/reveal',
    async (work) => {
      await getEntity(work.tx, 'contractFollowUp', id)
      await appendChanges(work, [{ action: 'update', entity: 'contractFollowUp', entityId: id, before: null, after: null }])
      return (await repository.linesOf(work.tx, id)).map((line) => ({ id: line.id, idNumber: line.idNumber }))
    },
    reason,
  )
}

export async function stepCase(desk: Desk, ref: RowRef, step: FollowUpStep): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/step', async (work) => {
    await takeCaseStep(work, ref, step)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

/** @throws AppFailure 'step-refused', 'stale' */
export async function takeCaseStep(work: Work, ref: RowRef, step: FollowUpStep): Promise<void> {
  const row = await getEntity(work.tx, 'contractFollowUp', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  const progress = progressOf(row, await repository.linesOf(work.tx, ref.id))
  const refusal = followUpStepRefusal(progress, step, work.today)
  if (refusal !== null) throw new AppFailure('step-refused', { action: followUpSteps.find((known) => known.value === step)?.label ?? step, reason: refusal })
  const after = await updateEntity(work, 'contractFollowUp', ref.id, ref.version, { state: followUpStateAfter(step, progress.lines) })
  await settle(work, after, false)
}

/** Firms to be called on a day or before it, and after how many days they are called again. */
export async function calls(desk: Desk, on: string | null) {
  const day = on ?? desk.clock.today()
  const again = contractLimitsOn(day, await loadLimits(desk.read)).callAgainDays.value
  return { on: day, rows: await repository.callsDue(desk.read, day), again }
}

/** Writes down a call and when to call again. */
export async function contacted(desk: Desk, ref: RowRef, remark: string): Promise<{ nextContactOn: string }> {
  return desk.write('contract-follow-up/contacted', async (work) => {
    const row = await openCase(work, ref, '登记联系')
    const limits = contractLimitsOn(work.today, await loadLimits(work.tx))
    const { date } = nextContact(await loadCalendar(work.tx), work.today, limits.callAgainDays.value)
    const patch: EntityPatch<'contractFollowUp'> = { nextContactOn: date, contactRemark: remark === '' ? row.contactRemark : remark }
    await settle(work, await updateEntity(work, 'contractFollowUp', ref.id, ref.version, patch), false)
    return { nextContactOn: date }
  })
}

/** Marks a reminder as dealt with and looks for the next; also for cases long cleared, whose contracts end one day. */
export async function reminded(desk: Desk, ref: RowRef, deadlineId: string): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/reminded', async (work) => {
    const row = await getEntity(work.tx, 'contractFollowUp', ref.id)
    if (row.version !== ref.version) throw new AppFailure('stale')
    const handled = await finishReminder(work, ref.id, deadlineId)
    await keepDeadlines(work, row, await repository.linesOf(work.tx, ref.id), await loadLimits(work.tx), handled)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

/** A case that may still be worked on. @throws AppFailure 'stale', 'not-found', 'not-allowed-now' */
export async function openCase(work: Work, ref: RowRef, action: string): Promise<Case> {
  const row = await getEntity(work.tx, 'contractFollowUp', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  if (row.state === 'cleared' || row.state === 'escalated') throw new AppFailure('not-allowed-now', { state: followUpStateLabel(row.state), action })
  return row
}

/**
 * Brings state and deadlines up to what the lines say, after anything was changed.
 * @param raise whether the lines changed: the version of a case guards its lines too
 */
export async function settle(work: Work, row: Case, raise: boolean): Promise<void> {
  const lines = await repository.linesOf(work.tx, row.id)
  const state = stateOfLines(row.state, lines.map((line) => line.state))
  const after = await updateEntity(work, 'contractFollowUp', row.id, row.version, { state })
  if (raise && after.version === row.version) await repository.raiseVersion(work, row)
  await keepDeadlines(work, after, lines, await loadLimits(work.tx))
}

import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import {
  findingsOfGuidance,
  guidanceNumber,
  guidanceStateAfter,
  guidanceStateLabel,
  guidanceStepRefusal,
  guidanceSteps,
  procedureSteps,
  blankEvidence,
  blankProcedure,
  type GuidanceAssignValues,
  type GuidanceDetail,
  type GuidanceHeadValues,
  type GuidanceProcedureValues,
  type GuidanceState,
  type GuidanceStep,
  type GuidanceStepValues,
  type GuidanceValues,
} from '@shared/features/rules-guidance'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { forEachRow } from '@main/core/forEachRow'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityPatch } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline, type DeadlineValues } from '@main/features/deadline/service'
import { saveClauseRows } from './clauseRows'
import { guidanceDetail, progressOf, requireOpen, storedDocuments, storedGuides, type Guidance } from './detail'
import { clauseCatalogue } from './library'
import * as repository from './repository'

/** @param id the id the half-typed form was kept under; null to have one made. @throws AppFailure 'validation' */
export async function createGuidance(desk: Desk, id: string | null, values: GuidanceHeadValues): Promise<GuidanceDetail> {
  return desk.write('rules-guidance/create', async (work) => guidanceDetail(work.tx, await createGuidanceIn(work, id, values), work.today))
}

/** The same inside a running use case: for the demo year. Gives the id. */
export async function createGuidanceIn(work: Work, id: string | null, values: GuidanceHeadValues): Promise<string> {
  const columns = await headColumns(work, values)
  const year = yearOf(values.guidedOn)
  const sequence = await repository.nextSequence(work, year)
  const row = await insertEntity(work, 'rulesGuidance', {
    ...(id === null ? {} : { id }),
    ...columns,
    year,
    sequence,
    number: guidanceNumber(year, sequence),
    state: 'registered',
    documents: '[]',
    procedure: JSON.stringify(blankProcedure()),
    meetingForm: null,
    delegatesDue: null,
    delegatesPresent: null,
    managersAmong: null,
    votesYes: null,
    putToVote: false,
    paper: 'none',
    documentId: null,
    inspectionId: null,
    orderId: null,
    dueDate: null,
    recheckedOn: null,
    completedOn: null,
    conclusion: null,
    closingReason: '',
  })
  return row.id
}

async function headColumns(work: Work, values: GuidanceHeadValues) {
  if (values.guidedOn > work.today) throw AppFailure.atField('guidedOn', `指导日期不能晚于今天（${work.today}）`)
  const employer = await repository.employerSnapshot(work.tx, values.employerId, yearOf(values.guidedOn))
  if (!employer) throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
  return { ...values, ...employer, guides: JSON.stringify(values.guides) }
}

async function openRow(work: Work, ref: RowRef, action = '修改'): Promise<Guidance> {
  const row = await getEntity(work.tx, 'rulesGuidance', ref.id)
  requireOpen(row, ref.version, action, guidanceStateLabel(row.state))
  return row
}

/** Runs one change of a case as a use case of its own and gives the case as it then stands. */
export async function change(desk: Desk, useCase: string, ref: RowRef, run: (work: Work) => Promise<unknown>, reason: string | null = null): Promise<GuidanceDetail> {
  return desk.write(
    useCase,
    async (work) => {
      await run(work)
      return guidanceDetail(work.tx, ref.id, work.today)
    },
    reason,
  )
}

export function updateGuidance(desk: Desk, ref: RowRef, values: GuidanceHeadValues): Promise<GuidanceDetail> {
  return change(desk, 'rules-guidance/update', ref, async (work) => {
    const before = await openRow(work, ref)
    if (before.documentId !== null && before.employerId !== values.employerId) {
      throw AppFailure.atField('employerId', '已签发意见书，不能更换企业')
    }
    const after = await updateEntity(work, 'rulesGuidance', ref.id, ref.version, await headColumns(work, values))
    await followDeadline(work, after)
  })
}

/** To the recycle bin, all or none. @throws AppFailure 'not-allowed-now' once something was returned or a paper issued */
export async function deleteGuidance(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('rules-guidance/delete', async (work) => {
    for (const ref of rows) {
      const row = await getEntity(work.tx, 'rulesGuidance', ref.id)
      const early = row.state === 'registered' || row.state === 'reviewing'
      if (!early || row.documentId !== null) {
        throw new AppFailure('not-allowed-now', { state: guidanceStateLabel(row.state), action: '删除' })
      }
      await deleteEntity(work, 'rulesGuidance', ref.id, ref.version)
    }
    return rows.length
  })
}

export function saveDocuments(desk: Desk, ref: RowRef, documents: GuidanceValues['documents']): Promise<GuidanceDetail> {
  return change(desk, 'rules-guidance/save-documents', ref, async (work) => saveDocumentsIn(work, ref, documents))
}

export async function saveDocumentsIn(work: Work, ref: RowRef, documents: GuidanceValues['documents']): Promise<void> {
  await openRow(work, ref)
  await updateEntity(work, 'rulesGuidance', ref.id, ref.version, { documents: JSON.stringify(documents) })
}

export function saveClauses(desk: Desk, ref: RowRef, clauses: GuidanceValues['clauses']): Promise<GuidanceDetail> {
  return change(desk, 'rules-guidance/save-clauses', ref, async (work) => saveClausesIn(work, ref, clauses))
}

export async function saveClausesIn(work: Work, ref: RowRef, clauses: GuidanceValues['clauses']): Promise<void> {
  await openRow(work, ref)
  // The version of the case guards its clauses too.
  if (await saveClauseRows(work, ref.id, clauses)) await repository.raiseVersion(work, ref)
}

export function saveProcedure(desk: Desk, ref: RowRef, values: GuidanceProcedureValues): Promise<GuidanceDetail> {
  return change(desk, 'rules-guidance/save-procedure', ref, async (work) => {
    await openRow(work, ref)
    const { procedure, ...own } = values
    const ordered = procedureSteps.map(({ value }) => procedure.find((one) => one.step === value) ?? blankEvidence(value))
    await updateEntity(work, 'rulesGuidance', ref.id, ref.version, { ...own, procedure: JSON.stringify(ordered) })
  })
}

export function takeStep(desk: Desk, ref: RowRef, step: GuidanceStep, values: GuidanceStepValues): Promise<GuidanceDetail> {
  const reason = values.closingReason ?? ''
  return change(desk, 'rules-guidance/step', ref, (work) => takeStepIn(work, ref, step, values), reason === '' ? null : reason)
}

const nameOf = (work: Work) => async (ref: RowRef): Promise<string> => {
  const { number, employerName } = await getEntity(work.tx, 'rulesGuidance', ref.id)
  return `${number} ${employerName}`
}

/** The same step for many cases, all or none. @throws AppFailure 'batch-refused' naming the first that may not take it */
export function takeSteps(desk: Desk, rows: readonly RowRef[], step: GuidanceStep, values: GuidanceStepValues): Promise<number> {
  const reason = values.closingReason ?? ''
  return desk.write(
    'rules-guidance/step',
    (work) => forEachRow(rows, nameOf(work), (ref) => takeStepIn(work, ref, step, values)),
    reason === '' ? null : reason,
  )
}

/** Hands open cases to another clerk or to other guides, all or none. @throws AppFailure 'batch-refused' */
export function assign(desk: Desk, rows: readonly RowRef[], { handler, guides }: GuidanceAssignValues): Promise<number> {
  const patch = { ...(handler === '' ? {} : { handler }), ...(guides.length === 0 ? {} : { guides: JSON.stringify(guides) }) }
  return desk.write('rules-guidance/assign', (work) =>
    forEachRow(rows, nameOf(work), async (ref) => {
      await openRow(work, ref, '指派')
      await updateEntity(work, 'rulesGuidance', ref.id, ref.version, patch)
    }),
  )
}

/**
 * Takes a case to its next state with what was entered for it, and moves its deadline along.
 * @throws AppFailure 'step-refused' with the reason, 'validation', 'stale', 'not-found'
 */
export async function takeStepIn(work: Work, ref: RowRef, step: GuidanceStep, values: GuidanceStepValues): Promise<void> {
  const row = await getEntity(work.tx, 'rulesGuidance', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  const entered: EntityPatch<'rulesGuidance'> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined) Object.assign(entered, { [name]: value })
  const clauses = await repository.clausesOf(work.tx, ref.id)
  checkDates({ ...row, ...values }, work.today)
  const refusal = guidanceStepRefusal(progressOf({ ...row, ...entered } as Guidance, clauses), step, work.today)
  if (refusal !== null) {
    const action = guidanceSteps.find((known) => known.value === step)?.label ?? step
    throw new AppFailure('step-refused', { action, reason: refusal })
  }
  const state = guidanceStateAfter(step)
  const after = await updateEntity(work, 'rulesGuidance', ref.id, ref.version, { ...entered, ...cleared(step), state })
  await followDeadline(work, after)
}

/** What an earlier round of the case said and must not say of the next one. */
function cleared(step: GuidanceStep): EntityPatch<'rulesGuidance'> {
  switch (step) {
    case 'redo':
      return { conclusion: null, recheckedOn: null }
    case 'reopen':
      return { conclusion: null, recheckedOn: null, completedOn: null, closingReason: '' }
    case 'review':
    case 'feedback':
    case 'revise':
    case 'recheck':
    case 'complete':
    case 'transfer':
    case 'terminate':
      return {}
  }
}

function checkDates(row: { guidedOn: string; dueDate?: string | null | undefined; recheckedOn?: string | null | undefined }, today: string): void {
  const { guidedOn, dueDate = null, recheckedOn = null } = row
  if (dueDate !== null && dueDate < guidedOn) throw AppFailure.atField('dueDate', `整改期限不能早于指导日期（${guidedOn}）`)
  if (recheckedOn !== null && recheckedOn > today) throw AppFailure.atField('recheckedOn', `复核日期不能晚于今天（${today}）`)
  if (recheckedOn !== null && recheckedOn < guidedOn) throw AppFailure.atField('recheckedOn', `复核日期不能早于指导日期（${guidedOn}）`)
}

/** From the feedback until the re-check is decided somebody has to see that the day is kept. */
const awaited: readonly GuidanceState[] = ['returned', 'revising', 'rechecking']

/** The day a case waits for; null when it waits for none. */
export function deadlineOf(row: Pick<Guidance, 'id' | 'employerId' | 'number' | 'state' | 'dueDate'>): DeadlineValues | null {
  if (!awaited.includes(row.state) || row.dueDate === null) return null
  return {
    kind: 'rules-guidance',
    ownerKind: 'rules-guidance',
    ownerId: row.id,
    employerId: row.employerId,
    title: row.number,
    dueDate: row.dueDate,
    basis: '规章制度审查意见载明的整改期限，到期复核',
  }
}

async function followDeadline(work: Work, row: Guidance): Promise<void> {
  const deadline = deadlineOf(row)
  if (deadline) await setDeadline(work, deadline)
  else await finishDeadline(work, { kind: 'rules-guidance', id: row.id }, 'rules-guidance', guidanceStateLabel(row.state))
}

/** What is not put right yet, as an inspection records it. */
export async function findings(db: ReadDb, id: string) {
  const row = await getEntity(db, 'rulesGuidance', id)
  const clauses = await repository.clausesOf(db, id)
  const open = clauses.map((clause) => ({ ...clause, corrected: clause.corrected === 1 }))
  const found = findingsOfGuidance(storedDocuments(row.documents), open, await clauseCatalogue(db))
  return { employerId: row.employerId, number: row.number, guidedOn: row.guidedOn, guides: storedGuides(row.guides), findings: found }
}


import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import {
  blankSheet,
  checkSheet,
  harmonyStateLabel,
  harmonySteps,
  harmonyStepRefusal,
  scoringRoles,
  withoutReview,
  type ByRole,
  type HarmonyAssignValues,
  type HarmonyDetail,
  type HarmonyHeadValues,
  type HarmonyOpinionsValues,
  type HarmonyState,
  type HarmonyStep,
  type HarmonyStepValues,
  type ReviewConclusion,
  type ReviewRecord,
  type ScoreSheet,
  type ScoringRole,
} from '@shared/features/harmony'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { forEachRow } from '@main/core/forEachRow'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityPatch } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { dropDeadlines, keepDeadlines } from './deadlines'
import { derived, groundOf, harmonyDetail, progressOf, scoringRole, storedObjections, storedReviews, storedSheet, type Certification } from './detail'
import * as repository from './repository'
import { scoringTable } from './scoringTables'

type Patch = EntityPatch<'harmonyCertification'>

/** Stages at which the head of an application may still be corrected or the case deleted. */
const early: readonly HarmonyState[] = ['selfAssessment', 'townAssessment', 'opinions', 'tripartite']

/** @param id the id the half-typed form was kept under; null to have one made. @throws AppFailure 'validation' */
export async function createHarmony(desk: Desk, id: string | null, values: HarmonyHeadValues): Promise<HarmonyDetail> {
  return desk.write('harmony/create', async (work) => harmonyDetail(work.tx, await createHarmonyIn(work, id, values), work.today))
}

/** The same inside a running use case. Gives the id. */
export async function createHarmonyIn(work: Work, id: string | null, values: HarmonyHeadValues): Promise<string> {
  const row = await insertEntity(work, 'harmonyCertification', {
    ...(id === null ? {} : { id }),
    ...(await headColumns(work, values, null)),
    ...blankCase(work.today),
  })
  await store(work, row, {})
  return row.id
}

/** Everything of a case that its head does not say. */
export function blankCase(today: string) {
  return {
    levelLabel: '',
    issuer: '',
    state: 'selfAssessment' as const,
    sheet: JSON.stringify(blankSheet()),
    opinions: '[]',
    objections: '[]',
    townOpinion: '',
    tripartiteOpinion: '',
    reviews: '[]',
    totalTenths: null,
    vetoes: 0,
    startedOn: today,
    submittedOn: null,
    publicityFrom: null,
    publicityUntil: null,
    namedOn: null,
    awardedOn: null,
    validFrom: null,
    validTo: null,
    nextReviewOn: null,
    reviewedOn: null,
    revokedOn: null,
    reviewConclusion: null,
    documentNumber: '',
    revokeNumber: '',
    levelBefore: '',
    downgradedOn: null,
    downgradeNumber: '',
    reason: '',
  }
}

async function headColumns(work: Work, values: HarmonyHeadValues, id: string | null) {
  if (values.year > yearOf(work.today)) throw AppFailure.atField('year', `申报年度不能晚于 ${yearOf(work.today)} 年`)
  const employer = await repository.employerSnapshot(work.tx, values.employerId, values.year)
  if (!employer) throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
  if (await repository.sameYear(work.tx, values.employerId, values.year, id)) throw AppFailure.atField('year', `该企业 ${values.year} 年度已有申报`)
  await scoringTable(work.tx, values.tableId)
  return { ...values, ...employer }
}

async function seen(work: Work, ref: RowRef): Promise<Certification> {
  const row = await getEntity(work.tx, 'harmonyCertification', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  return row
}

/** Writes what changed together with what follows from it, and moves the deadlines along. */
async function store(work: Work, row: Certification, patch: Patch): Promise<Certification> {
  const entered = { ...row, ...patch } as Certification
  const ground = await groundOf(work.tx, entered)
  const after = await updateEntity(work, 'harmonyCertification', row.id, row.version, { ...patch, ...derived(entered, ground) })
  await keepDeadlines(work, after, ground.terms)
  return after
}

const notNow = (row: Certification, action: string) => new AppFailure('not-allowed-now', { state: harmonyStateLabel(row.state), action })

export function updateHarmony(desk: Desk, ref: RowRef, values: HarmonyHeadValues): Promise<HarmonyDetail> {
  return desk.write('harmony/update', async (work) => {
    const row = await seen(work, ref)
    if (!early.includes(row.state)) throw notNow(row, '修改')
    if (row.tableId !== values.tableId && row.sheet !== JSON.stringify(blankSheet())) throw AppFailure.atField('tableId', '已经评分，不能更换评分表')
    await store(work, row, await headColumns(work, values, row.id))
    return harmonyDetail(work.tx, ref.id, work.today)
  })
}

/** To the recycle bin, all or none. @throws AppFailure 'not-allowed-now' once a case was made public */
export async function deleteHarmony(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('harmony/delete', async (work) => {
    for (const ref of rows) {
      const row = await getEntity(work.tx, 'harmonyCertification', ref.id)
      if (!early.includes(row.state)) throw notNow(row, '删除')
      await deleteEntity(work, 'harmonyCertification', ref.id, ref.version)
      await dropDeadlines(work, ref.id)
    }
    return rows.length
  })
}

/**
 * Saves the scores of who may score now; those of the others stay as they are.
 * @throws AppFailure 'validation' by field ('lines.L01.self'), 'not-allowed-now'
 */
export function saveSheet(desk: Desk, ref: RowRef, sheet: ScoreSheet): Promise<HarmonyDetail> {
  return desk.write('harmony/save-sheet', async (work) => {
    const row = await seen(work, ref)
    const role = scoringRole(row.state)
    if (role === null) throw notNow(row, '评分')
    const errors = checkSheet(await scoringTable(work.tx, row.tableId), sheet)
    if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
    if (otherRolesChanged(storedSheet(row.sheet), sheet, role)) throw notNow(row, '修改其他环节的评分')
    await store(work, row, { sheet: JSON.stringify(sheet) })
    return harmonyDetail(work.tx, ref.id, work.today)
  })
}

function otherRolesChanged(before: ScoreSheet, after: ScoreSheet, role: ScoringRole): boolean {
  const others = scoringRoles.map((one) => one.value).filter((one) => one !== role)
  const differs = <T>(a: Readonly<Record<string, ByRole<T>>>, b: Readonly<Record<string, ByRole<T>>>): boolean =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].some((id) => others.some((one) => (a[id]?.[one] ?? null) !== (b[id]?.[one] ?? null)))
  return differs(before.lines, after.lines) || differs(before.deductions, after.deductions) || differs(before.vetoes, after.vetoes)
}

export function saveOpinions(desk: Desk, ref: RowRef, values: HarmonyOpinionsValues): Promise<HarmonyDetail> {
  return desk.write('harmony/save-opinions', async (work) => {
    const row = await seen(work, ref)
    if (!early.includes(row.state) && row.state !== 'publicity' && row.state !== 'objection' && row.state !== 'review') throw notNow(row, '修改意见')
    await store(work, row, { ...values, opinions: JSON.stringify(values.opinions), objections: JSON.stringify(values.objections) })
    return harmonyDetail(work.tx, ref.id, work.today)
  })
}

const nameOf = (work: Work) => async ({ id }: RowRef) => (await getEntity(work.tx, 'harmonyCertification', id)).employerName

/** Hands cases to another clerk, all or none. @throws AppFailure 'batch-refused', 'stale' */
export function assign(desk: Desk, rows: readonly RowRef[], { handler }: HarmonyAssignValues): Promise<number> {
  return desk.write('harmony/assign', (work) =>
    forEachRow(rows, nameOf(work), async (ref) => {
      await seen(work, ref)
      await updateEntity(work, 'harmonyCertification', ref.id, ref.version, { handler })
    }),
  )
}

/** The same step for every row, all or none. @throws AppFailure 'batch-refused' naming the employer, 'step-refused', 'stale' */
export function takeSteps(desk: Desk, rows: readonly RowRef[], step: HarmonyStep, values: HarmonyStepValues): Promise<number> {
  const reason = values.reason ?? ''
  return desk.write(
    'harmony/step',
    (work) => forEachRow(rows, nameOf(work), (ref) => takeStepIn(work, ref, step, values)),
    reason === '' ? null : reason,
  )
}

/** What may be entered with a step; anything else is passed over, so that no step changes the days of another. */
const stepFields: Readonly<Record<HarmonyStep, readonly Exclude<keyof HarmonyStepValues, 'raisedBy'>[]>> = {
  submit: [],
  report: [],
  assess: [],
  sendBack: ['reason'],
  publicise: ['level', 'publicityFrom'],
  object: ['reason'],
  settle: [],
  name: ['namedOn', 'documentNumber'],
  award: ['awardedOn', 'validFrom', 'validTo'],
  review: [],
  keep: ['reviewedOn'],
  downgrade: ['reviewedOn', 'level', 'downgradeNumber', 'reason'],
  revoke: ['revokedOn', 'revokeNumber', 'reason'],
  expire: [],
  refuse: ['reason'],
}

/** Takes a case to its next state with what was entered for it. @throws AppFailure 'step-refused', 'validation', 'stale' */
export async function takeStepIn(work: Work, ref: RowRef, step: HarmonyStep, values: HarmonyStepValues): Promise<void> {
  const row = await seen(work, ref)
  const { raisedBy = '' } = values
  const entered: Patch = {}
  for (const name of stepFields[step]) if (values[name] !== undefined) Object.assign(entered, { [name]: values[name] })
  const asked = { ...row, ...entered } as Certification
  const ground = await groundOf(work.tx, asked)
  const refusal = harmonyStepRefusal(progressOf(asked, ground, row.level), step, { today: work.today, terms: ground.terms })
  const rule = harmonySteps.find((known) => known.value === step)
  if (rule === undefined) throw new RangeError(`no step named ${step}`)
  if (refusal !== null) throw new AppFailure('step-refused', { action: rule.label, reason: refusal })
  await store(work, row, { ...entered, ...consequences(row, step, work.today, values, raisedBy), state: rule.to })
}

/** The re-check goes to those that are over: the next one begins with an empty column, and nothing is lost. */
function concluded(row: Certification, conclusion: ReviewConclusion, reviewedOn: string, reason: string): Patch {
  const record: ReviewRecord = { reviewedOn, conclusion, totalTenths: row.totalTenths, reason, sheet: storedSheet(row.sheet) }
  return { reviews: JSON.stringify([...storedReviews(row.reviews), record]) }
}

/** What a step records besides what was typed. */
function consequences(row: Certification, step: HarmonyStep, today: string, values: HarmonyStepValues, raisedBy: string): Patch {
  const { reason = '', reviewedOn = null, revokedOn = null } = values
  switch (step) {
    case 'submit':
      return { submittedOn: row.submittedOn ?? today, reason: '' }
    case 'sendBack':
      return { publicityFrom: null }
    case 'object': {
      const objection = { receivedOn: today, raisedBy, content: reason, decidedOn: null, upheld: null, finding: '' }
      return { objections: JSON.stringify([...storedObjections(row.objections), objection]), reason: '' }
    }
    case 'review':
      return { reviewConclusion: null, reason: '', sheet: JSON.stringify(withoutReview(storedSheet(row.sheet))) }
    case 'keep':
      return { reviewConclusion: 'kept', reason: '', ...concluded(row, 'kept', reviewedOn ?? today, '') }
    case 'downgrade':
      return { reviewConclusion: 'kept', levelBefore: row.levelLabel, downgradedOn: reviewedOn, ...concluded(row, 'kept', reviewedOn ?? today, reason) }
    case 'revoke':
      return row.state === 'review' ? { reviewConclusion: 'revoked', ...concluded(row, 'revoked', revokedOn ?? today, reason) } : {}
    case 'report':
    case 'assess':
    case 'publicise':
    case 'settle':
    case 'name':
    case 'award':
    case 'expire':
    case 'refuse':
      return {}
  }
}

import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { maskPaperNumber } from '@shared/features/correction-order'
import { instrumentRule, intakeNumber, prefillFields, startClock, type IntakeDetail, type IntakeValues, type RefusalGround } from '@shared/features/inspection-case'
import type { RowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
import { drawSequence } from '@main/features/document/repository'
import { alertGroupDispute, settleAlerts } from '@main/features/harmony/deadlines'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { intakeDetail } from './intakeDetail'
import { intakeContent, storedRepresentatives } from './content'
import { rulesContext } from './load'
import { prefillCase, createCaseIn } from './service'
import * as repository from './repository'

type Intake = EntityRow<'caseIntake'>

const columnsOf = ({ representatives, claims, ...own }: IntakeValues) => ({ ...own, representatives: JSON.stringify(representatives), claims: JSON.stringify(claims) })
const owner = (id: string) => ({ kind: 'case-intake' as const, id })

/** Takes a complaint or report down; its number is drawn at once and never used again. */
export async function createIntake(desk: Desk, id: string | null, values: IntakeValues): Promise<IntakeDetail> {
  return desk.write('case-intake/create', async (work) => intakeDetail(work.tx, await createIntakeIn(work, id, values), work.today))
}

export async function createIntakeIn(work: Work, id: string | null, values: IntakeValues): Promise<string> {
  checkIntake(values, work.today)
  const year = yearOf(values.receivedOn)
  const sequence = await drawSequence(work, 'case-intake', year)
  const row = await insertEntity(work, 'caseIntake', {
    ...(id === null ? {} : { id }),
    ...columnsOf(values),
    year,
    sequence,
    number: intakeNumber(year, sequence),
    state: 'registered',
    decidedOn: null,
    refusalGround: null,
    refusalText: '',
  })
  await keepDeadline(work, row)
  return row.id
}

/** A complaint names who complains; a group sends no more to speak than it has people. @throws AppFailure 'validation' */
function checkIntake(values: IntakeValues, today: string): void {
  if (values.receivedOn > today) throw AppFailure.atField('receivedOn', `接收日期不能晚于今天（${today}）`)
  if (values.kind === 'complaint' && values.complainant === '') throw AppFailure.atField('complainant', '投诉应当登记投诉人姓名；不愿具名的按举报登记')
  if (values.employerId === null && values.employerName === '') throw AppFailure.atField('employerName', '请选择被投诉单位，或者填写投诉人所述的单位名称')
  if (values.representatives.length > values.groupSize) throw AppFailure.atField('representatives', '代表人数不能多于投诉人数')
  if (values.endedOn !== null && values.endedOn > values.receivedOn) throw AppFailure.atField('endedOn', '违法行为终了日不能晚于接收日期；尚在继续的留空')
}

/** A complaint is decided on within five working days (浙江省劳动保障监察条例第二十三条); one of a group flags a title at once. */
async function keepDeadline(work: Work, row: Intake): Promise<void> {
  await alertGroupDispute(work, row)
  if (row.state !== 'registered') return finishDeadline(work, owner(row.id), 'case-accept', row.state === 'accepted' ? '已受理' : '不予受理')
  const clock = startClock('accept', row.receivedOn, await rulesContext(work.tx, work.today))
  if (clock.due === null) return
  await setDeadline(work, { kind: 'case-accept', ownerKind: 'case-intake', ownerId: row.id, employerId: row.employerId, title: `${row.number} 受理审查`, dueDate: clock.due, basis: clock.explanation })
}

async function openIntake(work: Work, ref: RowRef, action: string): Promise<Intake> {
  const row = await getEntity(work.tx, 'caseIntake', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  if (row.state !== 'registered') throw new AppFailure('not-allowed-now', { state: row.state === 'accepted' ? '已受理' : '不予受理', action })
  return row
}

export async function updateIntake(desk: Desk, ref: RowRef, values: IntakeValues): Promise<IntakeDetail> {
  return desk.write('case-intake/update', async (work) => {
    const before = await openIntake(work, ref, '修改')
    checkIntake(values, work.today)
    if (yearOf(values.receivedOn) !== before.year) throw AppFailure.atField('receivedOn', `登记号 ${before.number} 已按 ${before.year} 年编定`)
    await keepDeadline(work, await updateEntity(work, 'caseIntake', ref.id, ref.version, columnsOf(withStored(values, before))))
    return intakeDetail(work.tx, ref.id, work.today)
  })
}

/** The window sees numbers of identity papers masked: one that comes back so is the one stored. */
function withStored(values: IntakeValues, before: Intake): IntakeValues {
  const stored = storedRepresentatives(before.representatives)
  const kept = (typed: string, own: string): string => (typed === maskPaperNumber(own) ? own : typed)
  return {
    ...values,
    idNumber: kept(values.idNumber, before.idNumber),
    representatives: values.representatives.map((one) => ({ ...one, idNumber: stored.map(({ idNumber }) => idNumber).find((own) => maskPaperNumber(own) === one.idNumber) ?? one.idNumber })),
  }
}

export async function deleteIntakes(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('case-intake/delete', async (work) => {
    for (const ref of rows) {
      await openIntake(work, ref, '删除')
      if ((await repository.papersOf(work.tx, { intakeId: ref.id })).length > 0) throw new AppFailure('step-refused', { action: '删除', reason: '已有文书' })
      await finishDeadline(work, owner(ref.id), 'case-accept', '记录已删除')
      const { employerId } = await getEntity(work.tx, 'caseIntake', ref.id)
      await deleteEntity(work, 'caseIntake', ref.id, ref.version)
      if (employerId !== null) await settleAlerts(work, employerId)
    }
    return rows.length
  })
}

export interface Acceptance {
  readonly decidedOn: string
  readonly employerId: string | null
  readonly leadId: string | null
  readonly secondId: string | null
}

/** Takes the complaint on and opens its case in one go. Gives the id of the case. */
export async function acceptIntake(desk: Desk, ref: RowRef, values: Acceptance): Promise<string> {
  return desk.write('case-intake/accept', (work) => acceptIntakeIn(work, ref, values))
}

export async function acceptIntakeIn(work: Work, ref: RowRef, { decidedOn, employerId, leadId, secondId }: Acceptance): Promise<string> {
  const before = await openIntake(work, ref, '受理')
  checkDay(before, decidedOn, work.today)
  const chosen = employerId ?? before.employerId
  if (chosen === null) throw AppFailure.atField('employerId', '受理前请在企业档案中选定被投诉单位')
  const clock = startClock('reach', before.endedOn ?? before.receivedOn, await rulesContext(work.tx, work.today))
  if (before.endedOn !== null && clock.due !== null && before.receivedOn > clock.due) {
    throw new AppFailure('step-refused', { action: '受理', reason: `违法行为终了于 ${before.endedOn}，接到投诉时已超过二年（劳动保障监察条例第二十条），应当书面告知不予受理` })
  }
  const accepted = await updateEntity(work, 'caseIntake', ref.id, ref.version, { state: 'accepted', decidedOn, employerId: chosen })
  await keepDeadline(work, accepted)
  const { values } = await prefillCase(work.tx, 'intake', ref.id, decidedOn)
  const cause = values.cause === '' ? '涉嫌违反劳动保障法律、法规、规章' : values.cause
  return createCaseIn(work, { id: null, origin: 'intake', originId: ref.id, values: { ...values, cause, employerId: chosen, leadId, secondId } })
}

function checkDay(before: Intake, decidedOn: string, today: string): void {
  if (decidedOn > today) throw AppFailure.atField('decidedOn', `日期不能晚于今天（${today}）`)
  if (decidedOn < before.receivedOn) throw AppFailure.atField('decidedOn', `日期不能早于接收日期（${before.receivedOn}）`)
}

/** Refuses the complaint in writing: the notice is drafted along (浙江省劳动保障监察条例第二十二条). */
export async function refuseIntake(desk: Desk, ref: RowRef, values: { decidedOn: string; ground: RefusalGround; text: string }): Promise<IntakeDetail> {
  return desk.write('case-intake/refuse', async (work) => {
    const before = await openIntake(work, ref, '不予受理')
    checkDay(before, values.decidedOn, work.today)
    if (values.ground === 'twoYears' && before.endedOn === null) throw AppFailure.atField('ground', '未登记违法行为终了日，不能以超过二年为由不予受理')
    const row = await updateEntity(work, 'caseIntake', ref.id, ref.version, { state: 'refused', decidedOn: values.decidedOn, refusalGround: values.ground, refusalText: values.text })
    await keepDeadline(work, row)
    const content = await intakeContent(work.tx, 'case-refusal', row.id, {})
    await insertEntity(work, 'casePaper', {
      caseId: null,
      intakeId: row.id,
      kind: 'case-refusal',
      title: instrumentRule('case-refusal').label,
      state: 'draft',
      documentId: null,
      fields: JSON.stringify({ ...prefillFields(content, await rulesContext(work.tx, work.today)), reason: values.text }),
      issuedOn: null,
      signedOn: null,
      dueOn: null,
      pages: 0,
    })
    return intakeDetail(work.tx, ref.id, work.today)
  })
}

const KEY = 'case-sources'
/** Sources seen in published forms; a bureau keeps its own list. */
const shippedSources = ['来访投诉', '举报', '12333', '12345', '市长专线', '信访', '上级转办', '部门移送', '日常巡查', '专项检查', '书面审查', '其他']

export async function caseSources(db: ReadDb): Promise<string[]> {
  const parsed = z.array(z.string()).min(1).safeParse(await readSetting(db, KEY))
  return parsed.success ? parsed.data : shippedSources
}

export async function saveSources(desk: Desk, sources: readonly string[]): Promise<string[]> {
  const unique = [...new Set(sources)]
  await desk.write('case-intake/save-sources', (work) => writeSetting(work, KEY, unique))
  return unique
}

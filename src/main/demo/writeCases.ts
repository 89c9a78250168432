import { addDays, addMonths, addWorkingDays, type DateText, type WorkCalendar } from '@shared/calendar'
import { caseStepInput, instrumentFields, intakeInput, type CaseInstrument, type CaseStep, type CaseStepInput } from '@shared/features/inspection-case'
import type { RowRef } from '@shared/list/request'
import { getEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { acceptIntakeIn, createIntakeIn } from '@main/features/inspection-case/intake'
import { createPaperIn, issuePaperIn, savePaperIn, servePaperIn, signPaperIn, storedFields } from '@main/features/inspection-case/papers'
import { storedMonths } from '@main/features/inspection-case/load'
import { workersOf } from '@main/features/inspection-case/repository'
import { saveEvidenceIn, saveWorkersIn } from '@main/features/inspection-case/parts'
import { takeStepIn } from '@main/features/inspection-case/step'
import type { DemoEvent } from './orderSteps'
import { idNumberOf, personName, phoneOf } from './generate/people'
import { Random } from './generate/random'
import type { PlacedEmployer } from './writeEmployers'

/** Cases of 2020, as many as the bureau served inquiry notices; so many of them went to the police. */
const CASES = 24
const POLICE = 7
/** Cases still open at the year's end. */
const OPEN = 5
const reviewer = '演示审核'
const approver = '演示审批'

type Course = 'police' | 'closed' | 'open'

/** The last ones are open; the ones for the police are spread over the year. */
function courseOf(index: number): Course {
  if (index >= CASES - OPEN) return 'open'
  return index % 2 === 1 && Math.floor(index / 2) < POLICE ? 'police' : 'closed'
}

interface CaseSpec {
  readonly employer: PlacedEmployer
  readonly inspectors: readonly [string, string]
  readonly course: Course
  readonly start: DateText
  readonly random: Random
}

/** Complaints about wages with their cases: taken down, filed and inquired into on one day, ended some weeks later. */
export function caseEvents(employers: readonly PlacedEmployer[], inspectorIds: readonly string[], calendar: WorkCalendar, seed: number): DemoEvent[] {
  const random = new Random(seed)
  const chosen = employers.filter(({ status, createdOn, headcount }) => status === 'active' && createdOn < '2020-01-01' && (headcount ?? 0) >= 15)
  return Array.from({ length: CASES }, (_, index) => index).flatMap((index) => {
    const employer = chosen[(index * 97 + 13) % chosen.length]
    const [lead, second] = [inspectorIds[(index * 2) % 12], inspectorIds[(index * 2 + 1) % 12]]
    if (!employer || lead === undefined || second === undefined) throw new RangeError('the demo has employers and inspectors')
    const start = addWorkingDays(calendar, '2020-01-02', 1 + index * 10).date
    return eventsOf({ employer, inspectors: [lead, second], course: courseOf(index), start, random: new Random(random.int(1, 1_000_000)) }, calendar)
  })
}

function eventsOf(spec: CaseSpec, calendar: WorkCalendar): DemoEvent[] {
  let caseId: string | undefined
  const later = (days: number): DateText => addWorkingDays(calendar, spec.start, days).date
  const end = later(25)
  const open: DemoEvent = {
    day: spec.start,
    run: async (desk) => {
      caseId = await desk.write('demo/create', (work) => openCase(work, spec))
    },
  }
  if (spec.course === 'open') return [open]
  const finish: DemoEvent = {
    day: end,
    run: async (desk) => {
      const id = caseId
      if (id === undefined) throw new RangeError('the case has not been opened yet')
      const days = { order: later(8), due: addDays(later(8), 7), report: later(20), end }
      await desk.write('demo/create', (work) => (spec.course === 'police' ? toPolice(work, id, days) : paidAndClosed(work, id, days)))
    },
  }
  return [open, finish]
}

/** Takes the complaint down, opens and files its case, and calls the employer in. */
async function openCase(work: Work, { employer, inspectors, start, random }: CaseSpec): Promise<string> {
  const month = addMonths(start, -1).slice(0, 7)
  const count = random.int(3, 14)
  const owed = Array.from({ length: count }, () => random.int(35, 72) * 10_000)
  const names = owed.map(() => personName(random))
  const values = intakeInput.parse({
    kind: 'complaint', source: random.pick(['来访投诉', '12345', '12333', '信访']), receivedOn: start, complainant: names[0], gender: '', phone: phoneOf(random.int(1, 9000)),
    idKind: '居民身份证', idNumber: idNumberOf(random), address: '', groupSize: count, representatives: [], employerId: employer.id, employerName: '', employerAddress: '', employerContact: '',
    content: `${names[0] ?? ''}等${count}人反映单位拖欠${Number(month.slice(0, 4))}年${Number(month.slice(5))}月工资。`,
    claims: [{ kind: 'wages', fromMonth: month, toMonth: month, workers: count, amountFen: owed.reduce((sum, fen) => sum + fen, 0) }],
    endedOn: null, materials: '劳动合同、考勤记录复印件', handler: '演示经办', remark: '',
  })
  const intakeId = await createIntakeIn(work, null, values)
  const { version } = await getEntity(work.tx, 'caseIntake', intakeId)
  const id = await acceptIntakeIn(work, { id: intakeId, version }, { decidedOn: start, employerId: employer.id, leadId: inspectors[0], secondId: inspectors[1] })
  await saveWorkersIn(work, await caseRef(work, id), owed.map((owedFen, index) => ({
    id: null, name: names[index] ?? '', idNumber: idNumberOf(random), phone: '', post: random.pick(employer.trade.posts), months: [{ month, owedFen }], paidFen: 0, paidOn: null, extraPercent: 0, remark: '',
  })))
  await step(work, id, 'file', start)
  await paper(work, id, 'case-inquiry', start, true)
  return id
}

interface CaseDays {
  readonly order: DateText
  readonly due: DateText
  readonly report: DateText
  readonly end: DateText
}

async function ordered(work: Work, id: string, days: CaseDays): Promise<void> {
  await evidence(work, id, days.order)
  await paper(work, id, 'case-interview', days.order, false)
  await paper(work, id, 'case-order', days.order, true, { dueOn: days.due })
  await step(work, id, 'order', days.order, { dueOn: days.due })
}

async function paidAndClosed(work: Work, id: string, days: CaseDays): Promise<void> {
  await ordered(work, id, days)
  const rows = await workersOf(work.tx, id)
  await saveWorkersIn(work, await caseRef(work, id), rows.map(({ id: line, name, post, months, owedFen, extraPercent, remark }) => ({
    id: line, name, post, extraPercent, remark, idNumber: null, phone: null, months: storedMonths(months), paidFen: owedFen, paidOn: days.due,
  })))
  await paper(work, id, 'case-report', days.report, false)
  await step(work, id, 'conclude', days.report)
  await paper(work, id, 'case-closing', days.end, false)
  await step(work, id, 'close', days.end, { note: '拖欠的工资已全部支付，予以结案。', overrideReason: '限期内已全部支付，违法行为轻微' })
}

async function toPolice(work: Work, id: string, days: CaseDays): Promise<void> {
  await ordered(work, id, days)
  await paper(work, id, 'case-police-approval', days.report, false)
  await step(work, id, 'proposeTransfer', days.report, { note: '涉嫌拒不支付劳动报酬罪：责令支付期限届满，经营者逃匿，仍未支付。' })
  await paper(work, id, 'case-police', days.report, false)
  await step(work, id, 'transferPolice', days.report, { receiver: '平湖市公安局' })
}

async function evidence(work: Work, id: string, on: DateText): Promise<void> {
  const row = { kind: 'document' as const, name: '工资支付台账、考勤记录', source: '用人单位', obtainedOn: on, pages: 6, proves: '拖欠工资的人数和金额', registeredOn: null, releasedOn: null }
  await saveEvidenceIn(work, await caseRef(work, id), [{ ...row, id: null }])
}

async function caseRef(work: Work, id: string): Promise<RowRef> {
  const { version } = await getEntity(work.tx, 'inspectionCase', id)
  return { id, version }
}

/** Everybody signs on the day of the step. */
async function step(work: Work, id: string, name: CaseStep, on: DateText, values: Partial<CaseStepInput> = {}): Promise<void> {
  const { leadId, secondId } = await getEntity(work.tx, 'inspectionCase', id)
  const names = await Promise.all([leadId, secondId].map(async (one) => (one === null ? '' : (await getEntity(work.tx, 'inspector', one)).name)))
  const roles = ['lead', 'second', 'review', 'approve'] as const
  const approvals = roles.map((role, index) => ({ role, person: [...names, reviewer, approver][index] ?? '', agrees: true, opinion: '同意', signedOn: on }))
  const given: CaseStepInput = { on, note: '', approvals, days: null, dueOn: null, decisions: [], fineFen: 0, made: null, receiver: '', overrideReason: '', ...values }
  await takeStepIn(work, await caseRef(work, id), name, caseStepInput.parse(given))
}

/** Writes, issues, files and, where asked, hands over a paper; what the case does not know is filled in plainly. */
async function paper(work: Work, caseId: string, kind: CaseInstrument, on: DateText, served: boolean, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const id = await createPaperIn(work, { caseId, intakeId: null }, kind)
  const draft = await getEntity(work.tx, 'casePaper', id)
  const known = { ...storedFields(draft.fields), ...fields }
  const open = instrumentFields(kind).filter(({ name, required }) => required === true && (known[name] ?? '').trim() === '')
  const plain = Object.fromEntries(open.map(({ name, kind: type }) => [name, type === 'date' ? on : type === 'money' || type === 'integer' ? '1' : '见案卷材料（演示）']))
  await savePaperIn(work, { id, version: draft.version }, { ...known, ...plain })
  const ref = async (): Promise<RowRef> => ({ id, version: (await getEntity(work.tx, 'casePaper', id)).version })
  await issuePaperIn(work, await ref(), on)
  if (served) {
    const { address } = await getEntity(work.tx, 'inspectionCase', caseId)
    await servePaperIn(work, await ref(), { manner: 'direct', servedOn: on, place: address === '' ? '用人单位' : address, receiver: '演示收件人', relation: '人事负责人', witness: '', remark: '' })
  }
  await signPaperIn(work, await ref(), on, 1)
}

import { field } from '@shared/fields/describe'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'
import { caseInstrumentValues } from './instruments'
import {
  caseOrigins, caseOriginValues, caseOutcomes, caseOutcomeValues, intakeKinds, intakeKindValues, intakeStates, intakeStateValues, refusalGroundValues,
} from './kinds'
import { caseStepOffer, clockView, fileProblem } from './offers'
import { approvalInput, caseFindingInput, caseInput, caseWorkerInput, claimInput, evidenceInput, intakeInput, paperServiceInput, recusalInput, representativeInput, stepRecord } from './schema'
import { caseStates, caseStateValues, caseStepValues, paperStateValues } from './states'

/** One complaint or report in the register. */
export const intakeRow = z.object({
  ...recordBase,
  number: field(z.string(), { label: '登记号', width: 120 }),
  kind: field(z.enum(intakeKindValues), { label: '类别', kind: 'option', width: 70, options: intakeKinds }),
  source: field(z.string(), { label: '来源', width: 100 }),
  receivedOn: field(z.string(), { label: '接收日期', kind: 'date', width: 110 }),
  complainant: field(z.string(), { label: '投诉人', width: 90 }),
  employerId: z.string().nullable(),
  employerName: field(z.string(), { label: '被投诉单位', width: 260 }),
  groupSize: field(z.number().int(), { label: '人数', kind: 'integer', width: 70, unit: '人' }),
  amountFen: field(z.number().int(), { label: '投诉金额', kind: 'money', width: 120, unit: '元' }),
  /** Last day to decide on it, while it is not decided. */
  dueOn: field(z.string().nullable(), { label: '受理期限', kind: 'date', width: 110 }),
  overdue: z.boolean(),
  state: field(z.enum(intakeStateValues), { label: '状态', kind: 'option', width: 90, options: intakeStates }),
  caseId: z.string().nullable(),
  caseNumber: field(z.string().nullable(), { label: '案号', width: 190 }),
})
export type IntakeRow = z.output<typeof intakeRow>

const casePaper = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.enum(caseInstrumentValues),
  label: z.string(),
  class: z.enum(['outgoing', 'internal', 'record']),
  served: z.boolean(),
  title: z.string(),
  state: z.enum(paperStateValues),
  documentId: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  signedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  pages: z.number().int(),
  printCount: z.number().int(),
  voidReason: z.string().nullable(),
  services: z.array(paperServiceInput.extend({ id: z.uuid(), effectiveOn: z.string(), createdAt: z.string(), createdBy: z.string() })),
})
export type CasePaper = z.output<typeof casePaper>

/** A complaint with its papers; numbers of identity papers masked. */
export const intakeDetail = intakeRow.extend({
  ...intakeInput.pick({ gender: true, idKind: true, address: true, employerAddress: true, employerContact: true, content: true, materials: true, handler: true, remark: true }).shape,
  phone: z.string(),
  idNumber: z.string(),
  endedOn: z.string().nullable(),
  representatives: z.array(representativeInput),
  claims: z.array(claimInput),
  decidedOn: z.string().nullable(),
  refusalGround: z.enum(refusalGroundValues).nullable(),
  refusalText: z.string(),
  /** How the last day was counted. */
  dueExplanation: z.string(),
  /** The act ended more than two years before; null when it did not. */
  outOfReach: z.string().nullable(),
  papers: z.array(casePaper),
})
export type IntakeDetail = z.output<typeof intakeDetail>

/** One line of the register of cases. */
export const caseRow = z.object({
  ...recordBase,
  number: field(z.string().nullable(), { label: '案号', width: 200 }),
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '当事人', width: 240 }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  cause: field(z.string(), { label: '案由', width: 170 }),
  source: field(z.string(), { label: '来源', width: 90 }),
  origin: field(z.enum(caseOriginValues), { label: '起因', kind: 'option', width: 100, options: caseOrigins }),
  registeredOn: field(z.string(), { label: '受理日期', kind: 'date', width: 110 }),
  filedOn: field(z.string().nullable(), { label: '立案日期', kind: 'date', width: 110 }),
  dueOn: field(z.string().nullable(), { label: '调查期限', kind: 'date', width: 110 }),
  /** Working days left while the clock runs; negative when it is over. */
  daysLeft: field(z.number().int().nullable(), { label: '剩余工作日', kind: 'integer', width: 100 }),
  clock: z.enum(['none', 'green', 'yellow', 'red']),
  lead: field(z.string().nullable(), { label: '主办', width: 80 }),
  second: field(z.string().nullable(), { label: '协办', width: 80 }),
  workers: field(z.number().int(), { label: '涉及人数', kind: 'integer', width: 90, unit: '人' }),
  owedFen: field(z.number().int(), { label: '涉及金额', kind: 'money', width: 120, unit: '元' }),
  paidFen: field(z.number().int(), { label: '已支付', kind: 'money', width: 120, unit: '元' }),
  state: field(z.enum(caseStateValues), { label: '状态', kind: 'option', width: 90, options: caseStates }),
  closedOn: field(z.string().nullable(), { label: '结案日期', kind: 'date', width: 110 }),
  outcome: field(z.enum(caseOutcomeValues).nullable(), { label: '结案方式', kind: 'option', width: 140, options: caseOutcomes }),
})
export type CaseRow = z.output<typeof caseRow>

const certified = z.object({ id: z.uuid(), name: z.string(), certificateNumber: z.string() })

export const caseWorkerRow = caseWorkerInput.extend({ id: z.uuid(), idNumber: z.string(), phone: z.string(), owedFen: z.number().int(), extraFen: z.number().int() })
export type CaseWorkerRow = z.output<typeof caseWorkerRow>

const approvalRow = approvalInput.extend({ step: z.enum(caseStepValues) })

/** One case with everything that hangs on it and the steps open to it. */
export const caseDetail = caseRow.extend({
  originId: z.string().nullable(),
  /** The record the case grew out of: what it is called and its page. */
  originRecord: z.object({ label: z.string(), path: z.string() }).nullable(),
  creditCode: z.string().nullable(),
  endedOn: z.string().nullable(),
  facts: z.string(),
  basis: z.string(),
  findings: z.array(caseFindingInput),
  ...caseInput.pick({ representative: true, principal: true, principalPhone: true, address: true, reviewer: true, approver: true, remark: true }).shape,
  leadId: z.string().nullable(),
  secondId: z.string().nullable(),
  inspectors: z.array(certified),
  decidedOn: z.string().nullable(),
  extraFen: z.number().int(),
  fineFen: z.number().int(),
  locked: z.boolean(),
  workerRows: z.array(caseWorkerRow),
  approvals: z.array(approvalRow),
  stepsTaken: z.array(stepRecord),
  papers: z.array(casePaper),
  evidence: z.array(evidenceInput.extend({ id: z.uuid() })),
  recusals: z.array(recusalInput.extend({ id: z.uuid(), version: z.number().int(), inspectorName: z.string() })),
  clockView,
  offers: z.array(caseStepOffer),
  /** Open dates of the case, the nearest first. */
  deadlines: z.array(z.object({ title: z.string(), dueDate: z.string(), basis: z.string() })),
  problems: z.array(fileProblem),
  /** Things to think over about the money, as sentences. */
  warnings: z.array(z.string()),
})
export type CaseDetail = z.output<typeof caseDetail>

/** A paper while it is written: its texts, and what it asks for. */
export const paperDraft = z.object({
  paper: casePaper,
  fields: z.record(z.string(), z.string()),
  /** The case or complaint it belongs to: what it is called, its page, and where its party is found. */
  owner: z.object({ label: z.string(), path: z.string(), address: z.string() }),
  asks: z.array(
    z.object({ name: z.string(), label: z.string(), kind: z.enum(['text', 'longText', 'date', 'money', 'integer']), required: z.boolean(), help: z.string() }),
  ),
  /** Fields that must be filled before it is issued, by name. */
  missing: z.record(z.string(), z.string()),
  /** Lines of the list behind a paper that names a sum; null for a paper without one. */
  annex: z.array(z.object({ name: z.string(), amountFen: z.number().int() })).nullable(),
})
export type PaperDraft = z.output<typeof paperDraft>

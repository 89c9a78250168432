import { field } from '@shared/fields/describe'
import { chosenRecord, dateValue, fenValue, optionalDateValue, peopleCount, requiredName, requiredText, textField, wholeNumber } from '@shared/fields/values'
import { serviceInput } from '@shared/features/correction-order'
import { serviceManners, serviceMannerValues } from '@shared/features/service'
import { checkPhone } from '@shared/ids'
import { normaliseCode, normaliseName } from '@shared/text'
import { z } from '@shared/zod'
import { approvalRoleValues, approvalRoles, claimKindValues, claimKinds, decisionKinds, decisionKindValues, EXTRA_PERCENT_MAX, evidenceKinds, evidenceKindValues, intakeKinds, intakeKindValues, recusalGrounds, recusalGroundValues } from './kinds'
import { caseStepValues } from './states'

/** A group sends at most so many to speak for it: 浙江省劳动保障监察条例第二十条. */
export const MAX_REPRESENTATIVES = 5
export const MAX_CASE_WORKERS = 2000

const phone = (label: string) =>
  textField(label, 40).refine((text) => text === '' || checkPhone(text).ok, '电话应为手机号或带区号的座机，如 0573-85012345')

/** 'YYYY-MM' or null. */
const month = z
  .string()
  .nullable()
  .transform((text) => (text === null || text.trim() === '' ? null : text.trim()))
  .refine((text) => text === null || /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/u.test(text), '月份应为 2020-05')

export const representativeInput = z.object({
  name: field(requiredName('姓名', 50), { label: '姓名', width: 100 }),
  phone: field(phone('联系电话'), { label: '联系电话', kind: 'phone', mask: 'phone', width: 130 }),
  idNumber: field(textField('身份证件号码', 30).transform(normaliseCode), { label: '身份证件号码', kind: 'idNumber', mask: 'idNumber', width: 180 }),
})
export type RepresentativeInput = z.input<typeof representativeInput>

/** One thing claimed: what, for which months, of how many, how much. */
export const claimInput = z.object({
  kind: field(z.enum(claimKindValues, { error: '请选择事项' }), { label: '事项', kind: 'option', width: 130, options: claimKinds }),
  fromMonth: field(month, { label: '起始月份', width: 100, placeholder: '2020-05' }),
  toMonth: field(month, { label: '截止月份', width: 100, placeholder: '2020-07' }),
  workers: field(peopleCount('人数'), { label: '人数', kind: 'integer', width: 80, unit: '人' }),
  amountFen: field(fenValue('金额'), { label: '金额', kind: 'money', width: 120, unit: '元' }),
})
export type ClaimInput = z.input<typeof claimInput>
export type ClaimValues = z.output<typeof claimInput>

/** 投诉登记. The employer may be unknown: then its name stands as the complainant gave it. */
export const intakeInput = z.object({
  kind: field(z.enum(intakeKindValues), { label: '类别', kind: 'option', width: 80, options: intakeKinds }),
  source: field(requiredText('案件来源', 40), { label: '案件来源', width: 110 }),
  receivedOn: field(dateValue('接收日期'), { label: '接收日期', kind: 'date', width: 110 }),
  complainant: field(textField('投诉人', 50).transform(normaliseName), { label: '投诉人', width: 100 }),
  gender: field(textField('性别', 4), { label: '性别', width: 60 }),
  phone: field(phone('联系电话'), { label: '联系电话', kind: 'phone', mask: 'phone', width: 130 }),
  idKind: field(textField('证件种类', 30), { label: '证件种类', width: 100 }),
  idNumber: field(textField('证件号码', 30).transform(normaliseCode), { label: '证件号码', kind: 'idNumber', mask: 'idNumber', otherPapers: true, width: 180 }),
  address: field(textField('联系地址', 200), { label: '联系地址', width: 200 }),
  groupSize: field(wholeNumber('投诉人数', 1, 100_000), { label: '投诉人数', kind: 'integer', width: 90, unit: '人' }),
  representatives: field(z.array(representativeInput).max(MAX_REPRESENTATIVES, `推选的代表不超过 ${MAX_REPRESENTATIVES} 人（浙江省劳动保障监察条例第二十条）`), { label: '代表' }),
  employerId: field(z.uuid().nullable(), { label: '被投诉单位', width: 260 }),
  employerName: field(textField('被投诉单位名称', 200), { label: '被投诉单位名称', width: 260, help: '不在企业档案或者名称不清的，按投诉人所述填写' }),
  employerAddress: field(textField('单位地址', 200), { label: '单位地址', width: 200 }),
  employerContact: field(textField('单位联系人', 100), { label: '单位联系人', width: 140 }),
  content: field(requiredText('投诉内容', 6000), { label: '投诉内容', kind: 'longText', width: 300 }),
  claims: field(z.array(claimInput).max(30, '投诉事项不超过 30 项'), { label: '投诉事项' }),
  endedOn: field(optionalDateValue, { label: '违法行为终了日', kind: 'date', width: 120, help: '尚在继续的留空；终了超过二年的不再查处（劳动保障监察条例第二十条）' }),
  materials: field(textField('证据材料', 2000), { label: '证据材料', kind: 'longText', width: 240 }),
  handler: field(textField('登记人', 50), { label: '登记人', width: 90 }),
  remark: field(textField('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
})
export type IntakeInput = z.input<typeof intakeInput>
export type IntakeValues = z.output<typeof intakeInput>

/** A suspected violation of the case; `violationId` null for one in the clerk's own words. */
export const caseFindingInput = z.object({
  violationId: z.string().nullable(),
  description: field(requiredText('违法行为', 300), { label: '违法行为', width: 260 }),
  facts: field(textField('事实', 3000), { label: '事实', kind: 'longText', width: 300 }),
  workers: field(peopleCount('涉及人数'), { label: '涉及人数', kind: 'integer', width: 90, unit: '人' }),
  amountFen: field(fenValue('涉及金额'), { label: '涉及金额', kind: 'money', width: 120, unit: '元' }),
})
export type CaseFindingInput = z.input<typeof caseFindingInput>
export type CaseFindingValues = z.output<typeof caseFindingInput>

/** What a clerk fills in of a case. Who is employed as what stands as of the day it was last edited. */
export const caseInput = z.object({
  employerId: field(chosenRecord('请选择当事人'), { label: '当事人', width: 260 }),
  cause: field(requiredText('案由', 120), { label: '案由', width: 200 }),
  source: field(requiredText('案件来源', 40), { label: '案件来源', width: 110 }),
  registeredOn: field(dateValue('受理日期'), { label: '受理日期', kind: 'date', width: 110 }),
  endedOn: field(optionalDateValue, { label: '违法行为终了日', kind: 'date', width: 120 }),
  facts: field(textField('基本案情', 6000), { label: '基本案情', kind: 'longText', width: 300 }),
  basis: field(textField('立案依据', 1000), { label: '立案依据', kind: 'longText', width: 240 }),
  findings: field(z.array(caseFindingInput).max(30, '违法行为不超过 30 项'), { label: '违法行为' }),
  representative: field(textField('法定代表人', 50), { label: '法定代表人', width: 90 }),
  principal: field(textField('主要负责人', 50), { label: '主要负责人', width: 90 }),
  principalPhone: field(phone('负责人电话'), { label: '负责人电话', kind: 'phone', mask: 'phone', width: 130 }),
  address: field(textField('地址', 200), { label: '地址', width: 200 }),
  leadId: field(z.uuid().nullable(), { label: '主办监察员', width: 100 }),
  secondId: field(z.uuid().nullable(), { label: '协办监察员', width: 100 }),
  reviewer: field(textField('审核人', 50), { label: '审核人', width: 90 }),
  approver: field(textField('审批人', 50), { label: '审批人', width: 90 }),
  remark: field(textField('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
})
export type CaseInput = z.input<typeof caseInput>
export type CaseValues = z.output<typeof caseInput>

/** How a paper of a case reached whom it is for; every manner of the law. */
export const paperServiceInput = serviceInput.extend({ manner: field(z.enum(serviceMannerValues, { error: '请选择送达方式' }), { label: '送达方式', kind: 'option', options: serviceManners }) })
export type PaperServiceInput = z.input<typeof paperServiceInput>

/** What is owed for one month. */
export const wageMonth = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/u), owedFen: fenValue('金额') })
export type WageMonth = z.output<typeof wageMonth>

/** One worker of the case with what is owed by month and what was paid since. */
export const caseWorkerInput = z.object({
  id: z.uuid().nullable(),
  name: field(requiredName('姓名', 50), { label: '姓名', width: 90 }),
  /** Null leaves the number of a saved line as it is: the window only ever sees it masked. */
  idNumber: field(
    z.string().nullable().transform((value) => (value === null ? null : normaliseCode(value))).pipe(z.string().max(30, '证件号码不超过 30 位').nullable()),
    { label: '身份证件号码', kind: 'idNumber', mask: 'idNumber', width: 170 },
  ),
  phone: field(phone('联系电话').nullable(), { label: '联系电话', kind: 'phone', mask: 'phone', width: 120 }),
  post: field(textField('岗位', 50), { label: '岗位', width: 90 }),
  months: z.array(wageMonth).max(36, '月份不超过 36 个'),
  paidFen: field(fenValue('已支付'), { label: '已支付', kind: 'money', width: 110, unit: '元' }),
  paidOn: field(optionalDateValue, { label: '支付日期', kind: 'date', width: 110 }),
  extraPercent: field(wholeNumber('加付比例', 0, EXTRA_PERCENT_MAX), { label: '加付比例', kind: 'integer', width: 80, unit: '%' }),
  remark: field(textField('备注', 200), { label: '备注', width: 120 }),
})
export type CaseWorkerInput = z.input<typeof caseWorkerInput>
export type CaseWorkerValues = z.output<typeof caseWorkerInput>

/** One signature under one step. */
export const approvalInput = z.object({
  role: field(z.enum(approvalRoleValues), { label: '环节', kind: 'option', width: 100, options: approvalRoles }),
  person: field(requiredName('签名人', 50), { label: '签名人', width: 90 }),
  agrees: field(z.boolean(), { label: '同意', kind: 'boolean', width: 70 }),
  opinion: field(textField('意见', 1000), { label: '意见', kind: 'longText', width: 240 }),
  signedOn: field(dateValue('签名日期'), { label: '签名日期', kind: 'date', width: 110 }),
})
export type ApprovalInput = z.input<typeof approvalInput>
export type ApprovalValues = z.output<typeof approvalInput>

export const evidenceInput = z.object({
  id: z.uuid().nullable(),
  kind: field(z.enum(evidenceKindValues, { error: '请选择证据种类' }), { label: '种类', kind: 'option', width: 110, options: evidenceKinds }),
  name: field(requiredText('证据名称', 120), { label: '证据名称', width: 220 }),
  source: field(textField('提供人或来源', 100), { label: '提供人或来源', width: 140 }),
  obtainedOn: field(dateValue('取得日期'), { label: '取得日期', kind: 'date', width: 110 }),
  pages: field(wholeNumber('页数', 0, 10_000), { label: '页数', kind: 'integer', width: 70, unit: '页' }),
  proves: field(textField('证明事项', 300), { label: '证明事项', width: 220 }),
  /** 先行登记保存: decided on within seven working days (浙江省劳动保障监察条例第二十九条). */
  registeredOn: field(optionalDateValue, { label: '登记保存日', kind: 'date', width: 110 }),
  releasedOn: field(optionalDateValue, { label: '保存处理日', kind: 'date', width: 110 }),
})
export type EvidenceInput = z.input<typeof evidenceInput>
export type EvidenceValues = z.output<typeof evidenceInput>

/** An inspector who keeps away: from one case, or (caseId null) from everything about one employer. */
export const recusalInput = z.object({
  inspectorId: field(z.uuid({ error: '请选择监察员' }), { label: '监察员', width: 100 }),
  ground: field(z.enum(recusalGroundValues, { error: '请选择事由' }), { label: '回避事由', kind: 'option', width: 180, options: recusalGrounds }),
  decidedBy: field(textField('决定人', 50), { label: '决定人', width: 90, help: '监察员的回避由监察机构负责人决定（浙江省劳动保障监察条例第二十四条）' }),
  decidedOn: field(dateValue('决定日期'), { label: '决定日期', kind: 'date', width: 110 }),
  wholeEmployer: field(z.boolean(), { label: '该单位的所有案件', kind: 'boolean', width: 120 }),
  remark: field(textField('备注', 300), { label: '备注', width: 160 }),
})
export type RecusalInput = z.input<typeof recusalInput>
export type RecusalValues = z.output<typeof recusalInput>

/** What may be entered with a step beside its day; which are asked for is said by the rules. */
export const caseStepInput = z.object({
  on: field(dateValue('日期'), { label: '日期', kind: 'date' }),
  note: field(textField('说明', 3000), { label: '说明', kind: 'longText' }),
  approvals: z.array(approvalInput).max(8),
  /** Working days of an extension; calendar days or working days of a period set by the paper. */
  days: field(wholeNumber('天数', 1, 365).nullable(), { label: '天数', kind: 'integer' }),
  /** Correction, pleading, payment: the last day set by the paper. */
  dueOn: field(optionalDateValue, { label: '期限', kind: 'date' }),
  decisions: field(z.array(z.enum(decisionKindValues)).max(3), { label: '决定种类', options: decisionKinds }),
  fineFen: field(fenValue('罚款'), { label: '罚款', kind: 'money', unit: '元' }),
  /** Of a pleading: whether any was made; of a hearing: whether one was asked for. */
  made: field(z.boolean().nullable(), { label: '是否提出', kind: 'boolean' }),
  receiver: field(textField('接收机关', 100), { label: '接收机关' }),
  overrideReason: field(textField('放行理由', 500), { label: '放行理由', kind: 'longText' }),
})
export type CaseStepInput = z.input<typeof caseStepInput>
export type CaseStepInputValues = z.output<typeof caseStepInput>

/** One step as it was taken. */
export const stepRecord = z.object({
  id: z.uuid(),
  step: z.enum(caseStepValues),
  on: z.string(),
  note: z.string(),
  days: z.number().int().nullable(),
  dueOn: z.string().nullable(),
  decisions: z.array(z.enum(decisionKindValues)),
  fineFen: z.number().int(),
  made: z.boolean().nullable(),
  receiver: z.string(),
  /** What was missing when it was taken all the same, and why it was. */
  overridden: z.array(z.string()),
  overrideReason: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
})
export type StepRecord = z.output<typeof stepRecord>

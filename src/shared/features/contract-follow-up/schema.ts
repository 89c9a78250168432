import { workerIdError } from '@shared/features/correction-order'
import { field } from '@shared/fields/describe'
import { chosenRecord, dateValue, fenValue, optionalDateValue, peopleCount, requiredName, textField, wholeNumber } from '@shared/fields/values'
import { recordBase } from '@shared/list/request'
import { normaliseCode } from '@shared/text'
import { z } from '@shared/zod'
import {
  contractForms,
  contractFormValues,
  contractKinds,
  contractKindValues,
  employmentForms,
  employmentFormValues,
  followUpSources,
  followUpSourceValues,
  requiredClauses,
  requiredClauseValues,
  urgingMeans,
  urgingMeansValues,
} from './kinds'
import { renewalRow } from './renewals'
import { followUpStates, followUpStateValues, lineStates, lineStateValues } from './states'

export const MAX_LINES = 5000

/** The last four places of an identity number, all that is kept of it unless a case needs the whole (registers 12). */
const ID_TAIL = /^\d{3}[\dX]$/u

/** Null leaves the number of a saved line as it is: the window only ever sees it masked. */
const idNumber = z
  .string()
  .nullable()
  .transform((text, context) => {
    const code = text === null ? null : normaliseCode(text)
    if (code === null || ID_TAIL.test(code)) return code
    // A spreadsheet takes 0123 for a number and drops the nought.
    const message = /^\d{1,3}$/u.test(code) ? '末四位不足四位，请核对是否丢失了开头的 0' : workerIdError(code, true)
    if (message === null) return code
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** One worker's line; the aliases are the headings of firms' own rosters. */
export const workerLineInput = z.object({
  id: z.uuid().nullable(),
  name: field(requiredName('姓名', 50), { label: '姓名', width: 90, aliases: ['职工姓名', '员工姓名', '劳动者姓名', '劳动者', '人员姓名'] }),
  idNumber: field(idNumber, {
    label: '证件号码',
    kind: 'idNumber',
    mask: 'idNumber',
    otherPapers: true,
    width: 170,
    aliases: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号', '身份证后四位', '证件号后四位'],
    help: '一般只记末四位；办理案件需要时记全号',
  }),
  post: field(textField('岗位', 50), { label: '岗位', width: 100, aliases: ['工种', '职务', '职位', '工作岗位', '部门岗位'] }),
  form: field(z.enum(employmentFormValues, { error: '请选择用工形式' }), {
    label: '用工形式',
    kind: 'option',
    width: 90,
    options: employmentForms,
    aliases: ['用工性质', '用工类型', '用工方式'],
  }),
  dailyHours: field(wholeNumber('平均每日工时', 0, 24).nullable(), { label: '平均每日工时', kind: 'integer', width: 100, unit: '小时', help: '非全日制填写，不足一小时按一小时' }),
  weeklyHours: field(wholeNumber('每周工时', 0, 168).nullable(), { label: '每周工时', kind: 'integer', width: 90, unit: '小时' }),
  hiredOn: field(dateValue('用工起始日'), {
    label: '用工起始日',
    kind: 'date',
    width: 110,
    aliases: ['入职日期', '入职时间', '进厂日期', '进厂时间', '用工起始时间', '用工之日', '到岗日期', '参加工作时间'],
  }),
  expiredOn: field(optionalDateValue, { label: '原合同到期日', kind: 'date', width: 110, aliases: ['合同到期日', '到期日期'], help: '原合同到期未续签的填写' }),
  reason: field(textField('未签原因', 300), { label: '未签原因', width: 160, aliases: ['未签订原因', '原因'] }),
  wageFen: field(fenValue('月工资').nullable(), { label: '月工资', kind: 'money', width: 110, unit: '元', aliases: ['工资', '月薪', '应发工资', '月平均工资'] }),
  notifiedOn: field(optionalDateValue, { label: '通知日期', kind: 'date', width: 110 }),
  signedOn: field(optionalDateValue, { label: '补签日期', kind: 'date', width: 110, aliases: ['签订日期', '签订时间', '合同签订日期', '补签时间'] }),
  endedOn: field(optionalDateValue, { label: '离职或终止日期', kind: 'date', width: 120, aliases: ['离职日期', '离职时间'] }),
  contractKind: field(z.enum(contractKindValues).nullable(), { label: '合同类型', kind: 'option', width: 110, options: contractKinds, aliases: ['合同种类', '劳动合同类型'] }),
  contractFrom: field(optionalDateValue, { label: '合同起始日', kind: 'date', width: 110, aliases: ['合同开始日期', '合同起始日期', '合同开始时间'] }),
  contractTo: field(optionalDateValue, { label: '合同终止日', kind: 'date', width: 110, aliases: ['合同结束日期', '合同终止日期', '合同结束时间'] }),
  fixedTerms: field(wholeNumber('连续固定期限次数', 0, 50), {
    label: '连续固定期限次数',
    kind: 'integer',
    width: 110,
    unit: '次',
    aliases: ['签订次数', '合同次数'],
    help: '2008年1月1日以后连续订立的固定期限劳动合同，含本次',
  }),
  probationMonths: field(wholeNumber('试用期', 0, 60).nullable(), { label: '试用期', kind: 'integer', width: 80, unit: '个月', aliases: ['试用期（月）', '试用期月数', '试用期限'] }),
  clauses: field(z.array(z.enum(requiredClauseValues)), { label: '必备条款', options: requiredClauses, help: '劳动合同法第十七条第一款，逐项勾选' }),
  delivered: field(z.boolean(), { label: '已交付劳动者', kind: 'boolean', width: 100 }),
  contractForm: field(z.enum(contractFormValues).nullable(), { label: '合同形式', kind: 'option', width: 90, options: contractForms }),
  platform: field(textField('电子合同平台', 60), { label: '电子合同平台', width: 140 }),
  timestamped: field(z.boolean(), { label: '可信时间戳', kind: 'boolean', width: 90 }),
  retrievedOn: field(optionalDateValue, { label: '调取验证日期', kind: 'date', width: 110 }),
  proof: field(textField('证明材料', 300), { label: '证明材料', width: 160 }),
  remark: field(textField('备注', 500), { label: '备注', width: 160, aliases: ['说明'] }),
})
export type WorkerLineInput = z.input<typeof workerLineInput>
export type WorkerLineValues = z.output<typeof workerLineInput>

/** A line of a roster read from a file: what firms keep of their workers, with the case it belongs to. */
export const rosterImportInput = z.object({
  followUpId: field(chosenRecord('请填写企业名称'), { label: '企业名称', width: 220, aliases: ['单位名称', '用人单位', '企业', '单位', '公司名称', '统一社会信用代码'] }),
  ...workerLineInput.pick({
    name: true, idNumber: true, post: true, form: true, hiredOn: true, wageFen: true, dailyHours: true, weeklyHours: true, expiredOn: true, reason: true,
    signedOn: true, contractKind: true, contractFrom: true, contractTo: true, fixedTerms: true, probationMonths: true, contractForm: true, remark: true,
  }).shape,
})
export type RosterImportValues = z.output<typeof rosterImportInput>

/** A new line, for a form and for what a roster leaves out. */
export function blankWorkerLine(): WorkerLineInput {
  return {
    id: null, name: '', idNumber: '', post: '', form: 'fullTime', dailyHours: null, weeklyHours: null, hiredOn: '', expiredOn: null, reason: '', wageFen: null,
    notifiedOn: null, signedOn: null, endedOn: null, contractKind: null, contractFrom: null, contractTo: null, fixedTerms: 0, probationMonths: null,
    clauses: [], delivered: false, contractForm: null, platform: '', timestamped: false, retrievedOn: null, proof: '', remark: '',
  }
}

const heads = (label: string) => peopleCount(label).nullable()

/** The case: one firm and one check. */
export const followUpInput = z.object({
  employerId: field(chosenRecord('请选择企业'), { label: '企业名称', width: 260 }),
  checkedOn: field(dateValue('检查日期'), { label: '检查日期', kind: 'date', width: 110 }),
  source: field(z.enum(followUpSourceValues, { error: '请选择来源' }), { label: '来源', kind: 'option', width: 90, options: followUpSources }),
  onRoll: field(heads('在册职工'), { label: '在册职工', kind: 'integer', width: 90, unit: '人' }),
  partTime: field(heads('非全日制'), { label: '非全日制', kind: 'integer', width: 90, unit: '人' }),
  withinMonth: field(heads('用工未满一月未签'), { label: '用工未满一月未签', kind: 'integer', width: 120, unit: '人' }),
  otherRelations: field(heads('返聘、实习、劳务'), { label: '返聘、实习、劳务', kind: 'integer', width: 130, unit: '人' }),
  dispatched: field(heads('被派遣'), { label: '被派遣', kind: 'integer', width: 90, unit: '人' }),
  due: field(peopleCount('应签人数'), { label: '应签人数', kind: 'integer', width: 90, unit: '人' }),
  signed: field(peopleCount('已签人数'), { label: '已签人数', kind: 'integer', width: 90, unit: '人' }),
  overMonth: field(peopleCount('超一月未签'), { label: '超一月未签', kind: 'integer', width: 90, unit: '人' }),
  overYear: field(peopleCount('超一年未签'), { label: '超一年未签', kind: 'integer', width: 90, unit: '人' }),
  expired: field(peopleCount('到期未续签'), { label: '到期未续签', kind: 'integer', width: 90, unit: '人' }),
  textProblems: field(textField('合同文本问题', 2000), { label: '合同文本问题', kind: 'longText', width: 220 }),
  means: field(z.enum(urgingMeansValues).nullable(), { label: '督促方式', kind: 'option', width: 120, options: urgingMeans }),
  dueDate: field(optionalDateValue, { label: '期限', kind: 'date', width: 110 }),
  nextContactOn: field(optionalDateValue, { label: '下次联系', kind: 'date', width: 110 }),
  contactRemark: field(textField('联系情况', 500), { label: '联系情况', width: 200 }),
  handler: field(textField('经办人', 50), { label: '经办人', width: 90 }),
  reviewer: field(textField('复核人', 50), { label: '复核人', width: 90 }),
  remark: field(textField('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
  lines: z.array(workerLineInput).max(MAX_LINES, `名单不超过 ${MAX_LINES} 人`).default([]),
})
export type FollowUpInput = z.input<typeof followUpInput>
export type FollowUpValues = z.output<typeof followUpInput>

/** One line of the register of cases. */
export const followUpRow = z.object({
  ...recordBase,
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '企业名称', width: 260 }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  phone: field(z.string(), { label: '联系电话', kind: 'phone', mask: 'phone', width: 130 }),
  contact: field(z.string(), { label: '联系人', width: 90 }),
  checkedOn: field(z.string(), { label: '检查日期', kind: 'date', width: 110 }),
  source: field(z.enum(followUpSourceValues), { label: '来源', kind: 'option', width: 90, options: followUpSources }),
  due: field(z.number().int(), { label: '应签人数', kind: 'integer', width: 90, unit: '人' }),
  signed: field(z.number().int(), { label: '已签人数', kind: 'integer', width: 90, unit: '人' }),
  lines: field(z.number().int(), { label: '名单', kind: 'integer', width: 70, unit: '人' }),
  verified: field(z.number().int(), { label: '已核验', kind: 'integer', width: 80, unit: '份' }),
  dueDate: field(z.string().nullable(), { label: '期限', kind: 'date', width: 110 }),
  nextContactOn: field(z.string().nullable(), { label: '下次联系', kind: 'date', width: 110 }),
  contactRemark: field(z.string(), { label: '联系情况', width: 200 }),
  handler: field(z.string(), { label: '经办人', width: 90 }),
  reviewer: field(z.string(), { label: '复核人', width: 90 }),
  state: field(z.enum(followUpStateValues), { label: '状态', kind: 'option', width: 110, options: followUpStates }),
})
export type FollowUpRow = z.output<typeof followUpRow>

/** A worker's line as shown: the number of the paper masked. */
export const workerLineRow = workerLineInput.extend({
  ...recordBase,
  idNumber: z.string(),
  state: field(z.enum(lineStateValues), { label: '状态', kind: 'option', width: 100, options: lineStates }),
  /** What became of its contracts when they ended, the first one first. */
  renewals: z.array(renewalRow),
})
export type WorkerLineRow = z.output<typeof workerLineRow>

/** Whether only the last four places of an identity number are kept, which need no further mask inside the bureau. */
export function isIdTail(code: string): boolean {
  return ID_TAIL.test(code)
}

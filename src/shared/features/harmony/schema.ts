import { field } from '@shared/fields/describe'
import { chosenRecord, dateValue, optionalDateValue, optionValues, requiredText, textField, wholeNumber } from '@shared/fields/values'
import { checkPhone } from '@shared/ids'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'
import { harmonyStates, harmonyStateValues } from './states'

/** Conclusion of a yearly re-check. */
export const reviewConclusions = [
  { value: 'kept', label: '通过，保留称号' },
  { value: 'revoked', label: '撤销称号' },
] as const
export type ReviewConclusion = (typeof reviewConclusions)[number]['value']
export const reviewConclusionValues = optionValues(reviewConclusions)

/** Departments usually asked; a clerk may name any other. */
export const opinionDepartments = ['税务', '市场监管', '应急管理', '公安', '工会'] as const

const scoreByRole = z.object({
  self: z.number().int('分值最多一位小数').nullable(),
  town: z.number().int('分值最多一位小数').nullable(),
  tripartite: z.number().int('分值最多一位小数').nullable(),
  // Sheets of before the re-check had a column have none.
  review: z.number().int('分值最多一位小数').nullable().default(null),
})
const answer = z.boolean().nullable()
const vetoByRole = z.object({ self: answer, town: answer, tripartite: answer, review: answer.default(null) })
const lineId = z.string().max(40)

/** All scores of an application by the ids of its table, in tenths of a point. Ranges are for checkSheet. */
export const scoreSheetInput = z.object({
  lines: z.record(lineId, scoreByRole),
  deductions: z.record(lineId, scoreByRole),
  vetoes: z.record(lineId, vetoByRole),
})
export type ScoreSheetInput = z.input<typeof scoreSheetInput>

/** A re-check that is over, with everything it scored. */
export const reviewRecord = z.object({
  reviewedOn: z.string(),
  conclusion: z.enum(reviewConclusionValues),
  /** Null where a veto condition was met. */
  totalTenths: z.number().int().nullable(),
  reason: z.string(),
  sheet: scoreSheetInput,
})
export type ReviewRecord = z.output<typeof reviewRecord>

/** What one department says of the employer. */
export const opinionInput = z.object({
  department: field(requiredText('部门', 40), { label: '部门', width: 120 }),
  askedOn: field(dateValue('征求日期'), { label: '征求日期', kind: 'date', width: 110 }),
  answeredOn: field(optionalDateValue, { label: '反馈日期', kind: 'date', width: 110 }),
  agrees: field(z.boolean().nullable(), { label: '同意', kind: 'boolean', width: 70 }),
  opinion: field(textField('意见', 1000), { label: '意见', kind: 'longText', width: 260 }),
})

/** An objection raised during the publicity. Who raised it stays with the record and on no paper. */
export const objectionInput = z.object({
  receivedOn: field(dateValue('收到日期'), { label: '收到日期', kind: 'date', width: 110 }),
  raisedBy: field(textField('提出人', 100), { label: '提出人', width: 120 }),
  content: field(requiredText('异议内容', 2000), { label: '异议内容', kind: 'longText', width: 260 }),
  decidedOn: field(optionalDateValue, { label: '核查日期', kind: 'date', width: 110 }),
  upheld: field(z.boolean().nullable(), { label: '异议成立', kind: 'boolean', width: 90 }),
  finding: field(textField('核查情况', 2000), { label: '核查情况', kind: 'longText', width: 260 }),
})

/** Objections not decided, and those found right. */
export function objectionCounts(objections: readonly { readonly upheld: boolean | null }[]): { openObjections: number; upheldObjections: number } {
  return {
    openObjections: objections.filter((one) => one.upheld === null).length,
    upheldObjections: objections.filter((one) => one.upheld === true).length,
  }
}

const phone = textField('联系电话', 40).refine((text) => text === '' || checkPhone(text).ok, '电话应为手机号或带区号的座机，如 0573-85012345')
const mail = textField('邮箱', 80).refine((text) => text === '' || z.email().safeParse(text).success, '邮箱格式不对')

/** An application and what became of it. */
export const harmonyInput = z.object({
  employerId: field(chosenRecord('请选择企业'), { label: '企业名称', width: 260 }),
  year: field(wholeNumber('申报年度', 1990, 2200), { label: '申报年度', kind: 'year', width: 90 }),
  tableId: field(z.string().min(1, '请选择评分表').max(40), { label: '评分表', kind: 'option', width: 200 }),
  level: field(z.string().max(40).nullable(), { label: '等级', kind: 'option', width: 140 }),
  park: field(textField('工业园', 60), { label: '工业园', width: 120 }),
  applicant: field(textField('申请人', 50), { label: '申请人', width: 90 }),
  contact: field(textField('联系人', 50), { label: '联系人', width: 90 }),
  phone: field(phone, { label: '联系电话', kind: 'phone', mask: 'phone', width: 130 }),
  email: field(mail, { label: '邮箱', width: 160 }),
  sheet: scoreSheetInput,
  townOpinion: field(textField('测评建议', 1000), { label: '镇（街道）测评建议', kind: 'longText', width: 220 }),
  opinions: field(z.array(opinionInput).max(30, '部门意见不超过 30 条').default([]), { label: '部门意见' }),
  tripartiteOpinion: field(textField('评定建议', 1000), { label: '三方评定建议', kind: 'longText', width: 220 }),
  publicityFrom: field(optionalDateValue, { label: '公示起始日', kind: 'date', width: 110 }),
  objections: field(z.array(objectionInput).max(100, '异议不超过 100 件').default([]), { label: '异议' }),
  namedOn: field(optionalDateValue, { label: '命名日期', kind: 'date', width: 110 }),
  documentNumber: field(textField('命名文号', 60), { label: '命名文号', width: 180 }),
  awardedOn: field(optionalDateValue, { label: '授牌日期', kind: 'date', width: 110 }),
  validFrom: field(optionalDateValue, { label: '有效期起', kind: 'date', width: 110 }),
  validTo: field(optionalDateValue, { label: '有效期至', kind: 'date', width: 110, help: '当日仍有效' }),
  reviewedOn: field(optionalDateValue, { label: '复审日期', kind: 'date', width: 110 }),
  downgradeNumber: field(textField('降级文号', 60), { label: '降级文号', width: 180 }),
  reviewConclusion: field(z.enum(reviewConclusionValues).nullable(), { label: '复审结论', kind: 'option', width: 120, options: reviewConclusions }),
  revokedOn: field(optionalDateValue, { label: '撤销日期', kind: 'date', width: 110 }),
  revokeNumber: field(textField('撤销文号', 60), { label: '撤销文号', width: 180 }),
  reason: field(textField('原因', 1000), { label: '退回、不予命名或撤销原因', kind: 'longText', width: 220 }),
  handler: field(textField('经办人', 50), { label: '经办人', width: 90 }),
  remark: field(textField('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
})
export type HarmonyInput = z.input<typeof harmonyInput>
export type HarmonyValues = z.output<typeof harmonyInput>

/** One line of the register. Scores in tenths. */
export const harmonyRow = z.object({
  ...recordBase,
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '企业名称', width: 260 }),
  creditCode: z.string().nullable(),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  aboveScale: field(z.boolean(), { label: '规上', kind: 'boolean', width: 70 }),
  year: field(z.number().int(), { label: '申报年度', kind: 'year', width: 90 }),
  level: z.string().nullable(),
  levelLabel: field(z.string(), { label: '等级', width: 140 }),
  totalTenths: z.number().int().nullable(),
  vetoes: field(z.number().int(), { label: '一票否决', kind: 'integer', width: 90, unit: '项' }),
  publicityUntil: field(z.string().nullable(), { label: '公示截止', kind: 'date', width: 110 }),
  namedOn: field(z.string().nullable(), { label: '命名日期', kind: 'date', width: 110 }),
  validTo: field(z.string().nullable(), { label: '有效期至', kind: 'date', width: 110 }),
  nextReviewOn: field(z.string().nullable(), { label: '下次复审', kind: 'date', width: 110 }),
  /** Events of other registers that speak against the title. */
  alerts: field(z.number().int(), { label: '提示', kind: 'integer', width: 70, unit: '条' }),
  state: field(z.enum(harmonyStateValues), { label: '状态', kind: 'option', width: 110, options: harmonyStates }),
})
export type HarmonyRow = z.output<typeof harmonyRow>

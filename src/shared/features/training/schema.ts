import { field } from '@shared/fields/describe'
import { dateValue, optionalDateValue, peopleCount, requiredName, requiredText, textField, wholeNumber } from '@shared/fields/values'
import { checkPhone } from '@shared/ids'
import { recordBase } from '@shared/list/request'
import { normaliseText } from '@shared/text'
import { z } from '@shared/zod'
import { signInManners, signInMannerValues, trainingManners, trainingMannerValues, trainingStates, trainingStateValues, trainingTopics, trainingTopicValues } from './kinds'

export const MAX_ROSTER = 5000

/** Eighteen places with a date of birth in them, which a credit code of digits does not have. */
const ID_NUMBER = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/u

/** Whether a text holds what looks like an identity number: a sign-in sheet does not need one, so none is taken. */
export function holdsIdNumber(text: string): boolean {
  return ID_NUMBER.test(text.normalize('NFKC').replaceAll(/\s/gu, ''))
}

const NO_ID = '签到不收集身份证号码，请删去'
const withoutId = <T extends z.ZodType<string>>(schema: T) => schema.refine((text) => !holdsIdNumber(text), NO_ID)

/** A time of day, 'HH:MM'; typed as 9:05, 0905 or 9：05. Empty is none. */
const time = z
  .string()
  .nullable()
  .transform((text, context) => {
    const plain = normaliseText(text ?? '').replaceAll('：', ':')
    if (plain === '') return null
    const match = /^([01]?\d|2[0-3]):?([0-5]\d)$/u.exec(plain)
    if (match) return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`
    context.addIssue({ code: 'custom', message: '时间应为 9:30 或 0930' })
    return z.NEVER
  })

/** A training session. */
export const trainingInput = z.object({
  name: field(requiredText('名称', 120), { label: '名称', width: 260 }),
  heldOn: field(dateValue('举办日期'), { label: '举办日期', kind: 'date', width: 110 }),
  startTime: field(time, { label: '开始时间', width: 80, placeholder: '9:00' }),
  endTime: field(time, { label: '结束时间', width: 80, placeholder: '11:30' }),
  place: field(textField('地点', 120), { label: '地点', width: 180 }),
  manner: field(z.enum(trainingMannerValues, { error: '请选择方式' }), { label: '方式', kind: 'option', width: 80, options: trainingManners }),
  host: field(textField('主办', 100), { label: '主办', width: 160 }),
  coHost: field(textField('协办', 100), { label: '协办', width: 160 }),
  townId: field(z.uuid().nullable(), { label: '镇（街道）', kind: 'option', width: 100 }),
  topics: field(z.array(z.enum(trainingTopicValues)).max(trainingTopicValues.length), { label: '主题', width: 160, options: trainingTopics }),
  lecturer: field(textField('讲师', 60), { label: '讲师', width: 100 }),
  audience: field(textField('对象', 100), { label: '对象', width: 140 }),
  plannedPeople: field(peopleCount('计划人数').nullable(), { label: '计划人数', kind: 'integer', width: 90, unit: '人' }),
  classHours: field(wholeNumber('学时', 0, 200).nullable(), { label: '学时', kind: 'integer', width: 70, unit: '学时' }),
  hasExam: field(z.boolean(), { label: '组织考试', kind: 'boolean', width: 90, help: '组织考试的方可发放证书' }),
  passMark: field(wholeNumber('合格分数', 0, 100), { label: '合格分数', kind: 'integer', width: 90, unit: '分' }),
  noticeOn: field(optionalDateValue, { label: '通知发出日', kind: 'date', width: 110 }),
  employerIds: field(z.array(z.uuid()).max(MAX_ROSTER, `邀请企业不超过 ${MAX_ROSTER} 家`), { label: '邀请企业' }),
  paperSignatures: field(peopleCount('签名数').nullable(), { label: '签到表签名数', kind: 'integer', width: 100, unit: '个' }),
  handler: field(textField('经办人', 50), { label: '经办人', width: 90 }),
  cancelReason: field(textField('取消原因', 300), { label: '取消原因', width: 180 }),
  remark: field(textField('备注', 2000), { label: '备注', kind: 'longText', width: 200 }),
})
export type TrainingInput = z.input<typeof trainingInput>
export type TrainingValues = z.output<typeof trainingInput>

/** Whom sessions are handed to. */
export const trainingAssignInput = z.object({ handler: field(requiredText('经办人', 50), { label: '经办人' }) })
export type TrainingAssignValues = z.output<typeof trainingAssignInput>

/** One person of a roster. Name, firm, post and telephone are all a sign-in sheet needs: no identity numbers. */
export const rosterLineInput = z.object({
  id: z.uuid().nullable(),
  employerId: field(z.uuid().nullable(), { label: '企业档案', width: 90 }),
  employerName: field(withoutId(requiredName('单位名称', 200)), { label: '单位名称', width: 240, aliases: ['企业名称', '用人单位', '公司名称', '单位', '企业', '工作单位'] }),
  name: field(withoutId(requiredName('姓名', 50)), { label: '姓名', width: 90, aliases: ['参训人员', '参会人员', '学员姓名', '人员姓名'] }),
  post: field(withoutId(textField('职务', 50)), { label: '职务', width: 100, aliases: ['职位', '岗位', '部门职务'] }),
  phone: field(
    z
      .string()
      .transform(normaliseText)
      .refine((text) => !holdsIdNumber(text), NO_ID)
      .refine((text) => text === '' || checkPhone(text).ok, '电话应为手机号或带区号的座机，如 0573-85012345'),
    { label: '联系电话', kind: 'phone', mask: 'phone', width: 130, aliases: ['手机', '手机号', '手机号码', '电话', '联系方式'] },
  ),
  registeredOn: field(optionalDateValue, { label: '报名日期', kind: 'date', width: 110, aliases: ['报名时间'] }),
  isHrHead: field(z.boolean(), { label: '人事负责人', kind: 'boolean', width: 90 }),
  signedIn: field(z.boolean(), { label: '签到', kind: 'boolean', width: 70 }),
  signedInAt: field(time, { label: '签到时间', width: 80 }),
  signedOutAt: field(time, { label: '签退时间', width: 80 }),
  manner: field(z.enum(signInMannerValues).nullable(), { label: '签到方式', kind: 'option', width: 90, options: signInManners }),
  score: field(wholeNumber('考试成绩', 0, 100).nullable(), { label: '考试成绩', kind: 'integer', width: 90, unit: '分', aliases: ['成绩', '分数'] }),
  remark: field(withoutId(textField('备注', 300)), { label: '备注', width: 140 }),
})
export type RosterLineInput = z.input<typeof rosterLineInput>
export type RosterLineValues = z.output<typeof rosterLineInput>

/** A person of a roster read from a file, with the session it belongs to; the firm is looked up when it is written. */
export const trainingRosterImportInput = z.object({
  sessionId: field(z.uuid({ error: '请填写期次' }), { label: '期次', width: 90, aliases: ['期次号', '培训期次', '培训会'] }),
  ...rosterLineInput.pick({ employerName: true, name: true, post: true, phone: true, score: true, remark: true }).shape,
})
export type TrainingRosterImportValues = z.output<typeof trainingRosterImportInput>

/** A new person, for a form and for what a roster leaves out. */
export function blankRosterLine(): RosterLineInput {
  return {
    id: null, employerId: null, employerName: '', name: '', post: '', phone: '', registeredOn: null, isHrHead: false,
    signedIn: false, signedInAt: null, signedOutAt: null, manner: null, score: null, remark: '',
  }
}

/** One line of the register. */
export const trainingRow = z.object({
  ...recordBase,
  number: field(z.string(), { label: '期次', width: 90 }),
  name: field(z.string(), { label: '名称', width: 260 }),
  heldOn: field(z.string(), { label: '举办日期', kind: 'date', width: 110 }),
  state: field(z.enum(trainingStateValues), { label: '状态', kind: 'option', width: 90, options: trainingStates }),
  place: field(z.string(), { label: '地点', width: 180 }),
  manner: field(z.enum(trainingMannerValues), { label: '方式', kind: 'option', width: 80, options: trainingManners }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  lecturer: field(z.string(), { label: '讲师', width: 100 }),
  handler: field(z.string(), { label: '经办人', width: 80 }),
  roster: field(z.number().int(), { label: '名册', kind: 'integer', width: 70, unit: '人' }),
  attended: field(z.number().int(), { label: '到会', kind: 'integer', width: 80, unit: '人次' }),
  employers: field(z.number().int(), { label: '到会企业', kind: 'integer', width: 90, unit: '家' }),
  certificates: field(z.number().int(), { label: '发证', kind: 'integer', width: 70, unit: '份' }),
})
export type TrainingRow = z.output<typeof trainingRow>

/** A person of a roster as kept, with the certificate if there is one. */
export const rosterLineRow = rosterLineInput.extend({
  ...recordBase,
  /** Place on the sheet, from 1. */
  position: z.number().int(),
  /** Why there is no certificate to issue; null when there is, or where one was issued. */
  refusal: z.string().nullable(),
  certificateNumber: field(z.string().nullable(), { label: '证书号', width: 180 }),
  certificateOn: field(z.string().nullable(), { label: '发证日期', kind: 'date', width: 110 }),
  certificateId: z.uuid().nullable(),
  /** Times it was issued again. */
  reissues: z.number().int(),
})
export type RosterLineRow = z.output<typeof rosterLineRow>

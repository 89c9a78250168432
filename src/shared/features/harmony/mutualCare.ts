import { field } from '@shared/fields/describe'
import { chosenRecord, dateValue, optionValues, textField, wholeNumber } from '@shared/fields/values'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'

/** What an employer does for 企业关爱职工、职工热爱企业. */
export const mutualCareForms = [
  { value: 'pledge', label: '承诺书' },
  { value: 'careProject', label: '关爱项目' },
  { value: 'talk', label: '恳谈会' },
  { value: 'skillContest', label: '技能比武' },
  { value: 'other', label: '其他' },
] as const
export type MutualCareForm = (typeof mutualCareForms)[number]['value']
export const mutualCareFormValues = optionValues(mutualCareForms)

/** What is entered for one employer, or at once for many. */
const common = {
  year: field(wholeNumber('年度', 1990, 2200), { label: '年度', kind: 'year', width: 80, aliases: ['参与年度', '年份'] }),
  joinedOn: field(dateValue('参与日期'), { label: '参与日期', kind: 'date', width: 110, aliases: ['参与时间', '活动日期'] }),
  forms: field(z.array(z.enum(mutualCareFormValues)).min(1, '请选择形式').max(mutualCareFormValues.length), { label: '形式', width: 160, options: mutualCareForms }),
  material: field(textField('材料', 300), { label: '材料', width: 200 }),
  confirmed: field(z.boolean(), { label: '已审核', kind: 'boolean', width: 80, help: '经审核的方计入参与率' }),
  reviewer: field(textField('审核人', 50), { label: '审核人', width: 90 }),
}
interface Common {
  readonly year: number
  readonly joinedOn: string
  readonly confirmed: boolean
  readonly reviewer: string
}
const inYear = (values: Common): boolean => values.joinedOn.startsWith(`${values.year}-`)
const inYearOnly = { path: ['joinedOn'], message: '参与日期应在该年度内' }
const reviewed = (values: Common): boolean => !values.confirmed || values.reviewer !== ''
const byWhom = { path: ['reviewer'], message: '请填写审核人' }

/** An employer takes part once a year; the second entry of a year is refused by the register. */
export const mutualCareInput = z
  .object({ employerId: field(chosenRecord('请选择企业'), { label: '企业名称', width: 260 }), ...common, remark: field(textField('备注', 1000), { label: '备注', kind: 'longText', width: 200 }) })
  .refine(inYear, inYearOnly)
  .refine(reviewed, byWhom)

/** The same for many employers at once. */
export const mutualCareCommon = z
  .object(common)
  .refine(inYear, inYearOnly)
  .refine(reviewed, byWhom)
export type MutualCareCommonInput = z.input<typeof mutualCareCommon>
export type MutualCareCommonValues = z.output<typeof mutualCareCommon>
export type MutualCareInput = z.input<typeof mutualCareInput>
export type MutualCareValues = z.output<typeof mutualCareInput>

const forms = new Map<string, MutualCareForm>(mutualCareForms.flatMap(({ value, label }) => [[value, value] as const, [label, value] as const]))

/** Forms as a file names them, 承诺书、恳谈会, into the text they are kept as. */
const formsText = z.string().transform((text, context) => {
  const parts = text.split(/[、，,；;/\s[\]"]+/u).filter((part) => part !== '')
  const unknown = parts.find((part) => !forms.has(part))
  if (parts.length > 0 && unknown === undefined) return JSON.stringify([...new Set(parts.map((part) => forms.get(part)))])
  const known = mutualCareForms.map(({ label }) => label).join('、')
  context.addIssue({ code: 'custom', message: unknown === undefined ? '请填写形式' : `形式“${unknown}”不在可选范围内，请填：${known}` })
  return z.NEVER
})

/** A participation read from a file, the employer looked up by name or credit code. */
const importFields = z.object({
  employerId: field(z.uuid({ error: '请填写企业名称' }), { label: '企业名称', kind: 'option', width: 240, aliases: ['单位名称', '用人单位', '企业', '单位', '公司名称', '统一社会信用代码', '信用代码'] }),
  ...common,
  forms: field(formsText, { label: '形式', width: 160, aliases: ['参与形式', '活动形式'], options: mutualCareForms }),
  remark: field(textField('备注', 1000), { label: '备注', width: 160 }),
})
export const mutualCareImportPatch = importFields.partial()
export const mutualCareImportInput = importFields.refine(inYear, inYearOnly).refine(reviewed, byWhom)
export type MutualCareImportValues = z.output<typeof mutualCareImportInput>

export const mutualCareRow = z.object({
  ...recordBase,
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '企业名称', width: 260 }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  aboveScale: field(z.boolean(), { label: '规上', kind: 'boolean', width: 70 }),
  year: field(z.number().int(), { label: '年度', kind: 'year', width: 80 }),
  joinedOn: field(z.string(), { label: '参与日期', kind: 'date', width: 110 }),
  forms: z.array(z.enum(mutualCareFormValues)),
  material: field(z.string(), { label: '材料', width: 200 }),
  confirmed: field(z.boolean(), { label: '已审核', kind: 'boolean', width: 80 }),
  reviewer: field(z.string(), { label: '审核人', width: 90 }),
  remark: z.string(),
})
export type MutualCareRow = z.output<typeof mutualCareRow>

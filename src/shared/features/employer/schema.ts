import { field } from '@shared/fields/describe'
import { checkCreditCode, checkPhone } from '@shared/ids'
import { recordBase } from '@shared/list/request'
import { normaliseCode, normaliseName } from '@shared/text/normalise'
import { z } from '@shared/zod'
import { industries, industryCodes } from './industry'

export const employerStatuses = [
  { value: 'active', label: '存续' },
  { value: 'suspended', label: '停业' },
  { value: 'moved', label: '迁出' },
  { value: 'deregistered', label: '注销' },
  { value: 'revoked', label: '吊销' },
] as const
export type EmployerStatus = (typeof employerStatuses)[number]['value']
const statusValues = employerStatuses.map((s) => s.value) as [EmployerStatus, ...EmployerStatus[]]

const creditCodeMessages = {
  length: '统一社会信用代码应为 18 位',
  alphabet: '统一社会信用代码含有不应出现的字符（不使用 I、O、S、V、Z）',
  'check-digit': '统一社会信用代码校验位不符，请核对营业执照',
  damaged: '统一社会信用代码已被表格软件改动，请按营业执照重填',
} as const

/** Empty becomes null; anything else must be a right code. */
const creditCode = z
  .string()
  .nullable()
  .transform((text, ctx) => {
    const code = normaliseCode(text ?? '')
    if (code === '') return null
    const checked = checkCreditCode(code)
    if (checked.ok) return checked.code
    ctx.addIssue({ code: 'custom', message: creditCodeMessages[checked.reason] })
    return z.NEVER
  })

const phone = z
  .string()
  .max(40, '电话不超过 40 个字')
  .transform((text) => text.trim())
  .refine((text) => text === '' || isPhone(text), '电话应为手机号或座机，如 0573-85012345')

/** A number one can dial from the bureau: a local landline may stand without its area code. */
function isPhone(text: string): boolean {
  const checked = checkPhone(text)
  return checked.ok || checked.reason === 'area-code'
}

const line = (label: string, max: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(max, `${label}不超过 ${max} 个字`))

/** What a clerk fills in for an employer. */
export const employerInput = z.object({
  name: field(
    z
      .string({ error: '请填写企业名称' })
      .transform(normaliseName)
      .pipe(z.string().min(1, '请填写企业名称').max(200, '企业名称不超过 200 个字')),
    { label: '企业名称', width: 260, aliases: ['单位名称', '用人单位', '用人单位名称', '公司名称', '名称', '企业', '单位'] },
  ),
  creditCode: field(creditCode, {
    label: '统一社会信用代码',
    kind: 'creditCode',
    width: 180,
    aliases: ['信用代码', '社会信用代码', '统一信用代码', '税号', '纳税人识别号', '组织机构代码', '证照号码'],
    help: '营业执照上的 18 位代码，最后一位为校验位（GB 32100）',
  }),
  townId: field(z.uuid().nullable(), {
    label: '镇（街道）',
    kind: 'option',
    width: 100,
    aliases: ['镇街道', '镇街', '所属镇街道', '所属街道', '乡镇街道', '乡镇', '街道', '属地', '所属区域'],
  }),
  address: field(line('地址', 200), { label: '地址', width: 220, aliases: ['住所', '经营地址', '单位地址', '注册地址', '企业地址', '详细地址'] }),
  legalRepresentative: field(line('法定代表人', 50), {
    label: '法定代表人',
    width: 100,
    aliases: ['法人', '法人代表', '负责人', '法定代表人（负责人）', '主要负责人', '法定代表人姓名'],
  }),
  contact: field(line('联系人', 50), { label: '联系人', width: 90, aliases: ['联系人姓名', '劳资联系人', '人事负责人', '经办人'] }),
  phone: field(phone, { label: '联系电话', kind: 'phone', mask: 'phone', width: 130, aliases: ['电话', '手机', '手机号', '手机号码', '联系方式', '电话号码'] }),
  industry: field(z.enum(industryCodes).nullable(), {
    label: '行业门类',
    kind: 'option',
    width: 140,
    aliases: ['行业', '所属行业', '行业类别', '国民经济行业'],
    options: industries,
  }),
  headcount: field(
    z
      .number({ error: '人数应为整数' })
      .int('人数应为整数')
      .min(0, '人数不能为负')
      .max(1_000_000, '人数过大，请核对')
      .nullable(),
    { label: '职工人数', kind: 'integer', width: 90, unit: '人', aliases: ['人数', '用工人数', '员工人数', '从业人数', '职工数', '在职人数'] },
  ),
  status: field(z.enum(statusValues), {
    label: '状态',
    kind: 'option',
    width: 80,
    aliases: ['企业状态', '经营状态', '登记状态', '存续状态'],
    options: employerStatuses,
  }),
  remark: field(line('备注', 2000), { label: '备注', kind: 'longText', width: 200, aliases: ['说明'] }),
})
export type EmployerInput = z.input<typeof employerInput>
export type EmployerValues = z.output<typeof employerInput>

export const employerRow = z.object({
  ...recordBase,
  name: z.string(),
  creditCode: z.string().nullable(),
  townId: z.string().nullable(),
  townName: z.string().nullable(),
  address: z.string(),
  legalRepresentative: z.string(),
  contact: z.string(),
  phone: z.string(),
  industry: z.enum(industryCodes).nullable(),
  headcount: z.number().nullable(),
  status: z.enum(statusValues),
  remark: z.string(),
  /** Years for which the employer stands on the dated above-scale list. */
  aboveScaleYears: z.array(z.number().int()),
})
export type EmployerRow = z.output<typeof employerRow>

export const formerName = z.object({
  id: z.uuid(),
  name: z.string(),
  untilDate: z.string().nullable(),
})

export const employerDetail = employerRow.extend({ formerNames: z.array(formerName) })
export type EmployerDetail = z.output<typeof employerDetail>

/** What a picker or the search box needs. */
export const employerHit = z.object({
  id: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  townName: z.string().nullable(),
  status: z.enum(statusValues),
})
export type EmployerHit = z.output<typeof employerHit>

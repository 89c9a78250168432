import { field } from '@shared/fields/describe'
import { checkPhone } from '@shared/ids'
import { recordBase } from '@shared/list/request'
import { normaliseCode, normaliseName } from '@shared/text'
import { z } from '@shared/zod'
import { dateField, line, optionalDate } from './parts'

/** What is kept of an inspector (劳动保障监察员). Names come before certificates on every paper. */
export const inspectorInput = z
  .object({
    name: field(
      z
        .string({ error: '请填写姓名' })
        .transform(normaliseName)
        .pipe(z.string().min(1, '请填写姓名').max(50, '姓名不超过 50 个字')),
      { label: '姓名', width: 100 },
    ),
    certificateNumber: field(
      z
        .string({ error: '请填写证件号' })
        .transform(normaliseCode)
        .pipe(z.string().min(1, '请填写证件号').max(40, '证件号不超过 40 个字')),
      { label: '执法证号', width: 150, help: '劳动保障监察证或行政执法证号码，印在文书上' },
    ),
    validFrom: field(dateField('请填写有效期起'), { label: '有效期起', kind: 'date', width: 110 }),
    validTo: field(dateField('请填写有效期止'), { label: '有效期止', kind: 'date', width: 110 }),
    unit: field(line('所在单位', 60), { label: '所在单位', width: 160 }),
    phone: field(
      line('联系电话', 40).refine(
        (text) => text === '' || checkPhone(text).ok,
        '电话应为手机号或带区号的座机，如 0573-85012345',
      ),
      { label: '联系电话', kind: 'phone', mask: 'phone', width: 130 },
    ),
    active: field(z.boolean().default(true), { label: '在岗', kind: 'boolean', width: 70 }),
  })
  .refine((value) => value.validTo >= value.validFrom, {
    path: ['validTo'],
    message: '有效期止不能早于有效期起',
  })
export type InspectorInput = z.input<typeof inspectorInput>
export type InspectorValues = z.output<typeof inspectorInput>

export const inspectorRow = z.object({
  ...recordBase,
  name: z.string(),
  certificateNumber: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  unit: z.string(),
  phone: z.string(),
  active: z.boolean(),
  /** Inspections recorded with this inspector. */
  inspections: z.number().int(),
})
export type InspectorRow = z.output<typeof inspectorRow>

/** An inspector as recorded on one inspection. */
export const recordedInspector = z.object({ id: z.uuid(), name: z.string(), certificateNumber: z.string() })
export type RecordedInspector = z.output<typeof recordedInspector>

/** 专项行动: a named drive in which inspections are counted together. */
export const campaignInput = z
  .object({
    name: field(
      z
        .string({ error: '请填写名称' })
        .transform(normaliseName)
        .pipe(z.string().min(1, '请填写名称').max(100, '名称不超过 100 个字')),
      { label: '专项行动', width: 240 },
    ),
    startsOn: field(optionalDate, { label: '开始日期', kind: 'date', width: 110 }),
    endsOn: field(optionalDate, { label: '结束日期', kind: 'date', width: 110 }),
    remark: field(line('备注', 2000), { label: '备注', kind: 'longText', width: 220 }),
  })
  .refine((value) => value.startsOn === null || value.endsOn === null || value.endsOn >= value.startsOn, {
    path: ['endsOn'],
    message: '结束日期不能早于开始日期',
  })
export type CampaignInput = z.input<typeof campaignInput>
export type CampaignValues = z.output<typeof campaignInput>

export const campaignRow = z.object({
  ...recordBase,
  name: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  remark: z.string(),
  /** Inspections counted under this campaign (家次). */
  inspections: z.number().int(),
  /** Distinct employers among them (家). */
  employers: z.number().int(),
})
export type CampaignRow = z.output<typeof campaignRow>

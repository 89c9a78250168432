import { field } from '@shared/fields/describe'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'

const text = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${label}不超过 ${max} 个字`)

export const townInput = z.object({
  name: field(text('名称', 40).min(1, '请填写名称'), { label: '名称', width: 140 }),
  sort: field(z.number().int().min(0).max(999), { label: '排序', kind: 'integer', width: 70 }),
  active: field(z.boolean(), { label: '启用', kind: 'boolean', width: 70 }),
})
export const town = townInput.extend(recordBase)
export type Town = z.output<typeof town>

/** Who issues the papers. Printed in headings, signature blocks and contact lines. */
export const bureauSetting = z.object({
  name: field(text('单位全称', 60).min(1, '请填写单位全称'), { label: '单位全称', help: '文书落款与标题所用的法定名称' }),
  shortName: field(text('地区代字', 10).min(1, '请填写地区代字'), { label: '地区代字', help: '文号开头，如“平”' }),
  address: field(text('地址', 120), { label: '地址' }),
  postcode: field(text('邮编', 6).regex(/^(\d{6})?$/, '邮编应为 6 位数字'), { label: '邮编' }),
  contactPerson: field(text('联系人', 20), { label: '联系人' }),
  contactPhone: field(text('联系电话', 40), { label: '联系电话', kind: 'phone' }),
  government: field(text('本级人民政府', 40), { label: '本级人民政府', help: '行政复议机关（行政复议法第二十四条）' }),
  court: field(text('管辖法院', 40), { label: '管辖法院', help: '待核：各地有跨区域集中管辖安排' }),
})
export type BureauSetting = z.output<typeof bureauSetting>

/** How correction orders are written. */
export const orderSetting = z.object({
  title: field(text('文书名称', 40).min(1, '请填写文书名称'), { label: '文书名称', help: '各地名称不一，如责令改正指令书' }),
  defaultDays: field(z.number().int('天数应为整数').min(1, '至少 1 日').max(180, '不超过 180 日'), { label: '默认期限', kind: 'integer', unit: '日' }),
  defaultUnit: field(z.enum(['natural', 'working']), {
    label: '计算方式',
    kind: 'option',
    options: [
      { value: 'natural', label: '日（末日遇休息日顺延）' },
      { value: 'working', label: '工作日' },
    ],
  }),
  remedySwitch: field(z.boolean(), { label: '附权利告知', kind: 'boolean', help: '复议、诉讼权利告知。限期改正指令书能否复议、诉讼各地做法不一，由本单位决定' }),
  remedyText: field(text('权利告知', 300), { label: '权利告知内容', kind: 'longText' }),
  consequence: field(text('逾期后果', 500), { label: '逾期后果', kind: 'longText' }),
  copies: field(text('联数说明', 80), { label: '联数说明' }),
})
export type OrderSetting = z.output<typeof orderSetting>

/** How a kind of paper is numbered: {地区代字}{机关}{文种字}字〔{年}〕第{序号}号. */
export const numberPattern = z.object({
  kind: z.string().min(1).max(40),
  label: z.string().max(40),
  /** Fields in braces: {代字} {年} {序号}. */
  pattern: field(
    text('文号格式', 60)
      .min(1, '请填写文号格式')
      .refine((value) => value.includes('{年}') && value.includes('{序号}'), '文号格式须含 {年} 和 {序号}')
      .refine((value) => (value.match(/\{[^}]*\}/g) ?? []).every((part) => ['{代字}', '{年}', '{序号}'].includes(part)), '只能使用 {代字}、{年}、{序号}'),
    { label: '文号格式' },
  ),
  padding: field(z.number().int().min(0).max(6), { label: '序号位数（0 为不补零）', kind: 'integer' }),
  /** Not read in any official source: shown as 待核 until the bureau confirms it. */
  unverified: z.boolean(),
})
export type NumberPattern = z.output<typeof numberPattern>

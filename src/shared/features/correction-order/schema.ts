import { isRealDate } from '@shared/calendar'
import { field } from '@shared/fields/describe'
import { recordBase } from '@shared/list/request'
import { normaliseCode, normaliseName, normaliseText } from '@shared/text'
import { z } from '@shared/zod'
import { orderManners, orderMannerValues } from './manners'
import { MAX_ORDER_DAYS } from './period'
import { correctionOrderStates, correctionOrderStateValues, periodUnits, recheckResults, type PeriodUnit, type RecheckResult } from './states'
import { orderStepValues } from './steps'

export const periodUnitValues = periodUnits.map((unit) => unit.value) as [PeriodUnit, ...PeriodUnit[]]
export const recheckResultValues = recheckResults.map((result) => result.value) as [RecheckResult, ...RecheckResult[]]

/** Largest amount of one order: 100 亿元, in fen; sums over many stay exact. */
const MAX_FEN = 1_000_000_000_000
const MAX_PEOPLE = 1_000_000
export const MAX_WORKER_ROWS = 2000

/** Text limits of the papers, in characters. */
const text = (label: string, max: number) =>
  z
    .string()
    .transform(normaliseText)
    .pipe(z.string().max(max, `${label}不超过 ${max} 个字`))

/** A date or none; '' is none. */
const date = z
  .string()
  .nullable()
  .transform((value) => (value === '' ? null : value))
  .refine((value) => value === null || isRealDate(value), '日期不存在，请核对')

const people = (label: string) =>
  z.number({ error: `${label}应为整数` }).int(`${label}应为整数`).min(0, `${label}不能为负`).max(MAX_PEOPLE, `${label}过大，请核对`)

const money = (label: string) =>
  z.number({ error: `${label}应为数字` }).int(`${label}最多两位小数`).min(0, `${label}不能为负`).max(MAX_FEN, `${label}过大，请核对`)

/** One worker in the annex. */
export const orderWorkerInput = z.object({
  /** Of a line saved before; null for a new one. */
  id: z.uuid().nullable(),
  name: field(z.string().transform(normaliseName).pipe(z.string().min(1, '请填写姓名').max(50, '姓名不超过 50 个字')), { label: '姓名', width: 100 }),
  /** Null leaves the number of a saved line as it is: the window only ever sees it masked. */
  idNumber: field(
    z.string().nullable().transform((value) => (value === null ? null : normaliseCode(value))).pipe(z.string().max(30, '证件号码不超过 30 位').nullable()),
    { label: '身份证件号码', kind: 'idNumber', mask: 'idNumber', width: 180 },
  ),
  post: field(text('岗位', 50), { label: '岗位', width: 100 }),
  period: field(text('期间', 60), { label: '期间', width: 140, help: '工资所属期间，如 2020年1月至3月' }),
  amountFen: field(money('金额'), { label: '金额', kind: 'money', width: 120, unit: '元' }),
  remark: field(text('备注', 200), { label: '备注', width: 140 }),
})
export type OrderWorkerInput = z.input<typeof orderWorkerInput>
export type OrderWorkerValues = z.output<typeof orderWorkerInput>

/** What a clerk fills in. A draft may be incomplete; whether it may be issued is for checkOrder. */
export const orderInput = z.object({
  inspectionId: z.uuid().nullable(),
  employerId: field(z.uuid({ error: '请选择被指令单位' }), { label: '被指令单位', width: 260 }),
  facts: field(text('认定的事实', 6000), { label: '认定的事实', kind: 'longText', help: '时间、人数、行为、金额；每行一段' }),
  violated: field(text('违反条款', 1000), { label: '违反条款', kind: 'longText', help: '只写法律名称和条款，“的规定”由文书自动接上' }),
  basis: field(text('指令依据', 1000), { label: '指令依据', kind: 'longText', help: '责令改正的权力依据，如劳动保障监察条例第十八条' }),
  demands: field(z.array(text('改正内容', 1000)).max(30, '改正内容不超过 30 项'), { label: '改正内容', kind: 'longText', help: '接在“现责令你单位于…前”之后，不写主语' }),
  consequence: field(text('逾期后果', 1500), { label: '逾期后果', kind: 'longText' }),
  remedy: field(text('权利告知', 800), { label: '权利告知', kind: 'longText', help: '是否告知复议、诉讼权利由本单位在设置中决定' }),
  periodDays: field(
    z.number({ error: '天数应为整数' }).int('天数应为整数').min(1, '至少 1 天').max(MAX_ORDER_DAYS, `不超过 ${MAX_ORDER_DAYS} 天`).nullable(),
    { label: '改正期限', kind: 'integer', width: 90 },
  ),
  periodUnit: field(z.enum(periodUnitValues), { label: '计算方式', kind: 'option', options: periodUnits }),
  issueDate: field(date, { label: '签发日期', kind: 'date', width: 110 }),
  dueDate: field(date, { label: '改正期限届满日', kind: 'date', width: 110 }),
  workers: field(people('涉及人数'), { label: '涉及人数', kind: 'integer', width: 90, unit: '人' }),
  amountFen: field(money('涉及金额'), { label: '涉及金额', kind: 'money', width: 130, unit: '元' }),
  inspectorIds: field(z.array(z.uuid()).max(20, '劳动保障监察员不超过 20 人'), { label: '劳动保障监察员', help: '不少于两人（劳动保障监察条例第十六条）' }),
  contactPerson: field(text('联系人', 50), { label: '联系人' }),
  contactPhone: field(text('联系电话', 40), { label: '联系电话' }),
  remark: field(text('备注', 2000), { label: '备注', kind: 'longText' }),
  workerRows: z.array(orderWorkerInput).max(MAX_WORKER_ROWS, `明细不超过 ${MAX_WORKER_ROWS} 人`),
})
export type OrderInput = z.input<typeof orderInput>
export type OrderValues = z.output<typeof orderInput>

/** One line of the register. Amounts in fen. */
export const orderRow = z.object({
  ...recordBase,
  number: field(z.string().nullable(), { label: '文号', width: 210 }),
  employerId: z.uuid(),
  employerName: field(z.string(), { label: '企业名称', width: 260 }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  issueDate: field(z.string().nullable(), { label: '签发日期', kind: 'date', width: 110 }),
  dueDate: field(z.string().nullable(), { label: '改正期限', kind: 'date', width: 110 }),
  /** Working days left while the order has to be obeyed; negative when overdue; null once it need not be. */
  daysLeft: field(z.number().int().nullable(), { label: '剩余工作日', kind: 'integer', width: 100 }),
  overdue: z.boolean(),
  workers: field(z.number().int(), { label: '涉及人数', kind: 'integer', width: 90, unit: '人' }),
  amountFen: field(z.number().int(), { label: '涉及金额', kind: 'money', width: 130, unit: '元' }),
  state: field(z.enum(correctionOrderStateValues), { label: '状态', kind: 'option', width: 100, options: correctionOrderStates }),
  servedOn: field(z.string().nullable(), { label: '送达日期', kind: 'date', width: 110 }),
  correctedOn: field(z.string().nullable(), { label: '改正日期', kind: 'date', width: 110 }),
  inspectionId: z.uuid().nullable(),
})
export type OrderRow = z.output<typeof orderRow>

const recorded = z.object({ id: z.uuid(), name: z.string(), certificateNumber: z.string() })

/** A worker as shown: the number of the paper masked. */
export const orderWorker = orderWorkerInput.extend({ id: z.uuid(), idNumber: z.string() })
export type OrderWorker = z.output<typeof orderWorker>

export const serviceInput = z.object({
  manner: field(z.enum(orderMannerValues, { error: '请选择送达方式' }), { label: '送达方式', kind: 'option', options: orderManners }),
  servedOn: field(z.string(), { label: '送达日期', kind: 'date' }),
  place: field(text('送达地点', 200), { label: '送达地点' }),
  receiver: field(text('收件人', 50), { label: '收件人' }),
  relation: field(text('与受送达人关系', 50), { label: '与受送达人关系' }),
  witness: field(text('见证人', 100), { label: '见证人' }),
  remark: field(text('备注', 1000), { label: '备注', kind: 'longText' }),
})
export type ServiceInput = z.input<typeof serviceInput>

export const serviceRecord = serviceInput.extend({ id: z.uuid(), effectiveOn: z.string(), createdAt: z.string(), createdBy: z.string() })
export type ServiceRecord = z.output<typeof serviceRecord>

export const recheckInput = z.object({
  checkedOn: field(z.string(), { label: '复查日期', kind: 'date' }),
  result: field(z.enum(recheckResultValues, { error: '请选择复查结果' }), { label: '复查结果', kind: 'option', options: recheckResults }),
  inspectorIds: field(z.array(z.uuid()).max(20), { label: '复查人员' }),
  proof: field(text('复查情况', 2000), { label: '复查情况', kind: 'longText' }),
  /** Paid in all since the order was issued, not since the last re-check. */
  paidFen: field(money('累计已支付'), { label: '累计已支付', kind: 'money', unit: '元' }),
  remark: field(text('备注', 1000), { label: '备注', kind: 'longText' }),
})
export type RecheckInput = z.input<typeof recheckInput>
export type RecheckValues = z.output<typeof recheckInput>

export const recheckRecord = recheckInput
  .omit({ inspectorIds: true })
  .extend({ id: z.uuid(), inspectors: z.array(recorded), createdAt: z.string(), createdBy: z.string() })
export type RecheckRecord = z.output<typeof recheckRecord>

const stepOffer = z.object({
  step: z.enum(orderStepValues),
  label: z.string(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  next: z.boolean(),
})

/** One order with everything that hangs on it. */
export const orderDetail = orderRow.extend({
  facts: z.string(),
  violated: z.string(),
  basis: z.string(),
  demands: z.array(z.string()),
  consequence: z.string(),
  remedy: z.string(),
  periodDays: z.number().int().nullable(),
  periodUnit: z.enum(periodUnitValues),
  inspectors: z.array(recorded),
  contactPerson: z.string(),
  contactPhone: z.string(),
  closedOn: z.string().nullable(),
  escalation: z.string(),
  remark: z.string(),
  employer: z.object({ name: z.string(), creditCode: z.string().nullable(), address: z.string(), legalRepresentative: z.string() }),
  inspectedOn: z.string().nullable(),
  documentId: z.uuid().nullable(),
  printCount: z.number().int(),
  lastPrintedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
  workerRows: z.array(orderWorker),
  services: z.array(serviceRecord),
  rechecks: z.array(recheckRecord),
  steps: z.array(stepOffer),
})
export type OrderDetail = z.output<typeof orderDetail>

import { inspectionTypes } from '@shared/features/inspection'
import type { InspectionType } from '@shared/features/inspection'

/** Units are never mixed: 家 counts employers, 家次 visits, 人次 workers each time, 份 papers. */
export const indicatorUnits = ['家', '家次', '人次', '份', '起', '条', '元', '%'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** The list of rows an indicator is taken from; each list is one query. */
export type IndicatorSource = 'inspection' | 'correctionOrder' | 'recheck' | 'employer' | 'aboveScale'

/** How the value comes from the rows. Money is summed in fen. A rate is rows that hit over all rows. */
export type IndicatorMeasure = 'count' | 'distinctEmployers' | 'sumWorkers' | 'sumAmount' | 'rate'

export const indicatorGroups = [
  { value: 'inspection', label: '监督检查' },
  { value: 'order', label: '限期改正' },
  { value: 'employer', label: '企业档案' },
] as const
export type IndicatorGroup = (typeof indicatorGroups)[number]['value']

const inspectionTypeIds = {
  routine: 'visits-routine',
  special: 'visits-special',
  document: 'visits-document',
  complaint: 'visits-complaint',
  revisit: 'visits-revisit',
} as const satisfies Record<InspectionType, string>

export type IndicatorId =
  | (typeof inspectionTypeIds)[InspectionType]
  | 'inspected-employers'
  | 'proactive-employers'
  | 'visits'
  | 'visits-with-findings'
  | 'visits-corrected'
  | 'workers-concerned'
  | 'amount-concerned'
  | 'orders'
  | 'order-employers'
  | 'orders-corrected'
  | 'orders-overdue'
  | 'orders-open'
  | 'orders-escalated'
  | 'correction-rate'
  | 'order-workers'
  | 'order-amount'
  | 'orders-void'
  | 'rechecks'
  | 'wages-paid'
  | 'new-employers'
  | 'employers-on-file'
  | 'above-scale'

/** A figure of the annual report: what it is called, what it means and how it is counted. */
export interface Indicator {
  readonly id: IndicatorId
  readonly label: string
  readonly unit: IndicatorUnit
  readonly group: IndicatorGroup
  readonly source: IndicatorSource
  readonly measure: IndicatorMeasure
  /** Part of the figure above it: shown indented and never added to it. */
  readonly part?: boolean
  /** Counted at the end of the period, not over it. */
  readonly stock?: boolean
  readonly definition: string
  /** The date that puts a row into a period. */
  readonly dateField: string
  /** When rows are counted once. */
  readonly dedupe: string
  /** Where the rows stand in the program. */
  readonly register: string
}

const once = '不去重，每条记录计一次'
const perEmployer = '同一用人单位在统计期内只计一次'
const perOrder = '每份文书计一次'

const visit = { group: 'inspection', source: 'inspection', dateField: '检查日期', register: '主动监察－检查记录' } as const
const order = { group: 'order', source: 'correctionOrder', dateField: '签发日期', register: '限期改正指令书' } as const
const recheck = { group: 'order', source: 'recheck', dateField: '复查日期', register: '限期改正指令书－复查' } as const

const visitTypes: readonly Indicator[] = inspectionTypes.map(({ value, label }) => ({
  ...visit,
  id: inspectionTypeIds[value],
  label: `其中：${label}`,
  unit: '家次',
  measure: 'count',
  part: true,
  definition: `检查次数中检查类型为“${label}”的`,
  dedupe: once,
}))

/** Every figure, in the order of the report. New registers append theirs. */
export const indicators: readonly Indicator[] = [
  {
    ...visit,
    id: 'inspected-employers',
    label: '检查用人单位',
    unit: '家',
    measure: 'distinctEmployers',
    definition: '统计期内至少接受过一次检查的用人单位（各种检查类型）',
    dedupe: perEmployer,
  },
  {
    ...visit,
    id: 'proactive-employers',
    label: '其中：主动监察',
    unit: '家',
    measure: 'distinctEmployers',
    part: true,
    definition: '统计期内至少接受过一次日常巡查、专项检查或书面审查的用人单位（浙江省劳动保障监察条例第十四条）',
    dedupe: perEmployer,
  },
  {
    ...visit,
    id: 'visits',
    label: '检查次数',
    unit: '家次',
    measure: 'count',
    definition: '统计期内的全部检查，一家检查几次计几次',
    dedupe: once,
  },
  ...visitTypes,
  {
    ...visit,
    id: 'visits-with-findings',
    label: '发现问题的检查',
    unit: '家次',
    measure: 'count',
    definition: '检查结果为当场改正、责令限期改正或待处理的检查',
    dedupe: once,
  },
  {
    ...visit,
    id: 'visits-corrected',
    label: '当场改正',
    unit: '家次',
    measure: 'count',
    definition: '检查结果为当场改正的检查',
    dedupe: once,
  },
  {
    ...visit,
    id: 'workers-concerned',
    label: '检查涉及劳动者',
    unit: '人次',
    measure: 'sumWorkers',
    definition: '检查记录中涉及人数之和；同一劳动者在几次检查中出现，计几次',
    dedupe: once,
  },
  {
    ...visit,
    id: 'amount-concerned',
    label: '检查涉及金额',
    unit: '元',
    measure: 'sumAmount',
    definition: '检查记录中涉及金额之和',
    dedupe: once,
  },
  {
    ...order,
    id: 'orders',
    label: '限期改正指令书',
    unit: '份',
    measure: 'count',
    definition: '统计期内签发的限期改正指令书，不含已作废的',
    dedupe: perOrder,
  },
  {
    ...order,
    id: 'order-employers',
    label: '被指令用人单位',
    unit: '家',
    measure: 'distinctEmployers',
    part: true,
    definition: '统计期内被签发限期改正指令书（不含已作废的）的用人单位',
    dedupe: perEmployer,
  },
  {
    ...order,
    id: 'orders-corrected',
    label: '其中：已改正',
    unit: '份',
    measure: 'count',
    part: true,
    definition: '签发的指令书中，截至期末复查认定已改正的',
    dedupe: perOrder,
  },
  {
    ...order,
    id: 'orders-open',
    label: '其中：尚未改正',
    unit: '份',
    measure: 'count',
    part: true,
    definition: '签发的指令书中，截至期末未认定改正，也未转处理处罚或办结的',
    dedupe: perOrder,
  },
  {
    ...order,
    id: 'orders-escalated',
    label: '其中：转处理处罚',
    unit: '份',
    measure: 'count',
    part: true,
    definition: '签发的指令书中，未改正而转行政处理、处罚或移送的',
    dedupe: perOrder,
  },
  {
    ...order,
    id: 'orders-overdue',
    label: '逾期未改正',
    unit: '份',
    measure: 'count',
    definition: '签发的指令书中，改正期限已于期末前届满而届满时未改正的，含逾期后才改正的',
    dedupe: perOrder,
  },
  {
    ...order,
    id: 'correction-rate',
    label: '改正率',
    unit: '%',
    measure: 'rate',
    definition: '已改正份数÷签发份数×100%；期限尚未届满的也计入签发份数；签发为 0 时不计算',
    dedupe: perOrder,
  },
  {
    ...order,
    id: 'order-workers',
    label: '指令书涉及劳动者',
    unit: '人次',
    measure: 'sumWorkers',
    definition: '签发的指令书中涉及人数之和',
    dedupe: once,
  },
  {
    ...order,
    id: 'order-amount',
    label: '指令书涉及金额',
    unit: '元',
    measure: 'sumAmount',
    definition: '签发的指令书中涉及金额之和',
    dedupe: once,
  },
  {
    ...order,
    id: 'orders-void',
    label: '作废的指令书（另计）',
    unit: '份',
    measure: 'count',
    definition: '统计期内签发而后作废的限期改正指令书，文号保留，不计入签发份数',
    dedupe: perOrder,
  },
  {
    ...recheck,
    id: 'rechecks',
    label: '复查',
    unit: '家次',
    measure: 'count',
    definition: '统计期内对限期改正指令书的复查，不论指令书何时签发；作废的指令书不计',
    dedupe: once,
  },
  {
    ...recheck,
    id: 'wages-paid',
    label: '责令改正后支付工资',
    unit: '元',
    measure: 'sumAmount',
    definition:
      '统计期内复查核实的支付金额之和，不论指令书何时签发；复查填写的是累计已支付金额，只计比以前各次复查增加的部分；作废的指令书不计',
    dedupe: once,
  },
  {
    id: 'new-employers',
    label: '新建档用人单位',
    unit: '家',
    group: 'employer',
    source: 'employer',
    measure: 'count',
    definition: '统计期内在企业档案中新建的用人单位（含批量导入），不含已移入回收站的',
    dateField: '建档日期',
    dedupe: perEmployer,
    register: '企业档案',
  },
  {
    id: 'employers-on-file',
    label: '期末在册用人单位',
    unit: '家',
    group: 'employer',
    source: 'employer',
    measure: 'count',
    stock: true,
    definition: '期末前已建档的用人单位，不含已移入回收站的和现状态为迁出、注销、吊销的',
    dateField: '建档日期',
    dedupe: perEmployer,
    register: '企业档案',
  },
  {
    id: 'above-scale',
    label: '规上企业',
    unit: '家',
    group: 'employer',
    source: 'aboveScale',
    measure: 'count',
    stock: true,
    definition: '列入期末所在年度规上企业名单的用人单位',
    dateField: '规上年度',
    dedupe: perEmployer,
    register: '企业档案－规上年度',
  },
]

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))

export const indicatorIds = indicators.map((indicator) => indicator.id) as [IndicatorId, ...IndicatorId[]]

/** @throws RangeError for an id that is on no list (a programming error) */
export function indicatorOf(id: IndicatorId): Indicator {
  const found = byId.get(id)
  if (!found) throw new RangeError(`no indicator ${id}`)
  return found
}

/** Counts of employers: a sum over towns or months would count the same employer more than once. */
export function isDistinct(indicator: Indicator): boolean {
  return indicator.measure === 'distinctEmployers'
}

/** The figures of the tables by town and by month, in their order. */
export const breakdownIds = [
  'inspected-employers',
  'visits',
  'visits-with-findings',
  'visits-corrected',
  'workers-concerned',
  'amount-concerned',
  'orders',
  'orders-corrected',
  'orders-open',
  'orders-overdue',
  'correction-rate',
  'order-workers',
  'order-amount',
  'wages-paid',
  'new-employers',
  'employers-on-file',
  'above-scale',
] as const satisfies readonly IndicatorId[]

/** Why the last row of such a table is not the sum of the others. */
export const distinctNote =
  '“家”按用人单位去重：全年数直接统计，不是各月之和；同一单位在几个月受检查，各月分别计一次，全年只计一次。各镇（街道）按用人单位现登记的所在地。'

/** A label that stands alone, without the words that tie it to the line above. */
export function standaloneLabel(indicator: Indicator): string {
  return indicator.label.replace(/^其中：/, '').replace(/（另计）$/, '')
}

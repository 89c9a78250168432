import type { IndustryCode } from '@shared/features/employer'
import type { IndicatorMeasure } from './indicator'

/**
 * 用人单位支付农民工工资情况统计表, by month. Rows and columns are those of the table a city bureau uses; the county's own
 * form was not found (待核).
 */
export const wageRows = [
  { value: 'manufacturing', label: '加工制造业', industries: ['C'] },
  { value: 'construction', label: '建筑施工业', industries: ['E'] },
  { value: 'trade', label: '批发零售业', industries: ['F'] },
  { value: 'catering', label: '餐饮住宿业', industries: ['H'] },
  { value: 'services', label: '居民服务业', industries: ['O'] },
] as const satisfies readonly { readonly value: string; readonly label: string; readonly industries: readonly IndustryCode[] }[]

export const otherWageRow = { value: 'other', label: '其它' } as const
export type WageRowId = (typeof wageRows)[number]['value'] | typeof otherWageRow.value

/** The row a trade falls into; what has no trade is 其它. */
export function wageRowOf(industry: IndustryCode | null): WageRowId {
  return wageRows.find(({ industries }) => industries.some((code) => code === industry))?.value ?? otherWageRow.value
}

export const wageGroups = [
  { value: 'proactive', label: '主动监察' },
  { value: 'complaint', label: '投诉举报' },
  { value: 'incident', label: '突发事件' },
  { value: 'handling', label: '案件处理' },
] as const
export type WageGroup = (typeof wageGroups)[number]['value']

export interface WageColumn {
  readonly id: WageColumnId
  readonly group: WageGroup
  readonly label: string
  readonly unit: '家' | '件' | '人' | '元'
  /** Null: no register of the desk holds it; the cell stays — and is filled in by hand. */
  readonly measure: IndicatorMeasure | null
  readonly definition: string
}

export type WageColumnId =
  | 'proactive-employers'
  | 'proactive-closed'
  | 'proactive-workers'
  | 'proactive-paid'
  | 'complaint-filed'
  | 'complaint-closed'
  | 'complaint-workers'
  | 'complaint-paid'
  | 'incident-cases'
  | 'incident-large'
  | 'incident-closed'
  | 'incident-workers'
  | 'incident-paid'
  | 'orders'
  | 'treatments'
  | 'penalties'
  | 'fines'

const incident = { group: 'incident', measure: null, definition: '突发事件目前没有登记簿，请按台账手工填写' } as const

/** The columns in the order of the form. */
export const wageColumns: readonly WageColumn[] = [
  { id: 'proactive-employers', group: 'proactive', label: '检查单位数', unit: '家', measure: 'distinctEmployers', definition: '统计期内接受日常巡查、专项检查或书面审查的用人单位，同一单位计一次' },
  { id: 'proactive-closed', group: 'proactive', label: '结案数量', unit: '件', measure: 'count', definition: '统计期内办结的案件中，不是由投诉举报立案的' },
  { id: 'proactive-workers', group: 'proactive', label: '结案涉及人数', unit: '人', measure: 'sumWorkers', definition: '上述办结案件登记的劳动者人数之和' },
  { id: 'proactive-paid', group: 'proactive', label: '追发工资金额', unit: '元', measure: 'sumAmount', definition: '上述办结案件登记的已支付金额之和，加统计期内复查核实的新支付金额；已转立案的指令书只计案件中的金额' },
  { id: 'complaint-filed', group: 'complaint', label: '立案案件数', unit: '件', measure: 'count', definition: '统计期内由投诉举报立案的案件' },
  { id: 'complaint-closed', group: 'complaint', label: '结案数量', unit: '件', measure: 'count', definition: '统计期内办结的由投诉举报立案的案件' },
  { id: 'complaint-workers', group: 'complaint', label: '涉及人数', unit: '人', measure: 'sumWorkers', definition: '上述办结案件登记的劳动者人数之和' },
  { id: 'complaint-paid', group: 'complaint', label: '追发工资金额', unit: '元', measure: 'sumAmount', definition: '上述办结案件登记的已支付金额之和' },
  { ...incident, id: 'incident-cases', label: '案件数', unit: '件' },
  { ...incident, id: 'incident-large', label: '其中30人以上案件数', unit: '件' },
  { ...incident, id: 'incident-closed', label: '结案数量', unit: '件' },
  { ...incident, id: 'incident-workers', label: '涉及人数', unit: '人' },
  { ...incident, id: 'incident-paid', label: '追发工资金额', unit: '元' },
  { id: 'orders', group: 'handling', label: '责令改正', unit: '件', measure: 'count', definition: '统计期内签发的限期改正指令书，不含已作废的' },
  { id: 'treatments', group: 'handling', label: '作出行政处理', unit: '件', measure: 'count', definition: '统计期内签发的行政处理决定书，不含已作废的' },
  { id: 'penalties', group: 'handling', label: '处罚件数', unit: '件', measure: 'count', definition: '统计期内签发的行政处罚决定书和当场行政处罚决定书，不含已作废的' },
  { id: 'fines', group: 'handling', label: '处罚金额', unit: '元', measure: 'sumAmount', definition: '上述处罚决定书所在案件登记的罚款金额之和，每件案件计一次' },
]
export const wageColumnIds = wageColumns.map(({ id }) => id) as [WageColumnId, ...WageColumnId[]]

/** Fen for 元, else a number; null where no register holds it. */
export type WageCells = Readonly<Record<WageColumnId, number | null>>

interface WageTexts {
  readonly label: string
  readonly lastLabel: string
  readonly now: WageCells
  readonly last: WageCells
  readonly byRow: readonly { readonly label: string; readonly cells: WageCells }[]
  readonly byTown: readonly { readonly label: string; readonly cells: WageCells }[]
}

const closedOf = (cells: WageCells): number => (cells['proactive-closed'] ?? 0) + (cells['complaint-closed'] ?? 0)
const paidOf = (cells: WageCells): number => (cells['proactive-paid'] ?? 0) + (cells['complaint-paid'] ?? 0)
const peopleOf = (cells: WageCells): number => (cells['proactive-workers'] ?? 0) + (cells['complaint-workers'] ?? 0)

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** Total, change, and shares by trade and town, in words; a growth from nothing has no percentage. */
export function wageText({ label, lastLabel, now, last, byRow, byTown }: WageTexts): string[] {
  const [closed, before] = [closedOf(now), closedOf(last)]
  return [
    `${label}主动监察检查用人单位${now['proactive-employers'] ?? 0}家，办结案件${closed}件，涉及${peopleOf(now)}人，追发工资${yuan(paidOf(now))}元。`,
    `与${lastLabel}相比，办结案件${changeWords(closed, before)}；追发工资${changeWords(paidOf(now), paidOf(last))}。`,
    ...shareWords('办结案件按行业', closed, byRow),
    ...shareWords('办结案件按镇（街道）', closed, byTown),
  ]
}

function changeWords(now: number, last: number): string {
  if (now === last) return '与去年持平'
  if (last === 0) return '增幅为—（对比期为0）'
  const share = ((Math.abs(now - last) / last) * 100).toFixed(2)
  return `${now > last ? '增长' : '下降'}${share}%`
}

function shareWords(what: string, whole: number, lines: readonly { readonly label: string; readonly cells: WageCells }[]): string[] {
  const counted = lines.flatMap(({ label, cells }) => (closedOf(cells) > 0 ? [`${label}${closedOf(cells)}件（占${((closedOf(cells) / whole) * 100).toFixed(2)}%）`] : []))
  return whole === 0 || counted.length === 0 ? [] : [`${what}：${counted.join('，')}。`]
}

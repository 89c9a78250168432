import { indicatorOf, standaloneLabel, type IndicatorId, type Report, type StatisticsRow } from '@shared/features/statistics'
import type { SheetColumn, SheetSpec, SheetValue } from '@main/exchange'
import { subtitleOf } from './workbook'

interface RowColumn extends SheetColumn {
  readonly value: (row: StatisticsRow, index: number) => SheetValue
}

const ordinal: RowColumn = { header: '序号', width: 7, kind: 'integer', value: (_row, index) => index + 1 }

const employer: readonly RowColumn[] = [
  { header: '用人单位', width: 38, kind: 'text', value: (row) => row.employerName },
  { header: '统一社会信用代码', width: 22, kind: 'creditCode', value: (row) => row.creditCode },
  { header: '镇（街道）', width: 14, kind: 'text', value: (row) => row.townName },
]

const date = (header: string): RowColumn => ({ header, width: 13, kind: 'date', value: (row) => row.date })
const detail = (header: string, width = 24): RowColumn => ({ header, width, kind: 'text', value: (row) => row.detail })
const number: RowColumn = { header: '文号', width: 30, kind: 'text', value: (row) => row.number }
const workers: RowColumn = { header: '涉及人数', width: 11, kind: 'integer', total: true, value: (row) => row.workers }
const amount = (header: string): RowColumn => ({ header, width: 16, kind: 'money', total: true, value: (row) => row.amountFen })

/** The lists that go with the printed figures, so that each can be checked by name. */
export const listedIds = [
  'inspected-employers',
  'visits',
  'orders',
  'orders-void',
  'rechecks',
  'contracts-signed',
  'contract-cases',
  'guidance-employers',
  'guidance-cases',
  'guidance-clauses',
  'training-sessions',
  'training-employers',
  'training-employer-visits',
] as const satisfies readonly IndicatorId[]
type ListedId = (typeof listedIds)[number]

const sheets: Readonly<Record<ListedId, { readonly name: string; readonly columns: readonly RowColumn[] }>> = {
  'inspected-employers': {
    name: '被检查用人单位',
    columns: [
      ordinal,
      ...employer,
      { header: '检查次数', width: 11, kind: 'integer', total: true, value: (row) => row.times },
      date('最近检查日期'),
      workers,
      amount('涉及金额（元）'),
    ],
  },
  visits: {
    name: '检查明细',
    columns: [ordinal, date('检查日期'), ...employer, detail('类型和结果'), workers, amount('涉及金额（元）')],
  },
  orders: {
    name: '限期改正指令书明细',
    columns: [ordinal, number, date('签发日期'), ...employer, detail('期末状态'), workers, amount('涉及金额（元）')],
  },
  'orders-void': {
    name: '作废的指令书',
    columns: [ordinal, number, date('签发日期'), ...employer, detail('状态', 12)],
  },
  rechecks: {
    name: '复查明细',
    columns: [ordinal, date('复查日期'), number, ...employer, detail('复查结果', 14), amount('核实支付（元）')],
  },
  'guidance-employers': {
    name: '规章制度指导明细',
    columns: [ordinal, ...employer, date('完成日期')],
  },
  'guidance-cases': {
    name: '规章制度指导记录',
    columns: [ordinal, { ...number, header: '编号', width: 15 }, date('完成日期'), ...employer, detail('指导类型', 12)],
  },
  'guidance-clauses': {
    name: '问题条款明细',
    columns: [
      ordinal,
      { ...number, header: '编号', width: 15 },
      date('指导日期'),
      ...employer,
      { ...detail('问题', 44), kind: 'longText' },
      { header: '已改正', width: 9, kind: 'text', value: (row) => (row.hit ? '是' : '否') },
    ],
  },
  'training-sessions': {
    name: '培训会明细',
    columns: [ordinal, { ...number, header: '期次', width: 12 }, date('举办日期'), { header: '名称', width: 38, kind: 'text', value: (row) => row.employerName }, { header: '镇（街道）', width: 14, kind: 'text', value: (row) => row.townName }],
  },
  'training-employers': {
    name: '培训服务企业',
    columns: [ordinal, ...employer, { header: '到会人次', width: 11, kind: 'integer', total: true, value: (row) => row.times }, date('最近参训日期')],
  },
  'training-employer-visits': {
    name: '培训家次明细',
    columns: [ordinal, { ...number, header: '期次', width: 12 }, date('举办日期'), ...employer, { header: '到会人数', width: 11, kind: 'integer', total: true, value: (row) => row.workers }],
  },
  'contracts-signed': {
    name: '督促补签劳动合同明细',
    columns: [ordinal, date('补签日期'), ...employer, detail('合同类型')],
  },
  'contract-cases': {
    name: '督促补签记录明细',
    columns: [ordinal, date('检查日期'), ...employer, detail('签订情况', 34)],
  },
}

/** The rows behind one figure, as a sheet whose number of rows is the figure. */
export function rowSheet(report: Report, id: ListedId, rows: readonly StatisticsRow[]): SheetSpec {
  const { name, columns } = sheets[id]
  const indicator = indicatorOf(id)
  return {
    name,
    title: `${report.label}${name}`,
    subtitle: `${subtitleOf(report)}　　${standaloneLabel(indicator)}：${rows.length}${indicator.unit}`,
    columns: columns.map(({ value: _value, ...column }) => column),
    rows: rows.map((row, index) => columns.map((column) => column.value(row, index))),
    landscape: true,
  }
}

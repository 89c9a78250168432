import { optionValues } from '@shared/fields/values'
import { z } from '@shared/zod'

/** Lists over all cases: on screen, as a workbook and on paper. `yearly`: of one year; the others as things stand today. */
export const followUpReports = [
  { value: 'towns', label: '镇（街道）汇总', yearly: true },
  { value: 'ledger', label: '督促补签台账', yearly: true },
  { value: 'unsigned', label: '未签名单', yearly: false },
  { value: 'expiry', label: '到期预警清单', yearly: false },
  { value: 'risk', label: '双倍工资风险测算表', yearly: false },
  { value: 'verified', label: '已核验名单', yearly: true },
  { value: 'rates', label: '规上企业签订率', yearly: true },
] as const
export type FollowUpReport = (typeof followUpReports)[number]['value']
export const followUpReportValues = optionValues(followUpReports)

export const reportRequest = z.object({
  report: z.enum(followUpReportValues),
  year: z.number().int().min(1990).max(2200),
  /** Only one town; null: all of them. */
  townId: z.uuid().nullable(),
})
export type ReportRequest = z.output<typeof reportRequest>

const cell = z.union([z.string(), z.number().int(), z.null()])

export const reportColumn = z.object({
  key: z.string(),
  label: z.string(),
  /** Money in fen. */
  kind: z.enum(['text', 'integer', 'money', 'date']),
  /** Width in the workbook, in characters. */
  width: z.number(),
  /** Width on paper; null leaves the column to screen and workbook. */
  mm: z.number().nullable(),
  total: z.boolean(),
  /** The report that lists what the figure counts, in the town of the row. */
  opens: z.enum(followUpReportValues).nullable(),
})
export type ReportColumn = z.output<typeof reportColumn>

export const reportTable = z.object({
  title: z.string(),
  columns: z.array(reportColumn),
  rows: z.array(
    z.object({
      key: z.string(),
      cells: z.array(cell),
      /** The case behind the row, else the employer, else the town. */
      followUpId: z.uuid().nullable(),
      employerId: z.uuid().nullable(),
      townId: z.uuid().nullable(),
    }),
  ),
  /** The last row, by column; null where nothing is added up. */
  totals: z.array(cell).nullable(),
  /** How it was counted, one sentence each. */
  notes: z.array(z.string()),
})
export type ReportTable = z.output<typeof reportTable>
export type ReportCell = z.output<typeof cell>

import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'
import { breakdownLine, comparison, indicatorId, saved, statedPeriod, statisticsRow } from './contract'
import { periodChoice } from './periodChoice'
import { selfCheckInput, selfCheckLimits } from './selfCheck'
import { wageColumnIds } from './wageTable'

const year = z.number().int().min(1990).max(2200)
const wageRow = z.enum(['manufacturing', 'construction', 'trade', 'catering', 'services', 'other'])
const wageCells = z.record(z.enum(wageColumnIds), z.number().nullable())

export const wageReport = z.object({
  choice: periodChoice,
  label: z.string(),
  bureau: z.string(),
  today: z.string(),
  period: statedPeriod,
  lines: z.array(z.object({ row: wageRow, label: z.string(), cells: wageCells })),
  /** Counted over everything, not added up. */
  total: wageCells,
  texts: z.array(z.string()),
})
export type WageReport = z.output<typeof wageReport>

export const chartAnswer = z.object({
  indicator: indicatorId,
  year,
  months: z.array(breakdownLine),
  lastMonths: z.array(breakdownLine),
  towns: z.array(breakdownLine),
  years: z.array(breakdownLine),
})
export type ChartAnswer = z.output<typeof chartAnswer>

export const selfCheckAnswer = z.object({
  year,
  input: selfCheckInput,
  /** What the desk's registers know; null where they hold nothing. */
  suggested: selfCheckInput,
  saved: z.boolean(),
  limits: selfCheckLimits,
  lines: z.array(
    z.object({
      id: z.enum(['publicArrears', 'projectRate', 'projectHighest', 'firmRate', 'firmHighest', 'groupEvents', 'extremeEvents']),
      label: z.string(),
      formula: z.string(),
      passed: z.boolean().nullable(),
      value: z.string(),
      limit: z.string(),
    }),
  ),
  result: z.boolean().nullable(),
})
export type SelfCheckAnswer = z.output<typeof selfCheckAnswer>

export const outputContract = {
  'statistics/wage': query(z.object({ choice: periodChoice }), wageReport),
  'statistics/wage-rows': query(z.object({ choice: periodChoice, column: z.enum(wageColumnIds), row: wageRow.nullable() }), z.array(statisticsRow)),
  'statistics/export-wage': command(z.object({ choice: periodChoice }), saved),
  /** The period in words, as Word file or PDF. */
  'statistics/save-review': command(z.object({ choice: periodChoice, comparison, format: z.enum(['docx', 'pdf']) }), saved),
  /** The table of a period as PDF; with `release` as it was signed. */
  'statistics/save-table': command(z.object({ choice: periodChoice, comparison, release: z.uuid().nullable() }), saved),
  'statistics/chart': query(z.object({ year, indicator: indicatorId, years: z.number().int().min(2).max(10) }), chartAnswer),
  'statistics/save-charts': command(z.object({ year, indicator: indicatorId }), saved),
  'statistics/self-check': query(z.object({ year }), selfCheckAnswer),
  'statistics/save-self-check': command(z.object({ year, input: selfCheckInput, limits: selfCheckLimits }), selfCheckAnswer),
} satisfies Contract

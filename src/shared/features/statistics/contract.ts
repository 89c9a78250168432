import { isRealDate } from '@shared/calendar'
import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'
import { indicatorIds } from './indicators'
import { isPeriod } from './period'
import { periodChoice } from './periodChoice'
import { jumpSetting } from './plausibility'
import { slice } from './slice'

const date = z.string().refine(isRealDate, '日期不存在')
const year = z.number().int().min(1990).max(2200)
export const indicatorId = z.enum(indicatorIds)

export const figure = z.object({
  value: z.number().nullable(),
  numerator: z.number().int().optional(),
  denominator: z.number().int().optional(),
})

export const statedPeriod = z.object({ from: z.string(), to: z.string(), asOf: z.string() })

/** Every figure by its indicator. */
const figures = z.record(indicatorId, figure)

/** Figures of a breakdown: those it can be applied to. */
const someFigures = z.partialRecord(indicatorId, figure)
export const comparison = z.enum(['lastYear', 'previous'])

export const note = z.object({ level: z.enum(['error', 'check', 'note']), text: z.string(), indicators: z.array(indicatorId).readonly() })

export const report = z.object({
  choice: periodChoice,
  comparison,
  /** The period in words, and what it stands beside. */
  label: z.string(),
  lastLabel: z.string(),
  bureau: z.string(),
  /** The day the figures were taken. */
  today: z.string(),
  period: statedPeriod,
  compared: statedPeriod.extend({
    /** The period is still running: compared with as many days of the other one. */
    partial: z.boolean(),
  }),
  figures,
  lastFigures: figures,
  notes: z.array(note),
  jump: jumpSetting,
})
export type Report = z.output<typeof report>

export const breakdownBy = z.enum(['town', 'industry', 'scale', 'inspector', 'month'])
export type BreakdownBy = z.output<typeof breakdownBy>

/** One town, trade, inspector or month; null figures: the month has not begun. `key` is '' for rows without a value. */
export const breakdownLine = statedPeriod.extend({ key: z.string(), name: z.string(), figures: someFigures.nullable() })
export type BreakdownLine = z.output<typeof breakdownLine>

export const breakdown = z.object({ by: breakdownBy, period: statedPeriod, lines: z.array(breakdownLine) })
export type Breakdown = z.output<typeof breakdown>

/** What a row of a figure is, and opens. */
export const rowTarget = z.object({
  kind: z.enum([
    'employer',
    'inspection',
    'correctionOrder',
    'contractFollowUp',
    'rulesGuidance',
    'trainingSession',
    'harmonyCertification',
    'inspectionCase',
  ]),
  id: z.string(),
})

export const statisticsRow = z.object({
  id: z.string(),
  target: rowTarget,
  employerId: z.string(),
  employerName: z.string(),
  creditCode: z.string().nullable(),
  townId: z.string().nullable(),
  townName: z.string().nullable(),
  /** The counted date; the latest one where a row stands for several. */
  date: z.string(),
  /** Number of the paper, '' where there is none. */
  number: z.string(),
  /** Kind or state, in words. */
  detail: z.string(),
  /** Records behind the row: more than 1 where an employer is counted once. */
  times: z.number().int(),
  workers: z.number().int(),
  amountFen: z.number().int(),
  hit: z.boolean(),
})
export type StatisticsRow = z.output<typeof statisticsRow>

export const rowsRequest = z
  .object({
    indicator: indicatorId,
    from: date,
    to: date,
    /** States are looked at on this day; the end of the period, but never a day to come, when left out. */
    asOf: date.optional(),
    /** Only one line of a breakdown. */
    slice: slice.optional(),
  })
  .refine(isPeriod, { path: ['to'], message: '结束日期不能早于开始日期' })
export type RowsRequest = z.output<typeof rowsRequest>

const reportRequest = z.object({ choice: periodChoice, comparison: comparison.default('lastYear') })
/** Null when the dialog was left. */
export const saved = z.object({ path: z.string().nullable() })

export const figuresContract = {
  'statistics/report': query(reportRequest, report),
  'statistics/breakdown': query(z.object({ choice: periodChoice, by: breakdownBy }), breakdown),
  'statistics/rows': query(rowsRequest, z.object({ rows: z.array(statisticsRow), figure })),
  /** Years to choose from, newest first; this year is always among them. `latest` is the last one with anything counted. */
  'statistics/years': query(z.object({}), z.object({ years: z.array(year), latest: year })),
  /** Asks where to save the workbook of a period; path is null when the dialog was left. */
  'statistics/export': command(reportRequest, saved),
  /** Asks where to save the rows behind one figure. */
  'statistics/export-rows': command(rowsRequest, saved),
  'statistics/save-jump': command(jumpSetting, jumpSetting),
} satisfies Contract

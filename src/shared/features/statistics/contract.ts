import { isRealDate } from '@shared/calendar'
import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'
import { indicatorIds } from './indicators'
import { isPeriod } from './period'

const date = z.string().refine(isRealDate, '日期不存在')
const year = z.number().int().min(1990).max(2200)
const indicatorId = z.enum(indicatorIds)

const figure = z.object({
  value: z.number().nullable(),
  numerator: z.number().int().optional(),
  denominator: z.number().int().optional(),
})

const statedPeriod = z.object({ from: z.string(), to: z.string(), asOf: z.string() })

/** Figures by indicator; a month that has not begun yet has none. */
const figures = z.record(indicatorId, figure)

export const annualStatistics = z.object({
  year,
  bureau: z.string(),
  /** The day the figures were taken. */
  today: z.string(),
  period: statedPeriod,
  compared: statedPeriod.extend({
    /** The year is still running: compared with last year up to the same day. */
    partial: z.boolean(),
  }),
  figures,
  lastFigures: figures,
  byTown: z.array(z.object({ townId: z.string().nullable(), townName: z.string(), figures })),
  byMonth: z.array(z.object({ month: z.number().int(), from: z.string(), to: z.string(), figures: figures.nullable() })),
})
export type AnnualStatistics = z.output<typeof annualStatistics>

/** What a row of a figure is, and opens. */
export const rowTarget = z.object({ kind: z.enum(['employer', 'inspection', 'correctionOrder', 'contractFollowUp', 'rulesGuidance', 'trainingSession', 'harmonyCertification', 'inspectionCase']), id: z.string() })

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
    /** Only one town; null: employers without one. */
    townId: z.uuid().nullable().optional(),
  })
  .refine(isPeriod, { path: ['to'], message: '结束日期不能早于开始日期' })
export type RowsRequest = z.output<typeof rowsRequest>

export const statisticsContract = {
  'statistics/annual': query(z.object({ year }), annualStatistics),
  'statistics/rows': query(rowsRequest, z.object({ rows: z.array(statisticsRow), figure })),
  /** Years to choose from, newest first; this year is always among them. `latest` is the last one with anything counted. */
  'statistics/years': query(z.object({}), z.object({ years: z.array(year), latest: year })),
  /** Asks where to save the year's workbook; path is null when the dialog was left. */
  'statistics/export': command(z.object({ year }), z.object({ path: z.string().nullable() })),
} satisfies Contract

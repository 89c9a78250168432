import { command, query, type Contract } from '@shared/ipc/contract'
import { rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { comparison, figure, indicatorId, report, saved, statisticsRow } from './contract'
import { periodChoice } from './periodChoice'
import { comparedFields } from './release'

const person = z.string().trim().min(1, '请填写姓名').max(50, '不超过 50 字')
const words = z.string().trim().max(500, '不超过 500 字')

export const releaseHead = z.object({
  id: z.uuid(),
  version: z.number().int(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(['filled', 'reviewed', 'released', 'returned']),
  edition: z.number().int().nullable(),
  replacesId: z.uuid().nullable(),
  reason: z.string(),
  explanation: z.string(),
  filler: z.string(),
  filledOn: z.string(),
  reviewer: z.string(),
  reviewedOn: z.string().nullable(),
  head: z.string(),
  releasedOn: z.string().nullable(),
  returnReason: z.string(),
  hash: z.string().nullable(),
  /** A later edition has taken its place. */
  replaced: z.boolean(),
})
export type ReleaseHead = z.output<typeof releaseHead>

const difference = z.object({
  indicator: indicatorId,
  before: figure,
  after: figure,
  sameFigure: z.boolean(),
  added: z.array(statisticsRow),
  removed: z.array(statisticsRow),
  changed: z.array(z.object({ before: statisticsRow, after: statisticsRow, fields: z.array(z.enum(comparedFields)).readonly() })),
})
export type ReleaseDifference = z.output<typeof difference>

export const releaseDetail = releaseHead.extend({
  report,
  /** False when what is stored is no longer what was signed. */
  intact: z.boolean(),
})
export type ReleaseDetail = z.output<typeof releaseDetail>

export const releaseContract = {
  /** Newest first. */
  'statistics/releases': query(z.object({}), z.array(releaseHead)),
  'statistics/release': query(z.object({ id: z.uuid() }), releaseDetail),
  /** The rows a reported figure was made of. */
  'statistics/release-rows': query(z.object({ id: z.uuid(), indicator: indicatorId }), z.object({ rows: z.array(statisticsRow), figure })),
  /** What has changed since: only figures whose number or rows are no longer the same. */
  'statistics/differences': query(z.object({ id: z.uuid() }), z.array(difference)),
  /** Takes the figures as they are now. With `replacesId` it corrects an edition that was released. */
  'statistics/fill': command(
    z.object({ choice: periodChoice, comparison, filler: person, explanation: words, replacesId: z.uuid().nullable(), reason: words }),
    releaseHead,
  ),
  'statistics/review': command(rowRef.extend({ reviewer: person }), releaseHead),
  'statistics/sign': command(rowRef.extend({ head: person }), releaseHead),
  'statistics/return': command(rowRef.extend({ returnReason: words.min(1, '请填写退回原因') }), releaseHead),
  /** Asks where to save a report with its rows and what has changed since. */
  'statistics/export-release': command(z.object({ id: z.uuid() }), saved),
} satisfies Contract

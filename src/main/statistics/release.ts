import { createHash } from 'node:crypto'
import {
  differenceOf,
  figure as figureSchema,
  fillProblems,
  indicators,
  measure,
  note as noteSchema,
  periodOf,
  releaseStateLabel,
  report as reportSchema,
  reviewProblem,
  type Comparison,
  type Figure,
  type IndicatorId,
  type PeriodChoice,
  type ReleaseDetail,
  type ReleaseDifference,
  type ReleaseHead,
  type ReleaseState,
  type Report,
  type StatedPeriod,
  type StatisticsRow,
} from '@shared/features/statistics'
import { AppFailure } from '@shared/errors/failure'
import { z } from '@shared/zod'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { insertEntity, updateEntity, type EntityPatch } from '@main/db/entity'
import type { Work } from '@main/db/work'
import * as queries from './queries/releases'
import { rowsOf } from './rows'
import { selectFacts } from './select'
import { reportOf } from './service'
import { loadSources } from './sources'

/** The figures and rows of a period as they are now. */
async function rowsNow(db: ReadDb, period: StatedPeriod): Promise<Map<IndicatorId, { rows: StatisticsRow[]; figure: Figure }>> {
  const sources = await loadSources(db, period)
  return new Map(
    indicators.map((indicator) => {
      const facts = selectFacts(indicator.id, sources, period)
      return [indicator.id, { rows: rowsOf(indicator, facts, period.asOf), figure: measure(indicator.measure, facts) }]
    }),
  )
}

export async function releaseList(db: ReadDb): Promise<ReleaseHead[]> {
  const rows = await queries.releases(db)
  const replaced = replacedIn(rows)
  return rows.map((row) => headOf(row, replaced))
}

/** Editions that a released one has taken the place of. */
function replacedIn(rows: readonly queries.ReleaseRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ state, replacesId }) => (state === 'released' && replacesId !== null ? [replacesId] : [])))
}

function headOf({ report: _report, periodFrom, periodTo, ...row }: queries.ReleaseRow, replaced: ReadonlySet<string>): ReleaseHead {
  const { id, version, label, state, edition, replacesId, reason, explanation, filler, filledOn, reviewer, reviewedOn, head, releasedOn, returnReason, hash } = row
  return { id, version, label, from: periodFrom, to: periodTo, state, edition, replacesId, reason, explanation, filler, filledOn, reviewer, reviewedOn, head, releasedOn, returnReason, hash, replaced: replaced.has(id) }
}

/** @throws AppFailure 'not-found' */
async function load(db: ReadDb, id: string): Promise<queries.ReleaseRow> {
  const row = await queries.releaseById(db, id)
  if (!row) throw new AppFailure('not-found')
  return row
}

/** A report as it was taken, and whether it still is what was signed. @throws AppFailure 'not-found' */
export async function releaseDetail(db: ReadDb, id: string): Promise<ReleaseDetail> {
  const row = await load(db, id)
  const head = headOf(row, replacedIn(await queries.releases(db)))
  const intact = row.hash === null || row.hash === hashOf(row, await queries.releaseTexts(db, id))
  return { ...head, report: storedReport(row), intact }
}

/** Figures of the program's version of then: one it no longer knows is left out, one that came later has no value. */
const stored = reportSchema.extend({
  figures: z.record(z.string(), figureSchema),
  lastFigures: z.record(z.string(), figureSchema),
  notes: z.array(noteSchema.extend({ indicators: z.array(z.string()) })),
})

function storedReport(row: { readonly report: string }): Report {
  const { figures, lastFigures, notes, ...rest } = stored.parse(JSON.parse(row.report))
  const known = (id: string): id is IndicatorId => indicators.some((indicator) => indicator.id === id)
  const complete = (values: Readonly<Record<string, Figure>>): Report['figures'] =>
    Object.fromEntries(indicators.map(({ id }) => [id, values[id] ?? { value: null }])) as Report['figures']
  return { ...rest, figures: complete(figures), lastFigures: complete(lastFigures), notes: notes.map((note) => ({ ...note, indicators: note.indicators.filter(known) })) }
}

/** The rows a reported figure was made of. @throws AppFailure 'not-found' */
export async function rowsThen(db: ReadDb, id: string, indicator: IndicatorId): Promise<{ rows: StatisticsRow[]; figure: Figure }> {
  const { figures } = storedReport(await load(db, id))
  return { rows: (await queries.releaseRows(db, id, indicator)).get(indicator) ?? [], figure: figures[indicator] }
}

/** Figures whose number or rows are no longer what was reported, in the order of the report. @throws AppFailure 'not-found' */
export async function differences(db: ReadDb, id: string): Promise<ReleaseDifference[]> {
  const { figures, period } = storedReport(await load(db, id))
  const then = await queries.releaseRows(db, id)
  const now = await rowsNow(db, period)
  return indicators.flatMap(({ id: indicator }) => {
    const [after, before] = [now.get(indicator), figures[indicator]]
    // A figure that came into the program later was not reported.
    if (!after || !then.has(indicator)) return []
    const found = differenceOf({ figure: before, rows: then.get(indicator) ?? [] }, after)
    return found === null ? [] : [{ indicator, ...found, changed: found.changed.map((one) => ({ ...one, fields: [...one.fields] })) }]
  })
}

export interface FillValues {
  readonly choice: PeriodChoice
  readonly comparison: Comparison
  readonly filler: string
  readonly explanation: string
  readonly replacesId: string | null
  readonly reason: string
}

/**
 * Takes figures and rows as they are now, for review.
 * @throws AppFailure at the field: a period to come, broken balances unexplained, one already on its way, or an edition
 *   that is not the newest of its days
 */
export async function fill(desk: Desk, values: FillValues): Promise<ReleaseHead> {
  const today = desk.clock.today()
  const { from, to } = periodOf(values.choice)
  if (to > today) throw AppFailure.atField('choice', '统计期尚未结束，不能报出')
  return desk.write('statistics/fill', async (work) => {
    // Taken inside the write: figures and rows of one moment, with nothing saved in between.
    const report = await reportOf(work.tx, values.choice, values.comparison, today)
    const problems = fillProblems(report, { ...values, corrects: values.replacesId !== null })
    for (const [field, problem] of Object.entries(problems)) throw AppFailure.atField(field, problem)
    await checkPlace(work, from, to, values.replacesId)
    const row = await insertEntity(work, 'statisticsRelease', {
      label: report.label,
      periodFrom: from,
      periodTo: to,
      state: 'filled',
      edition: null,
      replacesId: values.replacesId,
      reason: values.reason,
      explanation: values.explanation,
      report: JSON.stringify(report),
      filler: values.filler,
      filledOn: today,
      reviewer: '',
      reviewedOn: null,
      head: '',
      releasedOn: null,
      returnReason: '',
      hash: null,
    })
    const now = await rowsNow(work.tx, report.period)
    await queries.insertReleaseRows(work, row.id, new Map([...now].map(([indicator, { rows }]) => [indicator, rows])))
    return headOf(row, new Set())
  })
}

async function checkPlace(work: Work, from: string, to: string, replacesId: string | null): Promise<void> {
  const [running] = await queries.releasesOf(work.tx, from, to, ['filled', 'reviewed'])
  if (running) throw AppFailure.atField('choice', `该统计期已有一份“${releaseStateLabel(running.state)}”的统计表，请先办完或者退回`)
  const [newest] = await queries.releasesOf(work.tx, from, to, ['released'])
  if (newest && replacesId === null) throw AppFailure.atField('choice', '该统计期已报出，请在报出版本中“更正”')
  if (replacesId !== null && newest?.id !== replacesId) throw AppFailure.atField('choice', '只能更正该统计期最近报出的版本')
}

/** @throws AppFailure 'not-allowed-now', or at the field when filler and reviewer are one */
export function review(desk: Desk, ref: RowRef, reviewer: string): Promise<ReleaseHead> {
  return step(desk, 'statistics/review', ref, ['filled'], '审核', async (_work, { filler }) => {
    const problem = reviewProblem(filler, reviewer)
    if (problem !== null) throw AppFailure.atField('reviewer', problem)
    return { state: 'reviewed', reviewer, reviewedOn: desk.clock.today() }
  })
}

/** Releases: draws the edition and seals report, rows and signatures with a hash. @throws AppFailure 'not-allowed-now' */
export function sign(desk: Desk, ref: RowRef, head: string): Promise<ReleaseHead> {
  return step(desk, 'statistics/sign', ref, ['reviewed'], '报出', async (work, row) => {
    const [newest] = await queries.releasesOf(work.tx, row.periodFrom, row.periodTo, ['released'])
    const signed = { edition: (newest?.edition ?? 0) + 1, head, releasedOn: desk.clock.today() }
    const hash = hashOf({ ...row, ...signed }, await queries.releaseTexts(work.tx, row.id))
    return { state: 'released', ...signed, hash }
  })
}

/** Sends back what has not been released; it stays in the list. @throws AppFailure 'not-allowed-now' */
export function sendBack(desk: Desk, ref: RowRef, returnReason: string): Promise<ReleaseHead> {
  return step(desk, 'statistics/return', ref, ['filled', 'reviewed'], '退回', async () => ({ state: 'returned', returnReason }))
}

async function step(
  desk: Desk,
  useCase: string,
  { id, version }: RowRef,
  from: readonly ReleaseState[],
  action: string,
  patch: (work: Work, row: queries.ReleaseRow) => Promise<EntityPatch<'statisticsRelease'>>,
): Promise<ReleaseHead> {
  return desk.write(useCase, async (work) => {
    const row = await load(work.tx, id)
    if (!from.includes(row.state)) throw new AppFailure('not-allowed-now', { state: releaseStateLabel(row.state), action })
    return headOf(await updateEntity(work, 'statisticsRelease', id, version, await patch(work, row)), new Set())
  })
}

type Signed = Pick<queries.ReleaseRow, 'report' | 'edition' | 'reason' | 'explanation' | 'filler' | 'filledOn' | 'reviewer' | 'reviewedOn' | 'head' | 'releasedOn'>

/** SHA-256 over what was signed: report, signatures, and each figure's rows in the order of their indicators. */
function hashOf(row: Signed, texts: ReadonlyMap<string, string>): string {
  const { report, edition, reason, explanation, filler, filledOn, reviewer, reviewedOn, head, releasedOn } = row
  const hash = createHash('sha256')
  hash.update(JSON.stringify([report, edition, reason, explanation, filler, filledOn, reviewer, reviewedOn, head, releasedOn]))
  for (const indicator of [...texts.keys()].toSorted()) hash.update(`${indicator} ${texts.get(indicator) ?? ''}\n`)
  return hash.digest('hex')
}

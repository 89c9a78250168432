import { yearOf } from '@shared/calendar'
import {
  comparedPeriod,
  comparisons,
  defaultJump,
  indicatorOf,
  isBrokenDownBy,
  jumpSetting,
  measure,
  monthsIn,
  periodLabel,
  plausibilityNotes,
  comparedChoice,
  statedPeriodOf,
  type Breakdown,
  type BreakdownBy,
  type Comparison,
  type Figure,
  type IndicatorId,
  type JumpSetting,
  type Period,
  type PeriodChoice,
  type Report,
  type RowsRequest,
  type StatedPeriod,
  type StatisticsRow,
} from '@shared/features/statistics'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { bureau } from '@main/features/setting/service'
import { figuresBy, figuresOf } from './figures'
import { countedYears } from './queries/years'
import { rowsOf } from './rows'
import { selectFacts, type Fact } from './select'
import { slicerOf } from './slicer'
import { loadSource, loadSources, type Sources } from './sources'

/** Every figure of a period, what it stands beside, and what a reviewer should look at. */
export async function reportOf(db: ReadDb, choice: PeriodChoice, comparison: Comparison, today: string, loaded?: Sources): Promise<Report> {
  const period = statedPeriodOf(choice, today)
  const compared = comparedPeriod(choice, comparison, today)
  const figures = figuresOf(loaded ?? (await loadSources(db, period)), period)
  const lastFigures = figuresOf(await loadSources(db, compared), compared)
  const jump = await jumps(db)
  const lastLabel = lastLabelOf(choice, comparison, compared.partial)
  const now = (id: keyof typeof figures): number | null => figures[id].value
  const last = (id: keyof typeof figures): number | null => lastFigures[id].value
  return {
    choice,
    comparison,
    label: periodLabel(choice),
    lastLabel,
    bureau: (await bureau(db)).name,
    today,
    period,
    compared,
    figures,
    lastFigures,
    notes: plausibilityNotes({ now, last, lastLabel }, jump),
    jump,
  }
}

/** 2019年, 2019年同期, 上年同期, 上期. */
function lastLabelOf(choice: PeriodChoice, comparison: Comparison, partial: boolean): string {
  if (choice.kind === 'range') return comparisons.find(({ value }) => value === comparison)?.label ?? ''
  const label = periodLabel({ ...comparedChoice(choice, comparison), startDay: 1 })
  return partial ? `${label}同期` : label
}

/** The figures by the lines of a breakdown, or by month. States are looked at as for the whole period. */
export async function breakdownOf(db: ReadDb, choice: PeriodChoice, by: BreakdownBy, today: string, loaded?: Sources): Promise<Breakdown> {
  const period = statedPeriodOf(choice, today)
  const sources = loaded ?? (await loadSources(db, period))
  if (by !== 'month') {
    const lines = figuresBy(sources, period, by, await slicerOf(db, by, period))
    return { by, period, lines: lines.map((line) => ({ ...line, ...period })) }
  }
  const { asOf } = period
  const lines = monthsIn(choice).map(({ label, from, to }) => ({
    key: from,
    name: label,
    from,
    to,
    asOf,
    // An order of March that was corrected in April counts as corrected; a month to come has no figures.
    figures: from > asOf ? null : figuresOf(sources, { from, to, asOf }),
  }))
  return { by, period, lines }
}

/** The very rows a figure is measured on, with the figure measured on them. */
export async function statisticsRows(
  db: ReadDb,
  request: RowsRequest,
  today: string,
): Promise<{ rows: StatisticsRow[]; figure: Figure }> {
  const indicator = indicatorOf(request.indicator)
  const period = statedPeriod(request, today)
  const all = await rowsOfFigure(db, indicator.id, period)
  const { slice } = request
  if (slice === undefined) return { rows: rowsOf(indicator, all, period.asOf), figure: measure(indicator.measure, all) }
  if (!isBrokenDownBy(indicator, slice.by)) return { rows: [], figure: measure(indicator.measure, []) }
  const slicer = await slicerOf(db, slice.by, period)
  const facts = all.filter((fact) => slicer.keysOf(fact).includes(slice.key))
  return { rows: rowsOf(indicator, facts, period.asOf), figure: measure(indicator.measure, facts) }
}

/** One figure alone, by the one query of its source. */
export async function figureOf(db: ReadDb, id: IndicatorId, period: StatedPeriod): Promise<Figure> {
  return measure(indicatorOf(id).measure, await rowsOfFigure(db, id, period))
}

/** What a figure is measured on, by the one query of its source. */
export async function rowsOfFigure(db: ReadDb, id: IndicatorId, period: StatedPeriod): Promise<Fact[]> {
  return selectFacts(id, await loadSource(db, indicatorOf(id).source, period), period)
}

function statedPeriod(request: Period & { readonly asOf?: string | undefined }, today: string): StatedPeriod {
  const { from, to } = request
  return { from, to, asOf: request.asOf ?? (to < today ? to : today) }
}

/** Years that can be chosen: from the first one with anything to count up to this one, newest first. */
export async function statisticsYears(db: ReadDb, today: string): Promise<{ years: number[]; latest: number }> {
  const thisYear = yearOf(today)
  const counted = await countedYears(db)
  const latest = counted?.last ?? thisYear
  const last = Math.max(thisYear, latest)
  const first = Math.min(thisYear, counted?.first ?? thisYear)
  return { years: Array.from({ length: last - first + 1 }, (_, index) => last - index), latest }
}

const JUMP_KEY = 'statistics-jump'

/** When a change counts as a jump, as the bureau set it. */
export async function jumps(db: ReadDb): Promise<JumpSetting> {
  return jumpSetting.catch(defaultJump).parse((await readSetting(db, JUMP_KEY)) ?? defaultJump)
}

export async function saveJumps(desk: Desk, values: JumpSetting): Promise<JumpSetting> {
  await desk.write('statistics/save-jump', (work) => writeSetting(work, JUMP_KEY, values))
  return values
}

import { yearOf } from '@shared/calendar'
import {
  comparedYear,
  indicatorOf,
  measure,
  monthPeriod,
  statedYear,
  type AnnualStatistics,
  type Figure,
  type Period,
  type RowsRequest,
  type StatedPeriod,
  type StatisticsRow,
} from '@shared/features/statistics'
import { saveFile } from '@main/core/saveFile'
import type { ReadDb } from '@main/db/connection'
import { writeWorkbookInWorker, type SheetSpec } from '@main/exchange'
import { bureau, towns } from '@main/features/setting/service'
import { figuresByTown, figuresOf, type Figures } from './figures'
import { countedYears } from './queries/years'
import { listedIds, rowSheet } from './rowSheets'
import { rowsOf } from './rows'
import { loadSource, loadSources, type Sources } from './sources'
import { definitionSheet, monthSheet, summarySheet, townSheet } from './workbook'

/** The year's figures with last year beside them, by town and by month. */
export async function annualStatistics(db: ReadDb, year: number, today: string): Promise<AnnualStatistics> {
  const period = statedYear(year, today)
  const compared = comparedYear(year, today)
  const sources = await loadSources(db, period)
  const lastSources = await loadSources(db, compared)
  return {
    year,
    bureau: (await bureau(db)).name,
    today,
    period,
    compared,
    figures: figuresOf(sources, period),
    lastFigures: figuresOf(lastSources, compared),
    byTown: figuresByTown(sources, period, await towns(db)),
    byMonth: Array.from({ length: 12 }, (_, index) => monthFigures(sources, year, index + 1, period.asOf)),
  }
}

/** States are looked at as for the whole year: an order of March that was corrected in April counts as corrected. */
function monthFigures(sources: Sources, year: number, month: number, asOf: string): AnnualStatistics['byMonth'][number] {
  const { from, to } = monthPeriod(year, month)
  const figures: Figures | null = from > asOf ? null : figuresOf(sources, { from, to, asOf })
  return { month, from, to, figures }
}

/** The very rows a figure is measured on, with the figure measured on them. */
export async function statisticsRows(
  db: ReadDb,
  request: RowsRequest,
  today: string,
): Promise<{ rows: StatisticsRow[]; figure: Figure }> {
  const indicator = indicatorOf(request.indicator)
  const period = statedPeriod(request, today)
  const sources = await loadSource(db, indicator.source, period)
  const all = rowsOf(indicator, sources, period)
  const rows = request.townId === undefined ? all : all.filter((row) => row.townId === request.townId)
  return { rows, figure: measure(indicator.measure, rows) }
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

/** The year's workbook: the table, by town, by month, the lists behind the main figures, and what they mean. */
export async function annualSheets(db: ReadDb, annual: AnnualStatistics): Promise<SheetSpec[]> {
  const lists: SheetSpec[] = []
  for (const indicator of listedIds) {
    const { rows } = await statisticsRows(db, { indicator, ...annual.period }, annual.today)
    if (rows.length > 0) lists.push(rowSheet(annual, indicator, rows))
  }
  return [summarySheet(annual), townSheet(annual), monthSheet(annual), ...lists, definitionSheet(annual)]
}

/**
 * Writes the year's workbook to a file.
 * @throws AppFailure 'file-not-writable'
 */
export async function exportAnnual(db: ReadDb, annual: AnnualStatistics, path: string): Promise<void> {
  const bytes = await writeWorkbookInWorker(await annualSheets(db, annual))
  await saveFile(path, bytes)
}

import { statedPeriodOf, yearChoice, type BreakdownLine, type Comparison, type PeriodChoice, type Report } from '@shared/features/statistics'
import { saveFile } from '@main/core/saveFile'
import type { ReadDb } from '@main/db/connection'
import { writeWorkbookInWorker, type SheetSpec } from '@main/exchange'
import { listedIds, rowSheet } from './rowSheets'
import { breakdownOf, reportOf, statisticsRows } from './service'
import { loadSources } from './sources'
import { breakdownSheet, definitionSheet, notesSheet, summarySheet } from './workbook'

/** A report with its tables by town and by month: what the workbook is written from. */
export interface FullReport extends Report {
  readonly byTown: readonly BreakdownLine[]
  readonly byMonth: readonly BreakdownLine[]
}

export async function fullReport(db: ReadDb, choice: PeriodChoice, comparison: Comparison, today: string): Promise<FullReport> {
  const loaded = await loadSources(db, statedPeriodOf(choice, today))
  const report = await reportOf(db, choice, comparison, today, loaded)
  const towns = await breakdownOf(db, choice, 'town', today, loaded)
  const months = await breakdownOf(db, choice, 'month', today, loaded)
  return { ...report, byTown: towns.lines, byMonth: months.lines }
}

/** The year's figures with last year beside them, by town and by month. */
export function annualStatistics(db: ReadDb, year: number, today: string): Promise<FullReport> {
  return fullReport(db, yearChoice(year), 'lastYear', today)
}

/** The workbook of a period: the table, by town, by month, the lists behind the main figures, and what they mean. */
export async function reportSheets(db: ReadDb, report: FullReport): Promise<SheetSpec[]> {
  const lists: SheetSpec[] = []
  for (const indicator of listedIds) {
    const { rows } = await statisticsRows(db, { indicator, ...report.period }, report.today)
    if (rows.length > 0) lists.push(rowSheet(report, indicator, rows))
  }
  const months = report.byMonth.length > 1 ? [breakdownSheet(report, '按月', '月份', report.byMonth)] : []
  const notes = report.notes.length > 0 ? [notesSheet(report)] : []
  return [summarySheet(report), breakdownSheet(report, '按镇（街道）', '镇（街道）', report.byTown), ...months, ...lists, ...notes, definitionSheet(report)]
}

/**
 * Writes the workbook of a period to a file.
 * @throws AppFailure 'file-not-writable'
 */
export async function exportReport(db: ReadDb, report: FullReport, path: string): Promise<void> {
  const bytes = await writeWorkbookInWorker(await reportSheets(db, report))
  await saveFile(path, bytes)
}

import { paperDate } from '@shared/calendar'
import { formatFigure, indicatorOf, rowColumns, standaloneLabel, type Figure, type RowColumn, type RowsRequest, type StatisticsRow } from '@shared/features/statistics'
import { saveFile } from '@main/core/saveFile'
import type { ReadDb } from '@main/db/connection'
import { writeWorkbookInWorker, type SheetColumn, type SheetSpec, type SheetValue } from '@main/exchange'
import { bureau } from '@main/features/setting/service'
import { statisticsRows } from './service'
import { slicerOf } from './slicer'

/** Pixels of the window a place of a spreadsheet column takes. */
const PIXELS_A_PLACE = 7

const summed: readonly RowColumn['name'][] = ['times', 'workers', 'amountFen']

/** The rows behind one figure as a sheet with the columns of the window, and the figure above them. */
export function figureSheet(request: RowsRequest, bureauName: string, place: string, answer: { readonly rows: readonly StatisticsRow[]; readonly figure: Figure }): SheetSpec {
  const indicator = indicatorOf(request.indicator)
  const { rows, figure } = answer
  const columns = rowColumns(indicator)
  const parts = figure.denominator === undefined ? '' : `（${figure.numerator ?? 0}÷${figure.denominator}）`
  return {
    name: standaloneLabel(indicator),
    title: `${standaloneLabel(indicator)}明细`,
    subtitle: `填报单位：${bureauName}　　统计期：${paperDate(request.from)}至${paperDate(request.to)}${place}　　${standaloneLabel(indicator)}：${formatFigure(indicator, figure.value)}${indicator.unit}${parts}`,
    columns: [
      { header: '序号', width: 7, kind: 'integer' },
      ...columns.map(({ label, kind, width, name }): SheetColumn => ({ header: label, kind, width: Math.max(9, Math.round(width / PIXELS_A_PLACE)), ...(summed.includes(name) ? { total: true } : {}) })),
    ],
    rows: rows.map((row, index) => [index + 1, ...columns.map(({ name }) => cell(row, name))]),
    note: `口径：${indicator.definition}`,
    landscape: true,
  }
}

function cell(row: StatisticsRow, name: RowColumn['name']): SheetValue {
  const value = row[name]
  return typeof value === 'boolean' ? (value ? '是' : '否') : value
}

/**
 * Writes the rows behind one figure to a file.
 * @throws AppFailure 'file-not-writable'
 */
export async function exportRows(db: ReadDb, request: RowsRequest, today: string, path: string): Promise<void> {
  const answer = await statisticsRows(db, request, today)
  const place = request.slice === undefined ? '' : `　　${await lineName(db, request.slice, request)}`
  const { name } = await bureau(db)
  await saveFile(path, await writeWorkbookInWorker([figureSheet(request, name, place, answer)]))
}

async function lineName(db: ReadDb, { by, key }: NonNullable<RowsRequest['slice']>, period: RowsRequest): Promise<string> {
  const { lines } = await slicerOf(db, by, period)
  return lines.find((line) => line.key === key)?.name ?? ''
}

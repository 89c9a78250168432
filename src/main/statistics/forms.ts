import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { changeOf, formCell, indicatorOf, indicators, isRate, mapProblems, standaloneLabel, type Comparison, type FormCellMap, type FormSheetData, type PeriodChoice, type Report, type StatisticsForm } from '@shared/features/statistics'
import { AppFailure } from '@shared/errors/failure'
import type { RowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { saveFile } from '@main/core/saveFile'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import { fillForm, letters, place, readForm, type CellValue } from './formFill'
import { formById, formRows } from './queries/forms'
import { reportOf } from './service'

const MOST_BYTES = 5 * 1024 * 1024

const headOf = ({ id, version, name, fileName, cells }: EntityRow<'statisticsForm'>): StatisticsForm => ({ id, version, name, fileName, cells: z.array(formCell).catch([]).parse(JSON.parse(cells)) })

export async function forms(db: ReadDb): Promise<StatisticsForm[]> {
  return (await formRows(db)).map(headOf)
}

/** @throws AppFailure 'not-found' */
async function load(db: ReadDb, id: string): Promise<EntityRow<'statisticsForm'>> {
  const row = await formById(db, id)
  if (!row) throw new AppFailure('not-found')
  return row
}

const bytesOf = ({ file }: EntityRow<'statisticsForm'>): Uint8Array => new Uint8Array(Buffer.from(file, 'base64'))

export async function formSheets(db: ReadDb, id: string): Promise<FormSheetData[]> {
  return readForm(bytesOf(await load(db, id)))
}

/** Asks for a form and keeps it in the data file. @throws AppFailure 'file-damaged', 'file-unsupported', 'file-too-large' */
export async function addForm(desk: Desk): Promise<StatisticsForm | null> {
  const path = await desk.dialogs.openFile({ title: '选择空白报表', extensions: ['xlsx'], filterName: '电子表格' })
  if (path === null) return null
  const { size } = await stat(path).catch(() => {
    throw new AppFailure('file-missing', { file: basename(path) })
  })
  if (size > MOST_BYTES) throw new AppFailure('file-too-large', { size: Math.ceil(size / 1024 / 1024), limit: MOST_BYTES / 1024 / 1024 })
  const bytes = new Uint8Array(await readFile(path))
  const cells = suggest(await readForm(bytes))
  return desk.write('statistics/add-form', async (work) => {
    const name = basename(path).replace(/\.xlsx$/iu, '').slice(0, 80)
    return headOf(await insertEntity(work, 'statisticsForm', { name, fileName: basename(path), file: Buffer.from(bytes).toString('base64'), cells: JSON.stringify(cells) }))
  })
}

const bare = (text: string): string => text.replaceAll(/[\s　：:（）()]/gu, '').replace(/^其中/u, '')

/** Cells to the right of an indicator's name, where the form has exactly that name and the cell is free. */
function suggest(sheets: readonly FormSheetData[]): FormCellMap[] {
  const byName = new Map(indicators.map((indicator) => [bare(standaloneLabel(indicator)), indicator.id]))
  return sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ cell, text }): FormCellMap[] => {
      const indicator = byName.get(bare(text))
      const at = place(cell)
      if (indicator === undefined || !at) return []
      for (let column = at.column + 1; column <= at.column + 3; column += 1) {
        const next = `${letters(column)}${at.row}`
        const there = sheet.cells.find((one) => one.cell === next)
        if (sheet.covered.includes(next) || (there !== undefined && (there.formula || there.text !== ''))) continue
        return [{ sheet: sheet.name, cell: next, indicator, pick: 'now', unit: 1 }]
      }
      return []
    }),
  )
}

/** @throws AppFailure at 'cells' naming the first cell that cannot be written */
export async function saveForm(desk: Desk, { id, version }: RowRef, name: string, cells: readonly FormCellMap[]): Promise<StatisticsForm> {
  const sheets = await formSheets(desk.read, id)
  const wrong = mapProblems(cells, sheets).findIndex((problem) => problem !== null)
  const cell = cells[wrong]
  if (cell) throw AppFailure.atField('cells', `${cell.sheet} ${cell.cell}：${mapProblems(cells, sheets)[wrong] ?? ''}`)
  return desk.write('statistics/save-form', async (work) => headOf(await updateEntity(work, 'statisticsForm', id, version, { name, cells: JSON.stringify(cells) })))
}

export async function deleteForm(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('statistics/delete-form', (work) => deleteEntity(work, 'statisticsForm', ref.id, ref.version))
}

/** Writes the figures of a period into a copy of the form. Null: no place was chosen. @throws AppFailure 'not-found' */
export async function fillFormFile(desk: Desk, id: string, choice: PeriodChoice, comparison: Comparison): Promise<string | null> {
  const row = await load(desk.read, id)
  const report = await reportOf(desk.read, choice, comparison, desk.clock.today())
  const defaultName = `${row.name}（${report.label.replace(/（.*）$/u, '')}）.xlsx`
  const path = await desk.dialogs.saveFile({ title: '填写并存为', defaultName, extensions: ['xlsx'], filterName: '电子表格' })
  if (path === null) return null
  await saveFile(path, await fillForm(bytesOf(row), headOf(row).cells.map((cell) => valueOf(cell, report))))
  return path
}

/** A figure as the form wants it; one that is missing, or has no percentage, stands as —. */
export function valueOf({ sheet, cell, indicator: id, pick, unit }: FormCellMap, report: Report): CellValue {
  const indicator = indicatorOf(id)
  const [now, last] = [report.figures[id].value, report.lastFigures[id].value]
  const change = changeOf(indicator, now, last)
  const raw = { now, last, change: change.difference, percent: change.percent }[pick]
  if (raw === null) return { sheet, cell, value: '—' }
  if (pick === 'percent') return { sheet, cell, value: rounded(raw, 1) }
  if (indicator.unit !== '元') return { sheet, cell, value: isRate(indicator) ? rounded(raw, 1) : raw }
  return { sheet, cell, value: rounded(raw / 100 / unit, unit === 1000 ? 1 : 2) }
}

/** Half away from zero, on the decimal digits people see. */
function rounded(value: number, places: number): number {
  const sign = value < 0 ? -1 : 1
  return (sign * Number(`${Math.round(Number(`${Math.abs(value)}e${places}`))}e-${places}`)) || 0
}

import { ExchangeFailure } from '../failure'
import type { ReadLimits } from '../limits'
import { fillMerged, squareOff, type MergedRange, type SparseRows } from './grid'
import { numberText, serialToIso, serialToTime } from './numbers'
import { isDateFormat, parseWorkbook, type CellObject, type WorkBook, type WorkSheet } from './sheetjs'
import {
  emptyCell,
  textCell,
  type FileFormat,
  type RawBook,
  type RawCell,
  type RawSheet,
  type ReadNote,
} from './table'

const unsupportedSheets = new Set(['chart', 'dialog', 'macro'])

/**
 * Reads a workbook (xlsx, xls, ods, XML spreadsheet) whose container was checked before.
 * @param uncachedFormulas some formula was saved without its result; the library would drop such cells
 * @throws ExchangeFailure 'damaged' | 'password' | 'too-many-rows' | 'too-many-columns' | 'not-a-table'
 */
export function readWorkbook(
  bytes: Uint8Array,
  format: FileFormat,
  limits: ReadLimits,
  uncachedFormulas = false,
): RawBook {
  const book = parse(bytes, limits, uncachedFormulas)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const notes: ReadNote[] = []
  const sheets: RawSheet[] = []
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name]
    if (!sheet) throw new ExchangeFailure('damaged')
    if (unsupportedSheets.has(String(sheet['!type']))) return
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    sheets.push({ name, hidden, rows: readSheet(name, sheet, date1904, limits, notes) })
  })
  if (sheets.length === 0) throw new ExchangeFailure('not-a-table')
  return { format, sheets, notes }
}

function parse(bytes: Uint8Array, limits: ReadLimits, keepStubs: boolean): WorkBook {
  try {
    return parseWorkbook(bytes, limits.rows + 1, keepStubs)
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : ''
    throw new ExchangeFailure(/password|encrypt/i.test(words) ? 'password' : 'damaged', {}, { cause })
  }
}

function readSheet(
  name: string,
  sheet: WorkSheet,
  date1904: boolean,
  limits: ReadLimits,
  notes: ReadNote[],
): RawCell[][] {
  let uncached = 0
  const sparse: SparseRows = Array.from(sheet['!data'] ?? [], (row: (CellObject | undefined)[] | undefined) =>
    row?.map((cell) => {
      const read = cell ? toCell(cell, date1904) : emptyCell
      if (read.kind === 'formula' && read.text === '') uncached += 1
      return read
    }),
  )
  const rows = squareOff(sparse, limits)
  const merged = fillMerged(rows, (sheet['!merges'] ?? []).map(toMerged))
  if (merged > 0) notes.push({ code: 'merged-filled', sheet: name, count: merged })
  if (uncached > 0) notes.push({ code: 'formulas-without-value', sheet: name, count: uncached })
  return rows
}

function toMerged(range: NonNullable<WorkSheet['!merges']>[number]): MergedRange {
  return { top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c }
}

function toCell(cell: CellObject, date1904: boolean): RawCell {
  const value = valueCell(cell, date1904)
  if (cell.f === undefined && cell.F === undefined) return value
  return value.kind === 'error' ? value : { ...value, kind: 'formula' }
}

function valueCell(cell: CellObject, date1904: boolean): RawCell {
  const { v } = cell
  switch (cell.t) {
    case 'n':
      return typeof v === 'number' ? numberCell(v, cell, date1904) : emptyCell
    case 's':
      return textCell(String(v ?? '').replace(/\r\n?/g, '\n'))
    case 'b':
      return { text: v === true ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: cell.w ?? '#N/A', kind: 'error' }
    case 'd':
    case 'z':
      break
  }
  return emptyCell
}

function numberCell(value: number, cell: CellObject, date1904: boolean): RawCell {
  const format = cell.z === undefined ? '' : String(cell.z)
  if (format !== '' && isDateFormat(format)) {
    const iso = serialToIso(value, date1904)
    if (iso !== null) {
      const time = serialToTime(value)
      return { text: time === null ? iso : `${iso} ${time}`, kind: 'date', raw: value, iso }
    }
    if (cell.w !== undefined) return { text: cell.w.trim(), kind: 'number', raw: value }
  }
  return { text: numberText(value, cell.w), kind: 'number', raw: value }
}

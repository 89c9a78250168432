import ExcelJS, { type Alignment, type Borders, type Row, type Style, type Worksheet } from 'exceljs'
import type { FieldKind } from '@shared/fields/describe'
import { sheetNames, xlsxText } from './cellText'
import type { FormattedNumber, SheetColumn, SheetSpec, SheetValue, SheetWriter } from './sheet'

const paperA4 = 9
const bodyFont = { name: '宋体', size: 11 }
const thin = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const
const borders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const numberFormats: Readonly<Record<FieldKind, string>> = {
  money: '#,##0.00',
  integer: '#,##0',
  year: '0',
  text: '@',
  longText: '@',
  date: '@',
  instant: '@',
  option: '@',
  boolean: '@',
  creditCode: '@',
  phone: '@',
  idNumber: '@',
}

/** Writes with exceljs. Every sheet is built from nothing: the library loses things when it edits a file. */
export const exceljsWriter: SheetWriter = {
  async write(sheets) {
    const book = new ExcelJS.Workbook()
    const names = sheetNames(sheets.map((sheet) => sheet.name))
    sheets.forEach((spec, index) => writeSheet(book.addWorksheet(names[index] ?? `表${index + 1}`), spec))
    return new Uint8Array(await book.xlsx.writeBuffer())
  },
}

function writeSheet(sheet: Worksheet, spec: SheetSpec): void {
  const width = Math.max(spec.columns.length, 1)
  spec.columns.forEach((column, i) => {
    sheet.getColumn(i + 1).width = column.width
  })
  if (spec.title !== undefined) {
    headLine(
      sheet,
      spec.title,
      width,
      { font: { ...bodyFont, size: 16, bold: true }, alignment: centred },
      30,
    )
  }
  if (spec.subtitle !== undefined)
    headLine(sheet, spec.subtitle, width, { font: bodyFont, alignment: left }, 20)
  const groups = addGroups(sheet, spec.columns)
  const headerRow = sheet.addRow(spec.columns.map((column) => xlsxText(column.header)))
  headerRow.height = Math.max(24, heightOf(spec.columns.map(({ header }) => header), spec.columns))
  headerRow.eachCell((cell) => {
    cell.style = headerStyle
  })
  if (groups !== null) spec.columns.forEach(({ group, header }, i) => group === undefined && joinHead(sheet, groups, headerRow.number, i + 1, header))
  const first = headerRow.number + 1
  const styles = spec.columns.map(cellStyle)
  for (const values of spec.rows) {
    const row = sheet.addRow(spec.columns.map((column, i) => toCellValue(values[i] ?? null, column)))
    style(row, styles)
    const wrapped = spec.columns.map(({ kind }, i) => (kind === 'longText' ? textOf(values[i]) : ''))
    const height = heightOf(wrapped, spec.columns)
    if (height > lineHeight + padding) row.height = height
    values.forEach((value, i) => {
      // A new style: the column's own is shared by all its cells.
      if (isFormatted(value)) row.getCell(i + 1).style = { ...styles[i], numFmt: value.format }
    })
  }
  const last = headerRow.number + spec.rows.length
  if (spec.columns.some((column) => column.total)) addTotals(sheet, spec, first, last, styles)
  for (const line of spec.foot ?? []) headLine(sheet, line, width, { font: bodyFont, alignment: left }, 20)
  if (spec.note !== undefined) {
    headLine(
      sheet,
      spec.note,
      width,
      { font: { ...bodyFont, size: 9 }, alignment: { ...left, wrapText: true } },
      32,
    )
  }
  setUp(sheet, spec, headerRow.number, last)
}

/** A line of heads over the columns of one group each. @returns its row, null where no column has a group */
function addGroups(sheet: Worksheet, columns: readonly SheetColumn[]): number | null {
  if (columns.every(({ group }) => group === undefined)) return null
  const row = sheet.addRow(columns.map(({ group }, i) => (group === undefined || group === columns[i - 1]?.group ? null : xlsxText(group))))
  row.height = 22
  columns.forEach((_, i) => {
    row.getCell(i + 1).style = headerStyle
  })
  for (let start = 0; start < columns.length; ) {
    const { group } = columns[start] ?? {}
    const next = columns.findIndex((column, i) => i > start && (group === undefined || column.group !== group))
    const end = next === -1 ? columns.length : next
    if (end - start > 1) sheet.mergeCells(row.number, start + 1, row.number, end)
    start = end
  }
  return row.number
}

/** A column without a group has one head over both lines. */
function joinHead(sheet: Worksheet, top: number, bottom: number, column: number, header: string): void {
  sheet.getRow(top).getCell(column).value = xlsxText(header)
  sheet.mergeCells(top, column, bottom, column)
}

const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }
const left: Partial<Alignment> = { horizontal: 'left', vertical: 'middle' }

const headerStyle: Partial<Style> = {
  font: { ...bodyFont, bold: true },
  alignment: centred,
  border: borders,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF5' } },
  numFmt: '@',
}

/** One cell across the table: titles above it, remarks below. */
function headLine(sheet: Worksheet, text: string, width: number, look: Partial<Style>, height: number): void {
  const row = sheet.addRow([xlsxText(text)])
  row.height = height
  row.getCell(1).style = look
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width)
}

function cellStyle(column: SheetColumn): Partial<Style> {
  const numeric = column.kind === 'money' || column.kind === 'integer'
  return {
    font: bodyFont,
    border: borders,
    numFmt: numberFormats[column.kind],
    alignment: {
      vertical: 'middle',
      horizontal: numeric ? 'right' : 'left',
      wrapText: column.kind === 'longText',
    },
  }
}

const textOf = (value: SheetValue | undefined): string => (typeof value === 'string' ? value : '')

const lineHeight = 15
const padding = 4

/**
 * Points that wrapped texts need in their columns. Spreadsheet programs do not work it out when they open a file, and
 * would print one line over the next. Bold and wide signs take some more than a place, hence the narrower column.
 */
function heightOf(texts: readonly string[], columns: readonly SheetColumn[]): number {
  const lines = texts.map((text, i) => {
    const width = Math.max(1, (columns[i]?.width ?? 10) - 1)
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(places(line) / width)), 0)
  })
  return Math.max(1, ...lines) * lineHeight + padding
}

/** Places a text takes: a Chinese character two, others one. */
function places(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)
}

function style(row: Row, styles: readonly Partial<Style>[]): void {
  styles.forEach((look, i) => {
    row.getCell(i + 1).style = look
  })
}

/** Fen become yuan; anything textual stays a string cell, also when it begins with '='. */
function toCellValue(value: SheetValue, column: SheetColumn): string | number | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return xlsxText(value)
  if (isFormatted(value)) return value.value
  if (column.kind === 'money') return value / 100
  return column.kind === 'integer' || column.kind === 'year' ? value : String(value)
}

function isFormatted(value: SheetValue): value is FormattedNumber {
  return value !== null && typeof value === 'object'
}

function addTotals(
  sheet: Worksheet,
  spec: SheetSpec,
  first: number,
  last: number,
  styles: readonly Partial<Style>[],
): void {
  const labelAt = spec.columns.findIndex((column) => !column.total)
  const row = sheet.addRow([])
  style(
    row,
    styles.map((look) => ({ ...look, font: { ...bodyFont, bold: true } })),
  )
  spec.columns.forEach((column, i) => {
    const cell = row.getCell(i + 1)
    if (i === labelAt) cell.value = '合计'
    if (!column.total) return
    const sum = spec.rows.reduce((total, values) => total + plainNumber(values[i] ?? null), 0)
    const letter = sheet.getColumn(i + 1).letter
    const result = column.kind === 'money' ? sum / 100 : sum
    cell.value = last < first ? 0 : { formula: `SUM(${letter}${first}:${letter}${last})`, result }
  })
}

function plainNumber(value: SheetValue): number {
  return Number(isFormatted(value) ? value.value : (value ?? 0))
}

function setUp(sheet: Worksheet, spec: SheetSpec, headerRow: number, lastRow: number): void {
  sheet.views = [{ state: 'frozen', ySplit: headerRow, xSplit: 0, topLeftCell: `A${headerRow + 1}` }]
  const columns = spec.columns.length
  if (columns > 0) {
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: Math.max(lastRow, headerRow), column: columns },
    }
  }
  sheet.pageSetup = {
    orientation: spec.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  }
  // Its name for A4 is a const enum that exists only as a type.
  Object.assign(sheet.pageSetup, { paperSize: paperA4 })
  sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页'
}

import iconv from 'iconv-lite'
import { changedBySpreadsheets } from '../tabMark'
import { storableText } from './cellText'
import type { SheetColumn, SheetValue } from './sheet'

export type CsvEncoding = 'utf-8-bom' | 'gb18030'

type CsvColumn = Pick<SheetColumn, 'header' | 'kind'>

/** The line of headings, with its line end. */
export function csvHead(columns: readonly CsvColumn[]): string {
  return line(columns.map((column) => quoted(guarded(column.header))))
}

/**
 * Delimited text with commas and CRLF line ends. Money comes as yuan with two decimals. Text that a spreadsheet would
 * run as a formula gets an apostrophe in front; text that it would take for a number or a date and change for ever
 * (18 digits, leading noughts, 3-5) gets a tab behind. Reading takes both off again.
 */
export function csvLines(columns: readonly CsvColumn[], rows: readonly (readonly SheetValue[])[]): string {
  return rows.map((row) => line(columns.map((column, i) => quoted(fieldText(row[i] ?? null, column.kind))))).join('')
}

/** @param first whether the text begins the file */
export function encodeCsv(text: string, encoding: CsvEncoding, first: boolean): Uint8Array {
  if (encoding === 'gb18030') return iconv.encode(text, 'gb18030')
  return Buffer.from(first ? `\ufeff${text}` : text, 'utf8')
}

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`

function fieldText(value: SheetValue, kind: SheetColumn['kind']): string {
  if (value === null) return ''
  if (typeof value === 'string') return guarded(value)
  if (typeof value === 'object') return String(value.value)
  return kind === 'money' ? (value / 100).toFixed(2) : String(value)
}

/** Apostrophes already there get one more, or reading could not tell them apart. Plain negative numbers stay. */
function guarded(text: string): string {
  const clean = storableText(text)
  if (/^-\d+(\.\d+)?$/.test(clean)) return clean
  if (/^'*[=+\-@\t\r]/.test(clean)) return `'${clean}`
  return changedBySpreadsheets.test(clean) ? `${clean}\t` : clean
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

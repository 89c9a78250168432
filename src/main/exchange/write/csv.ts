import iconv from 'iconv-lite'
import { storableText } from './cellText'
import type { SheetColumn, SheetValue } from './sheet'

export type CsvEncoding = 'utf-8-bom' | 'gb18030'

export interface CsvOptions {
  readonly encoding: CsvEncoding
}

/**
 * Delimited text with commas and CRLF line ends. Money comes as yuan with two decimals. Text that a spreadsheet would
 * run as a formula gets an apostrophe in front, which reading takes off again.
 */
export function writeCsv(
  columns: readonly Pick<SheetColumn, 'header' | 'kind'>[],
  rows: readonly (readonly SheetValue[])[],
  options: CsvOptions,
): Uint8Array {
  const lines = [columns.map((column) => quoted(guarded(column.header)))]
  for (const row of rows)
    lines.push(columns.map((column, i) => quoted(fieldText(row[i] ?? null, column.kind))))
  const text = lines.map((line) => line.join(',')).join('\r\n') + '\r\n'
  const bytes =
    options.encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(`\ufeff${text}`, 'utf8')
  return new Uint8Array(bytes)
}

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
  return /^'*[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

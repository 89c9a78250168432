import Papa from 'papaparse'
import { ExchangeFailure } from '../failure'
import type { ReadLimits } from '../limits'
import { changedBySpreadsheets } from '../tabMark'
import { decodeText } from './encoding'
import { squareOff } from './grid'
import { textCell, type RawBook, type RawCell, type ReadNote } from './table'

type Delimiter = ',' | ';' | '\t'

const delimiters: readonly Delimiter[] = ['\t', ',', ';']

/** More unreadable characters than one in this many: the file is no text. */
const readableShare = 50

/**
 * Reads delimited text. Every cell is text: nothing is taken for a number or a date here.
 * @throws ExchangeFailure 'not-a-table' | 'too-many-rows' | 'too-many-columns'
 */
export function readCsv(bytes: Uint8Array, sheetName: string, limits: ReadLimits): RawBook {
  const { text, encoding, unreadable } = decodeText(bytes)
  if (unreadable * readableShare > text.length || hasControlCharacters(text)) {
    throw new ExchangeFailure('not-a-table')
  }
  const lines = text.replace(/\r\n?/g, '\n')
  const declared = /^sep=([,;\t])\n/i.exec(lines)
  const body = declared ? lines.slice(declared[0].length) : lines
  const delimiter = delimiters.find((d) => d === declared?.[1]) ?? guessDelimiter(body)
  const notes: ReadNote[] = [
    { code: 'encoding', encoding },
    { code: 'delimiter', delimiter },
  ]
  if (unreadable > 0) notes.push({ code: 'unreadable-characters', count: unreadable })
  let parsed = parse(body, delimiter, '"', limits)
  if (parsed.errors.some((error) => error.code === 'MissingQuotes')) {
    // An opening quote without its end would swallow the rest of the file into one cell.
    parsed = parse(body, delimiter, '\u0000', limits)
    notes.push({ code: 'unbalanced-quotes' })
  }
  const rows = squareOff(
    parsed.data.map((row) => row.map(csvCell)),
    limits,
  )
  return { format: 'csv', sheets: [{ name: sheetName, rows, hidden: false }], notes }
}

function parse(
  text: string,
  delimiter: Delimiter,
  quoteChar: string,
  limits: ReadLimits,
): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, newline: '\n', preview: limits.rows + 2 })
}

/**
 * Takes back the wrappings spreadsheets and exporters put around text: ="0123" and a tab behind (text kept from becoming
 * a number), and the apostrophe before a would-be formula.
 */
export function csvCell(field: string): RawCell {
  const wrapped = /^="([^"]*)"$/.exec(field)
  if (wrapped) return textCell(wrapped[1] ?? '')
  if (/^'+[=+\-@\t\r]/.test(field)) return textCell(field.slice(1))
  return textCell(field.endsWith('\t') && changedBySpreadsheets.test(field) ? field.slice(0, -1) : field)
}

function hasControlCharacters(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- looking for control characters is the point
  const found = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)
  return (found?.length ?? 0) * readableShare > Math.min(text.length, 100_000)
}

/** The delimiter that cuts the first lines into the most even number of pieces; quoted parts do not count. */
export function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .slice(0, 20)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const most = Math.max(0, ...counts)
    const usual = counts.filter((count) => count === most).length
    const score = most === 0 ? 0 : usual * 1000 + most
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

import { ExchangeFailure } from '../failure'
import type { ReadLimits } from '../limits'
import { decodeDeclared } from './encoding'
import { decodeEntities } from './entities'
import { fillMerged, squareOff, type MergedRange } from './grid'
import { textCell, type RawBook, type RawCell, type RawSheet, type ReadNote } from './table'

interface OpenTable {
  readonly rows: RawCell[][]
  readonly merges: MergedRange[]
  /** By column: the last row that a rowspan from above reaches. */
  readonly coveredUntil: number[]
  cell: OpenCell | null
}

interface OpenCell {
  text: string
  readonly exact: string | undefined
  readonly columns: number
  readonly lines: number
}

const skipped = /^(script|style|title|xml)$/

/**
 * Reads the tables of a web page, as web systems and WPS save them under the name .xls. Each table with contents is
 * a sheet; a table used for layout around another one is a sheet of its own.
 * @throws ExchangeFailure 'not-a-table' | 'too-many-rows' | 'too-many-columns'
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): RawBook {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const { text, encoding } = decodeDeclared(bytes, /charset=["']?([\w-]+)/i.exec(head)?.[1])
  const notes: ReadNote[] = [{ code: 'encoding', encoding }]
  const sheets: RawSheet[] = []
  for (const table of scanTables(text, limits)) {
    const rows = squareOff(table.rows, limits)
    if (rows.length === 0) continue
    const name = `表${sheets.length + 1}`
    const count = fillMerged(rows, table.merges)
    if (count > 0) notes.push({ code: 'merged-filled', sheet: name, count })
    sheets.push({ name, rows, hidden: false })
  }
  if (sheets.length === 0) throw new ExchangeFailure('not-a-table')
  return { format: 'html', sheets, notes }
}

/** One pass over the text, each character looked at once. */
function scanTables(text: string, limits: ReadLimits): OpenTable[] {
  const found: OpenTable[] = []
  const open: OpenTable[] = []
  let at = 0
  while (at < text.length) {
    const tagAt = text.indexOf('<', at)
    const words = text.slice(at, tagAt === -1 ? text.length : tagAt)
    const cell = open.at(-1)?.cell
    if (cell) cell.text += words.replace(/[ \t\r\n]+/g, ' ')
    if (tagAt === -1) break
    if (text.startsWith('<!--', tagAt)) {
      const end = text.indexOf('-->', tagAt)
      at = end === -1 ? text.length : end + 3
      continue
    }
    const close = text.indexOf('>', tagAt)
    if (close === -1) break
    const tag = text.slice(tagAt + 1, close)
    const name = /^\/?[a-z][\w:]*/i.exec(tag)?.[0].toLowerCase() ?? ''
    at = close + 1
    if (skipped.test(name)) {
      const end = text.slice(at).search(new RegExp(`</${name}`, 'i'))
      at = end === -1 ? text.length : at + end
    } else handleTag(name, tag, open, found, limits)
  }
  for (const table of open) endCell(table)
  return found
}

function handleTag(
  name: string,
  tag: string,
  open: OpenTable[],
  found: OpenTable[],
  limits: ReadLimits,
): void {
  const table = open.at(-1)
  if (name === 'table') {
    const opened: OpenTable = { rows: [], merges: [], coveredUntil: [], cell: null }
    open.push(opened)
    found.push(opened)
    return
  }
  if (!table) return
  if (name === '/table') {
    endCell(table)
    open.pop()
  } else if (name === 'tr') {
    endCell(table)
    table.rows.push([])
    if (table.rows.length > limits.rows + 1)
      throw new ExchangeFailure('too-many-rows', { limit: limits.rows })
  } else if (name === 'td' || name === 'th') {
    endCell(table)
    if (table.rows.length === 0) table.rows.push([])
    table.cell = {
      text: '',
      exact: attribute(tag, 'x:num'),
      columns: span(tag, 'colspan', limits.columns),
      lines: span(tag, 'rowspan', 10_000),
    }
  } else if (name === '/td' || name === '/th' || name === '/tr') endCell(table)
  else if (name === 'br' && table.cell) table.cell.text += '\n'
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

function span(tag: string, name: string, most: number): number {
  const value = Number(attribute(tag, name) ?? 1)
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1
}

function endCell(table: OpenTable): void {
  const { cell } = table
  const row = table.rows.at(-1)
  table.cell = null
  if (!cell || !row) return
  const top = table.rows.length - 1
  let left = row.length
  while ((table.coveredUntil[left] ?? -1) >= top) {
    row.push(textCell(''))
    left += 1
  }
  // Excel's own pages keep the full number beside the shortened one on screen.
  const text =
    cell.exact && cell.exact !== ''
      ? cell.exact
      : decodeEntities(cell.text)
          .replace(/ *\n */g, '\n')
          .trim()
  for (let c = 0; c < cell.columns; c += 1) row.push(c === 0 ? textCell(text) : textCell(''))
  for (let c = left; c < left + cell.columns; c += 1) table.coveredUntil[c] = top + cell.lines - 1
  if (cell.columns > 1 || cell.lines > 1) {
    table.merges.push({ top, left, bottom: top + cell.lines - 1, right: left + cell.columns - 1 })
  }
}

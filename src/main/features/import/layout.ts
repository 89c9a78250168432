import type { ImportColumn } from '@shared/features/import'
import type { FieldDescription } from '@shared/fields/describe'
import {
  findHeader,
  headerAt,
  stripFooter,
  type FoundHeader,
  type RawBook,
  type RawRow,
} from '@main/exchange'
import { columnLetter } from '@main/exchange/columnLetter'
import { maskPersonal } from './mask'

/** How one sheet of a file is understood: where the headings are and which rows are data. */
export interface Layout {
  readonly sheet: number
  /** Null when no heading row was found and none was pointed at. */
  readonly header: FoundHeader | null
  readonly rows: readonly RawRow[]
  /** Row number of rows[0] in the file, from 1. */
  readonly firstLine: number
  /** Rows cut off the end: totals, signatures. */
  readonly footerRows: number
}

/**
 * Understands a sheet.
 * @param headerRow row number of the headings as the clerk pointed at, from 1; null finds them
 */
export function layOutSheet(
  book: RawBook,
  sheet: number,
  headerRow: number | null,
  fields: readonly FieldDescription[],
): Layout {
  const all = book.sheets[sheet]?.rows ?? []
  const header = headerRow === null ? findHeader(all, fields) : headerAt(all, headerRow - 1, fields)
  if (!header) return { sheet, header: null, rows: [], firstLine: 1, footerRows: 0 }
  const { rows, removed } = stripFooter(all.slice(header.dataIndex))
  return { sheet, header, rows, firstLine: header.dataIndex + 1, footerRows: removed.length }
}

/** The sheet to begin with: the visible one whose headings are known best, among equals the longest. */
export function bestSheet(book: RawBook, fields: readonly FieldDescription[]): number {
  const ranked = book.sheets.map((sheet, index) => ({
    index,
    score: findHeader(sheet.rows, fields)?.score ?? -1,
    rows: sheet.rows.length,
    visible: sheet.hidden ? 0 : 1,
  }))
  ranked.sort((a, b) => b.visible - a.visible || b.score - a.score || b.rows - a.rows || a.index - b.index)
  return ranked[0]?.index ?? 0
}

const SAMPLES = 3
/** Rows looked at for samples: enough to pass over blanks, few enough to be at once. */
const SAMPLED_ROWS = 200
const LONGEST_CELL = 80

/** The columns of a sheet with what stands in them; those with nothing at all are left out. */
export function columnsOf({ header, rows }: Layout): ImportColumn[] {
  const columns: ImportColumn[] = []
  for (const [index, name] of (header?.headers ?? []).entries()) {
    const samples = new Set<string>()
    for (const row of rows.slice(0, SAMPLED_ROWS)) {
      if (samples.size === SAMPLES) break
      const text = shown(row[index]?.text ?? '')
      if (text !== '') samples.add(text)
    }
    if (name === '' && samples.size === 0) continue
    columns.push({ index, letter: columnLetter(index), header: name, samples: [...samples] })
  }
  return columns
}

const PREVIEW_ROWS = 20

/** The first rows of a sheet as they stand: everything above the data, and twenty rows of it. */
export function previewOf(book: RawBook, { sheet, header }: Layout): { line: number; cells: string[] }[] {
  const all = book.sheets[sheet]?.rows ?? []
  return all
    .slice(0, (header?.dataIndex ?? 0) + PREVIEW_ROWS)
    .map((row, index) => ({ line: index + 1, cells: row.map((cell) => shown(cell.text)) }))
}

function shown(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ')
  return maskPersonal(line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL)}…` : line)
}

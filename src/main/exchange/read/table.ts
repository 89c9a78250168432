/** What stood in a cell of the file, before anyone decides which field it is. */
export type RawCellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'

export interface RawCell {
  /** As a clerk would read it aloud: whole numbers with all their digits, dates as YYYY-MM-DD. */
  readonly text: string
  readonly kind: RawCellKind
  /** The number behind a number, date or formula cell. */
  readonly raw?: number
  /** YYYY-MM-DD, only for cells that really are dates in the file. */
  readonly iso?: string
}

export type RawRow = readonly RawCell[]

export interface RawSheet {
  readonly name: string
  /** All rows have the same length; blank rows between others are kept, so index + 1 is the row number on screen. */
  readonly rows: readonly RawRow[]
  readonly hidden: boolean
}

export type FileFormat = 'xlsx' | 'xls' | 'ods' | 'xml-spreadsheet' | 'html' | 'csv'

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'gb18030'

/** What was done to the file on the way in, for the preview to say. */
export type ReadNote =
  | { readonly code: 'renamed'; readonly extension: string; readonly format: FileFormat }
  | { readonly code: 'merged-filled'; readonly sheet: string; readonly count: number }
  | { readonly code: 'formulas-without-value'; readonly sheet: string; readonly count: number }
  | { readonly code: 'encoding'; readonly encoding: TextEncoding }
  | { readonly code: 'delimiter'; readonly delimiter: ',' | ';' | '\t' }
  | { readonly code: 'unreadable-characters'; readonly count: number }
  | { readonly code: 'unbalanced-quotes' }

export interface RawBook {
  readonly format: FileFormat
  readonly sheets: readonly RawSheet[]
  readonly notes: readonly ReadNote[]
}

export const emptyCell: RawCell = Object.freeze({ text: '', kind: 'empty' })

/** A text cell; blank text is an empty cell. */
export function textCell(text: string): RawCell {
  return text === '' ? emptyCell : { text, kind: 'text' }
}

export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || (cell.kind !== 'formula' && cell.text.trim() === '')
}

import type { FieldKind } from '@shared/fields/describe'

/** A number with a format of its own, for columns whose rows are not all in one unit. Written as it is, not as fen. */
export interface FormattedNumber {
  readonly value: number
  /** As spreadsheets spell it: '#,##0.00', '0.0%'. */
  readonly format: string
}

/** Money in fen, dates as YYYY-MM-DD, booleans and options already as the words people read. */
export type SheetValue = string | number | FormattedNumber | null

export interface SheetColumn {
  readonly header: string
  /** Width in characters; a Chinese character takes two. */
  readonly width: number
  readonly kind: FieldKind
  /** Adds the column up in a 合计 row; for integer and money columns. */
  readonly total?: boolean
  /** Head over this column and its neighbours of the same group; columns without one take both lines. */
  readonly group?: string
}

export interface SheetSpec {
  /** Shown on the tab: cut to 31 characters, forbidden signs replaced, made unique in the book. */
  readonly name: string
  readonly title?: string
  /** Left under the title: unit of measure, period, reporting office. */
  readonly subtitle?: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
  /** Lines below the table: 制表人、审核人、日期. */
  readonly foot?: readonly string[]
  readonly landscape?: boolean
  /** Explanation below everything, in small print. */
  readonly note?: string
}

/** Makes xlsx bytes of sheets. A port: the library behind it can be replaced without touching who writes. */
export interface SheetWriter {
  write(sheets: readonly SheetSpec[]): Promise<Uint8Array>
}

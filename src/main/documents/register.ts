import type { FieldKind } from '@shared/fields/describe'
import type { Align, Block, PrintModel } from '@main/documents/model'
import type { SheetSpec, SheetValue } from '@main/exchange'

/** A column of a list that goes onto paper and into a workbook. */
export interface RegisterColumn<Row> {
  readonly header: string
  readonly kind: FieldKind
  /** On paper; left out, the column stands in the workbook only. */
  readonly widthMm?: number
  readonly align?: Align
  /** In the workbook, in characters. */
  readonly width: number
  readonly total?: boolean
  readonly value: (row: Row, index: number) => string | number | null
}

/** A list as people hand it on: one description for paper and workbook. */
export interface Register<Row> {
  readonly kind: string
  readonly title: string
  readonly captionLeft: string
  readonly captionRight: string
  readonly columns: readonly RegisterColumn<Row>[]
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** The list on A4, its head repeated on every page. */
export function registerPaper<Row>({ kind, title, captionLeft, captionRight, columns, rows, notes }: Register<Row>): PrintModel {
  const printed = columns.filter((column) => column.widthMm !== undefined)
  const blocks: Block[] = [
    { type: 'title', text: title },
    { type: 'space', lines: 0.5 },
    {
      type: 'table',
      captionLeft,
      captionRight,
      columns: printed.map(({ header, widthMm = 0, align }) => ({ label: header, widthMm, ...(align && { align }) })),
      rows: rows.map((row, index) => printed.map(({ value }) => String(value(row, index) ?? ''))),
    },
    ...(notes.length === 0 ? [] : [{ type: 'note' as const, text: `注：${notes.join('；')}。` }]),
  ]
  return { kind, templateVersion: 1, title, folio: 'record', blocks }
}

/** The same list as a sheet of a workbook. */
export function registerSheet<Row>({ title, captionLeft, captionRight, columns, rows, notes }: Register<Row>): SheetSpec {
  return {
    name: title,
    title,
    subtitle: [captionLeft, captionRight].filter(Boolean).join('　'),
    landscape: true,
    columns: columns.map(({ header, width, kind, total }) => ({ header, width, kind, ...(total && { total }) })),
    rows: rows.map((row, index) => columns.map(({ value }): SheetValue => value(row, index))),
    ...(notes.length > 0 && { note: `${notes.join('；')}。` }),
  }
}

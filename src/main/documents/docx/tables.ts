import { AlignmentType, BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, TabStopType, VerticalAlignTable, WidthType, type Paragraph } from 'docx'
import type { Align, FormBlock, FormCell, TableBlock } from '../model'
import { paragraphsOf } from '../text'
import { paragraph, textRuns } from './runs'
import { BODY_WIDTH, columnWidths, FORM_LINE, twips } from './units'

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const
const OUTER = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const BORDERS = { top: OUTER, bottom: OUTER, left: OUTER, right: OUTER, insideHorizontal: INNER, insideVertical: INNER }
const CELL = { top: twips(1.2), bottom: twips(1.2), left: twips(0.8), right: twips(0.8) }
const FORM_CELL = { top: twips(1), bottom: twips(1), left: twips(2), right: twips(2) }
/** A row of more text than this may break over pages; a shorter one stays whole. */
const LONG_ROW = 600

function table(rows: TableRow[], widths: readonly number[]): Table {
  return new Table({ rows, columnWidths: [...widths], width: { size: BODY_WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED, borders: BORDERS })
}

const spanned = (widths: readonly number[], from: number, count: number): number => widths.slice(from, from + count).reduce((sum, width) => sum + width, 0)

/** Words above a table or form, at its two ends. */
export function captionOf({ captionLeft, captionRight }: TableBlock | FormBlock): Paragraph[] {
  if ((captionLeft ?? captionRight) === undefined) return []
  const words = captionRight === undefined ? (captionLeft ?? '') : `${captionLeft ?? ''}\t${captionRight}`
  return [paragraph('DeskForm', textRuns(words), { keepNext: true, spacing: { after: twips(1.5) }, tabStops: [{ type: TabStopType.RIGHT, position: BODY_WIDTH }] })]
}

/** A list: real rows, the head repeated on every page, the foot on the page of the last row. */
export function tableOf(block: TableBlock): Table {
  const widths = columnWidths(block.columns.map((column) => column.widthMm))
  const cell = (text: string, align: Align, width: number, span = 1, keepNext = false, head = false): TableCell => {
    const parts = paragraphsOf(text)
    return new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      margins: CELL,
      verticalAlign: VerticalAlignTable.CENTER,
      children: (parts.length === 0 ? [''] : parts).map((part) =>
        paragraph('DeskTable', textRuns(part, head ? { role: 'hei' } : {}), { alignment: ALIGN[align], keepNext }),
      ),
    })
  }
  const height = { value: twips(7.8), rule: HeightRule.ATLEAST }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height,
    children: block.columns.map(({ label }, index) => cell(label, 'center', widths[index] ?? 0, 1, true, true)),
  })
  const foot = block.foot ?? []
  const rows = block.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: row.join('').length < LONG_ROW,
        height,
        children: block.columns.map(({ align }, column) =>
          cell(row[column] ?? '', align ?? 'left', widths[column] ?? 0, 1, foot.length > 0 && index === block.rows.length - 1),
        ),
      }),
  )
  const footRows = foot.map((row, index) => {
    let from = 0
    const children = row.map(({ text, span, align }) => {
      const width = spanned(widths, from, span)
      from += span
      return cell(text, align ?? 'left', width, span, index < foot.length - 1)
    })
    return new TableRow({ cantSplit: true, height, children })
  })
  return table([head, ...rows, ...footRows], widths)
}

interface Placed {
  readonly cell: FormCell
  readonly column: number
}

/** The first column of every cell, past those that cells above reach into. */
function place(block: FormBlock): Placed[][] {
  const taken = block.columnWidthsMm.map(() => 0)
  return block.rows.map((row) => {
    let column = 0
    const placed = row.cells.map((cell): Placed => {
      while ((taken[column] ?? 0) > 0) column += 1
      const at = column
      column += cell.colSpan ?? 1
      return { cell, column: at }
    })
    for (let index = 0; index < taken.length; index += 1) taken[index] = Math.max(0, (taken[index] ?? 0) - 1)
    for (const { cell, column: at } of placed) {
      for (let index = at; index < at + (cell.colSpan ?? 1); index += 1) taken[index] = (cell.rowSpan ?? 1) - 1
    }
    return placed
  })
}

/** Parted in two by a signature under it; one that reaches over several rows is left whole. */
const opens = ({ kind, rowSpan = 1 }: FormCell): boolean => kind === 'value' && rowSpan === 1
const hasBottom = ({ cells }: { cells: readonly FormCell[] }): boolean => cells.some((cell) => (cell.bottomLines ?? []).length > 0)

/**
 * A bordered form. Word cannot pin words to the lower edge of a cell, so a row with signatures becomes two: the text,
 * and under it without a rule between them what is signed.
 */
export function formOf(block: FormBlock): Table {
  const widths = columnWidths(block.columnWidthsMm)
  const parts = block.rows.map((row) => (hasBottom(row) ? 2 : 1))
  const partsOf = (row: number, count: number): number => parts.slice(row, row + count).reduce((sum: number, part) => sum + part, 0)
  const cell = ({ cell: { kind, lines, colSpan = 1, rowSpan = 1, align, verticalAlign, indent }, column }: Placed, row: number, open: boolean): TableCell => {
    const joined = open ? 1 : partsOf(row, rowSpan)
    const set = align ?? (kind === 'label' ? 'center' : 'left')
    return new TableCell({
      columnSpan: colSpan,
      rowSpan: joined,
      width: { size: spanned(widths, column, colSpan), type: WidthType.DXA },
      margins: kind === 'label' ? { ...FORM_CELL, left: twips(1), right: twips(1) } : FORM_CELL,
      verticalAlign: verticalAlign === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
      ...(open && { borders: { bottom: NONE } }),
      children: lines.map((line) =>
        paragraph('DeskForm', textRuns(line), {
          alignment: kind === 'value' && set === 'left' ? ALIGN.both : ALIGN[set],
          ...(indent !== undefined && { indent: { firstLine: indent * 240 } }),
          keepNext: open,
        }),
      ),
    })
  }
  const signed = ({ cell: { colSpan = 1, bottomLines = [] }, column }: Placed): TableCell =>
    new TableCell({
      columnSpan: colSpan,
      width: { size: spanned(widths, column, colSpan), type: WidthType.DXA },
      margins: FORM_CELL,
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { top: NONE },
      children: (bottomLines.length === 0 ? [''] : bottomLines).map((line) => paragraph('DeskForm', textRuns(line), { alignment: ALIGN.right })),
    })
  const placed = place(block)
  const rows = block.rows.flatMap((row, index) => {
    const cells = placed[index] ?? []
    const bottom = Math.max(0, ...row.cells.map((one) => (one.bottomLines ?? []).length)) * FORM_LINE + (hasBottom(row) ? twips(2) : 0)
    const long = row.cells.reduce((sum, one) => sum + one.lines.join('').length, 0) >= LONG_ROW
    const upper = new TableRow({
      cantSplit: !long,
      height: { value: Math.max(FORM_LINE, twips(row.heightMm) - bottom), rule: HeightRule.ATLEAST },
      children: cells.map((one) => cell(one, index, hasBottom(row) && opens(one.cell))),
    })
    if (!hasBottom(row)) return [upper]
    const lower = new TableRow({
      cantSplit: true,
      height: { value: bottom, rule: HeightRule.ATLEAST },
      children: cells.filter((one) => opens(one.cell)).map(signed),
    })
    return [upper, lower]
  })
  return table(rows, widths)
}

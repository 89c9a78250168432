import type { ReportCell, ReportColumn, ReportTable } from '@shared/features/contract-follow-up'
import { formatYuan } from '@shared/money'
import type { PrintModel } from '@main/documents/model'
import type { SheetSpec } from '@main/exchange'

/** A report as a sheet: figures stay figures, sums are formulas of the sheet itself but for rates. */
export function reportSheet({ title, columns, rows, totals, notes }: ReportTable, name: string, subtitle: string): SheetSpec {
  const rate = columns.findIndex(({ key }) => key === 'rate')
  const foot = rate < 0 || totals === null ? [] : [`合计签订率：${String(totals[rate] ?? '—')}`]
  return {
    name,
    title,
    subtitle,
    landscape: true,
    columns: columns.map(({ label, width, kind, total }) => ({ header: label, width, kind, total })),
    rows: rows.map(({ cells }) => cells),
    foot,
    note: notes.join('；'),
  }
}

function printed(cell: ReportCell, { kind }: ReportColumn): string {
  if (cell === null) return ''
  return kind === 'money' && typeof cell === 'number' ? formatYuan(cell) : String(cell)
}

/** Width of the type area of an upright page. */
const AREA_MM = 156

/** A report as a paper: the columns that have a width on it. */
export function reportModel({ title, columns, rows, totals, notes }: ReportTable, subtitle: string): PrintModel {
  const shown = columns.flatMap((column, index) => (column.mm === null ? [] : [{ ...column, index, mm: column.mm }]))
  const wide = shown.reduce((sum, { mm }) => sum + mm, 0)
  return {
    kind: 'contract-report',
    templateVersion: 1,
    title,
    folio: 'record',
    blocks: [
      { type: 'title', text: title },
      { type: 'space', lines: 0.5 },
      {
        type: 'table',
        captionLeft: subtitle,
        captionRight: `共 ${rows.length} 行`,
        columns: shown.map(({ label, mm, kind }) => ({ label, widthMm: (mm * AREA_MM) / wide, align: kind === 'money' ? 'right' : kind === 'text' ? 'left' : 'center' })),
        rows: rows.map(({ cells }) => shown.map((column) => printed(cells[column.index] ?? null, column))),
        ...(totals === null
          ? {}
          : { foot: [shown.map((column) => ({ text: printed(totals[column.index] ?? null, column), span: 1, align: column.kind === 'money' ? ('right' as const) : ('center' as const) }))] }),
      },
      { type: 'note', text: `注：${notes.map((text, index) => (notes.length === 1 ? text : `${index + 1}．${text}`)).join('；')}。` },
    ],
  }
}

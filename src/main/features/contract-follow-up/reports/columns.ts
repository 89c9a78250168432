import type { ReportCell, ReportColumn, ReportTable } from '@shared/features/contract-follow-up'

/** A column of a report with how its cell comes from what the report lists. */
export interface Column<Item> extends ReportColumn {
  readonly value: (item: Item, index: number) => ReportCell
}

type Options = Partial<Pick<ReportColumn, 'mm' | 'total' | 'opens'>>

const column =
  (kind: ReportColumn['kind']) =>
  <Item>(key: string, label: string, width: number, value: Column<Item>['value'], { mm = null, total = false, opens = null }: Options = {}): Column<Item> => ({ key, label, kind, width, mm, total, opens, value })

export const textColumn = column('text')
export const dateColumn = column('date')
export const countColumn = column('integer')
export const moneyColumn = column('money')
export const ordinalColumn = <Item>(): Column<Item> => countColumn('index', '序号', 6, (_item, index) => index + 1, { mm: 10 })

/** What a row stands for. */
export type RowTarget = Omit<ReportTable['rows'][number], 'cells'>

/** Puts a report together; sums stand under the columns that are added up. */
export function reportOf<Item>(
  title: string,
  columns: readonly Column<Item>[],
  items: readonly Item[],
  targetOf: (item: Item) => RowTarget,
  notes: readonly string[],
  totals: Readonly<Record<string, ReportCell>> = {},
): ReportTable {
  const rows = items.map((item, index) => ({ ...targetOf(item), cells: columns.map(({ value }) => value(item, index)) }))
  const summed = columns.map(({ key, total }, index) => {
    if (key in totals) return totals[key] ?? null
    return total ? rows.reduce((sum, { cells }) => sum + Number(cells[index] ?? 0), 0) : null
  })
  const first = summed.findIndex((value) => value === null)
  if (first >= 0 && rows.length > 0) summed[first] = '合计'
  return {
    title,
    columns: columns.map(({ key, label, kind, width, mm, total, opens }) => ({ key, label, kind, width, mm, total, opens })),
    rows,
    totals: rows.length > 0 && summed.some((value) => typeof value === 'number') ? summed : null,
    notes: [...notes],
  }
}

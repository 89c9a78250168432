import type { ListRequestInput } from '@shared/list/request'
import { sumFen } from '@shared/money'
import type { IndicatorMeasure, StatisticsRow } from '@shared/features/statistics'

type Sort = NonNullable<ListRequestInput['sort']>

/** A figure that adds something up begins with the rows that make it, not with those that add nothing. */
const firstOrder: Partial<Record<IndicatorMeasure, Sort>> = {
  sumAmount: [{ field: 'amountFen', direction: 'desc' }],
  sumWorkers: [{ field: 'workers', direction: 'desc' }],
}

/** A page of rows that are all at hand, sorted as the list asks, with the sums of all of them. */
export function pageOfRows(rows: readonly StatisticsRow[], request: ListRequestInput, measure: IndicatorMeasure) {
  const { offset = 0, limit = 100 } = request
  const sort = request.sort && request.sort.length > 0 ? request.sort : (firstOrder[measure] ?? [])
  const sorted = sort.length === 0 ? rows : rows.toSorted((a, b) => compareBy(a, b, sort))
  const workers = rows.reduce((sum, row) => sum + row.workers, 0)
  const times = rows.reduce((sum, row) => sum + row.times, 0)
  return {
    rows: sorted.slice(offset, offset + limit),
    total: rows.length,
    sums: { workers, times, amountFen: sumFen(rows.map((row) => row.amountFen)) },
  }
}

function compareBy(a: StatisticsRow, b: StatisticsRow, sort: Sort): number {
  for (const { field, direction } of sort) {
    const order = compare(sortable(a, field), sortable(b, field))
    if (order !== 0) return direction === 'asc' ? order : -order
  }
  return 0
}

function sortable(row: StatisticsRow, field: string): string | number {
  const value = Object.hasOwn(row, field) ? row[field as keyof StatisticsRow] : null
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' || typeof value === 'string' ? value : ''
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN')
}

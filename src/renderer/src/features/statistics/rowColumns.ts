import type { ColDef } from 'ag-grid-community'
import { rowColumns, type Indicator, type StatisticsRow } from '@shared/features/statistics'
import { columnFrom } from '@renderer/grid/columns'

/** Columns of the rows behind a figure, for the grid. */
export function gridColumns(indicator: Indicator): ColDef<StatisticsRow>[] {
  return rowColumns(indicator).map((column) => columnFrom<StatisticsRow>({ ...column, required: false }))
}

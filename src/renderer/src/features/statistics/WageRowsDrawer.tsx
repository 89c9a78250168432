import type { PeriodChoice, WageColumn, WageRowId } from '@shared/features/statistics'
import { useCall } from '@renderer/app/queries'
import { PlainRowsDrawer } from './PlainRowsDrawer'

export interface ShownWage {
  readonly column: WageColumn
  /** Null: the line of all. */
  readonly row: WageRowId | null
  readonly label: string
}

/** The rows behind one cell of the wage table. */
export function WageRowsDrawer({ choice, shown, onClose }: { readonly choice: PeriodChoice; readonly shown: ShownWage; readonly onClose: () => void }) {
  const { column, row, label } = shown
  const { data, isPlaceholderData } = useCall('statistics/wage-rows', { choice, column: column.id, row })
  return <PlainRowsDrawer title={`${label}　${column.label}`} definition={column.definition} rows={data === undefined || isPlaceholderData ? null : data} onClose={onClose} />
}

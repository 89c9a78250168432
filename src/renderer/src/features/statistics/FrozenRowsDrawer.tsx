import { indicatorOf, standaloneLabel } from '@shared/features/statistics'
import { useCall } from '@renderer/app/queries'
import { PlainRowsDrawer } from './PlainRowsDrawer'
import type { ShownFigure } from './place'

/** The rows a reported figure was made of, as they were. */
export function FrozenRowsDrawer({ id, shown, onClose }: { readonly id: string; readonly shown: ShownFigure; readonly onClose: () => void }) {
  const { data, isPlaceholderData } = useCall('statistics/release-rows', { id, indicator: shown.indicator })
  const indicator = indicatorOf(shown.indicator)
  return <PlainRowsDrawer title={`${standaloneLabel(indicator)}　报出时的明细`} definition={indicator.definition} rows={data === undefined || isPlaceholderData ? null : data.rows} onClose={onClose} />
}

import { Button } from 'antd'
import type { IndicatorId } from '@shared/features/statistics'
import { call } from '@renderer/app/bridge'
import { useTold } from './useTold'

/** The charts of a figure as PDF, drawn as vectors from the same shapes. */
export function PrintCharts({ year, indicator }: { readonly year: number; readonly indicator: IndicatorId }) {
  const told = useTold()
  const save = (): Promise<void> =>
    told(async () => {
      const { path } = await call('statistics/save-charts', { year, indicator })
      return path === null ? null : `已导出 ${path}`
    })
  return <Button onClick={() => void save()}>存为 PDF</Button>
}

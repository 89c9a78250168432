import { App, Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { paperDate } from '@shared/calendar'
import type { AnnualStatistics } from '@shared/features/statistics'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { BreakdownTable } from './BreakdownTable'
import { FiguresTable } from './FiguresTable'
import { pathOf, placeFrom, views, type ShownFigure, type StatisticsPlace } from './place'
import { RowsDrawer } from './RowsDrawer'
import './statistics.css'

/** 统计报表: the year's figures, by town and by month; every number opens its rows. */
export function StatisticsPage() {
  const place = placeFrom(useSearch())
  const [, navigate] = useLocation()
  const { data: choice } = useCall('statistics/years', {})
  const year = place.year ?? choice?.latest ?? null
  if (choice === undefined || year === null) return null
  const go = (next: Partial<StatisticsPlace>, replace: boolean): void => navigate(pathOf({ ...place, year, ...next }), { replace })
  return <Year place={place} year={year} years={choice.years} go={go} />
}

interface YearProps {
  readonly place: StatisticsPlace
  readonly year: number
  readonly years: readonly number[]
  readonly go: (next: Partial<StatisticsPlace>, replace: boolean) => void
}

function Year({ place, year, years, go }: YearProps) {
  const { data } = useCall('statistics/annual', { year })
  const annual = data?.year === year ? data : null
  const open = (shown: ShownFigure): void => go({ shown }, false)
  const choices = years.includes(year) ? years : [year, ...years]
  return (
    <div className="page page-scroll">
      <PageHead title="统计报表" count={annual ? periodText(annual) : ''}>
        <Segmented options={[...views]} value={place.view} onChange={(view) => go({ view, shown: null }, true)} />
        <Select
          aria-label="年度"
          value={year}
          options={choices.map((value) => ({ value, label: `${value} 年` }))}
          onChange={(value: number) => go({ year: value, shown: null }, true)}
          style={{ width: 104 }}
        />
        <ExportButton year={year} />
      </PageHead>
      {annual && (
        <div className="panel statistics">
          {place.view === 'year' ? (
            <FiguresTable annual={annual} onOpen={open} />
          ) : (
            <BreakdownTable annual={annual} by={place.view} onOpen={open} />
          )}
        </div>
      )}
      {annual && place.shown && (
        <RowsDrawer shown={place.shown} townName={townNameOf(annual, place.shown)} onClose={() => go({ shown: null }, true)} />
      )}
    </div>
  )
}

function periodText({ bureau, period, compared }: AnnualStatistics): string {
  const until = `${bureau}　截至 ${paperDate(period.asOf)}`
  return compared.partial ? `${until}，与上年同期比较` : until
}

function townNameOf({ byTown }: AnnualStatistics, { townId }: ShownFigure): string | null {
  return townId === undefined ? null : (byTown.find((town) => town.townId === townId)?.townName ?? null)
}

function ExportButton({ year }: { readonly year: number }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      const { path } = await call('statistics/export', { year })
      if (path !== null) void message.success(`已导出 ${path}`, 5)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button type="primary" loading={busy} onClick={() => void run()}>
      导出
    </Button>
  )
}

import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { paperDate } from '@shared/calendar'
import { yearChoice, type PeriodChoice, type Report } from '@shared/features/statistics'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { BreakdownTable } from './BreakdownTable'
import { FiguresTable } from './FiguresTable'
import { Notes } from './Notes'
import { PeriodBar } from './PeriodBar'
import { pathOf, placeFrom, views, type ShownFigure, type StatisticsPlace } from './place'
import { RowsDrawer } from './RowsDrawer'
import './statistics.css'

/** 统计报表: the figures of a period, whole and broken down; every number opens its rows. */
export function StatisticsPage() {
  const place = placeFrom(useSearch())
  const [, navigate] = useLocation()
  const { data: years } = useCall('statistics/years', {})
  const choice = place.choice ?? (years ? yearChoice(years.latest) : null)
  if (years === undefined || choice === null) return null
  const go = (next: Partial<StatisticsPlace>, replace: boolean): void => navigate(pathOf({ ...place, choice, ...next }), { replace })
  return <Period place={place} choice={choice} years={years.years} go={go} />
}

interface PeriodProps {
  readonly place: StatisticsPlace
  readonly choice: PeriodChoice
  readonly years: readonly number[]
  readonly go: (next: Partial<StatisticsPlace>, replace: boolean) => void
}

function Period({ place, choice, years, go }: PeriodProps) {
  const { view, comparison, shown } = place
  const { data, isPlaceholderData } = useCall('statistics/report', { choice, comparison })
  const report = data === undefined || isPlaceholderData ? null : data
  const open = (figure: ShownFigure): void => go({ shown: figure }, false)
  return (
    <div className="page page-scroll">
      <PageHead title="统计报表" count={report ? periodText(report) : ''}>
        <Segmented options={[...views]} value={view} onChange={(next) => go({ view: next, shown: null }, true)} />
        <ExportButton choice={choice} comparison={comparison} />
      </PageHead>
      <PeriodBar choice={choice} years={years} onChange={(next) => go({ choice: next, shown: null }, true)} comparison={comparison} onCompare={(next) => go({ comparison: next, shown: null }, true)} />
      {report && view === 'year' && <Notes report={report} />}
      {report && (
        <div className="panel statistics">
          {view === 'year' ? <FiguresTable report={report} onOpen={open} /> : <BreakdownTable report={report} by={view} onOpen={open} />}
        </div>
      )}
      {report && shown && <RowsDrawer shown={shown} choice={choice} onClose={() => go({ shown: null }, true)} />}
    </div>
  )
}

function periodText({ bureau, period, compared, lastLabel }: Report): string {
  const until = `${bureau}　${paperDate(period.from)}至${paperDate(period.asOf < period.to ? period.asOf : period.to)}`
  return compared.partial ? `${until}，与${lastLabel}比较` : until
}

function ExportButton({ choice, comparison }: Pick<StatisticsPlace, 'comparison'> & { readonly choice: PeriodChoice }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      const { path } = await call('statistics/export', { choice, comparison })
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

import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { paperDate } from '@shared/calendar'
import { yearChoice, type PeriodChoice, type Report } from '@shared/features/statistics'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { BreakdownTable } from './BreakdownTable'
import { FiguresTable } from './FiguresTable'
import { Notes } from './Notes'
import { PeriodBar } from './PeriodBar'
import { pathOf, placeFrom, views, type ShownFigure, type StatisticsPlace } from './place'
import { RowsDrawer } from './RowsDrawer'
import { FillDialog } from './FillDialog'
import { StatisticsTabs } from './StatisticsTabs'
import { useTold } from './useTold'
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
        <SaveTable choice={choice} comparison={comparison} />
        <ExportButton choice={choice} comparison={comparison} />
        {report && <FillButton report={report} />}
      </PageHead>
      <StatisticsTabs />
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

type Asked = Pick<StatisticsPlace, 'comparison'> & { readonly choice: PeriodChoice }

function ExportButton({ choice, comparison }: Asked) {
  const told = useTold()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    await told(async () => saidOf(await call('statistics/export', { choice, comparison })))
    setBusy(false)
  }
  return (
    <Button type="primary" loading={busy} onClick={() => void run()}>
      导出
    </Button>
  )
}

function SaveTable({ choice, comparison }: Asked) {
  const told = useTold()
  return <Button onClick={() => void told(async () => saidOf(await call('statistics/save-table', { choice, comparison, release: null })))}>存为 PDF</Button>
}

const saidOf = ({ path }: { readonly path: string | null }): string | null => (path === null ? null : `已导出 ${path}`)

/** 填报: only a period that is over leaves the house. */
function FillButton({ report }: { readonly report: Report }) {
  const [open, setOpen] = useState(false)
  const running = report.today < report.period.to
  const warnings = report.notes.map(({ text }) => text)
  return (
    <>
      <Button disabled={running} title={running ? '统计期结束后才能填报' : ''} onClick={() => setOpen(true)}>
        填报
      </Button>
      {open && <FillDialog report={report} replacesId={null} warnings={warnings.length > 6 ? [...warnings.slice(0, 6), `另有 ${warnings.length - 6} 处，见页面上方`] : warnings} onClose={() => setOpen(false)} />}
    </>
  )
}

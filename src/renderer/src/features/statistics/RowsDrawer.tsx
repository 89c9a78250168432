import { Button, Drawer } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { paperDate } from '@shared/calendar'
import { recordPaths } from '@shared/features/history'
import { formatFigure, indicatorOf, standaloneLabel, type PeriodChoice, type StatisticsRow } from '@shared/features/statistics'
import { formatYuan } from '@shared/money'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { pageOfRows } from './pageOfRows'
import type { ShownFigure } from './place'
import { gridColumns } from './rowColumns'
import { useTold } from './useTold'

interface RowsDrawerProps {
  readonly shown: ShownFigure
  readonly choice: PeriodChoice
  readonly onClose: () => void
}

/** The very rows a figure is measured on; Enter or a double click opens the record. */
export function RowsDrawer({ shown, choice, onClose }: RowsDrawerProps) {
  const indicator = indicatorOf(shown.indicator)
  const { data, isPlaceholderData } = useCall('statistics/rows', shown)
  // The answer of another figure must not stand under this one's name while its own is on the way.
  const answer = data === undefined || isPlaceholderData ? null : data
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onClose])
  const lineName = useLineName(shown, choice)
  const parts = answer?.figure.denominator === undefined ? '' : `（${answer.figure.numerator ?? 0}÷${answer.figure.denominator}）`
  return (
    <Drawer
      open
      size="min(1080px, 92vw)"
      keyboard={false}
      onClose={onClose}
      title={
        <>
          {standaloneLabel(indicator)}
          {answer && (
            <span className="drawer-figure">
              {formatFigure(indicator, answer.figure.value)} {indicator.unit}
              {parts}
            </span>
          )}
        </>
      }
      extra={answer && answer.rows.length > 0 && <ExportRows shown={shown} />}
      styles={{ body: { display: 'flex', flexDirection: 'column', gap: 10, padding: '10px 16px 14px' } }}
    >
      <p className="muted">
        {[lineName, `${paperDate(shown.from)}至${paperDate(shown.to)}`, indicator.definition].filter((part) => part !== null).join('　')}
      </p>
      {answer && <Rows key={JSON.stringify(shown)} rows={answer.rows} shown={shown} />}
    </Drawer>
  )
}

/** The town, trade or inspector whose rows these are. */
function useLineName({ slice, from, to }: ShownFigure, choice: PeriodChoice): string | null {
  const { data } = useCall('statistics/breakdown', { choice, by: slice?.by ?? 'month' }, { enabled: slice !== undefined })
  if (slice === undefined || data?.by !== slice.by) return null
  return data.lines.find((line) => line.key === slice.key && line.from === from && line.to === to)?.name ?? null
}

function ExportRows({ shown }: { readonly shown: ShownFigure }) {
  const told = useTold()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    await told(async () => {
      const { path } = await call('statistics/export-rows', shown)
      return path === null ? null : `已导出 ${path}`
    })
    setBusy(false)
  }
  return (
    <Button loading={busy} onClick={() => void run()}>
      导出明细
    </Button>
  )
}

function Rows({ rows, shown }: { readonly rows: readonly StatisticsRow[]; readonly shown: ShownFigure }) {
  const [, navigate] = useLocation()
  const indicator = indicatorOf(shown.indicator)
  const columns = useMemo(() => gridColumns(indicator), [indicator])
  const has = (field: string): boolean => columns.some((column) => column.colId === field)
  return (
    <RegisterGrid<StatisticsRow>
      name={`statistics-${indicator.source}-${indicator.source === 'trainingLine' ? indicator.id : indicator.measure === 'distinctEmployers' ? 'once' : indicator.measure === 'rate' ? 'rate' : 'each'}`}
      of={JSON.stringify(shown)}
      columns={columns}
      search=""
      filters={[]}
      load={async (request) => pageOfRows(rows, request, indicator.measure)}
      onOpen={({ target }) => navigate(recordPaths[target.kind](target.id))}
      empty={<p className="empty">没有符合口径的记录。</p>}
      foot={({ sums = {} }) => (
        <>
          {has('times') && <Sum label="合计" value={(sums['times'] ?? 0).toLocaleString('zh-CN')} unit={indicator.source === 'inspection' ? '家次' : indicator.source === 'trainingLine' ? '人次' : '份'} />}
          {has('workers') && <Sum label="涉及" value={(sums['workers'] ?? 0).toLocaleString('zh-CN')} unit="人次" />}
          {has('amountFen') && <Sum label="金额" value={formatYuan(sums['amountFen'] ?? 0)} unit="元" />}
        </>
      )}
    />
  )
}

function Sum({ label, value, unit }: { readonly label: string; readonly value: string; readonly unit: string }) {
  return (
    <span>
      {label} <b>{value}</b> {unit}
    </span>
  )
}

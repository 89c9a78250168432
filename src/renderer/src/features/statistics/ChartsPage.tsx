import { Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { breakdownIds, chartsOf, indicatorOf, isRate, standaloneLabel, yearChoice, type BreakdownLine, type IndicatorId } from '@shared/features/statistics'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { BarChart } from './BarChart'
import { pathOf, type ShownFigure } from './place'
import { PrintCharts } from './PrintCharts'
import { StatisticsTabs } from './StatisticsTabs'
import './statistics.css'

const WIDTH = 1080
const HEIGHT = 250
const YEARS = 5

/** 图表: one figure by month beside last year, by town, and over the years. Bars open their rows. */
export function ChartsPage() {
  const { data: years } = useCall('statistics/years', {})
  const [picked, setPicked] = useState<number | null>(null)
  const [indicator, setIndicator] = useState<IndicatorId>('inspected-employers')
  const year = picked ?? years?.latest
  return (
    <div className="page page-scroll">
      <PageHead title="图表" count="单击柱形查看明细">
        <Select aria-label="指标" showSearch={{ optionFilterProp: 'label' }} value={indicator} options={breakdownIds.map((id) => ({ value: id, label: `${standaloneLabel(indicatorOf(id))}（${indicatorOf(id).unit}）` }))} onChange={setIndicator} style={{ width: 260 }} />
        <Select aria-label="年度" value={year ?? null} options={(years?.years ?? []).map((value) => ({ value, label: `${value} 年` }))} onChange={setPicked} style={{ width: 104 }} />
        {year !== undefined && <PrintCharts year={year} indicator={indicator} />}
      </PageHead>
      <StatisticsTabs />
      {year !== undefined && <Charts key={`${year} ${indicator}`} year={year} indicator={indicator} />}
    </div>
  )
}

function Charts({ year, indicator: id }: { readonly year: number; readonly indicator: IndicatorId }) {
  const [, navigate] = useLocation()
  const { data } = useCall('statistics/chart', { year, indicator: id, years: YEARS })
  if (data?.indicator !== id || data.year !== year) return null
  const indicator = indicatorOf(id)
  const open = (line: BreakdownLine | undefined, by: 'month' | 'town' | 'year'): void => {
    if (!line) return
    const { from, to, asOf, key } = line
    const figure: ShownFigure = { indicator: id, from, to, asOf, ...(by === 'town' ? { slice: { by: 'town', key } } : {}) }
    navigate(pathOf({ choice: yearChoice(by === 'year' ? Number(from.slice(0, 4)) : year), comparison: 'lastYear', view: by === 'town' ? 'town' : by === 'month' ? 'month' : 'year', shown: figure }))
  }
  const [months, towns, years] = chartsOf(data)
  return (
    <>
      <div className="panel chart-panel">
        <BarChart data={months} width={WIDTH} height={HEIGHT} onOpen={(category, series) => open((series === 0 ? data.months : data.lastMonths)[category], 'month')} />
      </div>
      <div className="chart-pair">
        <div className="panel chart-panel">
          <BarChart data={towns} width={WIDTH / 2 - 16} height={HEIGHT} onOpen={(category) => open(data.towns[category], 'town')} />
        </div>
        <div className="panel chart-panel">
          <BarChart data={years} width={WIDTH / 2 - 16} height={HEIGHT} onOpen={(category) => open(data.years[category], 'year')} />
        </div>
      </div>
      {!isRate(indicator) && indicator.measure === 'distinctEmployers' && <p className="muted">“家”按用人单位去重：各月之和大于全年数。</p>}
    </>
  )
}

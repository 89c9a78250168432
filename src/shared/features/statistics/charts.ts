import type { ChartData } from '@shared/chart/barChart'
import type { BreakdownLine } from './contract'
import { indicatorOf, standaloneLabel } from './indicators'
import type { ChartAnswer } from './outputContract'

/** The charts of a figure as data, money in yuan: by month, by town, over the years. */
export function chartsOf({ indicator: id, year, months, lastMonths, towns, years }: ChartAnswer): [ChartData, ChartData, ChartData] {
  const indicator = indicatorOf(id)
  const label = standaloneLabel(indicator)
  const values = (lines: readonly BreakdownLine[]): (number | null)[] =>
    lines.map(({ figures }) => {
      const value = figures?.[id]?.value ?? null
      return value === null || indicator.unit !== '元' ? value : value / 100
    })
  const names = (lines: readonly BreakdownLine[]): string[] => lines.map(({ name }) => name.replace(' ', ''))
  return [
    { title: `${label}：按月`, unit: indicator.unit, categories: names(months), series: [{ name: `${year}年`, values: values(months) }, { name: `${year - 1}年`, values: values(lastMonths) }] },
    { title: `${label}：按镇（街道）`, unit: indicator.unit, categories: names(towns), series: [{ name: `${year}年`, values: values(towns) }] },
    { title: `${label}：历年`, unit: indicator.unit, categories: names(years), series: [{ name: '全年', values: values(years) }] },
  ]
}


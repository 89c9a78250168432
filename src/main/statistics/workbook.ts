import { paperDate } from '@shared/calendar'
import {
  breakdownIds,
  changeOf,
  distinctNote,
  indicatorGroups,
  indicatorOf,
  indicators,
  standaloneLabel,
  type AnnualStatistics,
  type Indicator,
} from '@shared/features/statistics'
import type { SheetColumn, SheetSpec, SheetValue } from '@main/exchange'
import { differenceCell, figureCell, partsText, percentCell } from './cells'

type Figures = AnnualStatistics['figures']

const groupLabel = (indicator: Indicator): string =>
  indicatorGroups.find((group) => group.value === indicator.group)?.label ?? ''

/** Unit bureau, the days counted and the day of counting: what a reader needs to trust a printed figure. */
export function subtitleOf({ bureau, period, today }: AnnualStatistics): string {
  const until = period.asOf < period.to ? period.asOf : period.to
  return `填报单位：${bureau}　　统计期：${paperDate(period.from)}至${paperDate(until)}　　取数日期：${paperDate(today)}`
}

/** The year's table: every indicator with last year, the change and what it means. */
export function summarySheet(annual: AnnualStatistics): SheetSpec {
  const { year, compared } = annual
  const last = compared.partial ? `${year - 1}年同期` : `${year - 1}年`
  return {
    name: '年度统计',
    title: `劳动保障监察${year}年度统计表`,
    subtitle: subtitleOf(annual),
    columns: [
      { header: '类别', width: 12, kind: 'text' },
      { header: '指标', width: 26, kind: 'text' },
      { header: '单位', width: 7, kind: 'text' },
      { header: `${year}年`, width: 16, kind: 'integer' },
      { header: last, width: 16, kind: 'integer' },
      { header: '增减', width: 15, kind: 'integer' },
      { header: '增减%', width: 10, kind: 'integer' },
      { header: '分子÷分母', width: 12, kind: 'text' },
      { header: '口径', width: 62, kind: 'longText' },
    ],
    rows: indicators.map((indicator) => {
      const figure = annual.figures[indicator.id]
      const before = annual.lastFigures[indicator.id]
      const change = changeOf(indicator, figure.value, before.value)
      return [
        groupLabel(indicator),
        indicator.part ? `　${indicator.label}` : indicator.label,
        indicator.unit,
        figureCell(indicator, figure),
        figureCell(indicator, before),
        differenceCell(indicator, change),
        percentCell(change),
        partsText(figure),
        indicator.definition,
      ]
    }),
    foot: [
      '注：家按用人单位去重，家次、人次不去重；缩进的指标是上一指标的一部分，不另相加。上年数为 0 时增减% 不计算；改正率的增减为百分点。',
      '填表人：　　　　　　　　　　审核人：　　　　　　　　　　单位负责人：　　　　　　　　　　报出日期：',
    ],
    landscape: true,
  }
}

interface Line {
  readonly head: string
  readonly figures: Figures | null
}

/** A table of the main figures, one line a town or month; its last line is counted, not added up. */
function breakdownSheet(annual: AnnualStatistics, name: string, head: string, lines: readonly Line[]): SheetSpec {
  const shown = breakdownIds.map((id) => indicatorOf(id))
  const cells = (figures: Figures | null): SheetValue[] =>
    shown.map((indicator) => (figures === null ? null : figureCell(indicator, figures[indicator.id])))
  return {
    name,
    title: `劳动保障监察${annual.year}年度统计表——${name}`,
    subtitle: subtitleOf(annual),
    columns: [
      { header: head, width: 16, kind: 'text' },
      ...shown.map(
        (indicator): SheetColumn => ({
          header: `${standaloneLabel(indicator)}\n（${indicator.unit}）`,
          width: indicator.unit === '元' ? 15 : 11,
          kind: 'integer',
        }),
      ),
    ],
    rows: [...lines.map((line) => [line.head, ...cells(line.figures)]), ['全市（全年）', ...cells(annual.figures)]],
    foot: [`注：${distinctNote}`],
    landscape: true,
  }
}

export function townSheet(annual: AnnualStatistics): SheetSpec {
  const lines = annual.byTown.map(({ townName, figures }) => ({ head: townName, figures }))
  return breakdownSheet(annual, '按镇（街道）', '镇（街道）', lines)
}

export function monthSheet(annual: AnnualStatistics): SheetSpec {
  const lines = annual.byMonth.map(({ month, figures }) => ({ head: `${month}月`, figures }))
  return breakdownSheet(annual, '按月', '月份', lines)
}

/** What every figure means, by which date it is counted and where its rows stand. */
export function definitionSheet(annual: AnnualStatistics): SheetSpec {
  return {
    name: '指标口径',
    title: '指标口径说明',
    subtitle: `填报单位：${annual.bureau}`,
    columns: [
      { header: '指标', width: 26, kind: 'text' },
      { header: '单位', width: 7, kind: 'text' },
      { header: '口径', width: 70, kind: 'longText' },
      { header: '统计日期', width: 14, kind: 'text' },
      { header: '去重规则', width: 34, kind: 'longText' },
      { header: '数据来源', width: 26, kind: 'text' },
    ],
    rows: indicators.map(({ label, unit, definition, dateField, dedupe, register }) => [
      label,
      unit,
      definition,
      dateField,
      dedupe,
      register,
    ]),
    landscape: true,
  }
}

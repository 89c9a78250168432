import { paperDate } from '@shared/calendar'
import {
  breakdownIds,
  changeOf,
  distinctNote,
  indicatorGroups,
  indicatorOf,
  indicators,
  ownerOf,
  standaloneLabel,
  type BreakdownLine,
  type Indicator,
  type Report,
} from '@shared/features/statistics'
import type { SheetColumn, SheetSpec, SheetValue } from '@main/exchange'
import { differenceCell, figureCell, partsText, percentCell } from './cells'

const groupLabel = (indicator: Indicator): string =>
  indicatorGroups.find((group) => group.value === indicator.group)?.label ?? ''

/** Unit bureau, the days counted and the day of counting: what a reader needs to trust a printed figure. */
export function subtitleOf({ bureau, period, today }: Report): string {
  const until = period.asOf < period.to ? period.asOf : period.to
  return `填报单位：${bureau}　　统计期：${paperDate(period.from)}至${paperDate(until)}　　取数日期：${paperDate(today)}`
}

/** 劳动保障监察2020年度统计表, …2020年3月统计表. */
export function titleOf({ choice, label }: Report): string {
  return choice.kind === 'year' ? `劳动保障监察${choice.year}年度统计表` : `劳动保障监察${label}统计表`
}

/** The table: every indicator with what it stands beside, the change and what it means. */
export function summarySheet(report: Report): SheetSpec {
  return {
    name: report.choice.kind === 'year' ? '年度统计' : '统计表',
    title: titleOf(report),
    subtitle: subtitleOf(report),
    columns: [
      { header: '类别', width: 12, kind: 'text' },
      { header: '指标', width: 26, kind: 'text' },
      { header: '单位', width: 7, kind: 'text' },
      { header: report.choice.kind === 'range' ? '本期' : report.label, width: 16, kind: 'integer' },
      { header: report.lastLabel, width: 16, kind: 'integer' },
      { header: '增减', width: 15, kind: 'integer' },
      { header: '增减%', width: 10, kind: 'integer' },
      { header: '分子÷分母', width: 12, kind: 'text' },
      { header: '口径', width: 62, kind: 'longText' },
    ],
    rows: indicators.map((indicator) => {
      const figure = report.figures[indicator.id]
      const before = report.lastFigures[indicator.id]
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
      '注：家按用人单位去重，家次、人次不去重；缩进的指标是上一指标的一部分，不另相加。对比数为 0 时增减% 不计算；改正率的增减为百分点。',
      '填表人：　　　　　　　　　　审核人：　　　　　　　　　　单位负责人：　　　　　　　　　　报出日期：',
    ],
    landscape: true,
  }
}

/** A table of the main figures, one line a town or month; its last line is counted, not added up. */
export function breakdownSheet(report: Report, name: string, head: string, lines: readonly BreakdownLine[]): SheetSpec {
  const shown = breakdownIds.map((id) => indicatorOf(id))
  const cells = (figures: BreakdownLine['figures']): SheetValue[] =>
    shown.map((indicator) => (figures === null ? null : figureCell(indicator, figures[indicator.id])))
  return {
    name,
    title: `${titleOf(report)}——${name}`,
    subtitle: subtitleOf(report),
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
    rows: [...lines.map((line) => [line.name, ...cells(line.figures)]), [wholeLabel(report), ...cells(report.figures)]],
    foot: [`注：${distinctNote}`],
    landscape: true,
  }
}

/** Whose figures the last line is. */
export const wholeLabel = ({ choice }: Report): string => (choice.kind === 'year' ? '全市（全年）' : '全市（全期）')

/** What a reviewer was shown: broken balances and large changes. */
export function notesSheet(report: Report): SheetSpec {
  const levels = { error: '平衡关系不符', check: '请核对', note: '说明' } as const
  return {
    name: '核对提示',
    title: `${titleOf(report)}——核对提示`,
    subtitle: subtitleOf(report),
    columns: [
      { header: '类别', width: 16, kind: 'text' },
      { header: '提示', width: 110, kind: 'longText' },
    ],
    rows: report.notes.map(({ level, text }) => [levels[level], text]),
    landscape: true,
  }
}

/** What every figure means, by which date it is counted, who answers for it and where its rows stand. */
export function definitionSheet(report: Report): SheetSpec {
  return {
    name: '指标口径',
    title: '指标口径说明',
    subtitle: `填报单位：${report.bureau}`,
    columns: [
      { header: '指标', width: 26, kind: 'text' },
      { header: '单位', width: 7, kind: 'text' },
      { header: '口径', width: 70, kind: 'longText' },
      { header: '统计日期', width: 14, kind: 'text' },
      { header: '去重规则', width: 34, kind: 'longText' },
      { header: '数据来源', width: 26, kind: 'text' },
      { header: '责任科室（待核）', width: 18, kind: 'text' },
      { header: '指标编号', width: 24, kind: 'text' },
    ],
    rows: indicators.map((indicator) => [
      indicator.label,
      indicator.unit,
      indicator.definition,
      indicator.dateField,
      indicator.dedupe,
      indicator.register,
      ownerOf(indicator),
      indicator.id,
    ]),
    landscape: true,
  }
}

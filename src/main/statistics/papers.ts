import { paperDate } from '@shared/calendar'
import { changeOf, formatChange, formatFigure, formatPercent, indicatorGroups, indicatorOf, indicators, numbersOf, reviewOf, type Report } from '@shared/features/statistics'
import type { Block, PrintModel } from '@main/documents/model'
import { titleOf } from './workbook'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const reviewTitle = ({ label, choice }: Report): string => (choice.kind === 'year' ? `${label}劳动保障工作统计分析` : `${label}劳动保障工作统计分析`)

/** The period in words, with a table at the end that names the figure behind every number of the text. */
export function buildReview(report: Report): PrintModel {
  const sections = reviewOf(report)
  const until = report.period.asOf < report.period.to ? report.period.asOf : report.period.to
  const body = sections.flatMap(({ heading, paragraphs }, index): Block[] => [
    { type: 'heading', level: 1, text: `${numerals[index] ?? index + 1}、${heading}` },
    ...paragraphs.map((pieces): Block => ({ type: 'paragraph', runs: pieces.map((piece) => (typeof piece === 'string' ? piece : { text: piece.text, whole: true })) })),
  ])
  const rows = numbersOf(sections).map(({ heading, text, label, of, indicator }, index) => [
    String(index + 1),
    heading,
    text,
    of === 'now' ? label : `${label}（${report.lastLabel}）`,
    indicatorOf(indicator).definition,
  ])
  return {
    kind: 'statistics-review',
    templateVersion: 1,
    title: reviewTitle(report),
    folio: 'dash',
    blocks: [
      { type: 'title', text: reviewTitle(report) },
      { type: 'paragraph', runs: [`统计期为${paperDate(report.period.from)}至${paperDate(until)}，数据取自本局劳动关系工作台，取数日期${paperDate(report.today)}。家按用人单位去重，家次、人次不去重。`] },
      ...body,
      { type: 'signature', body: report.bureau, date: paperDate(report.today), seal: false },
      { type: 'pageBreak' },
      { type: 'annexMark', text: '附件' },
      { type: 'title', text: '文中数据出处' },
      {
        type: 'table',
        columns: [
          { label: '序号', widthMm: 10, align: 'center' },
          { label: '段落', widthMm: 22 },
          { label: '文中数字', widthMm: 26, align: 'right' },
          { label: '指标', widthMm: 36 },
          { label: '口径', widthMm: 62 },
        ],
        rows,
      },
    ],
  }
}

/** The table of the period on paper, with the lines to sign. */
export function buildTable(report: Report, signatures: { readonly filler: string; readonly reviewer: string; readonly head: string; readonly date: string; readonly hash: string | null }): PrintModel {
  const { label, lastLabel, choice } = report
  const rows = indicatorGroups.flatMap((group) =>
    indicators
      .filter((indicator) => indicator.group === group.value)
      .map((indicator, index) => {
        const [now, last] = [report.figures[indicator.id], report.lastFigures[indicator.id]]
        const change = changeOf(indicator, now.value, last.value)
        const parts = now.denominator === undefined || now.denominator === 0 ? '' : `（${now.numerator ?? 0}÷${now.denominator}）`
        return [
          index === 0 ? group.label : '',
          `${indicator.part ? '　' : ''}${indicator.label}${parts}`,
          indicator.unit,
          formatFigure(indicator, now.value),
          formatFigure(indicator, last.value),
          formatChange(indicator, change),
          formatPercent(change.percent),
        ]
      }),
  )
  const until = report.period.asOf < report.period.to ? report.period.asOf : report.period.to
  const notes: Block[] = signatures.hash === null ? [] : [{ type: 'note', text: `校验码（SHA-256）：${signatures.hash}` }]
  return {
    kind: 'statistics-table',
    templateVersion: 1,
    title: titleOf(report),
    folio: 'record',
    blocks: [
      { type: 'title', text: titleOf(report) },
      {
        type: 'table',
        captionLeft: `填报单位：${report.bureau}`,
        captionRight: `统计期：${paperDate(report.period.from)}至${paperDate(until)}`,
        columns: [
          { label: '类别', widthMm: 22 },
          { label: '指标', widthMm: 48 },
          { label: '单位', widthMm: 10, align: 'center' },
          { label: choice.kind === 'range' ? '本期' : label.replace(/（.*）$/u, ''), widthMm: 24, align: 'right' },
          { label: lastLabel, widthMm: 24, align: 'right' },
          { label: '增减', widthMm: 24, align: 'right' },
          { label: '增减%', widthMm: 16, align: 'right' },
        ],
        rows,
      },
      { type: 'note', text: '注：家按用人单位去重，家次、人次不去重；缩进的指标是上一指标的一部分，不另相加。对比数为 0 时增减% 不计算，以“—”表示。' },
      {
        type: 'fields',
        items: [
          { label: '填表人：', value: signatures.filler },
          { label: '审核人：', value: signatures.reviewer },
          { label: '单位负责人：', value: signatures.head },
          { label: '报出日期：', value: signatures.date, share: 1.3 },
        ],
        keepWithPrevious: true,
      },
      ...notes,
    ],
  }
}

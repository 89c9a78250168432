import { formatChange, formatFigure, formatPercent } from './format'
import { isRate, type IndicatorId } from './indicator'
import { indicatorOf, standaloneLabel } from './indicators'
import { changeOf } from './measure'
import type { Report } from './contract'

/** Words, or a number that says which figure it is. */
export type ReviewPiece = string | ReviewNumber

export interface ReviewNumber {
  readonly indicator: IndicatorId
  /** The period's figure or the one it is compared with. */
  readonly of: 'now' | 'last'
  /** With its unit: 1,985家, 96.8%. */
  readonly text: string
}

export interface ReviewSection {
  readonly heading: string
  readonly paragraphs: readonly (readonly ReviewPiece[])[]
}

/** Words before a figure; what is said instead when it is 0; whether it is compared. */
interface Clause {
  readonly before: string
  readonly id: IndicatorId
  readonly zero?: string
  readonly compared?: boolean
}

interface Sentence {
  /** The figure that decides whether there is anything to tell. */
  readonly about: IndicatorId
  /** Said when that figure is 0. */
  readonly none: string
  readonly clauses: readonly Clause[]
}

interface Part {
  readonly heading: string
  readonly sentences: readonly Sentence[]
}

/** What the review tells, in its order. A new register appends its part. */
const parts: readonly Part[] = [
  {
    heading: '监督检查',
    sentences: [
      {
        about: 'visits',
        none: '没有检查记录',
        clauses: [
          { before: '检查用人单位', id: 'inspected-employers', compared: true },
          { before: '其中主动监察', id: 'proactive-employers' },
          { before: '共检查', id: 'visits', compared: true },
        ],
      },
      {
        about: 'visits-with-findings',
        none: '检查未发现问题',
        clauses: [
          { before: '检查发现问题', id: 'visits-with-findings' },
          { before: '当场改正', id: 'visits-corrected', zero: '没有当场改正的' },
          { before: '涉及劳动者', id: 'workers-concerned' },
          { before: '涉及金额', id: 'amount-concerned' },
        ],
      },
    ],
  },
  {
    heading: '限期改正',
    sentences: [
      {
        about: 'orders',
        none: '没有签发限期改正指令书',
        clauses: [
          { before: '签发限期改正指令书', id: 'orders', compared: true },
          { before: '涉及用人单位', id: 'order-employers' },
          { before: '截至期末已改正', id: 'orders-corrected', zero: '截至期末尚无改正的' },
          { before: '尚未改正', id: 'orders-open', zero: '没有尚未改正的' },
          { before: '转处理处罚', id: 'orders-escalated', zero: '没有转处理处罚的' },
          { before: '改正率为', id: 'correction-rate', compared: true },
        ],
      },
      { about: 'rechecks', none: '没有复查记录', clauses: [{ before: '复查', id: 'rechecks' }, { before: '核实支付工资', id: 'wages-paid', zero: '未核实到新支付的工资', compared: true }] },
    ],
  },
  {
    heading: '案件办理',
    sentences: [
      { about: 'cases-filed', none: '没有立案', clauses: [{ before: '立案', id: 'cases-filed', compared: true }, { before: '涉及劳动者', id: 'case-workers' }, { before: '涉及金额', id: 'case-amount' }] },
      {
        about: 'cases-closed',
        none: '没有办结案件',
        clauses: [
          { before: '办结', id: 'cases-closed', compared: true },
          { before: '其中移送公安机关', id: 'cases-police', zero: '没有移送公安机关的' },
          { before: '追回劳动报酬', id: 'case-paid', zero: '未追回劳动报酬' },
        ],
      },
      { about: 'inquiry-notices', none: '没有签发询问通知书', clauses: [{ before: '签发劳动保障监察询问通知书', id: 'inquiry-notices', compared: true }] },
    ],
  },
  {
    heading: '规章制度指导',
    sentences: [
      {
        about: 'guidance-cases',
        none: '没有完成规章制度指导',
        clauses: [
          { before: '帮助企业建立完善规章制度', id: 'guidance-employers', compared: true },
          { before: '审查制度文本', id: 'guidance-documents' },
          { before: '发现问题条款', id: 'guidance-clauses', zero: '未发现问题条款' },
          { before: '已改正', id: 'guidance-clauses-corrected', zero: '尚无改正的' },
        ],
      },
    ],
  },
  {
    heading: '劳动合同补签',
    sentences: [
      { about: 'contracts-signed', none: '没有督促补签的劳动合同', clauses: [{ before: '督促补签劳动合同', id: 'contracts-signed', compared: true }, { before: '涉及用人单位', id: 'contract-employers' }] },
      { about: 'above-scale', none: '没有规上企业名单', clauses: [{ before: '规上企业劳动合同签订率为', id: 'signing-rate' }] },
    ],
  },
  {
    heading: '普法培训',
    sentences: [
      {
        about: 'training-sessions',
        none: '没有举办培训会',
        clauses: [
          { before: '举办劳动保障培训会', id: 'training-sessions', compared: true },
          { before: '服务企业', id: 'training-employers', compared: true },
          { before: '计', id: 'training-employer-visits' },
          { before: '到会', id: 'training-attendances' },
          { before: '到会率为', id: 'training-attendance-rate' },
        ],
      },
    ],
  },
  {
    heading: '和谐企业与“双爱”活动',
    sentences: [
      {
        about: 'harmony-bearers',
        none: '期末没有称号有效的劳动关系和谐企业',
        clauses: [
          { before: '命名劳动关系和谐企业', id: 'harmony-named', zero: '没有新命名的劳动关系和谐企业', compared: true },
          { before: '撤销称号', id: 'harmony-revoked', zero: '没有撤销称号的' },
          { before: '期末称号有效的有', id: 'harmony-bearers' },
        ],
      },
      { about: 'above-scale', none: '没有规上企业名单', clauses: [{ before: '规上企业和谐企业创建率为', id: 'harmony-creation-rate' }, { before: '“双爱”活动参与率为', id: 'mutual-care-rate' }] },
    ],
  },
  { heading: '企业档案', sentences: [{ about: 'employers-on-file', none: '没有在册的用人单位', clauses: [{ before: '期末在册用人单位', id: 'employers-on-file' }, { before: '本期新建档', id: 'new-employers', zero: '没有新建档的' }] }] },
]

/**
 * The period in words, written from its figures. A figure that is missing is left out with its clause; one that is 0
 * is told as such, and nothing is compared with a figure that is missing.
 */
export function reviewOf(report: Report): ReviewSection[] {
  return parts.map(({ heading, sentences }) => ({ heading, paragraphs: [sentences.flatMap((sentence) => sentenceOf(report, sentence))].filter((pieces) => pieces.length > 0) })).filter(({ paragraphs }) => paragraphs.length > 0)
}

function sentenceOf(report: Report, { about, none, clauses }: Sentence): ReviewPiece[] {
  const main = report.figures[about].value
  if (main === null) return []
  if (main === 0) return [`${none}。`]
  const told = clauses.flatMap((clause) => {
    const pieces = clauseOf(report, clause)
    return pieces.length === 0 ? [] : [pieces]
  })
  return told.flatMap((pieces, index) => [...pieces, index === told.length - 1 ? '。' : '，'])
}

function clauseOf(report: Report, { before, id, zero, compared = false }: Clause): ReviewPiece[] {
  const { value } = report.figures[id]
  if (value === null) return []
  if (value === 0 && zero !== undefined) return [zero]
  return [before, numberOf(report, id, 'now'), ...(compared ? comparisonOf(report, id) : [])]
}

function numberOf(report: Report, id: IndicatorId, of: 'now' | 'last'): ReviewNumber {
  const indicator = indicatorOf(id)
  const { value } = (of === 'now' ? report.figures : report.lastFigures)[id]
  return { indicator: id, of, text: `${formatFigure(indicator, value)}${indicator.unit}` }
}

/** （2019年1,742家，增加243家，增长13.9%）, （与2019年持平）; nothing where there is nothing to compare with. */
function comparisonOf(report: Report, id: IndicatorId): ReviewPiece[] {
  const indicator = indicatorOf(id)
  const last = report.lastFigures[id].value
  const change = changeOf(indicator, report.figures[id].value, last)
  const { difference, percent } = change
  if (difference === null || last === null) return []
  if (formatChange(indicator, change) === '持平') return [`（与${report.lastLabel}持平）`]
  const up = difference > 0
  const by = isRate(indicator) ? `${Math.abs(difference).toFixed(1)}个百分点` : `${formatFigure(indicator, Math.abs(difference))}${indicator.unit}`
  const share = percent === null ? '' : `，${up ? '增长' : '下降'}${formatPercent(Math.abs(percent)).replace('+', '')}`
  const verb = isRate(indicator) ? (up ? '提高' : '下降') : up ? '增加' : '减少'
  return [`（${report.lastLabel}`, numberOf(report, id, 'last'), `，${verb}${by}${share}）`]
}

/** Every number of the text with the figure it is, in the order of the text. */
export function numbersOf(sections: readonly ReviewSection[]): (ReviewNumber & { readonly heading: string; readonly label: string })[] {
  return sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [{ ...piece, heading, label: standaloneLabel(indicatorOf(piece.indicator)) }])),
  )
}


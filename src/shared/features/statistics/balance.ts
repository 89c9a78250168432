import type { IndicatorId } from './indicator'
import { indicatorOf, standaloneLabel } from './indicators'
import { formatFigure } from './format'

type Side = readonly IndicatorId[]

/** How figures of one report must stand to each other. `must`: a breach is an error; else it is only unlikely. */
export interface BalanceRule {
  readonly left: Side
  readonly relation: '=' | '<='
  readonly right: Side
  readonly must: boolean
  readonly why: string
}

const visitTypes: Side = ['visits-routine', 'visits-special', 'visits-document', 'visits-complaint', 'visits-revisit']

/** Every rule, one a line. A new register appends its own. */
export const balanceRules: readonly BalanceRule[] = [
  { left: ['visits'], relation: '=', right: visitTypes, must: true, why: '检查次数是各检查类型之和' },
  { left: ['inspected-employers'], relation: '<=', right: ['visits'], must: true, why: '家不多于家次' },
  { left: ['proactive-employers'], relation: '<=', right: ['inspected-employers'], must: true, why: '主动监察的单位是检查单位的一部分' },
  { left: ['visits-corrected'], relation: '<=', right: ['visits-with-findings'], must: true, why: '当场改正的是发现问题的一部分' },
  { left: ['order-employers'], relation: '<=', right: ['orders'], must: true, why: '家不多于份' },
  { left: ['orders-corrected', 'orders-open', 'orders-escalated'], relation: '<=', right: ['orders'], must: true, why: '各状态份数之和不多于签发份数' },
  { left: ['orders-overdue'], relation: '<=', right: ['orders'], must: true, why: '逾期未改正的是签发的一部分' },
  { left: ['cases-withdrawn', 'cases-police'], relation: '<=', right: ['cases-closed'], must: true, why: '撤销立案和移送的是办结的一部分' },
  { left: ['guidance-employers'], relation: '<=', right: ['guidance-cases'], must: true, why: '家不多于件' },
  { left: ['guidance-clauses-corrected'], relation: '<=', right: ['guidance-clauses'], must: true, why: '已改正的是问题条款的一部分' },
  { left: ['contract-employers'], relation: '<=', right: ['contracts-signed'], must: true, why: '家不多于份' },
  { left: ['training-employers'], relation: '<=', right: ['training-employer-visits'], must: true, why: '家不多于家次' },
  { left: ['training-employer-visits'], relation: '<=', right: ['training-attendances'], must: true, why: '家次不多于人次' },
  { left: ['orders', 'inquiry-notices'], relation: '<=', right: ['visits', 'cases-filed'], must: false, why: '指令书和询问通知书来自检查或案件，一般不多于检查次数与立案数之和' },
  { left: ['cases-police'], relation: '<=', right: ['cases-filed'], must: false, why: '移送公安机关的一般不多于当期立案' },
  { left: ['new-employers'], relation: '<=', right: ['employers-on-file'], must: false, why: '当期新建档的一般仍在册' },
  { left: ['harmony-named'], relation: '<=', right: ['harmony-bearers'], must: false, why: '当期命名的一般期末仍有效' },
]

export type ReadFigure = (id: IndicatorId) => number | null

/** A rule that figures break, in words a clerk can check. */
export interface Breach {
  readonly must: boolean
  readonly text: string
  readonly indicators: readonly IndicatorId[]
}

/** The rules these figures break. A missing figure breaks none. */
export function breaches(read: ReadFigure, rules: readonly BalanceRule[] = balanceRules): Breach[] {
  return rules.flatMap((rule) => {
    const [left, right] = [sum(rule.left, read), sum(rule.right, read)]
    if (left === null || right === null) return []
    if (rule.relation === '=' ? left === right : left <= right) return []
    const sign = rule.relation === '=' ? '≠' : '＞'
    return [{ must: rule.must, text: `${side(rule.left, read)} ${sign} ${side(rule.right, read)}：${rule.why}`, indicators: [...rule.left, ...rule.right] }]
  })
}

function sum(side: Side, read: ReadFigure): number | null {
  let total = 0
  for (const id of side) {
    const value = read(id)
    if (value === null) return null
    total += value
  }
  return total
}

function side(ids: Side, read: ReadFigure): string {
  return ids.map((id) => `${standaloneLabel(indicatorOf(id))} ${formatFigure(indicatorOf(id), read(id))}`).join('＋')
}

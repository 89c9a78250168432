import {
  comparedPeriod,
  measure,
  otherWageRow,
  periodLabel,
  comparedChoice,
  statedPeriodOf,
  wageColumns,
  wageGroups,
  wageRowOf,
  wageRows,
  wageText,
  type PeriodChoice,
  type StatedPeriod,
  type StatisticsRow,
  type WageCells,
  type WageColumnId,
  type WageReport,
  type WageRowId,
} from '@shared/features/statistics'
import { paperDate } from '@shared/calendar'
import type { ReadDb } from '@main/db/connection'
import type { SheetSpec, SheetValue } from '@main/exchange'
import { bureau, towns } from '@main/features/setting/service'
import { caseFacts, decisionFacts, type CaseFact, type DecisionFact } from './queries/cases'
import { inspectionFacts, type InspectionFact } from './queries/inspections'
import { orderFacts, type OrderFact } from './queries/orders'
import { recheckFacts, type RecheckFact } from './queries/rechecks'
import { rowsOfFacts } from './rows'
import type { Fact } from './select'

interface WageSources {
  readonly visits: readonly InspectionFact[]
  readonly cases: readonly CaseFact[]
  readonly rechecks: readonly RecheckFact[]
  readonly orders: readonly OrderFact[]
  readonly decisions: readonly DecisionFact[]
}

async function load(db: ReadDb, period: StatedPeriod): Promise<WageSources> {
  return {
    visits: await inspectionFacts(db, period),
    cases: await caseFacts(db, period),
    rechecks: await recheckFacts(db, period),
    orders: await orderFacts(db, period),
    decisions: await decisionFacts(db, period),
  }
}

/** What a column is measured on; the cell and the rows a click shows are both made from exactly this. */
function select(id: WageColumnId, sources: WageSources, period: StatedPeriod): Fact[] {
  const closed = (complaint: boolean): CaseFact[] =>
    sources.cases.flatMap((fact) => {
      const { closedOn, origin, paidFen } = fact
      const counts = closedOn !== null && closedOn >= period.from && closedOn <= period.to && (origin === 'intake') === complaint
      return counts ? [{ ...fact, date: closedOn, amountFen: paidFen }] : []
    })
  const penalties = sources.decisions.filter(({ decision }) => decision !== 'case-treatment')
  switch (id) {
    case 'proactive-employers':
      return sources.visits.filter(({ type }) => type === 'routine' || type === 'special' || type === 'document')
    case 'proactive-closed':
    case 'proactive-workers':
      return closed(false)
    case 'proactive-paid': {
      // What an order that became a case brought in is recorded in the case as well.
      const inCases = new Set(sources.cases.flatMap(({ origin, originId }) => (origin === 'correctionOrder' && originId !== null ? [originId] : [])))
      return [...closed(false), ...sources.rechecks.filter(({ orderId, amountFen }) => amountFen > 0 && !inCases.has(orderId))]
    }
    case 'complaint-filed':
      return sources.cases.filter(({ origin, date }) => origin === 'intake' && date >= period.from && date <= period.to)
    case 'complaint-closed':
    case 'complaint-workers':
    case 'complaint-paid':
      return closed(true)
    case 'orders':
      return sources.orders.filter(({ paperState }) => paperState === 'issued')
    case 'treatments':
      return sources.decisions.filter(({ decision }) => decision === 'case-treatment')
    case 'penalties':
      return penalties
    case 'fines': {
      const once = new Map(penalties.map((fact) => [fact.caseId, { ...fact, amountFen: fact.fineFen }]))
      return [...once.values()]
    }
    case 'incident-cases':
    case 'incident-large':
    case 'incident-closed':
    case 'incident-workers':
    case 'incident-paid':
      return []
  }
}

function cellsOf(selected: ReadonlyMap<WageColumnId, readonly Fact[]>, keep: (fact: Fact) => boolean): WageCells {
  const entries = wageColumns.map(({ id, measure: kind }) => [id, kind === null ? null : measure(kind, (selected.get(id) ?? []).filter(keep)).value] as const)
  return Object.fromEntries(entries) as WageCells
}

async function selectedOf(db: ReadDb, period: StatedPeriod): Promise<Map<WageColumnId, Fact[]>> {
  const sources = await load(db, period)
  return new Map(wageColumns.map(({ id }) => [id, select(id, sources, period)]))
}

/** The table of a period, a line a trade and one for all, with what can be said of it in words. */
export async function wageReport(db: ReadDb, choice: PeriodChoice, today: string): Promise<WageReport> {
  const period = statedPeriodOf(choice, today)
  const selected = await selectedOf(db, period)
  const before = await selectedOf(db, comparedPeriod(choice, 'lastYear', today))
  const lines = [...wageRows, otherWageRow].map(({ value, label }) => ({ row: value, label, cells: cellsOf(selected, (fact) => wageRowOf(fact.industry) === value) }))
  const total = cellsOf(selected, () => true)
  const byTown = (await towns(db)).map(({ id, name }) => ({ label: name, cells: cellsOf(selected, ({ townId }) => townId === id) }))
  const label = periodLabel({ ...choice, startDay: 1 })
  const lastLabel = choice.kind === 'range' ? '上年同期' : periodLabel({ ...comparedChoice(choice, 'lastYear'), startDay: 1 })
  const texts = wageText({ label, lastLabel, now: total, last: cellsOf(before, () => true), byRow: lines, byTown })
  return { choice, label, bureau: (await bureau(db)).name, today, period, lines, total, texts }
}

/** The rows behind one cell; `row` null for the line of all. */
export async function wageRowsBehind(db: ReadDb, choice: PeriodChoice, column: WageColumnId, row: WageRowId | null, today: string): Promise<StatisticsRow[]> {
  const period = statedPeriodOf(choice, today)
  const facts = (await selectedOf(db, period)).get(column) ?? []
  const kept = row === null ? facts : facts.filter(({ industry }) => wageRowOf(industry) === row)
  return rowsOfFacts(kept, period.asOf, wageColumns.find(({ id }) => id === column)?.measure === 'distinctEmployers')
}

/** The form as a sheet: two lines of heads, the groups above their columns. */
export function wageSheets(report: WageReport): SheetSpec[] {
  const { bureau: name, period, lines, total, texts, label } = report
  const until = period.asOf < period.to ? period.asOf : period.to
  const values = (cells: WageCells): SheetValue[] =>
    wageColumns.map(({ id, unit }) => {
      const value = cells[id]
      return value === null ? '—' : unit === '元' ? { value: value / 100, format: '#,##0.00' } : { value, format: '#,##0' }
    })
  return [
    {
      name: '支付工资情况统计表',
      title: '用人单位支付农民工工资情况统计表',
      subtitle: `填报单位：${name}　　统计期：${paperDate(period.from)}至${paperDate(until)}　　单位：家、件、人、元`,
      columns: [
        { header: '行业', width: 14, kind: 'text' },
        ...wageColumns.map(({ label: header, group, unit }) => ({ header, group: wageGroups.find(({ value }) => value === group)?.label ?? '', width: unit === '元' ? 14 : 10, kind: 'integer' as const })),
      ],
      rows: [...lines.map((line) => [line.label, ...values(line.cells)]), ['合计', ...values(total)]],
      foot: ['填表人：　　　　　　　　　　审核人：　　　　　　　　　　单位负责人：　　　　　　　　　　报出日期：'],
      note: '本表按全部劳动者统计，工作台未单独登记是否农民工；“突发事件”没有登记簿，以“—”表示，请按台账填写；行业按用人单位登记的门类归并，未填的列入其它（待核）。',
      landscape: true,
    },
    { name: '文字说明', title: `${label}支付农民工工资情况`, columns: [{ header: '内容', width: 120, kind: 'longText' }], rows: texts.map((text) => [text]) },
    {
      name: '口径',
      columns: [
        { header: '组', width: 12, kind: 'text' },
        { header: '栏目', width: 22, kind: 'text' },
        { header: '单位', width: 7, kind: 'text' },
        { header: '口径', width: 90, kind: 'longText' },
      ],
      rows: wageColumns.map(({ group, label: header, unit, definition }) => [wageGroups.find(({ value }) => value === group)?.label ?? '', header, unit, definition]),
    },
  ]
}

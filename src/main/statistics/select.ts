import { isDistinct, type Indicator, type IndicatorId, type StatedPeriod, type StatisticsRow } from '@shared/features/statistics'
import type { EmployerFact } from './queries/employers'
import type { InspectionFact } from './queries/inspections'
import type { OrderFact } from './queries/orders'
import { employerRow, inspectionRow, oncePerEmployer, orderRow, recheckRow } from './rows'
import type { Sources } from './sources'
import { overdueOn, standingOn } from './standing'

/**
 * The rows behind a figure, taken from what the sources' queries gave. The figure is measured on exactly these rows
 * and a click shows exactly these rows.
 * @param sources must cover the period; rows outside it are left out
 */
export function rowsOf(indicator: Indicator, sources: Sources, period: StatedPeriod): StatisticsRow[] {
  const rows = select(indicator.id, sources, period)
  return isDistinct(indicator) ? oncePerEmployer(rows) : rows
}

function select(id: IndicatorId, sources: Sources, period: StatedPeriod): StatisticsRow[] {
  const { asOf } = period
  const within = ({ date }: { readonly date: string }): boolean => date >= period.from && date <= period.to
  const visits = (keep: (fact: InspectionFact) => boolean): StatisticsRow[] =>
    sources.inspection.filter((fact) => within(fact) && keep(fact)).map(inspectionRow)
  const orders = (keep: (fact: OrderFact) => boolean): StatisticsRow[] =>
    sources.correctionOrder.filter((fact) => within(fact) && keep(fact)).map((fact) => orderRow(fact, asOf))
  const issued = (keep: (fact: OrderFact) => boolean): StatisticsRow[] =>
    orders((fact) => fact.paperState === 'issued' && keep(fact))
  const every = (): boolean => true

  switch (id) {
    case 'inspected-employers':
    case 'visits':
    case 'workers-concerned':
    case 'amount-concerned':
      return visits(every)
    case 'proactive-employers':
      return visits(({ type }) => type === 'routine' || type === 'special' || type === 'document')
    case 'visits-routine':
      return visits(({ type }) => type === 'routine')
    case 'visits-special':
      return visits(({ type }) => type === 'special')
    case 'visits-document':
      return visits(({ type }) => type === 'document')
    case 'visits-complaint':
      return visits(({ type }) => type === 'complaint')
    case 'visits-revisit':
      return visits(({ type }) => type === 'revisit')
    case 'visits-with-findings':
      return visits(({ outcome }) => outcome !== 'clean')
    case 'visits-corrected':
      return visits(({ outcome }) => outcome === 'corrected')
    case 'orders':
    case 'order-employers':
    case 'order-workers':
    case 'order-amount':
    case 'correction-rate':
      return issued(every)
    case 'orders-corrected':
      return issued((fact) => standingOn(fact, asOf) === 'corrected')
    case 'orders-open':
      return issued((fact) => standingOn(fact, asOf) === 'open')
    case 'orders-escalated':
      return issued((fact) => standingOn(fact, asOf) === 'escalated')
    case 'orders-overdue':
      return issued((fact) => overdueOn(fact, asOf))
    case 'orders-void':
      return orders(({ paperState }) => paperState === 'void')
    case 'rechecks':
      return sources.recheck.filter(within).map(recheckRow)
    case 'wages-paid':
      return sources.recheck.filter((fact) => within(fact) && fact.amountFen > 0).map(recheckRow)
    case 'new-employers':
      return sources.employer.filter(within).map(employerRow)
    case 'employers-on-file':
      return sources.employer.filter((fact) => fact.date <= period.to && onFile(fact)).map(employerRow)
    case 'above-scale':
      return sources.aboveScale.map(employerRow)
  }
}

/** A suspended employer still has workers to protect; one that moved away or ended has not. */
function onFile({ status }: EmployerFact): boolean {
  return status === 'active' || status === 'suspended'
}

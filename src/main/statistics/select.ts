import { bearsTitleOn } from '@shared/features/harmony'
import type { IndicatorId, StatedPeriod } from '@shared/features/statistics'
import { ratedCases, type ContractCaseFact } from './queries/contractCases'
import type { CaseFact, CasePaperFact } from './queries/cases'
import type { ContractLineFact } from './queries/contractLines'
import type { EmployerFact } from './queries/employers'
import { correctedOn, type GuidanceClauseFact, type GuidanceDocumentFact, type GuidanceFact } from './queries/guidance'
import { caresOn, createsOn, namedOn, type HarmonyCaseFact, type HarmonyCoverageFact, type HarmonyTitleFact } from './queries/harmony'
import type { InspectionFact } from './queries/inspections'
import type { OrderFact } from './queries/orders'
import type { RecheckFact } from './queries/rechecks'
import { employerVisits, knownAttendances, type TrainingLineFact, type TrainingSessionFact } from './queries/training'
import type { Sources } from './sources'
import { overdueOn, standingOn } from './standing'

export type Fact =
  | InspectionFact
  | OrderFact
  | RecheckFact
  | ContractLineFact
  | ContractCaseFact
  | GuidanceFact
  | GuidanceDocumentFact
  | GuidanceClauseFact
  | TrainingSessionFact
  | TrainingLineFact
  | HarmonyCaseFact
  | HarmonyTitleFact
  | HarmonyCoverageFact
  | CaseFact
  | CasePaperFact
  | EmployerFact

/**
 * What a figure is measured on, out of what the sources' queries gave. The figure and the rows a click shows are both
 * made from exactly this.
 * @param sources must cover the period; what lies outside it is left out
 */
export function selectFacts(id: IndicatorId, sources: Sources, period: StatedPeriod): Fact[] {
  const { asOf } = period
  const within = ({ date }: { readonly date: string }): boolean => date >= period.from && date <= period.to
  const visits = (keep: (fact: InspectionFact) => boolean): Fact[] =>
    sources.inspection.filter((fact) => within(fact) && keep(fact))
  const orders = (keep: (fact: OrderFact) => boolean): OrderFact[] =>
    sources.correctionOrder.filter((fact) => within(fact) && keep(fact))
  const issued = (keep: (fact: OrderFact) => boolean): OrderFact[] =>
    orders((fact) => fact.paperState === 'issued' && keep(fact))
  const every = (): boolean => true
  /** By the day a case was closed, which is then its date; what was paid is its amount. */
  const closed = (keep: (fact: CaseFact) => boolean): CaseFact[] =>
    sources.inspectionCase.flatMap((fact) => (fact.closedOn !== null && fact.closedOn >= period.from && fact.closedOn <= period.to && keep(fact) ? [{ ...fact, date: fact.closedOn, amountFen: fact.paidFen }] : []))

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
      return issued(every)
    case 'correction-rate':
      return issued(every).map((fact) => ({ ...fact, hit: standingOn(fact, asOf) === 'corrected' }))
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
      return sources.recheck.filter(within)
    case 'wages-paid':
      return sources.recheck.filter((fact) => within(fact) && fact.amountFen > 0)
    case 'contracts-signed':
    case 'contract-employers':
      return sources.contractLine.filter(within)
    case 'contract-cases':
      return sources.contractCase.filter(within)
    case 'signing-rate':
      return ratedCases(sources.contractCase, period.to)
    case 'cases-filed':
    case 'case-workers':
    case 'case-amount':
      return sources.inspectionCase.filter(within)
    case 'cases-closed':
    case 'case-paid':
      return closed(every)
    case 'cases-withdrawn':
      return closed(({ outcome }) => outcome === 'withdrawn')
    case 'cases-police':
      return closed(({ outcome }) => outcome === 'police')
    case 'inquiry-notices':
      return sources.casePaper.filter(within)
    case 'guidance-employers':
      return sources.rulesGuidance.filter((fact) => within(fact) && fact.first)
    case 'guidance-cases':
      return sources.rulesGuidance.filter(within)
    case 'guidance-procedure-rate':
      return sources.rulesGuidance.filter(within).map((fact) => ({ ...fact, hit: fact.procedureComplete }))
    case 'guidance-documents':
      return sources.guidanceDocument.filter(within)
    case 'guidance-clauses':
    case 'guidance-clauses-corrected':
      return sources.guidanceClause
        .filter(within)
        .map((fact) => ({ ...fact, hit: correctedOn(fact, asOf) }))
        .filter(({ hit }) => hit || id === 'guidance-clauses')
    case 'training-sessions':
      return sources.trainingSession.filter(within)
    case 'training-employers':
      return knownAttendances(sources.trainingLine.filter(within))
    case 'training-employer-visits':
      return employerVisits(sources.trainingLine.filter(within))
    case 'training-attendances':
      return sources.trainingLine.filter((fact) => within(fact) && fact.attended)
    case 'training-attendance-rate':
      return sources.trainingLine.filter(within).map((fact) => ({ ...fact, hit: fact.attended }))
    case 'harmony-applications':
      return sources.harmonyCase.filter(within)
    case 'harmony-revoked':
      return sources.harmonyCase.map((fact) => ({ ...fact, date: fact.revokedOn ?? '' })).filter(within)
    case 'harmony-named':
      return sources.harmonyTitle.filter(within)
    case 'harmony-bearers':
      return sources.harmonyTitle.filter((fact) => bearsTitleOn(fact, asOf))
    case 'mutual-care-rate':
      return sources.harmonyCoverage.map((fact) => ({ ...fact, hit: caresOn(fact, asOf) }))
    case 'harmony-creation-rate':
      return sources.harmonyCoverage.map((fact) => ({ ...fact, hit: createsOn(fact, asOf) }))
    case 'harmony-naming-rate':
      return sources.harmonyCoverage.map((fact) => ({ ...fact, hit: namedOn(fact, asOf) }))
    case 'new-employers':
      return sources.employer.filter(within)
    case 'employers-on-file':
      return sources.employer.filter((fact) => fact.date <= period.to && onFile(fact))
    case 'above-scale':
      return [...sources.aboveScale]
  }
}

/** A suspended employer still has workers to protect; one that moved away or ended has not. */
function onFile({ status }: EmployerFact): boolean {
  return status === 'active' || status === 'suspended'
}

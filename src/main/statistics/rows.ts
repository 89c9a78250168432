import { contractKinds } from '@shared/features/contract-follow-up'
import { recheckResults } from '@shared/features/correction-order'
import { employerStatuses } from '@shared/features/employer'
import { harmonyStateLabel } from '@shared/features/harmony'
import { inspectionOutcomes, inspectionTypes } from '@shared/features/inspection'
import { caseOutcomes } from '@shared/features/inspection-case'
import { guidanceKinds, judgements, ruleDocumentKinds } from '@shared/features/rules-guidance'
import { isDistinct, type Indicator, type StatisticsRow } from '@shared/features/statistics'
import type { DateText } from '@shared/calendar'
import { rateOf, rateText } from '@shared/rate'
import type { Fact } from './select'
import { overdueOn, standingLabels, standingOn } from './standing'

/**
 * The rows behind a figure as the window and the workbook list them: one for each fact it is measured on, or one an
 * employer where each employer counts once.
 */
export function rowsOf(indicator: Indicator, facts: readonly Fact[], asOf: DateText): StatisticsRow[] {
  return rowsOfFacts(facts, asOf, isDistinct(indicator))
}

/** The same for facts of any kind. @param once one row an employer */
export function rowsOfFacts(facts: readonly Fact[], asOf: DateText, once: boolean): StatisticsRow[] {
  const rows = facts.map((fact) => rowOf(fact, asOf))
  return once ? oncePerEmployer(rows) : rows
}

const labelOf = (list: readonly { value: string; label: string }[], value: string): string =>
  list.find((entry) => entry.value === value)?.label ?? value

function rowOf(fact: Fact, asOf: string): StatisticsRow {
  const { employerId, employerName, creditCode, townId, townName, date, workers, amountFen, hit = false } = fact
  const plain = { employerId, employerName, creditCode, townId, townName, date, workers, amountFen, hit, times: 1, number: '' }
  switch (fact.kind) {
    case 'inspection': {
      const detail = `${labelOf(inspectionTypes, fact.type)}，${labelOf(inspectionOutcomes, fact.outcome)}`
      return { ...plain, id: fact.id, target: { kind: 'inspection', id: fact.id }, detail }
    }
    case 'correctionOrder': {
      const detail = standingLabels[standingOn(fact, asOf)] + (overdueOn(fact, asOf) ? '，逾期' : '')
      return { ...plain, id: fact.id, target: { kind: 'correctionOrder', id: fact.id }, number: fact.number, detail }
    }
    case 'recheck': {
      const { id, orderId, number, result } = fact
      return { ...plain, id, target: { kind: 'correctionOrder', id: orderId }, number, detail: labelOf(recheckResults, result) }
    }
    case 'contractLine': {
      const { id, followUpId, contractKind } = fact
      return { ...plain, id, target: { kind: 'contractFollowUp', id: followUpId }, detail: labelOf(contractKinds, contractKind ?? '') }
    }
    case 'contractCase': {
      const { id, signed, due } = fact
      return { ...plain, id, target: { kind: 'contractFollowUp', id }, detail: `已签 ${signed}÷应签 ${due}（${rateText(rateOf(signed, due))}）` }
    }
    case 'rulesGuidance': {
      const { id, number, guidanceKind } = fact
      return { ...plain, id, target: { kind: 'rulesGuidance', id }, number, detail: labelOf(guidanceKinds, guidanceKind) }
    }
    case 'guidanceDocument': {
      const { id, guidanceId, number, document, judgement } = fact
      return { ...plain, id, target: { kind: 'rulesGuidance', id: guidanceId }, number, detail: `${labelOf(ruleDocumentKinds, document)}：${labelOf(judgements, judgement)}` }
    }
    case 'guidanceClause': {
      const { id, guidanceId, number, problem } = fact
      return { ...plain, id, target: { kind: 'rulesGuidance', id: guidanceId }, number, detail: problem }
    }
    case 'trainingSession': {
      const { id, number } = fact
      return { ...plain, id, target: { kind: 'trainingSession', id }, number, detail: '' }
    }
    case 'trainingLine': {
      const { id, sessionId, number, sessionName } = fact
      return { ...plain, id, target: { kind: 'trainingSession', id: sessionId }, number, detail: sessionName }
    }
    case 'harmonyCase': {
      const { id, state } = fact
      return { ...plain, id, target: { kind: 'harmonyCertification', id }, detail: harmonyStateLabel(state) }
    }
    case 'harmonyTitle': {
      const { id, number, level } = fact
      return { ...plain, id, target: { kind: 'harmonyCertification', id }, number, detail: level }
    }
    case 'inspectionCase': {
      const { id, number, cause, outcome } = fact
      return { ...plain, id, target: { kind: 'inspectionCase', id }, number, detail: outcome === null ? cause : `${cause}，${labelOf(caseOutcomes, outcome)}` }
    }
    case 'casePaper':
      return { ...plain, id: fact.id, target: { kind: 'inspectionCase', id: fact.caseId }, number: fact.number, detail: '' }
    case 'employer':
      return { ...plain, id: employerId, target: { kind: 'employer', id: employerId }, detail: labelOf(employerStatuses, fact.status) }
  }
}

/** One row an employer: how often, and when last. */
function oncePerEmployer(rows: readonly StatisticsRow[]): StatisticsRow[] {
  const folded = new Map<string, StatisticsRow>()
  for (const row of rows) {
    const before = folded.get(row.employerId)
    folded.set(row.employerId, {
      ...row,
      id: row.employerId,
      target: { kind: 'employer', id: row.employerId },
      date: before && before.date > row.date ? before.date : row.date,
      number: '',
      detail: '',
      times: (before?.times ?? 0) + row.times,
      workers: (before?.workers ?? 0) + row.workers,
      amountFen: (before?.amountFen ?? 0) + row.amountFen,
    })
  }
  return [...folded.values()]
}

import { suggestOutcome, violationViewOf, type CheckItemId, type FindingInput } from '@shared/features/inspection'
import { newId } from '@shared/ids/uuid'
import type { RouteOutput } from '@shared/ipc/registry'
import { withItemOf } from './findingDraft'
import type { InspectionFormValues } from './formSchema'

/** What another register hands over to a new inspection, so that nothing is typed twice. */
export interface TakenOver {
  /** Of the record it comes from: its half-typed form is kept under it. */
  readonly id: string
  readonly values: Partial<InspectionFormValues>
  /** The case of missing contracts that is handed over; null where it is none. */
  readonly followUpId: string | null
  /** The guidance on rules that is closed with it; null where it is none. */
  readonly guidanceId: string | null
}

/** What guidance on rules found and is not put right, as findings of a check of documents. */
export function fromGuidance(id: string, guidance: RouteOutput<'rules-guidance/findings'>): TakenOver {
  const findings = guidance.findings.map((finding): FindingInput => ({ ...finding, id: newId(), workers: null, amountFen: null, correctedOnSpot: false }))
  const values: Partial<InspectionFormValues> = {
    type: 'document',
    findings,
    outcome: findings.length > 0 ? 'pending' : 'clean',
    remark: `由规章制度指导 ${guidance.number} 转来`,
  }
  return { id, values, followUpId: null, guidanceId: id }
}

/** A case of missing contracts whose urging ran out: the violations that remain, the workers counted. */
export function fromFollowUp(id: string, followUp: RouteOutput<'contract-follow-up/findings'>): TakenOver {
  const findings = followUp.findings.map((finding): FindingInput => ({ ...finding, id: newId(), amountFen: null, correctedOnSpot: false }))
  const items = findings.reduce<CheckItemId[]>((list, { violationId }) => withItemOf(list, violationViewOf(violationId)), [])
  const values: Partial<InspectionFormValues> = {
    type: 'revisit',
    items,
    findings,
    workersConcerned: followUp.workers,
    outcome: suggestOutcome(findings.map(({ workers }) => ({ workers: workers ?? 0, amountFen: 0, correctedOnSpot: false }))),
    summary: followUp.summary,
    remark: `由 ${followUp.checkedOn} 登记的劳动合同补签记录转来`,
  }
  return { id, values, followUpId: id, guidanceId: null }
}

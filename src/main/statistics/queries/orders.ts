import type { ReadDb } from '@main/db/connection'
import type { CorrectionOrderState } from '@shared/features/correction-order'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type CountedPart } from './employerColumns'

/** Its date is the day of issue. */
export interface OrderFact extends CountedPart {
  readonly kind: 'correctionOrder'
  readonly id: string
  readonly number: string
  readonly paperState: 'issued' | 'void'
  readonly state: CorrectionOrderState
  readonly dueDate: string | null
  readonly correctedOn: string | null
  readonly closedOn: string | null
  /** Why and to what it was escalated; '' when it was not. */
  readonly escalation: string
}

/** Correction orders whose number was drawn in a period, void ones among them, by number. */
export async function orderFacts(db: ReadDb, period: Period): Promise<OrderFact[]> {
  const rows = await db
    .selectFrom('correctionOrder')
    .innerJoin('document', 'document.id', 'correctionOrder.documentId')
    .innerJoin('employer', 'employer.id', 'correctionOrder.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select([
      'correctionOrder.id',
      'document.issuedOn as date',
      'document.number',
      'document.state as paperState',
      'correctionOrder.state',
      'correctionOrder.dueDate',
      'correctionOrder.correctedOn',
      'correctionOrder.closedOn',
      'correctionOrder.escalation',
      'correctionOrder.workers',
      'correctionOrder.amountFen',
    ])
    .where('correctionOrder.deletedAt', 'is', null)
    .where('document.issuedOn', '>=', period.from)
    .where('document.issuedOn', '<=', period.to)
    .orderBy('document.year')
    .orderBy('document.sequence')
    .execute()
  return rows.map((row) => ({ kind: 'correctionOrder', ...row }))
}

import type { ReadDb } from '@main/db/connection'
import type { RecheckResult } from '@shared/features/correction-order'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type EmployerPart } from './employerColumns'

export interface RecheckFact extends EmployerPart {
  readonly id: string
  readonly orderId: string
  readonly date: string
  readonly number: string
  readonly result: RecheckResult
  readonly amountFen: number
}

/** Re-checks of orders made in a period, whenever the order was issued; those of void orders left out. */
export async function recheckFacts(db: ReadDb, period: Period): Promise<RecheckFact[]> {
  return db
    .selectFrom('correctionRecheck')
    .innerJoin('correctionOrder', 'correctionOrder.id', 'correctionRecheck.orderId')
    .innerJoin('document', 'document.id', 'correctionOrder.documentId')
    .innerJoin('employer', 'employer.id', 'correctionOrder.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select([
      'correctionRecheck.id',
      'correctionRecheck.orderId',
      'correctionRecheck.checkedOn as date',
      'document.number',
      'correctionRecheck.result',
      'correctionRecheck.paidFen as amountFen',
    ])
    .where('correctionRecheck.deletedAt', 'is', null)
    .where('correctionOrder.deletedAt', 'is', null)
    .where('document.state', '=', 'issued')
    .where('correctionRecheck.checkedOn', '>=', period.from)
    .where('correctionRecheck.checkedOn', '<=', period.to)
    .orderBy('correctionRecheck.checkedOn')
    .orderBy('correctionRecheck.id')
    .execute()
}

import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import type { RecheckResult } from '@shared/features/correction-order'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type CountedPart } from './employerColumns'

/** Its amount is what was found paid beyond the re-checks before it. */
export interface RecheckFact extends CountedPart {
  readonly kind: 'recheck'
  readonly id: string
  readonly orderId: string
  readonly number: string
  readonly result: RecheckResult
}

/** The highest sum paid that an earlier re-check of the same order recorded. */
const paidBefore = sql<number>`
  coalesce(max(correction_recheck.paid_fen) over (
    partition by correction_recheck.order_id
    order by correction_recheck.checked_on, correction_recheck.id
    rows between unbounded preceding and 1 preceding), 0)`

/** Re-checks of orders made in a period, whenever the order was issued; those of void orders left out. */
export async function recheckFacts(db: ReadDb, period: Period): Promise<RecheckFact[]> {
  const made = db
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
      'correctionRecheck.paidFen',
      paidBefore.as('paidBefore'),
    ])
    .where('correctionRecheck.deletedAt', 'is', null)
    .where('correctionOrder.deletedAt', 'is', null)
    .where('document.state', '=', 'issued')
    .where('correctionRecheck.checkedOn', '<=', period.to)
  // Earlier years are read too, since what they found paid is not new; they are left out only afterwards.
  const rows = await db
    .selectFrom(made.as('made'))
    .selectAll('made')
    .where('made.date', '>=', period.from)
    .orderBy('made.date')
    .orderBy('made.id')
    .execute()
  // A re-check records what has been paid so far: only the growth may be added up. A lower figure later corrects the
  // record, no money was taken back.
  return rows.map(({ paidFen, paidBefore, ...row }) => ({ kind: 'recheck', ...row, workers: 0, amountFen: Math.max(0, paidFen - paidBefore) }))
}

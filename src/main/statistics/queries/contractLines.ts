import type { ReadDb } from '@main/db/connection'
import type { ContractKind } from '@shared/features/contract-follow-up'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type CountedPart } from './employerColumns'

/** A labour contract signed after urging and seen by the bureau; its date is the day of signing. */
export interface ContractLineFact extends CountedPart {
  readonly kind: 'contractLine'
  readonly id: string
  readonly followUpId: string
  readonly contractKind: ContractKind | null
}

/** Verified lines signed in a period, by day. Names stay in their register. */
export async function contractLineFacts(db: ReadDb, period: Period): Promise<ContractLineFact[]> {
  const rows = await db
    .selectFrom('contractFollowUpLine')
    .innerJoin('contractFollowUp', 'contractFollowUp.id', 'contractFollowUpLine.followUpId')
    .innerJoin('employer', 'employer.id', 'contractFollowUp.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['contractFollowUpLine.id', 'contractFollowUpLine.followUpId', 'contractFollowUpLine.signedOn', 'contractFollowUpLine.contractKind'])
    .where('contractFollowUpLine.deletedAt', 'is', null)
    .where('contractFollowUp.deletedAt', 'is', null)
    .where('contractFollowUpLine.state', '=', 'verified')
    .where('contractFollowUpLine.signedOn', '>=', period.from)
    .where('contractFollowUpLine.signedOn', '<=', period.to)
    .orderBy('contractFollowUpLine.signedOn')
    .orderBy('contractFollowUpLine.id')
    .execute()
  return rows.flatMap(({ signedOn, ...row }) => (signedOn === null ? [] : [{ kind: 'contractLine' as const, ...row, date: signedOn, workers: 1, amountFen: 0 }]))
}

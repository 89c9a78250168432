import type { ReadDb } from '@main/db/connection'
import type { InspectionOutcome, InspectionType } from '@shared/features/inspection'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type CountedPart } from './employerColumns'

export interface InspectionFact extends CountedPart {
  readonly kind: 'inspection'
  readonly id: string
  readonly type: InspectionType
  readonly outcome: InspectionOutcome
}

/** Inspections made in a period, in the order they were made. */
export async function inspectionFacts(db: ReadDb, period: Period): Promise<InspectionFact[]> {
  const rows = await db
    .selectFrom('inspection')
    .innerJoin('employer', 'employer.id', 'inspection.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select([
      'inspection.id',
      'inspection.inspectedOn as date',
      'inspection.type',
      'inspection.outcome',
      'inspection.workersConcerned as workers',
      'inspection.amountFen',
    ])
    .where('inspection.deletedAt', 'is', null)
    .where('inspection.inspectedOn', '>=', period.from)
    .where('inspection.inspectedOn', '<=', period.to)
    .orderBy('inspection.inspectedOn')
    .orderBy('inspection.id')
    .execute()
  return rows.map((row) => ({ kind: 'inspection', ...row }))
}

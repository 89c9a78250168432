import type { ReadDb } from '@main/db/connection'
import { countedGuidance, type GuidanceKind } from '@shared/features/rules-guidance'
import type { Period } from '@shared/features/statistics'
import { yearOf } from '@shared/calendar'
import { employerColumns, type CountedPart } from './employerColumns'

export interface GuidanceFact extends CountedPart {
  readonly kind: 'rulesGuidance'
  readonly id: string
  readonly number: string
  readonly guidanceKind: GuidanceKind
}

/**
 * Guidance completed in a period: of each employer the one completed first in a year, so that a second case of the same
 * year adds nothing.
 */
export async function guidanceFacts(db: ReadDb, period: Period): Promise<GuidanceFact[]> {
  const [first, last] = [yearOf(period.from), yearOf(period.to)]
  const rows = await db
    .selectFrom('rulesGuidance')
    .innerJoin('employer', 'employer.id', 'rulesGuidance.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['rulesGuidance.id', 'rulesGuidance.number', 'rulesGuidance.state', 'rulesGuidance.completedOn', 'rulesGuidance.kind as guidanceKind'])
    .where('rulesGuidance.deletedAt', 'is', null)
    .where('rulesGuidance.state', '=', 'completed')
    .where('rulesGuidance.completedOn', '>=', `${first}-01-01`)
    .where('rulesGuidance.completedOn', '<=', `${last}-12-31`)
    .execute()
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years
    .flatMap((year) => countedGuidance(rows, year))
    .map((row) => ({
      kind: 'rulesGuidance' as const,
      id: row.id,
      number: row.number,
      guidanceKind: row.guidanceKind,
      employerId: row.employerId,
      employerName: row.employerName,
      creditCode: row.creditCode,
      townId: row.townId,
      townName: row.townName,
      date: row.completedOn ?? '',
      workers: 0,
      amountFen: 0,
    }))
    .filter(({ date }) => date >= period.from && date <= period.to)
}

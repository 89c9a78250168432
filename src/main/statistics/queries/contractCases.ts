import { yearOf } from '@shared/calendar'
import type { Period } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'
import { employerColumns, type CountedPart } from './employerColumns'

/** A check that found workers without a contract; its date is the day of the check. */
export interface ContractCaseFact extends CountedPart {
  readonly kind: 'contractCase'
  readonly id: string
  readonly signed: number
  readonly due: number
  /** On the above-scale list of the year in which the period ends. */
  readonly aboveScale: boolean
}

/** Cases checked from the beginning of the year in which a period ends, or of the period, by day. */
export async function contractCaseFacts(db: ReadDb, period: Period): Promise<ContractCaseFact[]> {
  const year = yearOf(period.to)
  const from = period.from < `${year}-01-01` ? period.from : `${year}-01-01`
  const listed = await db.selectFrom('employerAboveScale').select('employerId').where('year', '=', year).where('deletedAt', 'is', null).execute()
  const aboveScale = new Set(listed.map(({ employerId }) => employerId))
  const rows = await db
    .selectFrom('contractFollowUp')
    .innerJoin('employer', 'employer.id', 'contractFollowUp.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['contractFollowUp.id', 'contractFollowUp.checkedOn', 'contractFollowUp.signed', 'contractFollowUp.due'])
    .where('contractFollowUp.deletedAt', 'is', null)
    .where('contractFollowUp.checkedOn', '>=', from)
    .where('contractFollowUp.checkedOn', '<=', period.to)
    .orderBy('contractFollowUp.checkedOn')
    .orderBy('contractFollowUp.id')
    .execute()
  return rows.map(({ checkedOn, ...row }) => ({ kind: 'contractCase', ...row, date: checkedOn, workers: 0, amountFen: 0, aboveScale: aboveScale.has(row.employerId) }))
}

/** The newest check of each above-scale employer in the year up to a day: what the signing rate is taken from. */
export function ratedCases(facts: readonly ContractCaseFact[], until: string): ContractCaseFact[] {
  const newest = new Map<string, ContractCaseFact>()
  for (const fact of facts) {
    if (fact.aboveScale && fact.date >= `${yearOf(until)}-01-01` && fact.date <= until) newest.set(fact.employerId, fact)
  }
  return [...newest.values()].map((fact) => ({ ...fact, share: { part: fact.signed, whole: fact.due } }))
}

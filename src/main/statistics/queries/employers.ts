import type { ReadDb } from '@main/db/connection'
import { addDays, todayFrom, yearOf } from '@shared/calendar'
import type { EmployerStatus } from '@shared/features/employer'
import type { Period } from '@shared/features/statistics'
import { employerColumns, type CountedPart } from './employerColumns'

/** Its date is the day (China) on which the file was opened, or the end of the above-scale year. */
export interface EmployerFact extends CountedPart {
  readonly kind: 'employer'
  readonly status: EmployerStatus
}

const noSums = { workers: 0, amountFen: 0 }

/** Employers whose file was opened by the end of a period, oldest first. */
export async function employerFacts(db: ReadDb, period: Period): Promise<EmployerFact[]> {
  const rows = await db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select(['employer.createdAt', 'employer.status'])
    .where('employer.deletedAt', 'is', null)
    .where('employer.createdAt', '<', startOfDay(addDays(period.to, 1)))
    .orderBy('employer.createdAt')
    .orderBy('employer.id')
    .execute()
  return rows.map(({ createdAt, ...row }) => ({ kind: 'employer', ...row, ...noSums, date: todayFrom(new Date(createdAt)) }))
}

/** Employers on the above-scale list of the year in which a period ends, by name. */
export async function aboveScaleFacts(db: ReadDb, period: Period): Promise<EmployerFact[]> {
  const year = yearOf(period.to)
  const rows = await db
    .selectFrom('employerAboveScale')
    .innerJoin('employer', 'employer.id', 'employerAboveScale.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(employerColumns)
    .select('employer.status')
    .where('employerAboveScale.deletedAt', 'is', null)
    .where('employer.deletedAt', 'is', null)
    .where('employerAboveScale.year', '=', year)
    .orderBy('employer.sortKey')
    .orderBy('employer.id')
    .execute()
  return rows.map((row) => ({ kind: 'employer', ...row, ...noSums, date: period.to }))
}

/** The instant at which a day begins in China. */
function startOfDay(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString()
}

import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'

/** Cases with what every report says of their firm. */
function cases(db: ReadDb, townId: string | null) {
  const query = db
    .selectFrom('contractFollowUp')
    .innerJoin('employer', 'employer.id', 'contractFollowUp.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .where('contractFollowUp.deletedAt', 'is', null)
  return townId === null ? query : query.where('employer.townId', '=', townId)
}

const firmColumns = ['contractFollowUp.employerId', 'employer.name as employerName', 'employer.townId', 'town.name as townName'] as const

const verified = sql<number>`(select count(*) from contract_follow_up_line l where l.follow_up_id = contract_follow_up.id and l.deleted_at is null and l.state = 'verified')`

/** Cases checked in a year, in the order of their checks. */
export async function casesOfYear(db: ReadDb, year: number, townId: string | null) {
  return cases(db, townId)
    .select(firmColumns)
    .select([
      'contractFollowUp.id',
      'contractFollowUp.checkedOn',
      'contractFollowUp.source',
      'contractFollowUp.due',
      'contractFollowUp.signed',
      'contractFollowUp.overMonth',
      'contractFollowUp.overYear',
      'contractFollowUp.means',
      'contractFollowUp.dueDate',
      'contractFollowUp.state',
      'contractFollowUp.handler',
      'contractFollowUp.reviewer',
    ])
    .select(verified.as('verified'))
    .where('contractFollowUp.checkedOn', '>=', `${year}-01-01`)
    .where('contractFollowUp.checkedOn', '<=', `${year}-12-31`)
    .orderBy('contractFollowUp.checkedOn')
    .orderBy('contractFollowUp.id')
    .execute()
}
export type ReportedCase = Awaited<ReturnType<typeof casesOfYear>>[number]

/** Lines with their firm and case, by firm and place in the roster. */
function lines(db: ReadDb, townId: string | null) {
  return cases(db, townId)
    .innerJoin('contractFollowUpLine', 'contractFollowUpLine.followUpId', 'contractFollowUp.id')
    .selectAll('contractFollowUpLine')
    .select(firmColumns)
    .select(['contractFollowUp.checkedOn', 'contractFollowUp.dueDate', 'contractFollowUp.state as caseState'])
    .where('contractFollowUpLine.deletedAt', 'is', null)
    .orderBy('town.sort')
    .orderBy('employer.sortKey')
    .orderBy('contractFollowUp.id')
    .orderBy('contractFollowUpLine.position')
}
export type ReportedLine = Awaited<ReturnType<typeof openLinesOf>>[number]

/** Lines nobody has signed or settled yet. */
export async function openLinesOf(db: ReadDb, townId: string | null) {
  return lines(db, townId).where('contractFollowUpLine.state', 'in', ['pending', 'notified']).execute()
}

/** Lines verified with a day of signing in a year. */
export async function verifiedLines(db: ReadDb, year: number, townId: string | null): Promise<ReportedLine[]> {
  return lines(db, townId)
    .where('contractFollowUpLine.state', '=', 'verified')
    .where('contractFollowUpLine.signedOn', '>=', `${year}-01-01`)
    .where('contractFollowUpLine.signedOn', '<=', `${year}-12-31`)
    .execute()
}

/** Lines with a signed contract whose worker has not left, by firm and place in the roster. */
export async function signedLines(db: ReadDb, townId: string | null): Promise<ReportedLine[]> {
  return lines(db, townId)
    .clearOrderBy()
    .where('contractFollowUpLine.signedOn', 'is not', null)
    .where('contractFollowUpLine.endedOn', 'is', null)
    .orderBy('employer.sortKey')
    .orderBy('contractFollowUpLine.position')
    .orderBy('contractFollowUpLine.id')
    .execute()
}

/** Lines with which double wages may be owed: unsigned still, or signed late. */
export async function linesAtRisk(db: ReadDb, townId: string | null): Promise<ReportedLine[]> {
  return lines(db, townId).where('contractFollowUp.state', 'in', ['registered', 'urging', 'partly', 'settled', 'escalated']).execute()
}

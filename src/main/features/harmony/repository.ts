import { sql } from 'kysely'
import { addDays, type DateText } from '@shared/calendar'
import type { HarmonyState } from '@shared/features/harmony'
import type { ListRequest } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'
import { alertsOf, type AlertGround } from './alertRepository'

const own = ['employerId', 'employerName', 'creditCode', 'townId', 'townName', 'level', 'levelLabel', 'state'] as const
const dates = ['publicityUntil', 'namedOn', 'validTo', 'nextReviewOn', 'updatedAt'] as const
const numbers = ['aboveScale', 'year', 'totalTenths', 'vetoes'] as const
const columns: ListColumns = Object.fromEntries([
  ...[...own, ...dates].map((name) => [name, { ref: `harmonyCertification.${name}`, type: 'text' as const }]),
  ...numbers.map((name) => [name, { ref: `harmonyCertification.${name}`, type: 'number' as const }]),
])

/** The state as people see it: past its last day a title is 到期, whatever was recorded. */
const shown = (today: DateText) => sql<HarmonyState>`case when harmony_certification.state in ('valid', 'review', 'kept')
  and harmony_certification.valid_to < ${today} then 'expired' else harmony_certification.state end`

/** The day of asking, and how far ahead the list looks for what falls due. */
export interface ListedOn extends AlertGround {
  readonly noticeDays: number
}

/** What a case waits for, as the list is asked for it: see {@link harmonyDues}. */
function dueCondition(due: string, { today, noticeDays }: ListedOn) {
  const titled = sql`harmony_certification.state in ('valid', 'review', 'kept') and harmony_certification.valid_to >= ${today}`
  switch (due) {
    case 'open':
      return sql`harmony_certification.state not in ('revoked', 'expired', 'refused', 'valid', 'kept')`
    case 'review':
      return sql`(${titled} and harmony_certification.next_review_on <= ${addDays(today, noticeDays)})`
    case 'expiry':
      return sql`(${titled} and harmony_certification.valid_to <= ${addDays(today, noticeDays)})`
    case 'publicised':
      return sql`(harmony_certification.state = 'publicity' and harmony_certification.publicity_until <= ${today})`
    default:
      return sql`1 = 0`
  }
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>, on: ListedOn) {
  const { today } = on
  let query = db.selectFrom('harmonyCertification').where('harmonyCertification.deletedAt', 'is', null)
  for (const word of searchWords(request.search)) {
    query = query.where(
      sql<boolean>`(instr(lower(harmony_certification.employer_name), ${word}) > 0
        or instr(lower(harmony_certification.document_number), ${word}) > 0
        or harmony_certification.employer_id in (select employer_id from employer_search where ${contains('employerSearch.searchKey', word)}))`,
    )
  }
  for (const { field, op, value } of request.filters) {
    const values = [value].flat().map((one) => String(one ?? ''))
    if (field === 'alert') query = query.where(sql<boolean>`${alertsOf(on)} > 0`)
    else if (field === 'due') query = query.where(sql<boolean>`(${sql.join(values.map((one) => dueCondition(one, on)), sql` or `)})`)
    else if (field === 'state') query = query.where(sql<boolean>`${shown(today)} ${op === 'notEquals' ? sql`not in` : sql`in`} (${sql.join(values)})`)
  }
  return applyFilters(query, columns, request.filters.filter(({ field }) => !['alert', 'due', 'state'].includes(field)))
}

/** A page of the register; the newest year first. */
export async function listHarmony(db: ReadDb, request: ListRequest, on: ListedOn) {
  const { today } = on
  const order = [{ field: 'year', direction: 'desc' as const }]
  const page = applySort(matching(db, request, on), columns, request, order, 'harmonyCertification.id')
    .select(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'employerId', 'employerName', 'creditCode', 'townName', 'aboveScale'])
    .select(['year', 'level', 'levelLabel', 'totalTenths', 'vetoes', 'publicityUntil', 'namedOn', 'validTo', 'nextReviewOn'])
    .select([
      shown(today).as('state'),
      alertsOf(on).as('alerts'),
    ])
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request, on).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    eb.fn.count<number>('harmonyCertification.employerId').distinct().as('employers'),
    sql<number>`count(distinct case when state in ('valid', 'review', 'kept') and valid_to >= ${today} then employer_id end)`.as('bearing'),
    sql<number>`count(distinct case when ${alertsOf(on)} > 0 then employer_id end)`.as('flagged'),
  ])
  const [rows, { total, ...sums }] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows: rows.map((row) => ({ ...row, aboveScale: row.aboveScale === 1 })), total, sums }
}

/** How many records speak against the title of a case today. */
export async function alertCount(db: ReadDb, id: string, on: AlertGround): Promise<number> {
  const row = await db.selectFrom('harmonyCertification').select(alertsOf(on).as('count')).where('id', '=', id).executeTakeFirstOrThrow()
  return row.count
}

/** What a case records of its employer; undefined when the employer is gone. */
export async function employerSnapshot(db: ReadDb, id: string, year: number) {
  const row = await db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['employer.name as employerName', 'employer.creditCode', 'employer.townId', 'town.name as townName'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('employerAboveScale')
            .select('employerAboveScale.id')
            .whereRef('employerAboveScale.employerId', '=', 'employer.id')
            .where('employerAboveScale.year', '=', year)
            .where('employerAboveScale.deletedAt', 'is', null),
        )
        .as('aboveScale'),
    )
    .where('employer.id', '=', id)
    .where('employer.deletedAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, aboveScale: Number(row.aboveScale) === 1 }
}

/** Another application of the employer in the year that was not refused; undefined when there is none. */
export async function sameYear(db: ReadDb, employerId: string, year: number, except: string | null) {
  let query = db
    .selectFrom('harmonyCertification')
    .select('id')
    .where('employerId', '=', employerId)
    .where('year', '=', year)
    .where('state', '<>', 'refused')
    .where('deletedAt', 'is', null)
  if (except !== null) query = query.where('id', '<>', except)
  return query.executeTakeFirst()
}

/** Titles an employer bears on a day. */
export async function titlesOf(db: ReadDb, employerId: string, today: DateText) {
  return db
    .selectFrom('harmonyCertification')
    .select(['id', 'employerId', 'levelLabel'])
    .where('employerId', '=', employerId)
    .where('state', 'in', ['valid', 'review', 'kept'])
    .where('validFrom', '<=', today)
    .where('validTo', '>=', today)
    .where('deletedAt', 'is', null)
    .execute()
}

/** All that bear the title on a day, by town and name. */
export async function bearers(db: ReadDb, today: DateText) {
  return db
    .selectFrom('harmonyCertification')
    .leftJoin('town', 'town.id', 'harmonyCertification.townId')
    .select(['employerName', 'creditCode', 'townName', 'levelLabel', 'issuer', 'documentNumber', 'namedOn', 'validFrom', 'validTo'])
    .where('harmonyCertification.state', 'in', ['valid', 'review', 'kept'])
    .where('validFrom', '<=', today)
    .where('validTo', '>=', today)
    .where('harmonyCertification.deletedAt', 'is', null)
    .orderBy('town.sort')
    .orderBy('employerName')
    .execute()
}

export function tables(db: ReadDb) {
  return db
    .selectFrom('harmonyTable')
    .selectAll('harmonyTable')
    .select((eb) =>
      eb
        .exists(eb.selectFrom('harmonyCertification').select('harmonyCertification.id').whereRef('harmonyCertification.tableId', '=', 'harmonyTable.id'))
        .as('used'),
    )
    .where('harmonyTable.deletedAt', 'is', null)
    .orderBy('harmonyTable.validFrom')
    .execute()
}

export function tableRow(db: ReadDb, id: string) {
  return db.selectFrom('harmonyTable').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The above-scale list of a year, by town and name. */
export function aboveScale(db: ReadDb, year: number) {
  return db
    .selectFrom('employerAboveScale')
    .innerJoin('employer', 'employer.id', 'employerAboveScale.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['employer.id as employerId', 'employer.name as employerName', 'town.name as townName', 'employerAboveScale.year'])
    .where('employerAboveScale.deletedAt', 'is', null)
    .where('employer.deletedAt', 'is', null)
    .where('employerAboveScale.year', '=', year)
    .orderBy('town.sort')
    .orderBy('employer.sortKey')
    .execute()
}

/** Applications as coverage needs them. */
export function creations(db: ReadDb) {
  return db
    .selectFrom('harmonyCertification')
    .select(['id', 'employerId', 'state', 'submittedOn', 'validFrom', 'validTo', 'revokedOn'])
    .where('deletedAt', 'is', null)
    .execute()
}

export async function participations(db: ReadDb, year: number) {
  const rows = await db.selectFrom('mutualCare').select(['id', 'employerId', 'year', 'joinedOn', 'confirmed']).where('year', '=', year).where('deletedAt', 'is', null).execute()
  return rows.map((row) => ({ ...row, confirmed: row.confirmed === 1 }))
}

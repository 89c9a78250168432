import { sql, type SqlBool } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'
import { MAX_ROSTER, type ReachDays } from '@shared/features/training'
import type { ListFilter, ListRequest } from '@shared/list/request'

const columns: ListColumns = {
  name: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  creditCode: { ref: 'employer.creditCode', type: 'text' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  headcount: { ref: 'employer.headcount', type: 'number' },
  contact: { ref: 'employer.contact', type: 'text' },
  status: { ref: 'employer.status', type: 'text' },
  industry: { ref: 'employer.industry', type: 'text' },
}

/** Attendances of an employer: someone of it signed in, not by another, at a session that was held. */
const attended = sql`from training_roster_line l join training_session s on s.id = l.session_id
  where l.employer_id = employer.id and l.deleted_at is null and l.signed_in = 1 and (l.manner is null or l.manner <> 'proxy')
    and s.deleted_at is null and s.state in ('held', 'archived')`

const inspected = (from: string, to: string) => sql`from inspection i
  where i.employer_id = employer.id and i.deleted_at is null and i.outcome <> 'clean' and i.inspected_on between ${from} and ${to}`

const ordered = (from: string, to: string) => sql`from document d
  where d.employer_id = employer.id and d.deleted_at is null and d.kind = 'correction-order' and d.state = 'issued' and d.issued_on between ${from} and ${to}`

const aboveScaleIn = (year: number) => sql`from employer_above_scale a where a.employer_id = employer.id and a.year = ${year} and a.deleted_at is null`

const invitedTo = (sessionId: string) => sql`from training_invitation v where v.employer_id = employer.id and v.session_id = ${sessionId} and v.deleted_at is null`

/** How far back and for which session firms are looked at. */
export interface ReachGround {
  readonly days: ReachDays
  readonly sessionId: string | null
}

function reachCondition(filter: ListFilter, { days }: ReachGround) {
  const reachedIn = sql<SqlBool>`exists (select 1 ${attended} and s.held_on between ${days.yearFrom} and ${days.yearTo})`
  const violated = sql<SqlBool>`(exists (select 1 ${inspected(days.lastFrom, days.lastTo)}) or exists (select 1 ${ordered(days.lastFrom, days.lastTo)}))`
  const one = (value: string) => {
    switch (value) {
      case 'unreached':
        return sql<SqlBool>`not exists (select 1 ${attended} and s.held_on >= ${days.since})`
      case 'violator':
        return violated
      case 'absentViolator':
        return sql<SqlBool>`(${violated} and not ${reachedIn})`
      case 'reached':
        return reachedIn
      default:
        return sql<SqlBool>`1 = 0`
    }
  }
  const values = Array.isArray(filter.value) ? filter.value.map(String) : [String(filter.value ?? '')]
  return sql<SqlBool>`(${sql.join(values.map(one), sql` or `)})`
}

const special = ['reach', 'aboveScaleYear', 'invited'] as const

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>, ground: ReachGround) {
  let query = db.selectFrom('employer').leftJoin('town', 'town.id', 'employer.townId').where('employer.deletedAt', 'is', null)
  for (const word of searchWords(request.search)) {
    query = query.where('employer.id', 'in', (eb) => eb.selectFrom('employerSearch').select('employerSearch.employerId').where(contains('employerSearch.searchKey', word)))
  }
  for (const filter of request.filters) {
    if (filter.field === 'reach') query = query.where(reachCondition(filter, ground))
    if (filter.field === 'aboveScaleYear') query = query.where(sql<SqlBool>`exists (select 1 ${aboveScaleIn(Number(filter.value))})`)
    if (filter.field === 'invited' && ground.sessionId !== null) {
      const isInvited = sql<SqlBool>`exists (select 1 ${invitedTo(ground.sessionId)})`
      query = query.where(filter.value === 'no' ? sql<SqlBool>`not ${isInvited}` : isInvited)
    }
  }
  return applyFilters(query, columns, request.filters.filter((filter) => !(special as readonly string[]).includes(filter.field)))
}

/** Employers with how far training has reached them, by name. */
export async function listReach(db: ReadDb, request: ListRequest, ground: ReachGround) {
  const { days, sessionId } = ground
  const page = applySort(matching(db, request, ground), columns, request, [{ field: 'name', direction: 'asc' }], 'employer.id')
    .select(['employer.id', 'employer.name', 'employer.creditCode', 'employer.headcount', 'employer.contact', 'employer.phone', 'town.name as townName'])
    .select([
      sql<number>`exists (select 1 ${aboveScaleIn(days.year)})`.as('aboveScale'),
      sql<number>`(select count(distinct s.id) ${attended} and s.held_on between ${days.yearFrom} and ${days.yearTo})`.as('sessions'),
      sql<string | null>`(select max(s.held_on) ${attended})`.as('lastOn'),
      sql<number>`(select count(*) ${inspected(days.lastFrom, days.lastTo)})`.as('findings'),
      sql<number>`(select count(*) ${ordered(days.lastFrom, days.lastTo)})`.as('orders'),
      (sessionId === null ? sql<number>`0` : sql<number>`exists (select 1 ${invitedTo(sessionId)})`).as('invited'),
    ])
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request, ground).select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return {
    // An order rests on an inspection: the same violation is not counted twice.
    rows: rows.map(({ findings, orders, aboveScale, invited, ...row }) => ({ ...row, aboveScale: aboveScale === 1, invited: invited === 1, violations: Math.max(findings, orders) })),
    total: count.total,
  }
}

export async function reachIds(db: ReadDb, request: ListRequest, ground: ReachGround): Promise<string[]> {
  const rows = await matching(db, request, ground).select('employer.id').orderBy('employer.sortKey').orderBy('employer.id').limit(MAX_ROSTER).execute()
  return rows.map((row) => row.id)
}

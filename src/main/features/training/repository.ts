import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import { AppFailure } from '@shared/errors/failure'
import type { KnownEmployer } from '@shared/features/training'
import type { ListRequest, RowRef } from '@shared/list/request'

const columns: ListColumns = {
  number: { ref: 'trainingSession.number', type: 'text' },
  name: { ref: 'trainingSession.name', type: 'text' },
  heldOn: { ref: 'trainingSession.heldOn', type: 'text' },
  place: { ref: 'trainingSession.place', type: 'text' },
  manner: { ref: 'trainingSession.manner', type: 'text' },
  townId: { ref: 'trainingSession.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  lecturer: { ref: 'trainingSession.lecturer', type: 'text' },
  handler: { ref: 'trainingSession.handler', type: 'text' },
  state: { ref: 'trainingSession.state', type: 'text' },
  updatedAt: { ref: 'trainingSession.updatedAt', type: 'text' },
}

const live = sql`from training_roster_line l where l.session_id = training_session.id and l.deleted_at is null`
const came = sql`l.signed_in = 1 and (l.manner is null or l.manner <> 'proxy')`
const roster = sql<number>`(select count(*) ${live})`
const attended = sql<number>`(select count(*) ${live} and ${came})`
const employers = sql<number>`(select count(distinct l.employer_id) ${live} and ${came})`
const certificates = sql<number>`(select count(*) from training_certificate c where c.session_id = training_session.id and c.deleted_at is null and c.state = 'issued')`

const rowColumns = [
  'trainingSession.id',
  'trainingSession.version',
  'trainingSession.createdAt',
  'trainingSession.createdBy',
  'trainingSession.updatedAt',
  'trainingSession.updatedBy',
  'trainingSession.number',
  'trainingSession.name',
  'trainingSession.heldOn',
  'trainingSession.place',
  'trainingSession.manner',
  'trainingSession.lecturer',
  'trainingSession.handler',
  'trainingSession.state',
  'town.name as townName',
] as const
const counted = [roster.as('roster'), attended.as('attended'), employers.as('employers'), certificates.as('certificates')] as const

function sessions(db: ReadDb) {
  return db.selectFrom('trainingSession').leftJoin('town', 'town.id', 'trainingSession.townId').where('trainingSession.deletedAt', 'is', null)
}

/** Sessions a firm was invited to or sent people to. */
function idsWith(db: ReadDb, employerId: string) {
  const people = db.selectFrom('trainingRosterLine').select('sessionId').where('employerId', '=', employerId).where('deletedAt', 'is', null)
  return people.union(db.selectFrom('trainingInvitation').select('sessionId').where('employerId', '=', employerId).where('deletedAt', 'is', null))
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = sessions(db)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        contains('trainingSession.name', word),
        contains('trainingSession.place', word),
        contains('trainingSession.lecturer', word),
        containsNumber('trainingSession.number', word),
      ]),
    )
  }
  const employer = request.filters.find((filter) => filter.field === 'employerId')
  if (employer) {
    query = query.where('trainingSession.id', 'in', idsWith(db, String(employer.value)))
  }
  return applyFilters(query, columns, request.filters.filter((filter) => filter !== employer))
}

/** A page of the register, the newest session first; sums are 人次, and people on the rosters. */
export async function listSessions(db: ReadDb, request: ListRequest) {
  const newest = [{ field: 'heldOn', direction: 'desc' }] as const
  const page = applySort(matching(db, request), columns, request, newest, 'trainingSession.id')
    .select(rowColumns)
    .select(counted)
    .limit(request.limit)
    .offset(request.offset)
  const sums = matching(db, request).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    sql<number>`coalesce(sum(${roster}), 0)`.as('roster'),
    sql<number>`coalesce(sum(${attended}), 0)`.as('attended'),
  ])
  const [rows, { total, ...rest }] = await Promise.all([page.execute(), sums.executeTakeFirstOrThrow()])
  return { rows, total, sums: rest }
}

/** One line of the register; undefined when it is gone. */
export async function sessionRow(db: ReadDb, id: string) {
  return sessions(db).select(rowColumns).select(counted).where('trainingSession.id', '=', id).executeTakeFirst()
}

export async function linesOf(db: ReadDb, sessionId: string) {
  return db
    .selectFrom('trainingRosterLine')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
export type StoredLine = Awaited<ReturnType<typeof linesOf>>[number]

/** Sessions an employer was invited to or sent people to, the newest first; people and 到会 are its own. */
export async function sessionsOfEmployer(db: ReadDb, employerId: string) {
  const own = sql`from training_roster_line l where l.session_id = training_session.id and l.deleted_at is null and l.employer_id = ${employerId}`
  const page = sessions(db)
    .select(['trainingSession.id', 'trainingSession.number', 'trainingSession.name', 'trainingSession.heldOn', 'trainingSession.state'])
    .select([
      sql<number>`(select count(*) ${own})`.as('people'),
      sql<number>`(select count(*) ${own} and ${came})`.as('attended'),
      sql<number>`(select count(*) from training_certificate c where c.session_id = training_session.id and c.deleted_at is null
        and c.state = 'issued' and c.employer_id = ${employerId})`.as('certificates'),
      sql<number>`exists (select 1 from training_invitation i where i.session_id = training_session.id and i.deleted_at is null and i.employer_id = ${employerId})`.as('invited'),
    ])
    .where('trainingSession.id', 'in', idsWith(db, employerId))
    .orderBy('trainingSession.heldOn', 'desc')
    .orderBy('trainingSession.id')
  return (await page.execute()).map((row) => ({ ...row, invited: row.invited === 1 }))
}

/** Valid certificates of a session's people. */
export async function certificatesOf(db: ReadDb, sessionId: string) {
  return db
    .selectFrom('trainingCertificate')
    .select(['id', 'lineId', 'number', 'issuedOn', 'reissues'])
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'issued')
    .where('deletedAt', 'is', null)
    .execute()
}

/** The first of these numbers that a certificate has, be it void or deleted; null when none has. */
export async function takenNumber(db: ReadDb, numbers: readonly string[]): Promise<string | null> {
  for (let start = 0; start < numbers.length; start += IDS_PER_QUERY) {
    const part = numbers.slice(start, start + IDS_PER_QUERY)
    const row = await db.selectFrom('trainingCertificate').select('number').where('number', 'in', part).limit(1).executeTakeFirst()
    if (row) return row.number
  }
  return null
}

/** Lines of any roster, by id, in the order of their sheets. */
export async function linesById(db: ReadDb, ids: readonly string[]) {
  const found: StoredLine[] = []
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = db.selectFrom('trainingRosterLine').selectAll().where('deletedAt', 'is', null).where('id', 'in', ids.slice(start, start + IDS_PER_QUERY))
    found.push(...(await rows.execute()))
  }
  return found.toSorted((a, b) => a.position - b.position)
}

/** The last place of a roster; 0 when it is empty. */
export async function lastPosition(db: ReadDb, sessionId: string): Promise<number> {
  const row = await db
    .selectFrom('trainingRosterLine')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('sessionId', '=', sessionId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Sessions that a roster may still be read into, with what they are called. */
export async function openSessions(db: ReadDb) {
  return sessions(db).select(['trainingSession.id', 'trainingSession.number', 'trainingSession.name']).where('trainingSession.state', 'not in', ['archived', 'cancelled']).execute()
}

/** Changes with every change of the register's firms: what was made from them need not be made again. */
export async function employersStamp(db: ReadDb): Promise<string> {
  const firms = await db.selectFrom('employer').select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('updatedAt').as('last')]).executeTakeFirst()
  const names = await db.selectFrom('employerFormerName').select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('updatedAt').as('last')]).executeTakeFirst()
  return `${firms?.count} ${firms?.last} ${names?.count} ${names?.last}`
}

/** Firms invited, by name. */
export async function invitedOf(db: ReadDb, sessionId: string) {
  return db
    .selectFrom('trainingInvitation')
    .innerJoin('employer', 'employer.id', 'trainingInvitation.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['trainingInvitation.id as invitationId', 'trainingInvitation.version', 'employer.id', 'employer.name', 'town.name as townName'])
    .where('trainingInvitation.sessionId', '=', sessionId)
    .where('trainingInvitation.deletedAt', 'is', null)
    .orderBy('employer.sortKey')
    .orderBy('employer.id')
    .execute()
}

/** Firms of the register with their former names, as matching needs them. */
export async function knownEmployers(db: ReadDb): Promise<KnownEmployer[]> {
  const rows = await db.selectFrom('employer').select(['id', 'name', 'creditCode']).where('deletedAt', 'is', null).execute()
  const former = await db.selectFrom('employerFormerName').select(['employerId', 'name']).where('deletedAt', 'is', null).execute()
  const names = new Map<string, string[]>()
  for (const { employerId, name } of former) names.set(employerId, [...(names.get(employerId) ?? []), name])
  return rows.map((row) => ({ ...row, formerNames: names.get(row.id) ?? [] }))
}

export const IDS_PER_QUERY = 500

/** Those of the ids that are firms of the register, with their names. */
export async function employersNamed(db: ReadDb, ids: readonly string[]) {
  const found = []
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = db.selectFrom('employer').select(['id', 'name']).where('deletedAt', 'is', null).where('id', 'in', ids.slice(start, start + IDS_PER_QUERY))
    found.push(...(await rows.execute()))
  }
  return found
}

/** Moves the version on when only the roster or the firms changed. @throws AppFailure 'stale' */
export async function raiseVersion(work: Work, ref: RowRef): Promise<void> {
  const result = await work.tx
    .updateTable('trainingSession')
    .set({ version: ref.version + 1, updatedAt: work.at, updatedBy: work.operator })
    .where('id', '=', ref.id)
    .where('version', '=', ref.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new AppFailure('stale')
}

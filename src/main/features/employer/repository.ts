import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'
import type { Work } from '@main/db/work'
import type { ListRequest } from '@shared/list/request'

const columns: ListColumns = {
  name: { ref: 'employer.name', sortRef: 'employer.sortKey', type: 'text' },
  creditCode: { ref: 'employer.creditCode', type: 'text' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.sort', type: 'number' },
  address: { ref: 'employer.address', type: 'text' },
  legalRepresentative: { ref: 'employer.legalRepresentative', type: 'text' },
  contact: { ref: 'employer.contact', type: 'text' },
  phone: { ref: 'employer.phone', type: 'text' },
  industry: { ref: 'employer.industry', type: 'text' },
  headcount: { ref: 'employer.headcount', type: 'number' },
  status: { ref: 'employer.status', type: 'text' },
  remark: { ref: 'employer.remark', type: 'text' },
  updatedAt: { ref: 'employer.updatedAt', type: 'text' },
}

/** Employers that match a list request, as a query without columns: the count and the page are taken from it. */
function matching(db: ReadDb, filters: ListRequest['filters'], holders: Expression<SqlBool> | null) {
  const plain = filters.filter((filter) => filter.field !== 'aboveScaleYear')
  let query = db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .where('employer.deletedAt', 'is', null)
  if (holders) query = query.where(holders)
  for (const filter of filters) {
    if (filter.field !== 'aboveScaleYear') continue
    const year = Number(filter.value)
    query = query.where('employer.id', 'in', (eb) =>
      eb
        .selectFrom('employerAboveScale')
        .select('employerAboveScale.employerId')
        .where('employerAboveScale.year', '=', year)
        .where('employerAboveScale.deletedAt', 'is', null),
    )
  }
  return applyFilters(query, columns, plain)
}

function allHeld(words: readonly string[]): Expression<SqlBool> {
  return sql`${sql.join(
    words.map((word) => contains('employer_search.search_key', word)),
    sql` and `,
  )}`
}

/** Up to this many hits are looked up one by one; when there are more, the list in its order meets them soon enough. */
const FEW = 3000

/**
 * The condition that an employer holds all words, as it is met fastest: few hits are found once for the page and for
 * the count; among many, a page goes through the list and asks each row, a count goes through the words.
 * @param known who holds them, where that is known
 */
async function holding(db: ReadDb, words: readonly string[], known: readonly string[] | null) {
  if (words.length === 0) return { page: null, count: null }
  const ids = known ?? (await firstHolding(db, words))
  if (ids.length <= FEW) {
    const found = oneOf(ids)
    return { page: found, count: found }
  }
  return {
    page: sql<SqlBool>`exists (select 1 from employer_search where employer_id = employer.id and ${allHeld(words)})`,
    count: sql<SqlBool>`employer.id in (select employer_id from employer_search where ${allHeld(words)})`,
  }
}

async function firstHolding(db: ReadDb, words: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('employerSearch')
    .select('employerId')
    .where(allHeld(words))
    .limit(FEW + 1)
    .execute()
  return rows.map((row) => row.employerId)
}

function oneOf(ids: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`employer.id in (select value from json_each(${JSON.stringify(ids)}))`
}

const rowColumns = [
  'employer.id',
  'employer.version',
  'employer.createdAt',
  'employer.createdBy',
  'employer.updatedAt',
  'employer.updatedBy',
  'employer.name',
  'employer.creditCode',
  'employer.townId',
  'employer.address',
  'employer.legalRepresentative',
  'employer.contact',
  'employer.phone',
  'employer.industry',
  'employer.headcount',
  'employer.status',
  'employer.remark',
  'town.name as townName',
] as const

/** @param known who holds the words of the request, where that is known */
export async function listEmployers(db: ReadDb, request: ListRequest, known: readonly string[] | null = null) {
  const holders = await holding(db, searchWords(request.search), known)
  const page = applySort(
    matching(db, request.filters, holders.page),
    columns,
    request,
    [{ field: 'name', direction: 'asc' }],
    'employer.id',
  )
    .select(rowColumns)
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request.filters, holders.count).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    sql<number>`coalesce(sum(employer.headcount), 0)`.as('headcount'),
  ])
  const [rows, count] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return {
    rows: await withYears(db, rows),
    total: count.total,
    sums: { headcount: count.headcount },
  }
}

/** These employers, in this order; whoever is gone is left out. */
export async function employersOf(db: ReadDb, ids: readonly string[]) {
  const rows = await db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(rowColumns)
    .where(oneOf(ids))
    .where('employer.deletedAt', 'is', null)
    .execute()
  const place = new Map(ids.map((id, i) => [id, i]))
  const inOrder = rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  return withYears(db, inOrder)
}

async function withYears<Row extends { id: string }>(db: ReadDb, rows: readonly Row[]) {
  const years = await aboveScaleYears(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, aboveScaleYears: years.get(row.id) ?? [] }))
}

export async function getEmployerRow(db: ReadDb, id: string) {
  const row = await db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(rowColumns)
    .where('employer.id', '=', id)
    .where('employer.deletedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const years = await aboveScaleYears(db, [id])
  return { ...row, aboveScaleYears: years.get(id) ?? [] }
}

async function aboveScaleYears(db: ReadDb, ids: readonly string[]): Promise<Map<string, number[]>> {
  const years = new Map<string, number[]>()
  if (ids.length === 0) return years
  const rows = await db
    .selectFrom('employerAboveScale')
    .select(['employerId', 'year'])
    .where('employerId', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .orderBy('year')
    .execute()
  for (const row of rows) years.set(row.employerId, [...(years.get(row.employerId) ?? []), row.year])
  return years
}

const hits = (db: ReadDb) =>
  db
    .selectFrom('employer')
    .leftJoin('town', 'town.id', 'employer.townId')
    .select(['employer.id', 'employer.name', 'employer.creditCode', 'employer.status', 'town.name as townName'])
    .where('employer.deletedAt', 'is', null)

/**
 * Best hits for what was typed, asked of the file: names (or their readings, with or without the place before them) that
 * begin with it first, then shorter names.
 */
export async function findEmployers(db: ReadDb, text: string, limit: number) {
  const words = searchWords(text)
  const first = words[0] ?? ''
  const query = hits(db).innerJoin('employerSearch', 'employer.id', 'employerSearch.employerId')
  return (words.length > 0 ? query.where(allHeld(words)) : query)
    .orderBy(
      sql`case when instr(employer_search.search_key, ${first}) = 1
            or instr(employer_search.search_key, ${'|' + first}) > 0 then 0 else 1 end`,
    )
    .orderBy(sql`length(employer.name)`)
    .orderBy('employer.id')
    .limit(limit)
    .execute()
}

/** Hits by their ids, in that order. */
export async function hitsOf(db: ReadDb, ids: readonly string[]) {
  const rows = new Map((await hits(db).where('employer.id', 'in', [...ids]).execute()).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

export async function employerByCreditCode(db: ReadDb, creditCode: string) {
  return db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('creditCode', '=', creditCode)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

export async function formerNames(db: ReadDb, employerId: string) {
  return db
    .selectFrom('employerFormerName')
    .select(['id', 'name', 'untilDate'])
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .execute()
}

export async function aboveScaleRows(db: ReadDb, employerId: string) {
  return db
    .selectFrom('employerAboveScale')
    .selectAll()
    .where('employerId', '=', employerId)
    .where('deletedAt', 'is', null)
    .execute()
}

export function employersWithoutSortKey(db: ReadDb) {
  return db.selectFrom('employer').select(['id', 'name']).where('sortKey', '=', '').execute()
}

/** Writes places in the order, many in one statement. */
export async function saveSortKeys(work: Work, rows: readonly { id: string; sortKey: string }[]): Promise<void> {
  for (let start = 0; start < rows.length; start += SEARCH_ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + SEARCH_ROWS_PER_STATEMENT)
    const keys = JSON.stringify(Object.fromEntries(part.map(({ id, sortKey }) => [id, sortKey])))
    await sql`update employer set sort_key = given.value from json_each(${keys}) as given where employer.id = given.key`.execute(
      work.tx,
    )
  }
}

const SEARCH_ROWS_PER_STATEMENT = 5000

export interface SearchRow {
  readonly employerId: string
  readonly searchKey: string
}

/** Writes the words an employer is found by; replaces the old ones. */
export async function saveSearchKeys(work: Work, rows: readonly SearchRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += SEARCH_ROWS_PER_STATEMENT) {
    await work.tx
      .insertInto('employerSearch')
      .values(rows.slice(start, start + SEARCH_ROWS_PER_STATEMENT))
      .onConflict((conflict) =>
        conflict.column('employerId').doUpdateSet((eb) => ({ searchKey: eb.ref('excluded.searchKey') })),
      )
      .execute()
  }
}

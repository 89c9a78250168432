import { sql, type RawBuilder } from 'kysely'
import type { ReadDb } from '@main/db/connection'

/** One employer as it is found: its words, and what the foot of a list adds up. */
export interface FoundEmployer {
  readonly id: string
  readonly sortKey: string
  readonly searchKey: string
  readonly headcount: number
}

/**
 * Employers with their words, in the order of the list. They come as one text: taking 100,000 rows over from the
 * driver cell by cell costs the main process seconds.
 */
async function found(db: ReadDb, which: RawBuilder<unknown>): Promise<FoundEmployer[]> {
  const { rows } = await sql<{ part: string }>`
    select json_group_array(json_array(id, sort_key, search_key, headcount) order by sort_key, id) as part
    from (
      select employer.id, sort_key, search_key, coalesce(headcount, 0) as headcount
      from employer join employer_search on employer_id = employer.id
      where deleted_at is null and ${which}
    )`.execute(db)
  const parsed = JSON.parse(rows[0]?.part ?? '[]') as [string, string, string, number][]
  return parsed.map(([id, key, searchKey, headcount]) => ({ id, sortKey: key, searchKey, headcount }))
}

/** The next part of the list after an employer; from its beginning with null. */
export function foundAfter(db: ReadDb, last: FoundEmployer | null, limit: number): Promise<FoundEmployer[]> {
  const from = last === null ? sql`true` : sql`(sort_key, employer.id) > (${last.sortKey}, ${last.id})`
  return found(db, sql`${from} order by sort_key, employer.id limit ${limit}`)
}

export function foundOf(db: ReadDb, ids: readonly string[]): Promise<FoundEmployer[]> {
  return found(db, sql`employer.id in (select value from json_each(${JSON.stringify(ids)}))`)
}

/** The newest touch; 0 before the first. */
export async function lastTouched(db: ReadDb): Promise<number> {
  const { seq } = await db
    .selectFrom('employerTouched')
    .select((eb) => eb.fn.max<number | null>('seq').as('seq'))
    .executeTakeFirstOrThrow()
  return seq ?? 0
}

export function touchedAfter(db: ReadDb, seq: number, limit: number) {
  return db
    .selectFrom('employerTouched')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

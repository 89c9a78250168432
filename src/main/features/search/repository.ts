import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '@main/db/connection'

/** Entries of one source have ids from its number times this on. */
const SOURCE_ROOM = 2 ** 40

export interface Queued {
  readonly seq: number
  readonly source: string
  readonly ownerId: string
}

export interface EntryWords {
  readonly ownerId: string
  readonly words: readonly string[]
}

/** The oldest rows that wait to be taken up. */
export function queued(db: ReadDb, limit: number): Promise<Queued[]> {
  return db.selectFrom('searchQueue').selectAll().orderBy('seq').limit(limit).execute()
}

export async function forgetQueued(tx: WriteTx, rows: readonly Queued[]): Promise<void> {
  const seqs = JSON.stringify(rows.map(({ seq }) => seq))
  await sql`delete from search_queue where seq in (select value from json_each(${seqs}))`.execute(tx)
}

/** Takes rows of one source out of the index. */
export async function removeEntries(tx: WriteTx, source: string, ownerIds: readonly string[]): Promise<void> {
  const ids = JSON.stringify(ownerIds)
  const which = sql`source = ${source} and owner_id in (select value from json_each(${ids}))`
  await sql`delete from search_term where rowid in (select id from search_entry where ${which})`.execute(tx)
  await sql`delete from search_entry where ${which}`.execute(tx)
}

/** Adds rows of one source, the newest last. They must not be in the index. @param place of the source in the list of sources */
export async function addEntries(tx: WriteTx, source: string, place: number, rows: readonly EntryWords[]): Promise<void> {
  if (rows.length === 0) return
  const from = place * SOURCE_ROOM
  const { rows: found } = await sql<{ id: number | null }>`
    select max(id) as id from search_entry where id >= ${from} and id < ${from + SOURCE_ROOM}`.execute(tx)
  const first = (found[0]?.id ?? from) + 1
  const entries = JSON.stringify(rows.map(({ ownerId, words }, i) => [first + i, ownerId, words.join(' ')]))
  await sql`insert into search_entry (id, source, owner_id)
    select value ->> 0, ${source}, value ->> 1 from json_each(${entries})`.execute(tx)
  await sql`insert into search_term (rowid, words)
    select value ->> 0, value ->> 2 from json_each(${entries})`.execute(tx)
}

export interface FoundEntry {
  readonly source: string
  readonly ownerId: string
}

/**
 * The newest rows of each source that hold a word beginning with each of these, in one question: every further one
 * costs a way to the database's thread and back.
 * @param words letters and digits only
 * @param sources how many sources there are
 * @param limit rows of each source at most
 */
export async function found(db: ReadDb, sources: number, words: readonly string[], limit: number): Promise<FoundEntry[]> {
  const asked = words.map((word) => `"${word}"*`).join(' AND ')
  const parts = Array.from({ length: sources }, (_, i) => {
    const from = (i + 1) * SOURCE_ROOM
    return sql`select * from (
      select rowid as id from search_term
      where search_term match ${asked} and rowid >= ${from} and rowid < ${from + SOURCE_ROOM}
      order by rowid desc limit ${limit}
    )`
  })
  const { rows } = await sql<FoundEntry>`
    select source, owner_id as "ownerId" from search_entry where id in (${sql.join(parts, sql` union all `)}) order by id desc`.execute(db)
  return rows
}

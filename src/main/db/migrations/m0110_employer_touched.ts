import { sql, type Kysely } from 'kysely'

const touch = (id: string): string => `begin
  delete from employer_touched where employer_id = ${id};
  insert into employer_touched (employer_id) values (${id});
end`

/**
 * Which employers were changed last in what they are found by: kept by the file itself, whoever writes, so that a search
 * that holds the words in memory catches up with a few rows. The delete comes first because inside a trigger the
 * conflict rule of the outer statement would win. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table employer_touched (
      seq integer primary key autoincrement not null,
      employer_id text not null unique
    ) strict`,
    `create trigger employer_search_added after insert on employer_search ${touch('new.employer_id')}`,
    `create trigger employer_search_changed after update on employer_search ${touch('new.employer_id')}`,
    `create trigger employer_search_gone after delete on employer_search ${touch('old.employer_id')}`,
    `create trigger employer_listed after update of sort_key, headcount, deleted_at on employer
      when new.sort_key is not old.sort_key or new.headcount is not old.headcount or new.deleted_at is not old.deleted_at
      ${touch('new.id')}`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

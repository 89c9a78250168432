import { sql, type Kysely } from 'kysely'

/** Certificates numbered through the year, found by the holder's name in any reading, with their printings. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table training_certificate add column year integer not null default 1990 check (year between 1990 and 2200)`,
    `update training_certificate set year = cast(substr(issued_on, 1, 4) as integer) where substr(issued_on, 1, 4) between '1990' and '2200'`,
    `alter table training_certificate add column search_key text not null default ''`,
    `alter table training_certificate add column print_count integer not null default 0 check (print_count >= 0)`,
    `alter table training_certificate add column last_printed_at text`,
    `create index training_certificate_session on training_certificate (session_id, state)`,
    `create index training_certificate_employer on training_certificate (employer_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

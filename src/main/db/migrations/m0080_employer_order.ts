import { sql, type Kysely } from 'kysely'

/** Employers in the order of their readings. The keys are written when the file is opened: they need code. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table employer add column sort_key text not null default ''`,
    `create index employer_sort on employer (sort_key, id)`,
    `drop index employer_name`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

import { sql, type Kysely } from 'kysely'

/** A title may be lowered at its re-check, and a file may prove one line of what it is attached to. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table harmony_certification add column level_before text not null default ''`,
    `alter table harmony_certification add column downgraded_on text check (downgraded_on is null or length(downgraded_on) = 10)`,
    `alter table harmony_certification add column downgrade_number text not null default ''`,
    `alter table attachment add column part text not null default ''`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

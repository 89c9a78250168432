import { sql, type Kysely } from 'kysely'

/** Every re-check keeps its own scores beside those an employer was named by. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table harmony_certification add column reviews text not null default '[]'`).execute(db)
}

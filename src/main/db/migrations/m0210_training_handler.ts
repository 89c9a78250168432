import { sql, type Kysely } from 'kysely'

/** A training session is in somebody's hands, as every other record is. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table training_session add column handler text not null default ''`).execute(db)
}

import { sql, type Kysely } from 'kysely'

/** The inspection that a case of missing contracts was handed over to. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table contract_follow_up add column inspection_id text references inspection (id)`,
    `create index contract_follow_up_inspection on contract_follow_up (inspection_id) where inspection_id is not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

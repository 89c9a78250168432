import { sql, type Kysely } from 'kysely'

/** The inspection and the order that guidance on rules was turned into. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table rules_guidance add column inspection_id text references inspection (id)`,
    `alter table rules_guidance add column order_id text references correction_order (id)`,
    `create index rules_guidance_inspection on rules_guidance (inspection_id) where inspection_id is not null`,
    `create index rules_guidance_order on rules_guidance (order_id) where order_id is not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

import { sql, type Kysely } from 'kysely'

/** What became of signed contracts that came to their end: renewed with a new term, or ended. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table contract_follow_up_renewal (
      id text primary key not null,
      created_at text not null, created_by text not null,
      updated_at text not null, updated_by text not null,
      version integer not null check (version >= 1),
      deleted_at text,
      line_id text not null references contract_follow_up_line (id) on delete cascade,
      outcome text not null check (outcome in ('renewed', 'ended')),
      ends_on text not null check (length(ends_on) = 10),
      settled_on text not null check (length(settled_on) = 10),
      contract_kind text check (contract_kind is null or contract_kind in ('fixed', 'openEnded', 'task')),
      contract_from text check (contract_from is null or length(contract_from) = 10),
      contract_to text check (contract_to is null or length(contract_to) = 10),
      fixed_terms integer not null check (fixed_terms >= 0),
      remark text not null,
      check (outcome = 'ended' or (contract_kind is not null and contract_from is not null)),
      check (outcome = 'renewed' or (contract_kind is null and contract_from is null and contract_to is null))
    ) strict`,
    `create index contract_follow_up_renewal_line on contract_follow_up_renewal (line_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

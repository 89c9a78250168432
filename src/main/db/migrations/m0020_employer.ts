import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

/** Employers, their former names and above-scale years, and the deadlines that hang on them. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table employer (${BASE},
      credit_code text check (credit_code is null or length(credit_code) = 18),
      name text not null check (length(name) between 1 and 200),
      name_key text not null,
      town_id text references town (id),
      address text not null,
      legal_representative text not null,
      contact text not null,
      phone text not null,
      industry text,
      headcount integer check (headcount is null or headcount >= 0),
      status text not null check (status in ('active', 'suspended', 'moved', 'deregistered', 'revoked')),
      remark text not null
    ) strict`,
    `create unique index employer_credit_code on employer (credit_code) where deleted_at is null and credit_code is not null`,
    `create index employer_name on employer (name, id)`,
    `create index employer_name_key on employer (name_key)`,
    `create index employer_town on employer (town_id)`,
    // Words to find an employer by: names, pinyin, code, phone. Kept apart so that a scan reads little.
    `create table employer_search (
      employer_id text primary key not null references employer (id) on delete cascade,
      search_key text not null
    ) strict`,
    `create table employer_former_name (${BASE},
      employer_id text not null references employer (id) on delete cascade,
      name text not null check (length(name) between 1 and 200),
      until_date text check (until_date is null or length(until_date) = 10)
    ) strict`,
    `create index employer_former_name_employer on employer_former_name (employer_id)`,
    `create table employer_above_scale (${BASE},
      employer_id text not null references employer (id) on delete cascade,
      year integer not null check (year between 1990 and 2200)
    ) strict`,
    `create unique index employer_above_scale_year on employer_above_scale (employer_id, year) where deleted_at is null`,
    `create table deadline (${BASE},
      kind text not null,
      owner_kind text not null,
      owner_id text not null,
      employer_id text references employer (id),
      title text not null,
      due_date text not null check (length(due_date) = 10),
      basis text not null,
      done_at text,
      done_note text not null
    ) strict`,
    `create index deadline_open on deadline (due_date) where done_at is null and deleted_at is null`,
    `create index deadline_owner on deadline (owner_kind, owner_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

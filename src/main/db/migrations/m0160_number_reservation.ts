import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

const settled = `
      state text not null check (state in ('open', 'used', 'void')),
      document_id text,
      reason text,
      settled_on text check (settled_on is null or length(settled_on) = 10),
      check ((state = 'open') = (settled_on is null)),
      check ((state = 'used') = (document_id is not null)),
      check ((state = 'void') = (reason is not null))`

/** Numbers reserved for paper forms, and who printed a paper last. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table document add column last_printed_by text`,
    `create table number_reservation (${BASE},
      kind text not null,
      year integer not null check (year between 1990 and 2200),
      first_sequence integer not null check (first_sequence >= 1),
      last_sequence integer not null,
      purpose text not null,
      holder text not null,
      reserved_on text not null check (length(reserved_on) = 10),
      check (last_sequence >= first_sequence)
    ) strict`,
    `create table reserved_number (${BASE},
      reservation_id text not null references number_reservation (id),
      kind text not null,
      year integer not null,
      sequence integer not null check (sequence >= 1),${settled}
    ) strict`,
    // A number is reserved once and for good, as one drawn for a paper.
    `create unique index reserved_number_sequence on reserved_number (kind, year, sequence)`,
    `create index reserved_number_reservation on reserved_number (reservation_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

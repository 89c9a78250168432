import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

/** Inspectors, campaigns and inspections with their findings. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table inspector (${BASE},
      name text not null check (length(name) between 1 and 50),
      certificate_number text not null check (length(certificate_number) between 1 and 40),
      valid_from text not null check (length(valid_from) = 10),
      valid_to text not null check (length(valid_to) = 10 and valid_to >= valid_from),
      unit text not null,
      phone text not null,
      active integer not null check (active in (0, 1))
    ) strict`,
    `create unique index inspector_certificate on inspector (certificate_number) where deleted_at is null`,
    `create table campaign (${BASE},
      name text not null check (length(name) between 1 and 100),
      starts_on text check (starts_on is null or length(starts_on) = 10),
      ends_on text check (ends_on is null or length(ends_on) = 10),
      remark text not null
    ) strict`,
    `create unique index campaign_name on campaign (name) where deleted_at is null`,
    `create table inspection (${BASE},
      type text not null check (type in ('routine', 'special', 'document', 'complaint', 'revisit')),
      campaign_id text references campaign (id),
      inspected_on text not null check (length(inspected_on) = 10),
      employer_id text not null references employer (id),
      place text not null,
      site_contact text not null,
      workers_present integer check (workers_present is null or workers_present >= 0),
      workers_concerned integer not null check (workers_concerned >= 0),
      amount_fen integer not null check (amount_fen >= 0),
      items text not null,
      summary text not null,
      outcome text not null check (outcome in ('clean', 'corrected', 'order', 'pending')),
      remark text not null
    ) strict`,
    `create index inspection_date on inspection (inspected_on, id)`,
    `create index inspection_employer on inspection (employer_id, inspected_on)`,
    `create table inspection_inspector (
      inspection_id text not null references inspection (id) on delete cascade,
      inspector_id text not null references inspector (id),
      position integer not null,
      name text not null,
      certificate_number text not null,
      primary key (inspection_id, inspector_id)
    ) strict`,
    `create table inspection_finding (${BASE},
      inspection_id text not null references inspection (id) on delete cascade,
      position integer not null,
      violation_id text,
      description text not null check (length(description) between 1 and 500),
      facts text not null,
      workers integer not null check (workers >= 0),
      amount_fen integer not null check (amount_fen >= 0),
      corrected_on_spot integer not null check (corrected_on_spot in (0, 1))
    ) strict`,
    `create index inspection_finding_inspection on inspection_finding (inspection_id, position)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

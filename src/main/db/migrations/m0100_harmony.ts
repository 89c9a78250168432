import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

const day = (name: string): string => `${name} text check (${name} is null or length(${name}) = 10)`
const texts = (...names: string[]): string => names.map((name) => `${name} text not null`).join(', ')

/** Certification of harmonious labour relations, its scoring tables, and the mutual-care activity. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table harmony_table (${BASE},
      label text not null check (length(label) between 1 and 200),
      ${day('valid_from')},
      content text not null
    ) strict`,
    `create table harmony_certification (${BASE},
      employer_id text not null references employer (id),
      employer_name text not null,
      credit_code text,
      town_id text references town (id),
      town_name text,
      above_scale integer not null check (above_scale in (0, 1)),
      year integer not null check (year between 1990 and 2200),
      table_id text not null,
      level text,
      ${texts('level_label', 'issuer', 'park', 'applicant', 'contact', 'phone', 'email')},
      state text not null check (state in ('selfAssessment', 'townAssessment', 'opinions', 'tripartite', 'publicity', 'objection',
        'named', 'valid', 'review', 'kept', 'revoked', 'expired', 'refused')),
      ${texts('sheet', 'opinions', 'objections', 'town_opinion', 'tripartite_opinion')},
      total_tenths integer,
      vetoes integer not null check (vetoes >= 0),
      started_on text not null check (length(started_on) = 10),
      ${['submitted_on', 'publicity_from', 'publicity_until', 'named_on', 'awarded_on', 'valid_from', 'valid_to', 'next_review_on', 'reviewed_on', 'revoked_on'].map(day).join(', ')},
      review_conclusion text check (review_conclusion is null or review_conclusion in ('kept', 'revoked')),
      ${texts('document_number', 'revoke_number', 'reason', 'handler', 'remark')},
      check (state not in ('valid', 'review', 'kept') or (valid_from is not null and valid_to >= valid_from)),
      check (valid_to is null or publicity_until is not null)
    ) strict`,
    `create index harmony_certification_employer on harmony_certification (employer_id, year)`,
    `create index harmony_certification_year on harmony_certification (year, id)`,
    `create index harmony_certification_state on harmony_certification (state, valid_to)`,
    `create index harmony_certification_named on harmony_certification (named_on)`,
    `create table mutual_care (${BASE},
      employer_id text not null references employer (id),
      year integer not null check (year between 1990 and 2200),
      joined_on text not null check (length(joined_on) = 10),
      forms text not null,
      confirmed integer not null check (confirmed in (0, 1)),
      ${texts('material', 'reviewer', 'remark')}
    ) strict`,
    `create unique index mutual_care_year on mutual_care (employer_id, year) where deleted_at is null`,
    `create index mutual_care_joined on mutual_care (year, joined_on)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

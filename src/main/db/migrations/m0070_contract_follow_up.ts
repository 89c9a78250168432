import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

const day = (name: string): string => `${name} text check (${name} is null or length(${name}) = 10)`
const heads = (name: string): string => `${name} integer check (${name} is null or ${name} >= 0)`

/** Cases of missing labour contracts with the workers' lines. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table contract_follow_up (${BASE},
      employer_id text not null references employer (id),
      state text not null check (state in ('registered', 'urging', 'partly', 'settled', 'cleared', 'escalated')),
      checked_on text not null check (length(checked_on) = 10),
      source text not null check (source in ('inspection', 'documentReview', 'randomDraw', 'complaint', 'grid', 'annual')),
      ${['on_roll', 'part_time', 'within_month', 'other_relations', 'dispatched'].map(heads).join(', ')},
      due integer not null check (due >= 0),
      signed integer not null check (signed >= 0),
      over_month integer not null check (over_month >= 0),
      over_year integer not null check (over_year >= 0),
      expired integer not null check (expired >= 0),
      text_problems text not null,
      means text check (means is null or means in ('oral', 'notice', 'suggestion', 'order')),
      ${day('due_date')},
      ${day('next_contact_on')},
      contact_remark text not null,
      handler text not null,
      reviewer text not null,
      remark text not null
    ) strict`,
    `create index contract_follow_up_employer on contract_follow_up (employer_id)`,
    `create index contract_follow_up_checked on contract_follow_up (checked_on, id)`,
    `create index contract_follow_up_contact on contract_follow_up (next_contact_on)`,
    `create table contract_follow_up_line (${BASE},
      follow_up_id text not null references contract_follow_up (id) on delete cascade,
      position integer not null,
      state text not null check (state in ('pending', 'notified', 'signed', 'verified', 'refused', 'left', 'exempt')),
      name text not null check (length(name) between 1 and 50),
      id_number text not null,
      post text not null,
      form text not null check (form in ('fullTime', 'partTime', 'dispatched', 'rehired', 'intern', 'service')),
      daily_hours integer check (daily_hours is null or daily_hours between 0 and 24),
      weekly_hours integer check (weekly_hours is null or weekly_hours between 0 and 168),
      hired_on text not null check (length(hired_on) = 10),
      ${day('expired_on')},
      reason text not null,
      wage_fen integer check (wage_fen is null or wage_fen >= 0),
      ${['notified_on', 'signed_on', 'ended_on'].map(day).join(', ')},
      contract_kind text check (contract_kind is null or contract_kind in ('fixed', 'openEnded', 'task')),
      ${day('contract_from')},
      ${day('contract_to')},
      fixed_terms integer not null check (fixed_terms >= 0),
      probation_months integer check (probation_months is null or probation_months >= 0),
      clauses text not null,
      delivered integer not null check (delivered in (0, 1)),
      contract_form text check (contract_form is null or contract_form in ('paper', 'electronic')),
      platform text not null,
      timestamped integer not null check (timestamped in (0, 1)),
      ${day('retrieved_on')},
      proof text not null,
      remark text not null,
      check (state not in ('signed', 'verified') or signed_on is not null),
      check (state not in ('refused', 'left') or ended_on is not null)
    ) strict`,
    `create index contract_follow_up_line_case on contract_follow_up_line (follow_up_id, position)`,
    `create index contract_follow_up_line_signed on contract_follow_up_line (state, signed_on)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

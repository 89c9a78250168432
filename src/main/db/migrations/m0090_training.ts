import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

const day = (name: string): string => `${name} text check (${name} is null or length(${name}) = 10)`
const time = (name: string): string => `${name} text check (${name} is null or length(${name}) = 5)`
const count = (name: string): string => `${name} integer check (${name} is null or ${name} >= 0)`
const flag = (name: string): string => `${name} integer not null check (${name} in (0, 1))`

/** Training sessions with the firms invited, the people on the roster and the certificates. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table training_session (${BASE},
      year integer not null check (year between 1990 and 2200),
      sequence integer not null check (sequence >= 1),
      number text not null,
      state text not null check (state in ('planned', 'notified', 'held', 'archived', 'cancelled')),
      name text not null check (length(name) between 1 and 120),
      held_on text not null check (length(held_on) = 10),
      ${time('start_time')},
      ${time('end_time')},
      place text not null,
      manner text not null check (manner in ('onSite', 'online', 'visit')),
      host text not null,
      co_host text not null,
      town_id text references town (id),
      topics text not null,
      lecturer text not null,
      audience text not null,
      ${count('planned_people')},
      ${count('class_hours')},
      ${flag('has_exam')},
      pass_mark integer not null check (pass_mark between 0 and 100),
      ${day('notice_on')},
      ${count('paper_signatures')},
      cancel_reason text not null,
      remark text not null,
      unique (year, sequence)
    ) strict`,
    `create index training_session_held on training_session (held_on, id)`,
    `create table training_invitation (${BASE},
      session_id text not null references training_session (id) on delete cascade,
      employer_id text not null references employer (id)
    ) strict`,
    `create unique index training_invitation_once on training_invitation (session_id, employer_id) where deleted_at is null`,
    `create index training_invitation_employer on training_invitation (employer_id)`,
    `create table training_roster_line (${BASE},
      session_id text not null references training_session (id) on delete cascade,
      position integer not null check (position >= 1),
      employer_id text references employer (id),
      employer_name text not null check (length(employer_name) between 1 and 200),
      name text not null check (length(name) between 1 and 50),
      post text not null,
      phone text not null,
      ${day('registered_on')},
      ${flag('is_hr_head')},
      ${flag('signed_in')},
      ${time('signed_in_at')},
      ${time('signed_out_at')},
      manner text check (manner is null or manner in ('handwritten', 'scanned', 'proxy')),
      score integer check (score is null or score between 0 and 100),
      remark text not null
    ) strict`,
    `create index training_roster_line_session on training_roster_line (session_id, position)`,
    `create index training_roster_line_employer on training_roster_line (employer_id, session_id)`,
    `create table training_certificate (${BASE},
      session_id text not null references training_session (id),
      line_id text not null references training_roster_line (id),
      employer_id text references employer (id),
      sequence integer not null check (sequence >= 1),
      number text not null,
      state text not null check (state in ('issued', 'void')),
      issued_on text not null check (length(issued_on) = 10),
      holder text not null check (length(holder) between 1 and 50),
      employer_name text not null,
      template_version integer not null check (template_version >= 1),
      model text not null,
      reissues integer not null check (reissues >= 0),
      ${day('reissued_on')},
      reissue_reason text not null,
      void_reason text not null,
      ${day('voided_on')},
      unique (session_id, sequence),
      check (state <> 'void' or voided_on is not null)
    ) strict`,
    `create unique index training_certificate_number on training_certificate (number)`,
    `create unique index training_certificate_line on training_certificate (line_id) where state = 'issued' and deleted_at is null`,
    `create index training_certificate_issued on training_certificate (issued_on, id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

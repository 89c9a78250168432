import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

const day = (name: string): string => `${name} text check (${name} is null or length(${name}) = 10)`
const heads = (name: string): string => `${name} integer check (${name} is null or ${name} >= 0)`

/** Guidance on internal rules: cases, their problem clauses, own entries of the clause catalogue, wordings. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table rules_guidance (${BASE},
      year integer not null check (year between 1990 and 2200),
      sequence integer not null check (sequence >= 1),
      number text not null,
      employer_id text not null references employer (id),
      employer_name text not null,
      credit_code text,
      town_id text references town (id),
      town_name text,
      industry text,
      ${heads('headcount')},
      above_scale integer not null check (above_scale in (0, 1)),
      state text not null check (state in
        ('registered', 'reviewing', 'returned', 'revising', 'rechecking', 'completed', 'terminated', 'transferred')),
      guided_on text not null check (length(guided_on) = 10),
      manner text not null check (manner in ('onSite', 'office', 'phone', 'online', 'campaign', 'documentReview')),
      kind text not null check (kind in ('create', 'revise', 'review')),
      guides text not null,
      contact text not null,
      documents text not null,
      procedure text not null,
      meeting_form text check (meeting_form is null or meeting_form in ('delegates', 'all', 'none')),
      ${['delegates_due', 'delegates_present', 'managers_among', 'votes_yes'].map(heads).join(', ')},
      put_to_vote integer not null check (put_to_vote in (0, 1)),
      paper text not null check (paper in ('none', 'opinion', 'suggestion', 'order')),
      document_id text references document (id),
      ${['due_date', 'rechecked_on', 'completed_on'].map(day).join(', ')},
      conclusion text check (conclusion is null or conclusion in ('passed', 'partly', 'failed')),
      handler text not null,
      reviewer text not null,
      closing_reason text not null,
      remark text not null,
      check (state <> 'completed' or completed_on is not null)
    ) strict`,
    // Never reused, not even after a deletion: no condition on deleted_at here.
    `create unique index rules_guidance_sequence on rules_guidance (year, sequence)`,
    `create index rules_guidance_employer on rules_guidance (employer_id, guided_on)`,
    `create index rules_guidance_guided on rules_guidance (guided_on, id)`,
    `create index rules_guidance_completed on rules_guidance (state, completed_on)`,
    `create table rules_guidance_clause (${BASE},
      guidance_id text not null references rules_guidance (id) on delete cascade,
      position integer not null,
      clause_id text,
      document text,
      quote text not null,
      problem text not null check (length(problem) between 1 and 500),
      basis text not null,
      suggestion text not null,
      severity text not null check (severity in ('grave', 'unlawful', 'risk')),
      corrected integer not null check (corrected in (0, 1))
    ) strict`,
    `create index rules_guidance_clause_case on rules_guidance_clause (guidance_id, position)`,
    `create index rules_guidance_clause_entry on rules_guidance_clause (clause_id)`,
    `create table rule_clause (${BASE},
      code text not null check (length(code) between 3 and 5),
      clause text not null check (length(clause) between 1 and 300),
      why text not null,
      basis text not null,
      suggestion text not null,
      severity text not null check (severity in ('grave', 'unlawful', 'risk')),
      documents text not null,
      doubt text,
      ${day('valid_from')}
    ) strict`,
    `create unique index rule_clause_code on rule_clause (code) where deleted_at is null`,
    `create table wording (${BASE},
      code text not null check (length(code) between 2 and 12),
      title text not null check (length(title) between 1 and 100),
      text text not null
    ) strict`,
    `create unique index wording_code on wording (code) where deleted_at is null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

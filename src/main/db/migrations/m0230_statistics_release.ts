import { sql, type Kysely } from 'kysely'

/** Reports that left the house, with the figures and rows they were made of. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table statistics_release (
      id text primary key not null,
      created_at text not null, created_by text not null,
      updated_at text not null, updated_by text not null,
      version integer not null check (version >= 1),
      deleted_at text,
      label text not null,
      period_from text not null check (length(period_from) = 10),
      period_to text not null check (length(period_to) = 10),
      state text not null check (state in ('filled', 'reviewed', 'released', 'returned')),
      edition integer check (edition is null or edition >= 1),
      replaces_id text references statistics_release (id),
      reason text not null,
      explanation text not null,
      report text not null,
      filler text not null check (length(filler) between 1 and 50),
      filled_on text not null check (length(filled_on) = 10),
      reviewer text not null,
      reviewed_on text check (reviewed_on is null or length(reviewed_on) = 10),
      head text not null,
      released_on text check (released_on is null or length(released_on) = 10),
      return_reason text not null,
      hash text check (hash is null or length(hash) = 64),
      check (replaces_id is null or reason <> ''),
      check ((state = 'released') = (edition is not null)),
      check ((state = 'released') = (released_on is not null)),
      check ((state = 'released') = (hash is not null)),
      check (state <> 'returned' or return_reason <> '')
    ) strict`,
    `create unique index statistics_release_edition on statistics_release (period_from, period_to, edition)`,
    `create index statistics_release_replaces on statistics_release (replaces_id)`,
    // Compressed JSON: a year has some ten thousand rows behind its figures.
    `create table statistics_release_rows (
      release_id text not null references statistics_release (id) on delete cascade,
      indicator text not null,
      row_count integer not null check (row_count >= 0),
      rows text not null,
      primary key (release_id, indicator)
    ) strict`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

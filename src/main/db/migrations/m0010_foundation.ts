import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

/** Settings, change log, towns, working calendar, deadlines, attachments. Frozen: never edit, add a new migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table setting (
      key text primary key not null,
      value text not null,
      updated_at text not null, updated_by text not null,
      version integer not null check (version >= 1)
    ) strict`,
    `create table change_log (
      id text primary key not null,
      batch_id text not null,
      use_case text not null,
      at text not null,
      operator text not null,
      action text not null check (action in ('insert', 'update', 'delete', 'restore')),
      entity text not null,
      entity_id text not null,
      before text,
      after text,
      reason text
    ) strict`,
    `create index change_log_entity on change_log (entity, entity_id, at)`,
    `create index change_log_batch on change_log (batch_id)`,
    `create index change_log_at on change_log (at)`,
    `create table town (${BASE},
      name text not null check (length(name) between 1 and 40),
      sort integer not null,
      active integer not null check (active in (0, 1))
    ) strict`,
    `create unique index town_name on town (name) where deleted_at is null`,
    `create table holiday_year (
      year integer primary key not null,
      source text not null,
      updated_at text not null, updated_by text not null
    ) strict`,
    `create table holiday_day (
      date text primary key not null check (length(date) = 10),
      year integer not null references holiday_year (year) on delete cascade,
      kind text not null check (kind in ('holiday', 'makeUp')),
      name text not null
    ) strict`,
    `create table attachment (${BASE},
      owner_kind text not null,
      owner_id text not null,
      file_name text not null,
      stored_name text not null,
      media_type text not null,
      size integer not null check (size >= 0),
      sha256 text not null,
      note text not null
    ) strict`,
    `create index attachment_owner on attachment (owner_kind, owner_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

/** Views of lists by name, and what each recipient of an export gets. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table list_view (${BASE},
      list text not null check (length(list) between 1 and 60),
      name text not null check (length(name) between 1 and 20),
      content text not null
    ) strict`,
    `create unique index list_view_name on list_view (list, name) where deleted_at is null`,
    `create table export_preset (${BASE},
      list text not null check (length(list) between 1 and 60),
      name text not null check (length(name) between 1 and 40),
      content text not null
    ) strict`,
    `create unique index export_preset_name on export_preset (list, name) where deleted_at is null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

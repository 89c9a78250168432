import { sql, type Kysely } from 'kysely'

const BASE = `
  id text primary key not null,
  created_at text not null, created_by text not null,
  updated_at text not null, updated_by text not null,
  version integer not null check (version >= 1),
  deleted_at text`

/** What was imported and how its columns were read, so that an import can be repeated and undone. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table import_batch (${BASE},
      kind text not null,
      file_name text not null,
      file_sha256 text not null,
      batch_id text not null,
      inserted integer not null check (inserted >= 0),
      updated integer not null check (updated >= 0),
      unchanged integer not null check (unchanged >= 0),
      refused integer not null check (refused >= 0),
      undone_at text,
      undo_report text
    ) strict`,
    `create index import_batch_at on import_batch (created_at)`,
    `create table import_mapping (${BASE},
      kind text not null,
      signature text not null,
      mapping text not null
    ) strict`,
    `create unique index import_mapping_signature on import_mapping (kind, signature)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

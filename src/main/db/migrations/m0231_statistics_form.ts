import { sql, type Kysely } from 'kysely'

/** Forms of other offices, with the cells figures are written into. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table statistics_form (
      id text primary key not null,
      created_at text not null, created_by text not null,
      updated_at text not null, updated_by text not null,
      version integer not null check (version >= 1),
      deleted_at text,
      name text not null check (length(name) between 1 and 80),
      file_name text not null,
      file text not null,
      cells text not null
    ) strict`,
    )
    .execute(db)
}

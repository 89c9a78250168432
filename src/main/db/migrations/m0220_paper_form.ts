import { sql, type Kysely } from 'kysely'

/** Forms of papers as a bureau has edited them, every edition kept, and which one a paper was issued with. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table paper_form (
      id text primary key not null,
      created_at text not null, created_by text not null,
      updated_at text not null, updated_by text not null,
      version integer not null check (version >= 1),
      deleted_at text,
      kind text not null,
      edition integer not null check (edition >= 1),
      title text not null check (title <> ''),
      signer text not null,
      seal integer not null check (seal in (0, 1)),
      copies text not null,
      annexes integer not null check (annexes in (0, 1)),
      reply_slip text not null,
      body text not null,
      presets text not null,
      note text not null
    ) strict`,
    `create unique index paper_form_edition on paper_form (kind, edition)`,
    `alter table document add column form_edition integer not null default 0 check (form_edition >= 0)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

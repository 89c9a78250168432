import { sql, type Kysely } from 'kysely'

const sources = [
  { kind: 'document', table: 'document', watched: 'number, title, deleted_at' },
  { kind: 'case', table: 'inspection_case', watched: 'number, cause, employer_name, deleted_at' },
  { kind: 'intake', table: 'case_intake', watched: 'number, complainant, employer_name, deleted_at' },
  { kind: 'session', table: 'training_session', watched: 'number, name, deleted_at' },
  { kind: 'certificate', table: 'training_certificate', watched: 'number, holder, deleted_at' },
  { kind: 'contract-line', table: 'contract_follow_up_line', watched: 'name, deleted_at' },
  { kind: 'roster-line', table: 'training_roster_line', watched: 'name, deleted_at' },
  { kind: 'order-worker', table: 'correction_order_worker', watched: 'name, deleted_at' },
  { kind: 'case-worker', table: 'case_worker', watched: 'name, deleted_at' },
] as const

/**
 * What the box at the top finds: words in a full text index of beginnings, and the rows whose words must be read anew.
 * Triggers put every changed row into the queue, whoever writes; the desk takes them out in the background. The index
 * holds no text of its own. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table search_entry (
      id integer primary key not null,
      source text not null,
      owner_id text not null,
      unique (source, owner_id)
    ) strict`,
    `create virtual table search_term using fts5(
      words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2'
    )`,
    `create table search_queue (
      seq integer primary key autoincrement not null,
      source text not null,
      owner_id text not null,
      unique (source, owner_id)
    ) strict`,
  ]
  for (const { kind, table, watched } of sources) {
    const note = (id: string): string => `begin
      insert or ignore into search_queue (source, owner_id) values ('${kind}', ${id});
    end`
    statements.push(
      `insert into search_queue (source, owner_id) select '${kind}', id from ${table} where deleted_at is null order by id`,
      `create trigger ${table}_found_added after insert on ${table} ${note('new.id')}`,
      `create trigger ${table}_found_changed after update of ${watched} on ${table} ${note('new.id')}`,
      `create trigger ${table}_found_gone after delete on ${table} ${note('old.id')}`,
    )
  }
  for (const statement of statements) await sql.raw(statement).execute(db)
}

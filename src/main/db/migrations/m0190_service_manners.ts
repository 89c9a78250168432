import { sql, type Kysely } from 'kysely'

/**
 * Two more manners of service: handed over through others (解放军、被监禁的人), and the posting of an order to pay for an
 * employer that has fled. A CHECK cannot be altered, so the table is written anew. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table document_service_new (
      id text primary key not null,
      created_at text not null, created_by text not null,
      updated_at text not null, updated_by text not null,
      version integer not null check (version >= 1),
      deleted_at text,
      document_id text not null references document (id),
      manner text not null check (manner in ('direct', 'office', 'lien', 'mail', 'electronic', 'entrusted', 'announcement', 'forwarded', 'posted')),
      served_on text not null check (length(served_on) = 10),
      effective_on text not null check (length(effective_on) = 10),
      place text not null,
      receiver text not null,
      relation text not null,
      witness text not null,
      remark text not null
    ) strict`,
    `insert into document_service_new (id, created_at, created_by, updated_at, updated_by, version, deleted_at, document_id, manner,
      served_on, effective_on, place, receiver, relation, witness, remark)
      select id, created_at, created_by, updated_at, updated_by, version, deleted_at, document_id, manner,
      served_on, effective_on, place, receiver, relation, witness, remark from document_service`,
    `drop table document_service`,
    `alter table document_service_new rename to document_service`,
    `create index document_service_document on document_service (document_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

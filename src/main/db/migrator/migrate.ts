import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migrations'
import { DatabaseFault } from '../fault'

export interface MigrationPlan {
  readonly done: readonly string[]
  readonly pending: readonly Migration[]
}

/**
 * What an opened file has had and still needs.
 * @throws DatabaseFault 'newer' when the file has steps this program does not know
 */
export async function planMigrations(
  db: Kysely<unknown>,
  known: readonly Migration[],
  file: string,
): Promise<MigrationPlan> {
  const done = await readDone(db)
  const names = new Set(known.map((m) => m.name))
  if (done.some((name) => !names.has(name))) throw new DatabaseFault('newer', file)
  const had = new Set(done)
  return { done, pending: known.filter((m) => !had.has(m.name)) }
}

async function readDone(db: Kysely<unknown>): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name = 'migration'
  `.execute(db)
  if (tables.rows.length === 0) return []
  const rows = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.rows.map((row) => row.name)
}

/**
 * Runs all pending steps in one transaction: either the file is at the newest step or it is what it was before.
 * Foreign keys are switched off *before* the transaction, because inside one the pragma has no effect and a
 * rebuilt table would then delete its children; they are checked before the commit instead.
 * @throws DatabaseFault 'migration-failed'
 */
export async function runMigrations(db: Kysely<unknown>, pending: readonly Migration[], file: string): Promise<void> {
  if (pending.length === 0) return
  await sql`pragma foreign_keys = 0`.execute(db)
  try {
    await db.transaction().execute(async (tx) => {
      await sql`create table if not exists migration (name text primary key not null, at text not null) strict`.execute(tx)
      for (const step of pending) {
        await step.up(tx)
        await sql`insert into migration (name, at) values (${step.name}, ${new Date().toISOString()})`.execute(tx)
      }
      const broken = await sql`pragma foreign_key_check`.execute(tx)
      if (broken.rows.length > 0) throw new Error(`${broken.rows.length} rows point to nothing after the migration`)
    })
  } catch (error) {
    const fault = DatabaseFault.from(error, file)
    throw fault.code === 'unknown' ? new DatabaseFault('migration-failed', file, { cause: error }) : fault
  } finally {
    await sql`pragma foreign_keys = 1`.execute(db)
  }
}

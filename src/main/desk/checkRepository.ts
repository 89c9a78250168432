import { sql } from 'kysely'
import type { DeskDatabase } from '@main/db/connection'

/** What SQLite says of an open file. In a sound one nothing is wrong with the first two. */
export interface FileReport {
  /** Complaints of integrity_check. */
  readonly integrity: readonly string[]
  /** Rows that point to nothing, by table. */
  readonly foreignKeys: readonly { readonly table: string; readonly parent: string; readonly rows: number }[]
  /** Schema steps the file has had. Opening it runs those that are missing, after a backup. */
  readonly migrations: readonly string[]
}

export async function inspectFile({ maintenance: db }: DeskDatabase): Promise<FileReport> {
  const integrity = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db)
  const broken = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  const done = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  const byTable = new Map<string, { table: string; parent: string; rows: number }>()
  for (const { table, parent } of broken.rows) {
    const known = byTable.get(`${table} ${parent}`)
    byTable.set(`${table} ${parent}`, { table, parent, rows: (known?.rows ?? 0) + 1 })
  }
  return {
    integrity: integrity.rows.map((row) => row.integrityCheck).filter((line) => line !== 'ok'),
    foreignKeys: [...byTable.values()],
    migrations: done.rows.map((row) => row.name),
  }
}

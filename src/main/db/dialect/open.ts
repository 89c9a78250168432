import sqlite3 from 'sqlite3'
import { DatabaseFault } from '../fault'

export type OpenMode = 'create' | 'existing' | 'read-only'

const FLAGS: Record<OpenMode, number> = {
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
  existing: sqlite3.OPEN_READWRITE,
  'read-only': sqlite3.OPEN_READONLY,
}

/**
 * Opens a database file and sets its pragmas, each read back.
 * @throws DatabaseFault with a code the fault page explains (damaged, locked, read-only, full, missing)
 */
export async function openHandle(file: string, mode: OpenMode): Promise<sqlite3.Database> {
  const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(file, FLAGS[mode], (error) => {
      if (error) reject(DatabaseFault.from(error, file))
      else resolve(opened)
    })
  })
  try {
    await applyPragmas(handle, mode)
    return handle
  } catch (error) {
    await new Promise<void>((resolve) => handle.close(() => resolve()))
    throw DatabaseFault.from(error, file)
  }
}

async function applyPragmas(handle: sqlite3.Database, mode: OpenMode): Promise<void> {
  await pragma(handle, 'busy_timeout', 5000)
  await pragma(handle, 'trusted_schema', 0)
  if (mode === 'read-only') {
    await pragma(handle, 'query_only', 1)
    // 64 MB at most, taken as it is used: the words that 100,000 employers are found by stay in it while one types.
    await pragma(handle, 'cache_size', -65_536)
    // A read proves that the file is a database before anything relies on it.
    await all(handle, 'select count(*) from sqlite_schema')
    return
  }
  await pragma(handle, 'journal_mode', 'wal')
  // FULL, not NORMAL: in WAL mode NORMAL may lose the last acknowledged commit when the power fails.
  await pragma(handle, 'synchronous', 2)
  await pragma(handle, 'foreign_keys', 1)
}

async function pragma(handle: sqlite3.Database, name: string, value: string | number): Promise<void> {
  await all(handle, `pragma ${name} = ${value}`)
  const rows = await all(handle, `pragma ${name}`)
  const actual: unknown = Object.values(rows[0] ?? {})[0]
  if (String(actual) !== String(value)) {
    throw new Error(`pragma ${name} is ${String(actual)}, wanted ${value}`)
  }
}

function all(handle: sqlite3.Database, statement: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    handle.all<Record<string, unknown>>(statement, (error, rows) => (error ? reject(error) : resolve(rows)))
  })
}

import { sql, type Kysely } from 'kysely'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { AppFailure } from '@shared/errors/failure'
import { openPlain } from '@main/db/dialect/plain'
import { DatabaseFault } from '@main/db/fault'
import { migrations } from '@main/db/migrations'
import type { Tables } from '@main/db/tables'
import { planMigrations } from '@main/db/migrator/migrate'

/** Anything with a connection to the live file. */
type Source = Kysely<Tables> | Kysely<unknown>

/**
 * Writes a consistent copy of the running data file and proves it: `VACUUM INTO` a part file, opened again and
 * checked, flushed, then renamed. What stands under the final name is always a whole, usable backup.
 */
export async function copyDatabase(source: Source, target: string): Promise<void> {
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    await sql`vacuum into ${part}`.execute(source)
    await verifyDatabase(part)
    flush(part)
    renameSync(part, target)
  } catch (error) {
    rmSync(part, { force: true })
    throw writeFailure(error, target)
  }
}

/**
 * The same from a file that this part of the program has not opened. A read-only handle will not do: SQLite takes
 * VACUUM INTO for a write.
 */
export async function copyDatabaseFile(file: string, target: string): Promise<void> {
  const db = await openPlain(file, 'existing')
  try {
    await copyDatabase(db, target)
  } finally {
    await db.destroy()
  }
}

/** A backup that cannot be written is told by its own file, not as a fault of the data file. */
function writeFailure(error: unknown, target: string): unknown {
  const { code } = DatabaseFault.from(error, target)
  if (code === 'full') return new AppFailure('disk-full')
  const cannotWrite = code === 'cannot-open' || code === 'read-only' || /SQLITE_IOERR|EFBIG|EBUSY/.test(String(error))
  return cannotWrite ? new AppFailure('file-not-writable', { file: target }) : error
}

/**
 * Opens a file read-only and checks it whole.
 * @throws AppFailure 'backup-unusable' or 'backup-newer'
 */
export async function verifyDatabase(file: string): Promise<void> {
  try {
    const db = await openPlain(file, 'read-only')
    try {
      const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
      if (check.rows[0]?.integrity_check !== 'ok') throw new AppFailure('backup-unusable')
      const plan = await planMigrations(db, migrations, file)
      if (plan.done.length === 0) throw new AppFailure('backup-unusable')
    } finally {
      await db.destroy()
    }
  } catch (error) {
    if (error instanceof AppFailure) throw error
    if (error instanceof DatabaseFault && error.code === 'newer') throw new AppFailure('backup-newer')
    throw new AppFailure('backup-unusable')
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

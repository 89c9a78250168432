import { sql } from 'kysely'
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { openPlain } from '@main/db/dialect/plain'
import { DatabaseFault } from '@main/db/fault'
import { copyDatabaseFile } from './copy'

const JOURNALS = ['-wal', '-shm'] as const

/**
 * Copies a file from outside to where it can be opened without touching the original, with a journal that lies
 * beside it: the file of a copied data folder may have its last changes there. The copy is one plain file.
 */
export async function fetchCopy(source: string, part: string): Promise<void> {
  removeWithJournals(part)
  copyFileSync(source, part)
  if (!existsSync(`${source}-wal`)) return
  copyFileSync(`${source}-wal`, `${part}-wal`)
  await foldJournalIn(part)
}

/**
 * Keeps the data file under another name: a checked copy when it can still be read, else the very bytes with their
 * journal. The file itself stays where it is.
 */
export async function keepCopy(file: string, kept: string): Promise<void> {
  try {
    await copyDatabaseFile(file, kept)
  } catch (error) {
    // Another program works on it right now: neither a copy nor a replacement would be sound.
    if (DatabaseFault.from(error, file).code === 'locked') throw error
    copyFileSync(file, kept, constants.COPYFILE_EXCL)
    for (const suffix of JOURNALS) if (existsSync(file + suffix)) copyFileSync(file + suffix, kept + suffix)
    flush(kept)
  }
}

/**
 * Puts a finished file in the place of another in one step. The journal of the old one must be empty before: SQLite
 * would play it into the new file. A readable file takes its journal in; that of an unreadable one is worthless
 * without it (a copy of both was kept).
 */
export async function putInPlace(part: string, file: string): Promise<void> {
  if (JOURNALS.some((suffix) => existsSync(file + suffix))) {
    await foldJournalIn(file).catch(() => undefined)
    for (const suffix of JOURNALS) rmSync(file + suffix, { force: true })
  }
  flush(part)
  await renameOver(part, file)
  flushFolder(dirname(file))
}

/** Opening and closing a file as its only user writes the journal into it and removes it. */
async function foldJournalIn(file: string): Promise<void> {
  const db = await openPlain(file, 'existing')
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  } finally {
    await db.destroy()
  }
}

export function removeWithJournals(file: string): void {
  for (const suffix of ['', ...JOURNALS]) rmSync(file + suffix, { force: true })
}

const TRIES = 10
const WAIT_MS = 100

/** Windows refuses to rename while a virus scanner looks at a file that has just been written. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const busy = error instanceof Error && /EPERM|EACCES|EBUSY/.test(error.message)
      if (!busy || tried === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
    }
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

/** Makes the rename itself last; Windows does that by itself and cannot open folders. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

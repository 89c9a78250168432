import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { todayFrom } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import type { BackupFile, BackupReason } from '@shared/features/backup'
import type { Clock } from '@main/core/clock'
import type { DataFolder } from '@main/core/dataFolder'
import type { DeskDatabase } from '@main/db/connection'
import { copyDatabase, verifyDatabase } from './copy'
import { backupName, listBackups, removeExpired } from './folder'
import { fetchCopy, keepCopy, putInPlace, removeWithJournals } from './replace'

/** Copies the open data file into the backups folder. @returns the finished, verified backup */
export async function backUp(
  database: DeskDatabase,
  folder: DataFolder,
  clock: Clock,
  reason: BackupReason,
): Promise<BackupFile> {
  const path = join(folder.backups, backupName(clock.now(), reason))
  await copyDatabase(database.maintenance, path)
  removeExpired(folder.backups, clock.now())
  const made = listBackups(folder.backups).find((file) => file.path === path)
  if (!made) throw new Error('the backup is not where it was written')
  return made
}

/**
 * Writes a checked copy of the open data file to a place of the clerk's choice.
 * @returns where it lies and its size in bytes
 * @throws AppFailure 'file-not-writable' or 'disk-full'; then nothing is left there
 */
export async function saveCopy(database: DeskDatabase, target: string): Promise<{ path: string; size: number }> {
  // Over the running file itself the rename would pull it away under the program.
  if (resolve(target) === resolve(database.file)) throw new AppFailure('file-not-writable', { file: target })
  await copyDatabase(database.maintenance, target)
  return { path: target, size: statSync(target).size }
}

/** True when no backup has been made yet on this day (China date). */
export function backupDue(folder: DataFolder, clock: Clock): boolean {
  const newest = listBackups(folder.backups).find((file) => file.reason === 'daily' || file.reason === 'manual')
  return newest === undefined || todayFrom(new Date(newest.at)) !== clock.today()
}

/** Where a restore stands; a test stops it at each of these points. */
export type RestoreStep = 'fetched' | 'kept' | 'replaced'

/**
 * Puts a backup in the place of the data file. The database must be closed. What it replaces is first copied into
 * the backups folder, so that a restore can itself be taken back. Until the one rename at the end the old file is in
 * its place and whole: a crash at any point leaves either the old or the new.
 * @returns the copy of the file that was replaced, null when there was none
 * @throws AppFailure 'backup-unusable', 'backup-newer' or 'file-missing'; then nothing has changed
 */
export async function restoreBackup(
  folder: DataFolder,
  clock: Clock,
  source: string,
  onStep: (step: RestoreStep) => void = () => undefined,
): Promise<string | null> {
  if (!existsSync(source)) throw new AppFailure('file-missing', { file: source })
  if (resolve(source) === resolve(folder.database)) throw new AppFailure('backup-unusable')
  const part = `${folder.database}.restore`
  try {
    await fetchCopy(source, part).catch(() => {
      throw new AppFailure('backup-unusable')
    })
    await verifyDatabase(part)
    onStep('fetched')
    let kept: string | null = null
    if (existsSync(folder.database)) {
      kept = join(folder.backups, backupName(clock.now(), 'before-restore'))
      await keepCopy(folder.database, kept)
      onStep('kept')
    }
    await putInPlace(part, folder.database)
    onStep('replaced')
    return kept
  } finally {
    removeWithJournals(part)
  }
}

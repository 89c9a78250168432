import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '@main/core/clock'
import type { DataFolder } from '@main/core/dataFolder'
import type { DeskDatabase } from '@main/db/connection'
import { todayFrom } from '@shared/calendar'
import { copyDatabase, verifyDatabase } from './copy'
import { backupName, listBackups, removeExpired, type BackupFile, type BackupReason } from './folder'

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

/** True when no backup has been made yet on this day (China date). */
export function backupDue(folder: DataFolder, clock: Clock): boolean {
  const newest = listBackups(folder.backups).find((file) => file.reason === 'daily' || file.reason === 'manual')
  return newest === undefined || todayFrom(new Date(newest.at)) !== clock.today()
}

/**
 * Puts a backup in the place of the data file. The database must be closed. What it replaces is first moved into
 * the backups folder, so that a restore can itself be taken back.
 * @returns the file that was replaced, null when there was none
 * @throws AppFailure 'backup-unusable' or 'backup-newer'; then nothing has changed
 */
export async function restoreBackup(folder: DataFolder, clock: Clock, source: string): Promise<string | null> {
  await verifyDatabase(source)
  const part = `${folder.database}.restore`
  copyFileSync(source, part)
  await verifyDatabase(part)
  let kept: string | null = null
  if (existsSync(folder.database)) {
    kept = join(folder.backups, backupName(clock.now(), 'before-restore'))
    renameSync(folder.database, kept)
    // Pages still in the journal belong to the replaced file; they travel with it.
    for (const suffix of ['-wal', '-shm']) {
      if (existsSync(folder.database + suffix)) renameSync(folder.database + suffix, kept + suffix)
    }
  }
  renameSync(part, folder.database)
  for (const suffix of ['-wal', '-shm']) rmSync(folder.database + suffix, { force: true })
  return kept
}

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupFile, BackupReason } from '@shared/features/backup'

const NAME = /^desk-(\d{8})-(\d{6})-(daily|migration|manual|before-restore)\.sqlite$/

/** File name that sorts by time (UTC) and says why the backup was made. */
export function backupName(at: Date, reason: BackupReason): string {
  const digits = at.toISOString().replace(/\D/g, '')
  return `desk-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${reason}.sqlite`
}

/** Backups of a folder, newest first. Files with other names are not touched and not listed. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return []
  const files: BackupFile[] = []
  for (const name of readdirSync(folder)) {
    const match = NAME.exec(name)
    if (!match) continue
    const [, day = '', time = '', reason] = match
    const path = join(folder, name)
    files.push({
      path,
      name,
      at: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}.000Z`,
      reason: reason as BackupReason,
      size: statSync(path).size,
    })
  }
  return files.toSorted((a, b) => b.at.localeCompare(a.at))
}

/**
 * Which backups to let go: everything of the last 30 days stays, and of older ones the newest of each month.
 * @param files newest first
 */
export function expired(files: readonly BackupFile[], now: Date): BackupFile[] {
  const limit = new Date(now.getTime() - 30 * 86_400_000).toISOString()
  const months = new Set<string>()
  return files.filter((file) => {
    if (file.at >= limit) return false
    const month = file.at.slice(0, 7)
    if (months.has(month)) return true
    months.add(month)
    return false
  })
}

export function removeExpired(folder: string, now: Date): void {
  for (const { path } of expired(listBackups(folder), now)) {
    // A file kept as it was found (damaged) has its journal beside it.
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
}

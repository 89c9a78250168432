import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupFile } from '@shared/features/backup'
import { backupName, expired } from '@main/backup/folder'

const DAY = 86_400_000
const now = new Date('2026-11-23T03:00:00.000Z')

function file(at: Date): BackupFile {
  const name = backupName(at, 'daily')
  return { path: `/b/${name}`, name, at: at.toISOString(), reason: 'daily', size: 1 }
}

/** Backups at any instants of the last three years, newest first. */
const history = fc
  .array(fc.integer({ min: 0, max: 3 * 365 * DAY }), { maxLength: 200 })
  .map((ages) => ages.toSorted((a, b) => a - b).map((age) => file(new Date(now.getTime() - age))))

const kept = (files: readonly BackupFile[]): BackupFile[] => {
  const gone = new Set(expired(files, now))
  return files.filter((one) => !gone.has(one))
}
const month = (one: BackupFile): string => one.at.slice(0, 7)
const isRecent = (one: BackupFile): boolean => Date.parse(one.at) >= now.getTime() - 30 * DAY

describe('retention of backups', () => {
  it('keeps every backup of the last 30 days', () => {
    fc.assert(fc.property(history, (files) => {
      expect(kept(files).filter(isRecent)).toEqual(files.filter(isRecent))
    }))
  })

  it('keeps exactly the newest older backup of each month', () => {
    fc.assert(fc.property(history, (files) => {
      const old = files.filter((one) => !isRecent(one))
      const newest = new Map<string, BackupFile>()
      for (const one of old) if (!newest.has(month(one))) newest.set(month(one), one)
      expect(kept(files).filter((one) => !isRecent(one))).toEqual([...newest.values()])
    }))
  })

  it('never lets the newest backup go, and a second sweep finds nothing more', () => {
    fc.assert(fc.property(history, (files) => {
      const left = kept(files)
      expect(left[0]).toBe(files[0])
      expect(expired(left, now)).toEqual([])
    }))
  })

  it('keeps about one a month after three years of daily backups', () => {
    const daily = Array.from({ length: 3 * 365 }, (_, age) => file(new Date(now.getTime() - age * DAY)))
    expect(kept(daily).length).toBeLessThanOrEqual(31 + 36)
    expect(kept(daily).length).toBeGreaterThanOrEqual(30 + 35)
  })
})

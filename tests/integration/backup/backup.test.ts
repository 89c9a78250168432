import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { verifyDatabase } from '@main/backup/copy'
import { listBackups } from '@main/backup/folder'
import { putInPlace } from '@main/backup/replace'
import { backupDue, backUp, restoreBackup, saveCopy } from '@main/backup/service'
import { DeskDatabase } from '@main/db/connection'
import { openPlain } from '@main/db/dialect/plain'
import { createEmployer } from '@main/features/employer/service'
import { buildChild, startChild, type BuiltChild } from '../../support/child/build'
import { bytesOf, cutInHalf, damageMiddle } from '../../support/damage'
import { employerValues } from '../../support/employers'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

let child: BuiltChild
let root: string
let test: TestDesk

beforeAll(async () => {
  child = await buildChild()
})
afterAll(() => child.remove())
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'desk-backup-'))
  test = await openTestDesk({ root })
})
afterEach(async () => {
  await test.close()
  rmSync(root, { recursive: true, force: true })
})

const add = (name: string) => createEmployer(test.desk, employerInput.parse(employerValues({ name, creditCode: null })))

async function namesIn(file: string): Promise<string[]> {
  const database = await DeskDatabase.open(file)
  try {
    const rows = await database.read.selectFrom('employer').select('name').orderBy('name').execute()
    return rows.map((row) => row.name)
  } finally {
    await database.close()
  }
}

/** A backup with one employer, then a second one saved, and the desk closed: ready for a restore. */
async function backupThenMore(): Promise<string> {
  await add('甲企业')
  const backup = await backUp(test.desk.database, test.desk.folder, test.desk.clock, 'manual')
  await add('乙企业')
  await test.desk.database.close()
  return backup.path
}

const restore = (source: string) => restoreBackup(test.desk.folder, test.desk.clock, source)

/** Everything in the data folder but the backups. */
const leftovers = () => readdirSync(root).filter((name) => name.startsWith('desk.sqlite') && name !== 'desk.sqlite')

describe('a backup', () => {
  it('holds what is only in the journal yet, and is one file that proves whole', async () => {
    await add('甲企业')
    expect(statSync(`${test.desk.folder.database}-wal`).size).toBeGreaterThan(0)
    const made = await backUp(test.desk.database, test.desk.folder, test.desk.clock, 'manual')
    await verifyDatabase(made.path)
    expect(made.size).toBe(statSync(made.path).size)
    expect(readdirSync(test.desk.folder.backups)).toEqual([made.name])
    copyFileSync(made.path, join(root, 'moved.sqlite'))
    expect(await namesIn(join(root, 'moved.sqlite'))).toEqual(['甲企业'])
  })

  it('is due once a day, whether made by hand or by itself', async () => {
    expect(backupDue(test.desk.folder, test.desk.clock)).toBe(true)
    await backUp(test.desk.database, test.desk.folder, test.desk.clock, 'daily')
    expect(backupDue(test.desk.folder, test.desk.clock)).toBe(false)
    const tomorrow = { now: () => new Date('2020-06-16T01:00:00Z'), today: () => '2020-06-16' }
    expect(backupDue(test.desk.folder, tomorrow)).toBe(true)
  })

  it('can be saved anywhere, but never over the running file', async () => {
    await add('甲企业')
    const target = join(root, '备份 一.sqlite')
    expect((await saveCopy(test.desk.database, target)).path).toBe(target)
    expect(await namesIn(target)).toEqual(['甲企业'])
    await expect(saveCopy(test.desk.database, test.desk.folder.database)).rejects.toMatchObject({ code: 'file-not-writable' })
    await add('乙企业')
  })

  it('leaves nothing behind where it cannot be written, and names the place', async () => {
    const target = join(root, 'gone', 'backup.sqlite')
    await expect(saveCopy(test.desk.database, target)).rejects.toMatchObject({ code: 'file-not-writable', params: { file: target } })
    expect(existsSync(join(root, 'gone'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('leaves no half file when there is no room, and the older copy under that name stays', async () => {
    await add('甲企业')
    await test.desk.database.close()
    const target = join(root, 'out', 'backup.sqlite')
    mkdirSync(join(root, 'out'))
    writeFileSync(target, 'older copy')
    // No file of this process may grow beyond 64 KiB: less than the copy needs.
    const limited = startChild(child.script, ['copy', root, target], { through: ['bash', '-c', 'ulimit -f 64; exec "$@"', 'limited'] })
    expect(await limited.ended).toEqual([expect.stringMatching(/^refused (disk-full|file-not-writable)$/) as string])
    expect(readdirSync(join(root, 'out'))).toEqual(['backup.sqlite'])
    expect(statSync(target).size).toBe('older copy'.length)
  })
})

describe('a restore', () => {
  it('brings the backup back and keeps what it replaces as a usable backup of its own', async () => {
    const backup = await backupThenMore()
    const kept = await restore(backup)
    expect(await namesIn(test.desk.folder.database)).toEqual(['甲企业'])
    expect(leftovers()).toEqual([])
    expect(listBackups(test.desk.folder.backups).map((file) => file.reason).toSorted()).toEqual(['before-restore', 'manual'])
    await verifyDatabase(kept ?? '')
    await restore(kept ?? '')
    expect(await namesIn(test.desk.folder.database)).toEqual(['乙企业', '甲企业'])
  })

  it('keeps what stood only in the journal of the file it replaces', async () => {
    const backup = await backupThenMore()
    // A desk that was killed leaves its journal behind.
    const killed = startChild(child.script, ['write', root, '丙'])
    await killed.saw('saved 丙第3')
    killed.process.kill('SIGKILL')
    await killed.ended
    expect(statSync(`${test.desk.folder.database}-wal`).size).toBeGreaterThan(0)
    const kept = await restore(backup)
    expect(await namesIn(test.desk.folder.database)).toEqual(['甲企业'])
    expect(await namesIn(kept ?? '')).toEqual(expect.arrayContaining(['丙第1企业', '丙第3企业', '乙企业']))
  })

  it('refuses a damaged, cut, empty, foreign or missing backup and changes nothing', async () => {
    const good = await backupThenMore()
    const before = bytesOf(test.desk.folder.database)
    const bad = join(root, 'bad.sqlite')
    const spoils: [string, () => void, string][] = [
      ['damaged', () => damageMiddle(bad), 'backup-unusable'],
      ['cut', () => cutInHalf(bad), 'backup-unusable'],
      ['empty', () => writeFileSync(bad, ''), 'backup-unusable'],
      ['a text', () => writeFileSync(bad, '不是备份'), 'backup-unusable'],
      ['missing', () => rmSync(bad), 'file-missing'],
    ]
    for (const [what, spoil, code] of spoils) {
      copyFileSync(good, bad)
      spoil()
      await expect(restore(bad), what).rejects.toMatchObject({ code })
      expect(bytesOf(test.desk.folder.database), what).toBe(before)
      expect(leftovers(), what).toEqual([])
      expect(listBackups(test.desk.folder.backups), what).toHaveLength(1)
    }
  })

  it('refuses another program’s database', async () => {
    await backupThenMore()
    const other = join(root, 'other.sqlite')
    const db = await openPlain(other, 'create')
    await sql`create table thing (a text)`.execute(db)
    await db.destroy()
    await expect(restore(other)).rejects.toMatchObject({ code: 'backup-unusable' })
  })

  it('refuses a backup of a newer program', async () => {
    const backup = await backupThenMore()
    const db = await openPlain(backup, 'existing')
    await sql`insert into migration (name, at) values ('9990_later', '2030-01-01T00:00:00.000Z')`.execute(db)
    await db.destroy()
    await expect(restore(backup)).rejects.toMatchObject({ code: 'backup-newer' })
    expect(await namesIn(test.desk.folder.database)).toEqual(['乙企业', '甲企业'])
  })

  it('restores over a damaged file and keeps its very bytes', async () => {
    const backup = await backupThenMore()
    damageMiddle(test.desk.folder.database)
    const damaged = bytesOf(test.desk.folder.database)
    const kept = await restore(backup)
    expect(bytesOf(kept ?? '')).toBe(damaged)
    expect(await namesIn(test.desk.folder.database)).toEqual(['甲企业'])
  })

  it('never plays the journal of the old file into the new one', async () => {
    const backup = await backupThenMore()
    const killed = startChild(child.script, ['write', root, '丁'])
    await killed.saw('saved 丁第2')
    killed.process.kill('SIGKILL')
    await killed.ended
    expect(statSync(`${test.desk.folder.database}-wal`).size).toBeGreaterThan(0)
    await putInPlace(backup, test.desk.folder.database)
    expect(await namesIn(test.desk.folder.database)).toEqual(['甲企业'])
    await verifyDatabase(test.desk.folder.database)
  })

  it('takes the file of a copied data folder with what its journal holds', async () => {
    await backupThenMore()
    const killed = startChild(child.script, ['write', root, '戊'])
    await killed.saw('saved 戊第2')
    killed.process.kill('SIGKILL')
    await killed.ended
    const copied = join(root, 'copied')
    mkdirSync(copied)
    for (const suffix of ['', '-wal']) copyFileSync(test.desk.folder.database + suffix, join(copied, `desk.sqlite${suffix}`))
    rmSync(`${test.desk.folder.database}-wal`)
    await restore(join(copied, 'desk.sqlite'))
    expect(await namesIn(test.desk.folder.database)).toEqual(expect.arrayContaining(['戊第1企业', '戊第2企业']))
  })

  it('puts a file where there was none', async () => {
    const backup = await backupThenMore()
    rmSync(test.desk.folder.database)
    expect(await restore(backup)).toBeNull()
    expect(await namesIn(test.desk.folder.database)).toEqual(['甲企业'])
  })

  for (const [step, expected] of [
    ['fetched', ['乙企业', '甲企业']],
    ['kept', ['乙企业', '甲企业']],
    ['replaced', ['甲企业']],
  ] as const) {
    it(`leaves a usable file when it is killed after “${step}”, and can be repeated`, async () => {
      const backup = await backupThenMore()
      const dying = startChild(child.script, ['restore', root, `${backup}@${step}`])
      expect((await dying.ended).at(-1)).toBe(step)
      expect(await namesIn(test.desk.folder.database)).toEqual(expected)
      await restore(backup)
      expect(await namesIn(test.desk.folder.database)).toEqual(['甲企业'])
      expect(leftovers()).toEqual([])
    })
  }

  it('shows a lost file as a fault while there are backups, instead of an empty desk', async () => {
    await backupThenMore()
    renameSync(test.desk.folder.database, join(root, 'quarantined'))
    await expect(openTestDesk({ root })).rejects.toMatchObject({ code: 'cannot-open' })
    expect(existsSync(test.desk.folder.database)).toBe(false)
  })
})

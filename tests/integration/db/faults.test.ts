import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import type { FaultCode } from '@shared/errors/fault'
import { backUp } from '@main/backup/service'
import { DeskDatabase } from '@main/db/connection'
import { openPlain } from '@main/db/dialect/plain'
import { DatabaseFault } from '@main/db/fault'
import { createEmployer } from '@main/features/employer/service'
import { employerHandlers } from '@main/features/employer/handlers'
import { employerContract } from '@shared/features/employer'
import { Dispatcher } from '@main/ipc/dispatch'
import { buildChild, startChild, type BuiltChild } from '../../support/child/build'
import { bytesOf, cutInHalf, damageMiddle, overwritePage } from '../../support/damage'
import { employerValues } from '../../support/employers'
import { openTestDesk } from '../../support/testDesk'

let child: BuiltChild
let folder: string
let file: string

beforeAll(async () => {
  child = await buildChild()
})
afterAll(() => child.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-fault-'))
  file = join(folder, 'desk.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function makeDesk(): Promise<void> {
  await (await DeskDatabase.open(file)).close()
}

async function faultOf(path: string): Promise<FaultCode> {
  try {
    await (await DeskDatabase.open(path)).close()
  } catch (error) {
    if (error instanceof DatabaseFault) return error.code
    throw error
  }
  throw new Error('the file was opened')
}

describe('opening a data file', () => {
  it('makes a new one whole or not at all, and leaves no half file beside it', async () => {
    writeFileSync(`${file}.new`, 'left by a start that was killed')
    await makeDesk()
    expect(existsSync(file)).toBe(true)
    for (const suffix of ['.new', '.new-wal', '.new-shm', '-wal']) expect(existsSync(file + suffix), suffix).toBe(false)
  })

  it('refuses an empty file instead of starting a new desk in it', async () => {
    writeFileSync(file, '')
    expect(await faultOf(file)).toBe('damaged')
    expect(bytesOf(file)).toBe('')
  })

  it('refuses a text file', async () => {
    writeFileSync(file, '这不是数据文件\n'.repeat(100))
    expect(await faultOf(file)).toBe('damaged')
  })

  it('refuses a file that lost its end', async () => {
    await makeDesk()
    cutInHalf(file)
    expect(await faultOf(file)).toBe('damaged')
  })

  it('refuses a file whose tables are overwritten', async () => {
    await makeDesk()
    damageMiddle(file)
    expect(await faultOf(file)).toBe('damaged')
  })

  it('refuses a folder in the place of the file', async () => {
    mkdirSync(file)
    expect(await faultOf(file)).toBe('cannot-open')
  })

  it('refuses to start anew where only the journal of a file is left', async () => {
    writeFileSync(`${file}-wal`, 'x')
    expect(await faultOf(file)).toBe('cannot-open')
    expect(existsSync(file)).toBe(false)
  })

  it('refuses a folder that does not exist', async () => {
    expect(await faultOf(join(folder, 'gone', 'desk.sqlite'))).toBe('cannot-open')
  })

  it('refuses a file of a newer program and leaves it untouched', async () => {
    await makeDesk()
    const db = await openPlain(file, 'existing')
    await sql`insert into migration (name, at) values ('9990_later', '2030-01-01T00:00:00.000Z')`.execute(db)
    await db.destroy()
    const before = bytesOf(file)
    expect(await faultOf(file)).toBe('newer')
    expect(bytesOf(file)).toBe(before)
  })

  it('refuses a file that another process holds', async () => {
    await makeDesk()
    const holder = startChild(child.script, ['lock', file])
    await holder.saw('locked')
    try {
      expect(await faultOf(file)).toBe('locked')
    } finally {
      holder.process.kill('SIGKILL')
      await holder.ended
    }
    await makeDesk()
  })

  it.skipIf(process.platform === 'win32')('refuses a file that may only be read', async () => {
    await makeDesk()
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    try {
      // The superuser may write anywhere, so a test run by it tries as somebody else.
      const opener = startChild(child.script, ['open', file, 'nobody'])
      expect(await opener.ended).toEqual(['fault read-only'])
    } finally {
      chmodSync(folder, 0o755)
    }
  })
})

describe('a fault while the desk is open', () => {
  it('reports a table found damaged, which opening the file did not touch', async () => {
    const made = await openTestDesk({ root: folder })
    const { rows } = await sql<{ rootpage: number }>`select rootpage from sqlite_schema where name = 'employer'`.execute(made.desk.database.maintenance)
    await made.close()
    overwritePage(file, rows[0]?.rootpage ?? 0)
    const test = await openTestDesk({ root: folder })
    try {
      const damage: unknown[] = []
      const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
      const dispatcher = new Dispatcher(silent, (error) => damage.push(error))
      dispatcher.register(employerContract, employerHandlers, () => test.desk)
      const answer = await dispatcher.call('employer/list', {})
      expect(answer).toMatchObject({ ok: false, error: { code: 'database-fault' } })
      expect(damage.map((error) => DatabaseFault.from(error, file).code)).toEqual(['damaged'])
      await expect(backUp(test.desk.database, test.desk.folder, test.desk.clock, 'daily')).rejects.toThrow(/CORRUPT|malformed/)
      expect(readdirSync(test.desk.folder.backups)).toEqual([])
    } finally {
      await test.close()
    }
  })

  it('says that the disk is full, keeps everything saved before and goes on when there is room again', async () => {
    const test = await openTestDesk()
    try {
      const dispatcher = new Dispatcher({ info: () => undefined, warn: () => undefined, error: () => undefined })
      dispatcher.register(employerContract, employerHandlers, () => test.desk)
      const db = test.desk.database.maintenance
      const count = async () => (await sql<{ n: number }>`select count(*) as n from employer`.execute(db)).rows[0]?.n ?? 0
      const pages = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]?.page_count ?? 0
      await sql.raw(`pragma max_page_count = ${pages + 2}`).execute(db)
      let saved = 0
      let answer
      do {
        answer = await dispatcher.call('employer/create', employerValues({ name: `平湖市第${saved}企业`, creditCode: null, remark: '注'.repeat(2000) }))
        if (answer.ok) saved += 1
      } while (answer.ok && saved < 100)
      expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } })
      expect(await count()).toBe(saved)
      await sql`pragma max_page_count = 1000000`.execute(db)
      await createEmployer(test.desk, employerInput.parse(employerValues({ creditCode: null })))
      expect(await count()).toBe(saved + 1)
    } finally {
      await test.close()
    }
  })
})

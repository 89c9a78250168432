import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDatabaseFile, verifyDatabase } from '@main/backup/copy'
import { DeskDatabase } from '@main/db/connection'
import { openPlain } from '@main/db/dialect/plain'
import { migrations, type Migration } from '@main/db/migrations'
import { bytesOf } from '../../support/damage'
import { fillTables, rowCounts } from '../../support/fillTables'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-migrate-'))
  file = join(folder, 'desk.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function makeAt(steps: readonly Migration[], fill: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  const database = await DeskDatabase.open(file, { migrations: steps })
  try {
    await fill(database.maintenance.withoutPlugins() as Kysely<unknown>)
  } finally {
    await database.close()
  }
}

async function look<T>(ask: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const db = await openPlain(file, 'existing')
  try {
    return await ask(db)
  } finally {
    await db.destroy()
  }
}

describe('a file of an earlier version', () => {
  for (const [index, step] of migrations.entries()) {
    if (index === 0) continue
    const before = migrations.slice(0, index)
    it(`keeps every row, parent and child, from before ${step.name}`, async () => {
      await makeAt(before, fillTables)
      const counts = await look(rowCounts)
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
      await (await DeskDatabase.open(file)).close()
      const now = await look(rowCounts)
      expect(now).toMatchObject(counts)
      expect(Object.keys(now).length).toBeGreaterThanOrEqual(Object.keys(counts).length)
      await look(async (db) => {
        expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
        const names = await sql<{ name: string }>`select name from migration order by name`.execute(db)
        expect(names.rows.map((row) => row.name)).toEqual(migrations.map((known) => known.name))
      })
    })
  }

  it('does nothing to a file of this version', async () => {
    await makeAt(migrations, fillTables)
    const before = bytesOf(file)
    let asked = false
    const database = await DeskDatabase.open(file, {
      beforeMigration: async () => {
        asked = true
      },
    })
    await database.close()
    expect(asked).toBe(false)
    expect(bytesOf(file)).toBe(before)
  })
})

describe('a migration', () => {
  const rebuild: Migration = {
    name: '9000_rebuild',
    up: async (db) => {
      await sql`create table employer_new as select * from employer`.execute(db)
      await sql`drop table employer`.execute(db)
      await sql`alter table employer_new rename to employer`.execute(db)
      await sql`create unique index employer_id on employer (id)`.execute(db)
    },
  }

  it('may rebuild a table without taking its children along', async () => {
    await makeAt(migrations, fillTables)
    const counts = await look(rowCounts)
    await (await DeskDatabase.open(file, { migrations: [...migrations, rebuild] })).close()
    expect(await look(rowCounts)).toEqual(counts)
    expect(counts['employer_former_name']).toBeGreaterThan(0)
  })

  const breaks: [string, (db: Kysely<unknown>) => Promise<void>][] = [
    [
      'half way',
      async (db) => {
        await sql`create table half (a text)`.execute(db)
        await sql`delete from employer_former_name`.execute(db)
        throw new Error('does not work on this file')
      },
    ],
    [
      'by leaving rows that point to nothing',
      async (db) => {
        await sql`update employer_former_name set employer_id = 'nobody'`.execute(db)
      },
    ],
    ['by wrong SQL', async (db) => void (await sql`alter table no_such_table rename to x`.execute(db))],
  ]
  for (const [how, up] of breaks) {
    it(`that fails ${how} leaves the file as it was, after the safety copy was made`, async () => {
      await makeAt(migrations, fillTables)
      const counts = await look(rowCounts)
      const copy = join(folder, 'safety.sqlite')
      const asked: (readonly string[])[] = []
      const opening = DeskDatabase.open(file, {
        migrations: [...migrations, { name: '9000_broken', up }],
        beforeMigration: async (pending) => {
          asked.push(pending)
          await copyDatabaseFile(file, copy)
        },
      })
      await expect(opening).rejects.toMatchObject({ code: 'migration-failed' })
      expect(asked).toEqual([['9000_broken']])
      await verifyDatabase(copy)
      expect(await look(rowCounts)).toEqual(counts)
      await look(async (db) => {
        expect((await sql`select name from sqlite_schema where name = 'half'`.execute(db)).rows).toEqual([])
        expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
      })
      // The program before goes on with it.
      await (await DeskDatabase.open(file)).close()
    })
  }

  it('does not begin when the safety copy cannot be made', async () => {
    await makeAt(migrations.slice(0, 2), fillTables)
    const before = await look(rowCounts)
    const opening = DeskDatabase.open(file, {
      beforeMigration: () => copyDatabaseFile(file, join(folder, 'gone', 'safety.sqlite')),
    })
    await expect(opening).rejects.toMatchObject({ code: 'read-only' })
    expect(await look(rowCounts)).toEqual(before)
  })

  it('of a new file asks for no safety copy', async () => {
    const database = await DeskDatabase.open(file, { beforeMigration: async () => Promise.reject(new Error('asked')) })
    await database.close()
    expect(readdirSync(folder)).toEqual(['desk.sqlite'])
  })
})

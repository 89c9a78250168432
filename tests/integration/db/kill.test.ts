import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DeskDatabase } from '@main/db/connection'
import { buildChild, startChild, type BuiltChild } from '../../support/child/build'

const KILLS = 12
/** The longest a round writes, in ms; each is cut at another moment of a save. */
const LONGEST_MS = 240

/** Names a child said it had begun or finished saving. */
const named = (lines: readonly string[], word: string): string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

describe('a desk that is killed', () => {
  let child: BuiltChild
  let root: string
  beforeAll(async () => {
    child = await buildChild()
    root = mkdtempSync(join(tmpdir(), 'desk-kill-'))
  })
  afterAll(() => {
    child.remove()
    rmSync(root, { recursive: true, force: true })
  })

  it('has everything it had acknowledged, nothing half, and a sound file, whenever it is killed', async () => {
    const saved: string[] = []
    const begun: string[] = []
    for (let round = 1; round <= KILLS; round += 1) {
      const running = startChild(child.script, ['write', root, `第${round}轮`])
      await running.saw('ready')
      // Some in the middle of their first save, the others once two are acknowledged, however slow the machine is.
      if (round % 4 !== 1) await running.saw(`saved 第${round}轮第2企业`)
      // Spread over the length of a save, and never the same twice.
      await new Promise((resolve) => setTimeout(resolve, (round * 97) % LONGEST_MS))
      running.process.kill('SIGKILL')
      const lines = await running.ended
      saved.push(...named(lines, 'saved'))
      begun.push(...named(lines, 'try'))

      const database = await DeskDatabase.open(join(root, 'desk.sqlite'))
      try {
        const db = database.maintenance.withoutPlugins()
        const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
        expect(check.rows.map((row) => row.integrity_check)).toEqual(['ok'])
        expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
        const rows = await database.read.selectFrom('employer').select(['id', 'name']).execute()
        const names = new Set(rows.map((row) => row.name))
        expect(saved.filter((name) => !names.has(name))).toEqual([])
        expect([...names].filter((name) => !begun.includes(name))).toEqual([])
        // Each save wrote three rows in one transaction: all of them are there or none is.
        const searchable = await database.read.selectFrom('employerSearch').select('employerId').execute()
        const logged = await database.read.selectFrom('changeLog').select('entityId').where('entity', '=', 'employer').execute()
        const ids = rows.map((row) => row.id).toSorted()
        expect(searchable.map((row) => row.employerId).toSorted()).toEqual(ids)
        expect(logged.map((row) => row.entityId).toSorted()).toEqual(ids)
      } finally {
        await database.close()
      }
    }
    expect(saved.length).toBeGreaterThan(KILLS)
  }, 120_000)

  it('can be killed during its very first start and starts anew', async () => {
    for (const wait of [0, 40, 80, 120, 160, 200]) {
      const fresh = join(root, `fresh-${wait}`)
      const running = startChild(child.script, ['create', fresh])
      await new Promise((resolve) => setTimeout(resolve, wait + 120))
      running.process.kill('SIGKILL')
      await running.ended
      const again = startChild(child.script, ['create', fresh])
      expect(await again.ended, `killed after ${wait} ms`).toContain('created')
    }
  }, 60_000)
})

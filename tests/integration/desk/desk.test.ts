import * as XLSX from '@e965/xlsx'
import { sql } from 'kysely'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixedDayClock } from '@main/core/clock'
import { enterDataFolder } from '@main/core/instanceLock'
import { openPlain } from '@main/db/dialect/plain'
import { runDesk, type DeskResult } from '@main/desk/run'
import { creditCodeOf } from '../../support/employers'
import { openTestDesk } from '../../support/testDesk'
import { writeCounted } from '../../support/statistics'

let folder: string
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-words-'))
  said = []
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const data = (): string => join(folder, 'data')

function desk(...words: string[]): Promise<DeskResult> {
  return runDesk(words, {
    clock: fixedDayClock('2021-01-08'),
    defaultData: data(),
    cwd: folder,
    printer: null,
    say: (line) => said.push(line),
  })
}

const headings = '企业名称,统一社会信用代码,镇街道,联系电话'

function writeList(name: string, ...lines: string[]): void {
  writeFileSync(join(folder, name), `\ufeff${[headings, ...lines].join('\r\n')}\r\n`)
}

async function fill(): Promise<void> {
  const opened = await openTestDesk({ root: data() })
  await writeCounted(opened.desk, {
    employers: [{ townId: null }, { townId: null }],
    visits: [{ employer: 0, date: '2020-03-02', type: 'routine', outcome: 'clean', workers: 3, amountFen: 1250 }],
    orders: [
      { employer: 0, issued: '2020-03-03', due: '2020-03-10', corrected: null, isVoid: false, workers: 1, amountFen: 100, rechecks: [] },
    ],
  })
  await opened.desk.write('test/book', async (work) => {
    await work.tx.insertInto('numberBook').values({ kind: 'correction-order', year: 2020, nextSequence: 2 }).execute()
  })
  await opened.close()
}

describe('answers', () => {
  test('one object with ok, and exit code 0', async () => {
    const { exitCode, output } = await desk('deadline', '--from', '2020-09-25', '--working-days', '5')
    expect(exitCode).toBe(0)
    // 2020-09-27 was a make-up day, 1 to 8 October were off.
    expect(output).toMatchObject({ ok: true, date: '2020-10-09', weekday: '星期五' })
    expect(existsSync(data())).toBe(false)
  })

  test('wrong usage: exit code 2, the help on stderr', async () => {
    const { exitCode, output } = await desk('annual')
    expect(exitCode).toBe(2)
    expect(output).toMatchObject({ ok: false, error: { code: 'usage' } })
    expect(said.join('\n')).toContain('annual YEAR [--out FILE.xlsx]')
  })

  test('a refusal: exit code 1 with code and sentence', async () => {
    const { exitCode, output } = await desk('deadline', '--from', '2031-01-05', '--working-days', '5')
    expect(exitCode).toBe(1)
    expect(output).toMatchObject({ ok: false, error: { code: 'calendar-unknown', params: { year: 2031 } } })
    expect(JSON.stringify(output)).toContain('2031 年的节假日安排尚未录入')
  })

  test('reading where there is no data is refused and makes no folder', async () => {
    expect((await desk('list', 'employers')).output).toMatchObject({ ok: false, error: { code: 'data-missing' } })
    expect(existsSync(data())).toBe(false)
  })

  test('a broken data file is named, not a crash', async () => {
    mkdirSync(data())
    writeFileSync(join(data(), 'desk.sqlite'), 'this is not a database at all, not even a little')
    const { exitCode, output } = await desk('check')
    expect(exitCode).toBe(1)
    expect(output).toMatchObject({ ok: false, error: { code: 'damaged' } })
  })

  test('help: exit code 0', async () => {
    expect(await desk('--help')).toMatchObject({ exitCode: 0, output: { ok: true } })
  })
})

describe('importing and listing employers', () => {
  test('imports the good rows, writes the bad ones to a file, and finds what it imported', async () => {
    writeList('list.csv', `平湖市甲服饰有限公司,${creditCodeOf(1)},当湖街道,13812345678`, '平湖市乙五金厂,91330482MA00000000,新埭镇,13812345679')
    const imported = await desk('import', 'employers', 'list.csv', '--bad-rows', 'bad.xlsx')
    expect(imported).toMatchObject({ exitCode: 0, output: { ok: true, dryRun: false, inserted: 1, refused: 1, badRows: join(folder, 'bad.xlsx') } })
    const book = XLSX.read(readFileSync(join(folder, 'bad.xlsx')))
    expect(JSON.stringify(book.Sheets[book.SheetNames[0] ?? ''])).toContain('平湖市乙五金厂')

    const { output } = await desk('list', 'employers', '--search', 'jfs', '--limit', '5')
    expect(output).toMatchObject({ ok: true, total: 1 })
    expect(output['rows']).toMatchObject([{ name: '平湖市甲服饰有限公司', creditCode: creditCodeOf(1), town: '当湖街道', status: '存续' }])
    expect(JSON.stringify(output)).not.toContain('13812345678')
  })

  test('a dry run writes nothing', async () => {
    writeList('list.csv', `平湖市甲服饰有限公司,${creditCodeOf(1)},当湖街道,`)
    expect((await desk('import', 'employers', 'list.csv', '--dry-run')).output).toMatchObject({ ok: true, dryRun: true, inserted: 1 })
    expect((await desk('list', 'employers')).output).toMatchObject({ total: 0 })
  })

  test('a file that is not there is refused by name', async () => {
    expect(await desk('import', 'employers', 'none.xlsx')).toMatchObject({ exitCode: 1, output: { error: { code: 'file-missing' } } })
  })

  test('works while a window is open', async () => {
    const window = enterDataFolder(data(), 'window', 'shared')
    writeList('list.csv', `平湖市甲服饰有限公司,${creditCodeOf(1)},当湖街道,`)
    expect(await desk('import', 'employers', 'list.csv')).toMatchObject({ exitCode: 0, output: { inserted: 1 } })
    window.release()
  })
})

describe('the year’s figures', () => {
  test('come with unit, last year and change, money in yuan, and as a workbook', async () => {
    await fill()
    const { exitCode, output } = await desk('annual', '2020', '--out', '年度统计.xlsx')
    expect(exitCode).toBe(0)
    const figures = output['figures'] as { id: string }[]
    const of = (id: string) => figures.find((figure) => figure.id === id)
    expect(of('inspected-employers')).toEqual({ id: 'inspected-employers', label: '检查用人单位', unit: '家', value: 1, last: 0, difference: 1, percent: null })
    expect(of('amount-concerned')).toMatchObject({ unit: '元', value: 12.5 })
    expect(of('correction-rate')).toMatchObject({ unit: '%', value: 0, last: null, numerator: 0, denominator: 1 })
    expect(XLSX.read(readFileSync(join(folder, '年度统计.xlsx'))).SheetNames[0]).toBe('年度统计')
  })
})

test('the register of papers gives the numbers to print by', async () => {
  await fill()
  expect((await desk('list', 'documents', '--year', '2020')).output).toMatchObject({
    total: 1,
    rows: [{ number: '测〔2020〕1号', employer: '平湖市统计0有限公司', issuedOn: '2020-03-03', state: '有效' }],
  })
  expect((await desk('list', 'documents', '--year', '2019')).output).toMatchObject({ total: 0, rows: [] })
})

test('a file of an earlier version is copied, brought up to date and put in order by whatever word comes first', async () => {
  await fill()
  const file = join(data(), 'desk.sqlite')
  const db = await openPlain(file, 'existing')
  for (const name of ['employer_listed', 'employer_search_added', 'employer_search_changed', 'employer_search_gone'])
    await sql`drop trigger ${sql.ref(name)}`.execute(db)
  await sql`drop table employer_touched`.execute(db)
  await sql`drop index employer_sort`.execute(db)
  await sql`alter table employer drop column sort_key`.execute(db)
  await sql`create index employer_name on employer (name, id)`.execute(db)
  await sql`update employer set name = '永昌厂' where id = (select min(id) from employer)`.execute(db)
  await sql`update employer set name = '安泰厂' where id = (select max(id) from employer)`.execute(db)
  await sql`delete from migration where name in ('0080_employer_order', '0110_employer_touched')`.execute(db)
  await db.destroy()
  const { output } = await desk('list', 'employers')
  expect(output).toMatchObject({ ok: true, rows: [{ name: '安泰厂' }, { name: '永昌厂' }] })
  expect(readdirSync(join(data(), 'backups'))).toEqual([expect.stringMatching(/-migration\.sqlite$/)])
})

describe('backup, restore and check', () => {
  test('a backup brings back what was there, and what it replaces is kept', async () => {
    await fill()
    expect(await desk('backup', '--out', 'saved.sqlite')).toMatchObject({ exitCode: 0, output: { file: join(folder, 'saved.sqlite') } })
    writeList('list.csv', `平湖市甲服饰有限公司,${creditCodeOf(77)},当湖街道,`)
    await desk('import', 'employers', 'list.csv')
    expect((await desk('list', 'employers')).output).toMatchObject({ total: 3 })

    const restored = await desk('restore', 'saved.sqlite')
    expect(restored).toMatchObject({ exitCode: 0, output: { ok: true, restored: join(folder, 'saved.sqlite') } })
    expect((await desk('list', 'employers')).output).toMatchObject({ total: 2 })
    expect(existsSync(String(restored.output['kept']))).toBe(true)
  })

  test('a restore is refused while a window is open, a backup is not', async () => {
    await fill()
    const window = enterDataFolder(data(), 'window', 'shared')
    expect(await desk('backup', '--out', 'saved.sqlite')).toMatchObject({ exitCode: 0 })
    expect(await desk('restore', 'saved.sqlite')).toMatchObject({ exitCode: 1, output: { error: { code: 'in-use', params: { by: '程序窗口' } } } })
    window.release()
    expect(await desk('restore', 'saved.sqlite')).toMatchObject({ exitCode: 0 })
    expect(readdirSync(join(data(), 'running'))).toEqual([])
  })

  test('restores into an empty folder', async () => {
    await fill()
    await desk('backup', '--out', 'saved.sqlite')
    expect(await desk('restore', 'saved.sqlite', '--data', 'other')).toMatchObject({ exitCode: 0, output: { kept: null } })
    expect((await desk('list', 'employers', '--data', 'other')).output).toMatchObject({ total: 2 })
  })

  test('a file that is no backup changes nothing', async () => {
    await fill()
    writeFileSync(join(folder, 'photo.sqlite'), 'no')
    expect(await desk('restore', 'photo.sqlite')).toMatchObject({ exitCode: 1, output: { error: { code: 'backup-unusable' } } })
    expect((await desk('list', 'employers')).output).toMatchObject({ total: 2 })
  })

  test('a sound file passes the check', async () => {
    await fill()
    const { exitCode, output } = await desk('check')
    expect(output).toMatchObject({ ok: true, integrity: [], foreignKeys: [], numberGaps: [] })
    expect(exitCode).toBe(0)
    expect(output['migrations']).toContain('0050_paper')
  })

  test('a number without its paper and a row that points to nothing are found', async () => {
    await fill()
    const db = await openPlain(join(data(), 'desk.sqlite'), 'existing')
    await sql`pragma foreign_keys = 0`.execute(db)
    await sql`update number_book set next_sequence = 4`.execute(db)
    await sql`delete from employer where id in (select employer_id from inspection)`.execute(db)
    await db.destroy()
    const { exitCode, output } = await desk('check')
    expect(exitCode).toBe(1)
    expect(output).toMatchObject({ ok: false, error: { code: 'check-failed' }, numberGaps: [{ year: 2020, missing: [2, 3] }] })
    expect(output['foreignKeys']).toContainEqual({ table: 'inspection', parent: 'employer', rows: 1 })
  })
})

test('printing without Electron is refused', async () => {
  await fill()
  expect(await desk('print', '测〔2020〕1号', '--out', 'a.pdf')).toMatchObject({ exitCode: 1, output: { ok: false } })
  expect(existsSync(join(folder, 'a.pdf'))).toBe(false)
  expect(await desk('print', '没有〔2020〕1号', '--out', 'a.pdf')).toMatchObject({ exitCode: 1, output: { error: { code: 'not-found' } } })
})

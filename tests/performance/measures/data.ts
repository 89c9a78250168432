import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openPlain } from '@main/db/dialect/plain'
import { readTable } from '@main/exchange/read/readTable'
import { writeWorkbook } from '@main/exchange/write'
import { importEmployersFile } from '@main/features/import/service'
import { searchIndexOf } from '@main/features/employer/searchIndex'
import { listEmployers } from '@main/features/employer/service'
import { listRequest } from '@shared/list/request'
import { openTestDesk } from '../../support/testDesk'
import { benchEmployers } from '../support/employers'

export interface ImportTimes {
  /** Milliseconds for reading, checking and writing the whole file. */
  readonly whole: number
  /** For reading the sheet alone. */
  readonly reading: number
  /** For bare inserts of the same rows in one transaction. */
  readonly bare: number
  /** Megabytes the process grew by at most while it imported. */
  readonly growth: number
}

const HEADERS = [
  '企业名称',
  '统一社会信用代码',
  '镇街道',
  '地址',
  '法定代表人',
  '联系人',
  '联系电话',
  '行业',
  '职工人数',
  '状态',
] as const
const TOWNS = [
  '当湖街道',
  '钟埭街道',
  '曹桥街道',
  '新埭镇',
  '独山港镇',
  '新仓镇',
  '广陈镇',
  '林埭镇',
] as const

const SAMPLE_MS = 50

/** Imports an xlsx file of that many employers and ten columns into an empty desk. */
export async function timeImport(scratch: string, count: number): Promise<ImportTimes> {
  const rows = [...benchEmployers(count)].map((employer) => [
    employer.name,
    employer.creditCode,
    TOWNS[employer.town] ?? '',
    employer.address,
    employer.legalRepresentative,
    employer.contact,
    employer.phone,
    employer.industry,
    employer.headcount,
    '存续',
  ])
  const columns = HEADERS.map((header) => ({
    header,
    width: 14,
    kind: header === '职工人数' ? ('integer' as const) : ('text' as const),
  }))
  const bytes = await writeWorkbook([{ name: '企业名单', title: '企业名单', columns, rows }])
  const file = join(scratch, 'employers.xlsx')
  writeFileSync(file, bytes)
  const reading = await timed(async () => readTable(bytes, 'employers.xlsx'))
  const desk = await openTestDesk({ root: join(scratch, `import-${count}`) })
  let inserted = 0
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, SAMPLE_MS)
  const whole = await timed(async () => {
    inserted = (await importEmployersFile(desk.desk, { path: file, dryRun: false })).inserted
  })
  clearInterval(timer)
  await desk.close()
  if (inserted !== count) throw new Error(`${inserted} of ${count} rows were imported`)
  return { whole, reading, growth: (most - before) / 2 ** 20, bare: await timeBareInsert(join(scratch, `bare-${count}.sqlite`), rows) }
}

async function timeBareInsert(
  file: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<number> {
  const db = await openPlain(file, 'create')
  try {
    const names = HEADERS.map((_, index) => sql.ref(`c${index}`))
    await sql`create table bare (${sql.join(HEADERS.map((_, index) => sql.raw(`c${index} text`)))})`.execute(
      db,
    )
    return await timed(() =>
      db.transaction().execute(async (tx) => {
        for (let start = 0; start < rows.length; start += 500) {
          const part = rows.slice(start, start + 500).map((row) => sql`(${sql.join([...row])})`)
          await sql`insert into bare (${sql.join(names)}) values ${sql.join(part)}`.execute(tx)
        }
      }),
    )
  } finally {
    await db.destroy()
  }
}

const WORDS = ['h', 'hengfa', '恒达', '服饰', 'jdsb', '91330482MA0003', '1385', 'xyz'] as const

/**
 * Milliseconds of each search without the window: the list's page with its count, as the window asks for it once the
 * desk has come to rest after its start and holds the words in memory.
 */
export async function timeListQueries(root: string): Promise<number[]> {
  const test = await openTestDesk({ root })
  try {
    await searchIndexOf(test.desk).load()
    const samples: number[] = []
    for (const search of [...WORDS, ...WORDS]) {
      samples.push(
        await timed(() => listEmployers(test.desk, listRequest.parse({ search, limit: 100 }))),
      )
    }
    return samples
  } finally {
    await test.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

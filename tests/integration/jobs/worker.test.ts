import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppFailure } from '@shared/errors/failure'
import { ExchangeFailure } from '@main/exchange/failure'
import { readTableFile } from '@main/exchange/inWorker'
import { readTable } from '@main/exchange/read/readTable'
import { runInThread, runInWorker } from '@main/jobs/runInWorker'
import { openStream } from '@main/jobs/runStream'
import type { SheetSpec } from '@main/exchange/write/sheet'

const root = resolve(import.meta.dirname, '../../..')
let folder: string
let worker: string

const sheet: SheetSpec = {
  name: '名单',
  columns: [{ header: '企业名称', width: 20, kind: 'text' }],
  rows: [['平湖𠮷野厂'], ['=1+1']],
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jobs-'))
  worker = join(folder, 'worker.js')
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve(root, 'src/shared'), '@main': resolve(root, 'src/main') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, 'src/main/jobs/worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'worker.js' } },
    },
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a job in a thread of its own', () => {
  it('writes and reads a workbook with the bundled worker, reporting progress', async () => {
    const steps: [number, number][] = []
    const bytes = await runInThread(worker, 'exchange/write', { sheets: [sheet] })
    const book = await runInThread(
      worker,
      'exchange/read',
      { bytes, fileName: '名单.xlsx' },
      { onProgress: (done, total) => steps.push([done, total]) },
    )
    expect(book).toEqual(readTable(bytes, '名单.xlsx'))
    expect(book.sheets[0]?.rows[1]?.[0]?.text).toBe('平湖𠮷野厂')
    expect(steps.at(-1)).toEqual([1, 1])
  })

  it('brings a refusal back as the same kind of error', async () => {
    const failed = runInThread(worker, 'exchange/read', { bytes: new Uint8Array(), fileName: 'a.xlsx' })
    const error = await failed.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ExchangeFailure)
    expect(error).toMatchObject({ code: 'empty-file' })
  })

  it('ends at once when cancelled, also while it computes', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => [`企业${i}`])
    const control = new AbortController()
    const running = runInThread(
      worker,
      'exchange/write',
      { sheets: [{ ...sheet, rows }] },
      {
        signal: control.signal,
        onProgress: () => control.abort(),
      },
    )
    const error = await running.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AppFailure)
    expect(error).toMatchObject({ code: 'cancelled' })
  })

  it('turns exhausted memory into an error of the job, not the end of the program', async () => {
    const failed = runInThread(
      worker,
      'exchange/write',
      { sheets: [{ ...sheet, rows: hugeRows() }] },
      { memoryMb: 48 },
    )
    await expect(failed).rejects.toMatchObject({ name: 'JobOutOfMemory' })
  })
})

describe('a job that takes its work piece by piece', () => {
  const spec = { format: 'xlsx', name: '名单', columns: sheet.columns } as const
  const piece = Array.from({ length: 5000 }, (_, i) => [`企业${i}`])

  it('writes 100,000 rows in a thread that may hold far less than all of them', async () => {
    const path = join(folder, 'many.xlsx')
    const stream = openStream('exchange/table', { path, spec }, { file: worker, memoryMb: 64 })
    for (let i = 0; i < 20; i += 1) await stream.put(piece)
    expect(await stream.finish()).toBe(100_000)
    const rows = readTable(new Uint8Array(await readFile(path)), 'many.xlsx').sheets[0]?.rows ?? []
    expect(rows).toHaveLength(100_001)
    expect(rows.at(-1)?.[0]?.text).toBe('企业4999')
  })

  it('ends at once when cancelled, and brings the reason of a failure back', async () => {
    const control = new AbortController()
    const stream = openStream('exchange/table', { path: join(folder, 'cut.xlsx'), spec }, { file: worker, signal: control.signal })
    await stream.put(piece)
    control.abort()
    await expect(stream.put(piece)).rejects.toMatchObject({ code: 'cancelled' })
    await expect(stream.finish()).rejects.toMatchObject({ code: 'cancelled' })
    const lost = openStream('exchange/table', { path: join(folder, 'none', 'a.xlsx'), spec }, { file: worker })
    await expect(lost.finish()).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('without a built worker', () => {
  it('does the job in-process and honours a cancel that came before', async () => {
    const bytes = await runInWorker('exchange/write', { sheets: [sheet] })
    expect(readTable(bytes, 'a.xlsx').sheets[0]?.name).toBe('名单')
    await expect(
      runInWorker('exchange/write', { sheets: [sheet] }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('reads a file from disk and refuses a 200 MB one unread', async () => {
    const good = join(folder, '名单.csv')
    await writeFile(good, '企业名称\n甲')
    expect((await readTableFile(good)).sheets[0]?.name).toBe('名单')
    const huge = join(folder, 'huge.xlsx')
    const { open } = await import('node:fs/promises')
    const file = await open(huge, 'w')
    await file.truncate(200 * 1024 * 1024)
    await file.close()
    const before = process.memoryUsage().arrayBuffers
    await expect(readTableFile(huge)).rejects.toMatchObject({ code: 'too-large' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
  })
})

/** Small to hand over, large once the writer has a cell object for each. */
function hugeRows(): string[][] {
  const row = Array.from({ length: 1 }, () => '甲')
  return Array.from({ length: 150_000 }, () => row)
}

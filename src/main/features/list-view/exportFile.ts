import { AppFailure } from '@shared/errors/failure'
import { exportFormats, type ExportCell, type ExportColumn, type ExportFormat } from '@shared/features/list-view'
import { newId } from '@shared/ids/uuid'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import { saveFileBy } from '@main/core/saveFile'
import { SHEET_ROWS } from '@main/exchange/limits'
import { openStream, type RunningStream } from '@main/jobs/runStream'

export interface BeginExport {
  readonly job: string
  readonly title: string
  readonly fileName: string
  readonly format: ExportFormat
  readonly columns: readonly ExportColumn[]
  readonly total: number
}

type Outcome = 'finish' | 'abandon'

/** A file on its way: the window sends the rows it shows, piece by piece, and the worker writes them. */
interface OpenExport {
  readonly id: string
  readonly path: string
  readonly job: RunningJob
  readonly stream: RunningStream<'exchange/table'>
  readonly total: number
  sent: number
  /** The rows are all there, or there will be no more. */
  readonly end: (outcome: Outcome) => void
  /** Settles when the file is in its place, or tells why it is not. */
  readonly saved: () => Promise<number>
  /** A window that was closed or started anew sends nothing more. */
  readonly timer: ReturnType<typeof setTimeout>
}

const open = new WeakMap<Desk, OpenExport>()
/** The last one, also once it is closed: a call that comes late still hears why. */
const last = new WeakMap<Desk, OpenExport>()
const written = new WeakMap<Desk, Set<string>>()

/** Longest silence of the window, in milliseconds, before a file that was begun is let go of. */
const SILENCE_MS = 60_000

/**
 * Asks where to and begins a file of a list; one at a time. Nothing stands at the path before all of it is there.
 * @returns id the rows are sent under; null when the dialog was left
 * @throws AppFailure 'export-too-many-rows', 'busy', 'file-not-writable'
 */
export async function beginExport(desk: Desk, { job: jobId, title, fileName, format, columns, total }: BeginExport): Promise<string | null> {
  if (format === 'xlsx' && total >= SHEET_ROWS) throw new AppFailure('export-too-many-rows', { count: total, limit: SHEET_ROWS - 1 })
  if (open.has(desk)) throw new AppFailure('busy')
  const extension = exportFormats.find(({ value }) => value === format)?.extension ?? 'xlsx'
  const path = await desk.dialogs.saveFile({
    title: `导出${title}`,
    defaultName: `${fileName}.${extension}`,
    extensions: [extension],
    filterName: extension === 'csv' ? '文本表格' : '电子表格',
  })
  if (path === null) return null
  if (open.has(desk)) throw new AppFailure('busy')
  return new Promise<string>((resolve, reject) => {
    const saved: Promise<number> = desk.jobs.run(
      `导出${title}`,
      (job) =>
        saveFileBy(path, (part) => {
          const stream = openStream('exchange/table', { path: part, spec: { format, name: title, columns } }, { signal: job.signal })
          return untilEnded(desk, { path, job, stream, total, saved: () => saved }, resolve)
        }),
      jobId,
    )
    saved.catch(reject)
  })
}

/** Keeps an export open until its rows are all there. @param onOpen is told the id it goes by */
async function untilEnded(desk: Desk, parts: Pick<OpenExport, 'path' | 'job' | 'stream' | 'total' | 'saved'>, onOpen: (id: string) => void): Promise<number> {
  const { job, stream } = parts
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new Promise<Outcome>((end) => {
    job.signal.addEventListener('abort', () => end('abandon'), { once: true })
    timer = setTimeout(() => end('abandon'), SILENCE_MS)
    const kept: OpenExport = { ...parts, id: newId(), sent: 0, end, timer }
    open.set(desk, kept)
    last.set(desk, kept)
    onOpen(kept.id)
  })
  try {
    if ((await ended) === 'finish') return await stream.finish()
    desk.jobs.cancel(job.id)
    // The worker holds the file until it has ended.
    await stream.finish().catch(() => undefined)
    throw new AppFailure('cancelled')
  } finally {
    clearTimeout(timer)
    open.delete(desk)
  }
}

/** @throws AppFailure 'export-closed', 'cancelled', 'disk-full', 'file-not-writable' */
export async function addRows(desk: Desk, id: string, rows: readonly (readonly ExportCell[])[]): Promise<Record<string, never>> {
  const kept = await find(desk, id)
  kept.timer.refresh()
  try {
    await kept.stream.put(rows)
  } catch {
    // Why, is told by the job itself, which also takes the part file away.
    kept.end('finish')
    await kept.saved()
  }
  kept.sent += rows.length
  kept.job.progress(kept.sent, Math.max(kept.total, 1))
  return {}
}

/** Puts the file in its place. @throws AppFailure 'export-closed', 'cancelled', 'disk-full', 'file-not-writable' */
export async function finishExport(desk: Desk, id: string): Promise<{ path: string; rows: number }> {
  const kept = await find(desk, id)
  kept.end('finish')
  const rows = await kept.saved()
  const paths = written.get(desk) ?? new Set<string>()
  written.set(desk, paths.add(kept.path))
  desk.log.info('list exported', { rows })
  return { path: kept.path, rows }
}

export async function abandonExport(desk: Desk, id: string): Promise<Record<string, never>> {
  const kept = open.get(desk)
  if (kept?.id === id) {
    desk.jobs.cancel(kept.job.id)
    await kept.saved().catch(() => undefined)
  }
  return {}
}

/** Only files of this session are shown: the window names no others. */
export function showExport(desk: Desk, path: string): Record<string, never> {
  if (written.get(desk)?.has(path) === true) desk.shell.showInFolder(path)
  return {}
}

async function find(desk: Desk, id: string): Promise<OpenExport> {
  const kept = open.get(desk)
  if (kept?.id === id) return kept
  const closed = last.get(desk)
  if (closed?.id === id) await closed.saved()
  throw new AppFailure('export-closed')
}

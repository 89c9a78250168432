import type { BatchCheck, BatchRequest, DocumentPart, LaidOutPaper } from '@shared/features/document'
import type { Desk } from '@main/core/desk'
import type { RunningJob } from '@main/core/jobRegister'
import { saveFile } from '@main/core/saveFile'
import { getEntity, updateEntity } from '@main/db/entity'
import { joinPages } from '@main/documents/joinPages'
import type { OutlineEntry } from '@main/documents/model'
import type { LaidOut } from '@main/documents/paginate'
import { renderDocuments } from '@main/documents/render'
import { bureau } from '@main/features/setting/service'
import * as repository from './repository'
import { modelsOf } from './service'

/** Papers laid out at a time: between two of these the work can be stopped. */
const CHUNK = 16

interface BatchPaper {
  readonly row: repository.BatchRow
  readonly part: DocumentPart
}

/** What stands in the way of printing the papers together. */
export async function checkBatch(desk: Desk, ids: readonly string[]): Promise<BatchCheck[]> {
  const rows = await repository.documentsWithEmployer(desk.read, ids)
  return rows.map(({ id, number, employerName, state, printCount }) => ({
    id,
    number,
    employerName,
    printCount,
    problems: state === 'void' ? ['已作废'] : [],
  }))
}

/**
 * Bookmarks of several papers: one a paper, named by number and employer; what else a paper has (annex, receipt) stands
 * below it.
 * @param names of the papers, with how many documents each is made of
 */
export function batchOutline(entries: readonly OutlineEntry[], names: readonly { readonly name: string; readonly documents: number }[]): OutlineEntry[] {
  const starts = new Map<number, string>()
  let at = 0
  for (const { name, documents } of names) {
    starts.set(at, name)
    at += documents
  }
  let document = -1
  return entries.map((entry) => {
    if (entry.level === 2) return entry
    document += 1
    const name = starts.get(document)
    return name === undefined ? { ...entry, level: 2 } : { ...entry, title: name }
  })
}

async function layOutChunk(desk: Desk, papers: readonly BatchPaper[], duplex: boolean): Promise<LaidOut> {
  const models = papers.map(({ row, part }) => modelsOf(row, part))
  const laidOut = await desk.printer.layout(renderDocuments(models.flat(), { duplex }))
  const names = papers.map(({ row }, index) => ({ name: `${row.number} ${row.employerName}`, documents: models[index]?.length ?? 0 }))
  return { ...laidOut, outline: batchOutline(laidOut.outline, names) }
}

/** Lays the papers out in the order given, a few at a time. @param each what is done with every few of them */
async function layOutAll(desk: Desk, request: BatchRequest, job: RunningJob, each: (part: LaidOut) => Promise<void>): Promise<repository.BatchRow[]> {
  const rows = await repository.documentsWithEmployer(desk.read, request.ids)
  for (let from = 0; from < rows.length; from += CHUNK) {
    job.checkpoint()
    job.progress(from, rows.length)
    await each(await layOutChunk(desk, rows.slice(from, from + CHUNK).map((row) => ({ row, part: request.part })), request.duplex))
  }
  job.checkpoint()
  return rows
}

/** All sheets one behind the other, as they will be printed. */
async function sheets(desk: Desk, request: BatchRequest, job: RunningJob): Promise<LaidOut> {
  const parts: LaidOut[] = []
  await layOutAll(desk, request, job, async (part) => void parts.push(part))
  return joinPages(parts, request.duplex)
}

export async function previewBatch(desk: Desk, request: BatchRequest): Promise<LaidOutPaper> {
  const { html, pages } = await desk.jobs.run('排版文书', (job) => sheets(desk, request, job), request.job)
  return { html, pages }
}

/** One PDF of all papers with a bookmark each. */
export async function batchPdf(desk: Desk, request: BatchRequest, job: RunningJob): Promise<Uint8Array> {
  const parts: { bytes: Uint8Array; outline: readonly OutlineEntry[] }[] = []
  const rows = await layOutAll(desk, request, job, async ({ html, outline }) => {
    parts.push({ bytes: await desk.printer.pdf(html), outline })
  })
  const { joinPdfs } = await import('@main/documents/pdf/join')
  const { name } = await bureau(desk.read)
  return joinPdfs(parts, { title: `文书 ${rows.length} 份`, author: name, madeAt: desk.clock.now().toISOString() }, { evenParts: request.duplex })
}

/**
 * Saves all papers as one PDF where the clerk says.
 * @returns the path written; null when no place was chosen
 * @throws AppFailure 'file-not-writable', 'cancelled'
 */
export async function saveBatch(desk: Desk, request: BatchRequest): Promise<string | null> {
  const defaultName = `文书${request.ids.length}份 ${desk.clock.today()}.pdf`
  const path = await desk.dialogs.saveFile({ title: '导出 PDF', defaultName, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  await saveFile(path, await desk.jobs.run('导出文书 PDF', (job) => batchPdf(desk, request, job), request.job))
  return path
}

/**
 * Prints all papers through the system's dialog, then marks each with time and operator; those printed before count as
 * 补打. Receipts alone are not counted, as for a single paper.
 * @throws AppFailure 'no-printer', 'print-failed', 'cancelled'
 */
export async function printBatch(desk: Desk, request: BatchRequest): Promise<{ printed: boolean; first: number; again: number }> {
  const { html } = await desk.jobs.run('排版文书', (job) => sheets(desk, request, job), request.job)
  const printed = await desk.printer.print(html, { duplex: request.duplex })
  if (!printed || request.part === 'receipt') return { printed, first: 0, again: 0 }
  return { printed, ...(await markPrinted(desk, request.ids)) }
}

/** One entry in the change log for all of them. */
async function markPrinted(desk: Desk, ids: readonly string[]): Promise<{ first: number; again: number }> {
  return desk.write('document/print-batch', async (work) => {
    let again = 0
    for (const id of ids) {
      const now = await getEntity(work.tx, 'document', id)
      if (now.printCount > 0) again += 1
      await updateEntity(work, 'document', id, now.version, { printCount: now.printCount + 1, lastPrintedAt: work.at, lastPrintedBy: work.operator })
    }
    return { first: ids.length - again, again }
  })
}


import { AppFailure } from '@shared/errors/failure'
import { documentParts } from '@shared/features/document'
import type { DocumentPart, LaidOutPaper, PaperFormat } from '@shared/features/document'
import type { Desk } from '@main/core/desk'
import type { PaperPrinter } from '@main/core/ports'
import { saveFile } from '@main/core/saveFile'
import { getEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { bureau } from '@main/features/setting/service'
import * as repository from './repository'
import { documentTemplates } from './templates'

type LaidOut = Awaited<ReturnType<PaperPrinter['layout']>>

/** The sheets of an issued paper, from the model it was frozen with. @throws AppFailure 'not-found' */
export async function previewDocument(desk: Desk, id: string, part: DocumentPart): Promise<LaidOutPaper> {
  const { html, pages } = await layOut(desk, await getEntity(desk.read, 'document', id), part)
  return { html, pages }
}

/**
 * Prints through the system's dialog. Each printing of the paper itself is counted, with its time, so that a later one
 * is known as 补打; who printed stands in the change log.
 * @throws AppFailure 'no-printer' or 'print-failed'
 */
export async function printDocument(desk: Desk, id: string, part: DocumentPart): Promise<{ printed: boolean; printCount: number }> {
  const before = await getEntity(desk.read, 'document', id)
  const { html } = await layOut(desk, before, part)
  const printed = await desk.printer.print(html)
  if (!printed || part === 'receipt') return { printed, printCount: before.printCount }
  const after = await desk.write('document/print', async (work) => {
    // Read again: the dialog may have stood open while somebody declared the paper void.
    const now = await getEntity(work.tx, 'document', id)
    return updateEntity(work, 'document', id, now.version, { printCount: now.printCount + 1, lastPrintedAt: work.at, lastPrintedBy: work.operator })
  })
  return { printed, printCount: after.printCount }
}

/**
 * Prints several papers in one go, in the order given; each counts as printed. False when the dialog was closed.
 * @throws AppFailure 'no-printer' or 'print-failed'
 */
export async function printDocuments(desk: Desk, ids: readonly string[], part: DocumentPart): Promise<boolean> {
  const models: PrintModel[] = []
  for (const id of ids) models.push(...modelsOf(await getEntity(desk.read, 'document', id), part))
  const { html } = await desk.printer.layout(renderDocuments(models))
  if (!(await desk.printer.print(html))) return false
  if (part === 'receipt') return true
  await desk.write('document/print', async (work) => {
    for (const id of ids) {
      const now = await getEntity(work.tx, 'document', id)
      await updateEntity(work, 'document', id, now.version, { printCount: now.printCount + 1, lastPrintedAt: work.at })
    }
  })
  return true
}

/** A paper as PDF with bookmarks and metadata. */
export async function documentPdf(desk: Desk, id: string, part: DocumentPart): Promise<Uint8Array> {
  const row = await getEntity(desk.read, 'document', id)
  const { name } = await bureau(desk.read)
  const laidOut = await layOut(desk, row, part)
  return desk.printer.pdfMany([laidOut], { title: fileTitle(row, part), author: name, madeAt: desk.clock.now().toISOString() })
}

/** A paper as a Word file, from the model it was frozen with. */
export async function documentDocx(desk: Desk, id: string, part: DocumentPart): Promise<Uint8Array> {
  const row = await getEntity(desk.read, 'document', id)
  const { name } = await bureau(desk.read)
  const { docxOf } = await import('@main/documents/docx/toDocx')
  return docxOf(modelsOf(row, part), { title: fileTitle(row, part), author: name, madeAt: desk.clock.now().toISOString() })
}

const FORMATS: Readonly<Record<PaperFormat, { readonly title: string; readonly filterName: string; readonly make: typeof documentPdf }>> = {
  pdf: { title: '导出 PDF', filterName: 'PDF 文件', make: documentPdf },
  docx: { title: '导出 Word', filterName: 'Word 文件', make: documentDocx },
}

/**
 * Saves a paper as PDF or Word file where the clerk says, or at the path given.
 * @returns the path written; null when no place was chosen
 * @throws AppFailure 'file-not-writable'
 */
export async function savePaper(desk: Desk, id: string, part: DocumentPart, format: PaperFormat, path: string | null = null): Promise<string | null> {
  const row = await getEntity(desk.read, 'document', id)
  const { title, filterName, make } = FORMATS[format]
  const defaultName = `${fileName(fileTitle(row, part))}.${format}`
  const target = path ?? (await desk.dialogs.saveFile({ title, defaultName, extensions: [format], filterName }))
  if (target === null) return null
  await saveFile(target, await make(desk, id, part))
  return target
}

/** The paper with this number, void ones too. @throws AppFailure 'not-found' */
export async function documentByNumber(desk: Desk, number: string): Promise<EntityRow<'document'>> {
  const row = await repository.documentByNumber(desk.read, number.trim())
  if (!row) throw new AppFailure('not-found')
  return row
}

async function layOut(desk: Desk, row: EntityRow<'document'>, part: DocumentPart): Promise<LaidOut> {
  return desk.printer.layout(renderDocuments(modelsOf(row, part)))
}

/** What an issued paper was frozen with, marked when it is void. */
export function modelsOf(row: Pick<EntityRow<'document'>, 'kind' | 'model' | 'state'>, part: DocumentPart): readonly PrintModel[] {
  return documentTemplates[row.kind](JSON.parse(row.model) as unknown, part, { void: row.state === 'void' })
}

function fileTitle({ title, number }: { title: string; number: string }, part: DocumentPart): string {
  const label = documentParts.find((known) => known.value === part)?.label ?? ''
  return part === 'receipt' ? `${label} ${number}` : `${title} ${number}`
}

/** Without the signs Windows allows in no file name. */
function fileName(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing them is the purpose
  return text.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/gu, '_').trim()
}

import type { FileSheet } from '@shared/features/inspection-case'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import { renderDocuments } from '@main/documents/render'
import { bureau } from '@main/features/setting/service'
import { caseDetail } from './detail'
import { fileSheetModel } from './fileSheetModels'

async function sheetOf(desk: Desk, id: string, sheet: FileSheet) {
  const today = desk.clock.today()
  const { name } = await bureau(desk.read)
  return { bureauName: name, model: fileSheetModel(sheet, await caseDetail(desk.read, id, today), { bureauName: name, today }) }
}

/** A sheet of the file, from the case as it stands. */
export async function layOutSheet(desk: Desk, id: string, sheet: FileSheet) {
  const { model } = await sheetOf(desk, id, sheet)
  const { html, pages } = await desk.printer.layout(renderDocuments([model]))
  return { html, pages }
}

export async function printSheet(desk: Desk, id: string, sheet: FileSheet): Promise<boolean> {
  return desk.printer.print((await layOutSheet(desk, id, sheet)).html)
}

/** @returns the path written; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function saveSheet(desk: Desk, id: string, sheet: FileSheet): Promise<string | null> {
  const { model, bureauName } = await sheetOf(desk, id, sheet)
  const path = await desk.dialogs.saveFile({ title: '存为 PDF', defaultName: `${model.title.replaceAll(/[\\/:*?"<>|]/gu, '_')}.pdf`, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  const laidOut = await desk.printer.layout(renderDocuments([model]))
  await saveFile(path, await desk.printer.pdfMany([laidOut], { title: model.title, author: bureauName, madeAt: desk.clock.now().toISOString() }))
  return path
}

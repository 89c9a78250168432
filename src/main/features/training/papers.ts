import { AppFailure } from '@shared/errors/failure'
import { trainingTermsOn } from '@shared/features/training'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import { getEntity } from '@main/db/entity'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { bureau } from '@main/features/setting/service'
import { buildSignInSheet } from './print/signInSheet'
import * as repository from './repository'

async function sheetModel(desk: Desk, id: string): Promise<PrintModel> {
  const row = await getEntity(desk.read, 'trainingSession', id)
  const terms = trainingTermsOn(row.heldOn)
  return buildSignInSheet({ ...row, lines: await repository.linesOf(desk.read, id) }, terms.rowsPerPage.value, terms.blankRows.value)
}

/** The sign-in sheets of some sessions, one after another. */
export async function layOutSheets(desk: Desk, ids: readonly string[]) {
  const models = []
  for (const id of ids) models.push(await sheetModel(desk, id))
  return desk.printer.layout(renderDocuments(models))
}

/** Saves sign-in sheets as PDF where the clerk says; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function saveSheets(desk: Desk, ids: readonly string[]): Promise<string | null> {
  const first = ids[0]
  if (first === undefined) throw new AppFailure('not-found')
  const { number, name } = await getEntity(desk.read, 'trainingSession', first)
  const title = ids.length === 1 ? `签到表 ${number} ${name}` : `签到表（${ids.length} 期）`
  const path = await desk.dialogs.saveFile({ title: '存为 PDF', defaultName: `${title.replaceAll(/[\\/:*?"<>|]/gu, '_')}.pdf`, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  const author = (await bureau(desk.read)).name
  await saveFile(path, await desk.printer.pdfMany([await layOutSheets(desk, ids)], { title, author, madeAt: desk.clock.now().toISOString() }))
  return path
}

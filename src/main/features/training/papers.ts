import { AppFailure } from '@shared/errors/failure'
import { trainingPapers, type TrainingPaper } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import { getEntity } from '@main/db/entity'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { bureau } from '@main/features/setting/service'
import { topicsOf } from './detail'
import { buildTrainingNotice } from './print/notice'
import { buildSignInSheet } from './print/signInSheet'
import * as repository from './repository'
import { termsOn } from './terms'

async function sheetModel(desk: Desk, id: string): Promise<PrintModel> {
  const row = await getEntity(desk.read, 'trainingSession', id)
  const terms = await termsOn(desk.read, row.heldOn)
  return buildSignInSheet({ ...row, lines: await repository.linesOf(desk.read, id) }, terms.rowsPerPage.value, terms.blankRows.value)
}

async function noticeModels(desk: Desk, id: string, each: boolean): Promise<PrintModel[]> {
  const row = await getEntity(desk.read, 'trainingSession', id)
  const { name: bureauName, contactPerson, contactPhone } = await bureau(desk.read)
  const contact = [contactPerson === '' ? '' : `联系人：${contactPerson}`, contactPhone === '' ? '' : `联系电话：${contactPhone}`].filter(Boolean).join('，')
  const invited = await repository.invitedOf(desk.read, id)
  const content = { ...row, topics: topicsOf(row.topics), hasExam: row.hasExam === 1, bureauName, contact, invited }
  if (!each) return [buildTrainingNotice(content, null)]
  if (invited.length === 0) throw new AppFailure('step-refused', { action: '按企业打印通知', reason: `${row.number} 尚未邀请企业` })
  return invited.map((one) => buildTrainingNotice(content, one.name))
}

/** A paper of some sessions, one after another. @throws AppFailure 'step-refused' when nobody is invited */
export async function layOutPaper(desk: Desk, ids: readonly string[], paper: TrainingPaper) {
  const models: PrintModel[] = []
  for (const id of ids) models.push(...(paper === 'signIn' ? [await sheetModel(desk, id)] : await noticeModels(desk, id, paper === 'noticeEach')))
  return desk.printer.layout(renderDocuments(models))
}

/** Saves a paper as PDF where the clerk says; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function savePaper(desk: Desk, ids: readonly string[], paper: TrainingPaper): Promise<string | null> {
  const first = ids[0]
  if (first === undefined) throw new AppFailure('not-found')
  const { number, name } = await getEntity(desk.read, 'trainingSession', first)
  const label = optionLabel(trainingPapers, paper)
  return savePdf(desk, ids.length === 1 ? `${label} ${number} ${name}` : `${label}（${ids.length} 期）`, () => layOutPaper(desk, ids, paper))
}

/** Asks where to, then makes the PDF. */
export async function savePdf(desk: Desk, title: string, make: () => ReturnType<Desk['printer']['layout']>): Promise<string | null> {
  const path = await desk.dialogs.saveFile({ title: '存为 PDF', defaultName: `${title.replaceAll(/[\\/:*?"<>|]/gu, '_')}.pdf`, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  const author = (await bureau(desk.read)).name
  await saveFile(path, await desk.printer.pdfMany([await make()], { title, author, madeAt: desk.clock.now().toISOString() }))
  return path
}

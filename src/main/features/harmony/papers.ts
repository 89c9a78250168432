import { AppFailure } from '@shared/errors/failure'
import { bearsTitle, harmonyPapers, localIssuer, titleRefusal, type HarmonyDetail, type HarmonyPaper } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { writeWorkbookInWorker } from '@main/exchange'
import { bureau } from '@main/features/setting/service'
import { harmonyDetail } from './detail'
import { certificateModel, downgradeModel, namingModel, plaqueModel, publicityModel, reviewModel, revocationModel, type PaperGround } from './print/decisions'
import { applicationModel, scoresModel } from './print/forms'
import * as repository from './repository'

/** Why a paper of a case cannot be made; null when it can. A title past its last day goes on no paper that uses it. */
export function paperRefusal(one: HarmonyDetail, paper: HarmonyPaper, today: string): string | null {
  switch (paper) {
    case 'application':
    case 'scores':
      return null
    case 'publicity':
      return one.publicityFrom === null || one.publicityUntil === null || ['selfAssessment', 'townAssessment', 'opinions', 'tripartite'].includes(one.state) ? '尚未公示' : null
    case 'naming':
      return one.namedOn === null || one.state === 'refused' || one.state === 'publicity' ? '尚未命名' : null
    case 'certificate':
    case 'plaque':
      return titleRefusal(one, today)
    case 'review':
      return bearsTitle(one.state) ? titleRefusal(one, today) : '尚未授予称号'
    case 'downgrade':
      return one.downgradedOn === null ? '没有降级' : null
    case 'revocation':
      return one.state === 'revoked' ? null : '称号未撤销'
  }
}

function modelsOf(cases: readonly [HarmonyDetail, ...HarmonyDetail[]], paper: HarmonyPaper, ground: PaperGround): PrintModel[] {
  switch (paper) {
    case 'application':
      return cases.map(applicationModel)
    case 'scores':
      return cases.map(scoresModel)
    case 'publicity':
      return together(cases, (one) => `${one.publicityFrom} ${one.issuer} ${one.level}`).map((some) => publicityModel(some, ground))
    case 'naming':
      return together(cases, (one) => `${one.documentNumber} ${one.namedOn} ${one.issuer}`).map(namingModel)
    case 'certificate':
      return cases.map(certificateModel)
    case 'plaque':
      return cases.map(plaqueModel)
    case 'review':
      return cases.map((one) => reviewModel(one, ground))
    case 'downgrade':
      return cases.map(downgradeModel)
    case 'revocation':
      return cases.map(revocationModel)
  }
}

type Cases = readonly [HarmonyDetail, ...HarmonyDetail[]]

/** Cases that stand on one paper, by what they share. */
function together(cases: Cases, keyOf: (one: HarmonyDetail) => string): Cases[] {
  const groups = new Map<string, [HarmonyDetail, ...HarmonyDetail[]]>()
  for (const one of cases) {
    const present = groups.get(keyOf(one))
    if (present) present.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups.values()]
}

async function paperModels(desk: Desk, ids: readonly string[], paper: HarmonyPaper): Promise<{ models: PrintModel[]; name: string }> {
  const today = desk.clock.today()
  const [firstId, ...rest] = ids
  if (firstId === undefined) throw new AppFailure('not-found')
  const cases: [HarmonyDetail, ...HarmonyDetail[]] = [await harmonyDetail(desk.read, firstId, today)]
  for (const id of rest) cases.push(await harmonyDetail(desk.read, id, today))
  const label = optionLabel(harmonyPapers, paper)
  for (const one of cases) {
    const reason = paperRefusal(one, paper, today)
    if (reason !== null) throw new AppFailure('step-refused', { action: `${one.employerName}：${label}`, reason })
  }
  const { name, contactPerson, contactPhone, address } = await bureau(desk.read)
  const ground = { bureauName: name, contact: { person: contactPerson, phone: contactPhone, address }, today }
  return { models: modelsOf(cases, paper, ground), name: cases.length === 1 ? `${label} ${cases[0].employerName}` : `${label}（${cases.length}家）` }
}

/** A paper of one case or of several. @throws AppFailure 'step-refused' naming the employer that cannot have it */
export async function layOutPaper(desk: Desk, ids: readonly string[], paper: HarmonyPaper) {
  const { html, pages } = await desk.printer.layout(renderDocuments((await paperModels(desk, ids, paper)).models))
  return { html, pages }
}

export async function printPaper(desk: Desk, ids: readonly string[], paper: HarmonyPaper): Promise<boolean> {
  return desk.printer.print((await layOutPaper(desk, ids, paper)).html)
}

/** Saves a paper as PDF where the clerk says; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function savePaper(desk: Desk, ids: readonly string[], paper: HarmonyPaper): Promise<string | null> {
  const { models, name: title } = await paperModels(desk, ids, paper)
  const path = await desk.dialogs.saveFile({ title: '存为 PDF', defaultName: `${title.replaceAll(/[\\/:*?"<>|]/gu, '_')}.pdf`, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  const { name } = await bureau(desk.read)
  const laidOut = await desk.printer.layout(renderDocuments(models))
  await saveFile(path, await desk.printer.pdfMany([laidOut], { title, author: name, madeAt: desk.clock.now().toISOString() }))
  return path
}

/** 名单公开: who bears the title today, as a workbook. @returns the path written; null when no place was chosen */
export async function exportBearers(desk: Desk): Promise<string | null> {
  const today = desk.clock.today()
  const rows = await repository.bearers(desk.read, today)
  const path = await desk.dialogs.saveFile({ title: '导出电子表格', defaultName: `劳动关系和谐企业名单（${today}）.xlsx`, extensions: ['xlsx'], filterName: '电子表格' })
  if (path === null) return null
  const { name } = await bureau(desk.read)
  const sheet = {
    name: '和谐企业名单',
    title: '劳动关系和谐企业名单',
    subtitle: `${name}　截至 ${today}`,
    landscape: true,
    columns: [
      { header: '序号', width: 6, kind: 'integer' as const },
      { header: '企业名称', width: 34, kind: 'text' as const },
      { header: '统一社会信用代码', width: 22, kind: 'text' as const },
      { header: '镇（街道）', width: 12, kind: 'text' as const },
      { header: '等级', width: 22, kind: 'text' as const },
      { header: '命名机关', width: 30, kind: 'text' as const },
      { header: '命名文号', width: 24, kind: 'text' as const },
      { header: '命名日期', width: 12, kind: 'date' as const },
      { header: '有效期至', width: 12, kind: 'date' as const },
    ],
    rows: rows.map((row, index) => [index + 1, row.employerName, row.creditCode, row.townName, row.levelLabel, localIssuer(row.issuer, name), row.documentNumber, row.namedOn, row.validTo]),
  }
  await saveFile(path, await writeWorkbookInWorker([sheet]))
  return path
}

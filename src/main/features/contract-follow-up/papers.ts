import { AppFailure } from '@shared/errors/failure'
import { followUpSheets, type FollowUpDetail, type FollowUpSheet } from '@shared/features/contract-follow-up'
import type { DocumentPart, LaidOutPaper } from '@shared/features/document'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import type { ReadDb } from '@main/db/connection'
import { getEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { buildServiceReceiptModel } from '@main/features/correction-order/print/receiptModel'
import { issueDocument, voidDocument } from '@main/features/document/numbering'
import { bureau, loadCalendar, numberPatterns } from '@main/features/setting/service'
import { loadLimits } from './limits'
import { buildNotice, NOTICE_KIND, NOTICE_TITLE, NOTICE_VERSION, type NoticeContent } from './print/notice'
import { openLines } from './print/roster'
import { buildSheet } from './print/sheets'
import * as repository from './repository'
import { caseDetail, settle, takeCaseStep } from './service'

/** What a notice is frozen with. */
interface FrozenNotice {
  readonly bureauName: string
  readonly employerName: string
  readonly number: string
  readonly print: PrintModel
}

/** An issued notice, its 送达回证, or both. @throws RangeError for a version this program does not know */
export function noticeModels(frozen: unknown, part: DocumentPart, options: { readonly void: boolean }): readonly PrintModel[] {
  const { print, bureauName, employerName, number } = frozen as FrozenNotice
  if (print.kind !== NOTICE_KIND || print.templateVersion > NOTICE_VERSION) throw new RangeError(`no template for ${print.kind} version ${print.templateVersion}`)
  const mark = options.void ? { watermark: '作废' } : {}
  const receipt = buildServiceReceiptModel({ bureauName, draft: false, ...mark, documents: [{ title: NOTICE_TITLE, number }], recipient: employerName, servers: [] })
  const models = { all: [{ ...print, ...mark }, receipt], paper: [{ ...print, ...mark }], receipt: [receipt] }
  return models[part]
}

async function readNotice(db: ReadDb, row: EntityRow<'contractFollowUp'>, today: string, issuedOn: string | null) {
  const employer = await repository.employerOf(db, row.employerId)
  if (!employer) throw new AppFailure('not-found')
  const pattern = (await numberPatterns(db)).find((candidate) => candidate.kind === NOTICE_KIND)
  if (!pattern) throw new RangeError('no number pattern for contract notices')
  const { checkedOn, due, signed, dueDate, textProblems } = row
  const roster = openLines(await repository.linesOf(db, row.id), await loadLimits(db), today)
  const content: NoticeContent = { employerName: employer.name, creditCode: employer.creditCode, checkedOn, due, signed, dueDate, textProblems, issuedOn, roster }
  return { content, settings: { bureau: await bureau(db), pattern } }
}

/** Why a notice cannot be issued; null when it can. */
function noticeRefusal({ state, dueDate }: EntityRow<'contractFollowUp'>, content: NoticeContent, today: string): string | null {
  if (state === 'settled' || state === 'cleared' || state === 'escalated') return '已办结的不再签发通知书'
  if (dueDate === null) return '请填写期限'
  if (dueDate < today) return `期限（${dueDate}）早于签发日期`
  const missing = Math.max(0, content.due - content.signed)
  if (content.roster.length === 0 && missing === 0) return '没有未签的劳动者'
  // Those still in their first month are not among the people due.
  const late = content.roster.filter(({ outlook }) => outlook.standing === 'overMonth' || outlook.standing === 'overYear').length
  return late > missing ? `名单中超过一个月未签的有 ${late} 人，多于应签与已签人数之差 ${missing} 人，请核对人数` : null
}

export async function previewNotice(desk: Desk, id: string): Promise<LaidOutPaper & { refusal: string | null }> {
  const today = desk.clock.today()
  const row = await getEntity(desk.read, 'contractFollowUp', id)
  const { content, settings } = await readNotice(desk.read, row, today, today)
  const { html, pages } = await desk.printer.layout(renderDocuments([buildNotice(content, settings, null)]))
  return { html, pages, refusal: noticeRefusal(row, content, today) }
}

/**
 * Issues a notice: draws its number and freezes it. A case not yet urged is urged by it.
 * @throws AppFailure 'step-refused', 'stale'
 */
export async function issueNotice(desk: Desk, ref: RowRef): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/issue-notice', async (work) => {
    const row = await getEntity(work.tx, 'contractFollowUp', ref.id)
    if (row.version !== ref.version) throw new AppFailure('stale')
    const { content, settings } = await readNotice(work.tx, row, work.today, work.today)
    const refusal = noticeRefusal(row, content, work.today)
    if (refusal !== null) throw new AppFailure('step-refused', { action: '签发通知书', reason: refusal })
    await issueDocument(work, {
      kind: NOTICE_KIND,
      ownerKind: 'contract-follow-up',
      ownerId: row.id,
      employerId: row.employerId,
      title: NOTICE_TITLE,
      issuedOn: work.today,
      templateVersion: String(NOTICE_VERSION),
      model: (number): FrozenNotice => ({ bureauName: settings.bureau.name, employerName: content.employerName, number, print: buildNotice(content, settings, number) }),
    })
    for (const { line } of content.roster) {
      if (line.state === 'pending') await updateEntity(work, 'contractFollowUpLine', line.id, line.version, { state: 'notified', notifiedOn: work.today })
    }
    const urged = await updateEntity(work, 'contractFollowUp', row.id, row.version, { means: row.means ?? 'notice' })
    if (urged.state === 'registered') await takeCaseStep(work, urged, 'urge')
    else await settle(work, urged, true)
    return caseDetail(work.tx, row.id, work.today)
  })
}

/**
 * Declares a notice void. The workers stay notified and the case stays urged; a new notice may be issued.
 * @throws AppFailure 'step-refused' when it is void already or belongs to another case, 'stale', 'validation' at reason
 */
export async function voidNotice(desk: Desk, ref: RowRef, paperId: string, reason: string): Promise<FollowUpDetail> {
  return desk.write(
    'contract-follow-up/void-notice',
    async (work) => {
      const row = await getEntity(work.tx, 'contractFollowUp', ref.id)
      if (row.version !== ref.version) throw new AppFailure('stale')
      const paper = await getEntity(work.tx, 'document', paperId)
      if (paper.ownerId !== row.id) throw new AppFailure('not-found')
      if (paper.state === 'void') throw new AppFailure('step-refused', { action: '作废', reason: `${paper.number} 已作废` })
      await voidDocument(work, paper, reason, work.today)
      return caseDetail(work.tx, row.id, work.today)
    },
    reason,
  )
}

/** @throws AppFailure 'not-found' */
export async function sheetModel(desk: Desk, id: string, sheet: FollowUpSheet): Promise<PrintModel> {
  const row = await repository.caseRow(desk.read, id)
  if (!row) throw new AppFailure('not-found')
  return buildSheet(sheet, {
    employerName: row.employerName,
    bureauName: (await bureau(desk.read)).name,
    lines: await repository.linesOf(desk.read, id),
    limits: await loadLimits(desk.read),
    calendar: await loadCalendar(desk.read),
    today: desk.clock.today(),
  })
}

export async function layOutSheet(desk: Desk, id: string, sheet: FollowUpSheet) {
  return desk.printer.layout(renderDocuments([await sheetModel(desk, id, sheet)]))
}

/** Saves a list as PDF where the clerk says; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function saveSheet(desk: Desk, id: string, sheet: FollowUpSheet): Promise<string | null> {
  const row = await repository.caseRow(desk.read, id)
  if (!row) throw new AppFailure('not-found')
  const label = followUpSheets.find((known) => known.value === sheet)?.label ?? ''
  const title = `${label} ${row.employerName}`
  const path = await desk.dialogs.saveFile({ title: '存为 PDF', defaultName: `${title.replaceAll(/[\\/:*?"<>|]/gu, '_')}.pdf`, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  const { name } = await bureau(desk.read)
  const pdf = await desk.printer.pdfMany([await layOutSheet(desk, id, sheet)], { title, author: name, madeAt: desk.clock.now().toISOString() })
  await saveFile(path, pdf)
  return path
}

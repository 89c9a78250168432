import { AppFailure } from '@shared/errors/failure'
import { blankNumber, type DocumentPart, type LaidOutPaper } from '@shared/features/document'
import { guidanceManners, guidanceStateLabel, ruleDocumentKinds, type GuidanceDetail } from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { getEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { renderDocuments } from '@main/documents/render'
import { issueDocument, voidDocument } from '@main/features/document/numbering'
import { printDocuments } from '@main/features/document/service'
import { bureau, numberPatterns } from '@main/features/setting/service'
import { guidanceDetail, requireOpen } from './detail'
import { documentLines, frozenOpinion, GUIDANCE_OPINION_VERSION, OPINION_TITLE } from './opinion'
import { buildOpinionModel, buildOpinionReceiptModel, type OpinionPaper } from './print/model'
import * as repository from './repository'

async function opinionOf(db: ReadDb, detail: GuidanceDetail, issuedOn: string | null): Promise<(number: string | null) => OpinionPaper> {
  const { name, shortName, contactPerson, contactPhone, address } = await bureau(db)
  const pattern = (await numberPatterns(db)).find((one) => one.kind === 'guidance-opinion')
  if (!pattern) throw new RangeError('no number pattern for guidance opinions')
  const kindLabel = (kind: string): string => optionLabel(ruleDocumentKinds, kind)
  return (number) => ({
    bureauName: name,
    number,
    numberBlank: blankNumber(pattern.pattern, shortName),
    employerName: detail.employerName,
    creditCode: detail.creditCode ?? '',
    guidedOn: detail.guidedOn,
    manner: optionLabel(guidanceManners, detail.manner),
    documents: documentLines(detail.documents),
    clauses: detail.clauses.map(({ document, quote, problem, basis, suggestion }) => ({
      document: document === null ? '' : kindLabel(document),
      quote,
      problem,
      basis,
      suggestion,
    })),
    procedure: detail.warnings.map((warning) => warning.message),
    dueDate: detail.dueDate,
    guides: detail.guides,
    contact: { person: contactPerson, phone: contactPhone, address },
    issuedOn,
  })
}

/** The opinion and its 回执 as the case stands, marked as a draft. */
export async function previewOpinion(desk: Desk, id: string): Promise<LaidOutPaper> {
  const detail = await guidanceDetail(desk.read, id, desk.clock.today())
  const paper = (await opinionOf(desk.read, detail, null))(null)
  const { html, pages } = await desk.printer.layout(renderDocuments([buildOpinionModel(paper), buildOpinionReceiptModel(paper)]))
  return { html, pages }
}

/**
 * Issues the opinion: draws its number and freezes it, in the transaction of the use case.
 * @throws AppFailure 'not-allowed-now', 'validation' at the date, 'stale', 'step-refused' with what is missing
 */
export async function issueOpinionIn(work: Work, ref: RowRef, issuedOn: string): Promise<void> {
  const row = await getEntity(work.tx, 'rulesGuidance', ref.id)
  requireOpen(row, ref.version, '签发意见书', guidanceStateLabel(row.state))
  const detail = await guidanceDetail(work.tx, ref.id, work.today)
  const refused = missing(detail)
  if (refused !== null) throw new AppFailure('step-refused', { action: '签发意见书', reason: refused })
  if (issuedOn > work.today) throw AppFailure.atField('issuedOn', `签发日期不能晚于今天（${work.today}）`)
  if (issuedOn < row.guidedOn) throw AppFailure.atField('issuedOn', `签发日期不能早于指导日期（${row.guidedOn}）`)
  const paperOf = await opinionOf(work.tx, detail, issuedOn)
  const document = await issueDocument(work, {
    kind: 'guidance-opinion',
    ownerKind: 'rules-guidance',
    ownerId: row.id,
    employerId: row.employerId,
    title: OPINION_TITLE,
    issuedOn,
    templateVersion: String(GUIDANCE_OPINION_VERSION),
    model: (number) => frozenOpinion(paperOf(number)),
  })
  await updateEntity(work, 'rulesGuidance', row.id, row.version, { documentId: document.id, paper: 'opinion' })
}

function missing({ documentId, documents, state }: GuidanceDetail): string | null {
  if (documentId !== null) return '已签发意见书，须先作废'
  if (state === 'registered') return '尚未开始审查'
  if (documents.length === 0) return '尚未勾选涉及的制度'
  const open = documents.filter((one) => one.judgement === null).length
  return open > 0 ? `还有 ${open} 项制度没有审查结论` : null
}

/** Declares the opinion void; its number stays drawn and another may be issued. */
export async function voidOpinionIn(work: Work, ref: RowRef, reason: string): Promise<void> {
  const row = await getEntity(work.tx, 'rulesGuidance', ref.id)
  requireOpen(row, ref.version, '作废意见书', guidanceStateLabel(row.state))
  if (row.documentId === null) throw new AppFailure('step-refused', { action: '作废', reason: '尚未签发意见书' })
  const document = await getEntity(work.tx, 'document', row.documentId)
  await voidDocument(work, document, reason, work.today)
  await updateEntity(work, 'rulesGuidance', row.id, row.version, { documentId: null, paper: 'none' })
}

/** The opinions of many cases, in the order given. @throws AppFailure 'batch-refused' naming the first case without one */
export async function printOpinions(desk: Desk, ids: readonly string[], part: DocumentPart): Promise<boolean> {
  const issued = await repository.opinionIds(desk.read, ids)
  const without = ids.find((id) => !issued.has(id))
  if (without !== undefined) {
    const { employerName } = await getEntity(desk.read, 'rulesGuidance', without)
    if (ids.length === 1) throw new AppFailure('step-refused', { action: '打印意见书', reason: '尚未签发意见书' })
    throw new AppFailure('batch-refused', { name: employerName, reason: '尚未签发意见书', count: ids.length })
  }
  return printDocuments(desk, ids.flatMap((id) => issued.get(id) ?? []), part)
}

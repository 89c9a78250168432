import { AppFailure } from '@shared/errors/failure'
import { checkService, effectiveOn } from '@shared/features/service'
import { instrumentFields, instrumentRule, isLocked, caseStateLabel, prefillFields, type CaseInstrument, type CasePaperContent, type PaperFields, type PaperServiceInput } from '@shared/features/inspection-case'
import { presetTexts } from '@shared/features/paper-form'
import type { RowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { issueDocument, voidDocument } from '@main/features/document/numbering'
import { currentForm } from '@main/features/paper-form/service'
import { caseContent, intakeContent } from './content'
import { freezePaper, missingFields, TEMPLATE_VERSION } from './frozen'
import { rulesContext, type Case } from './load'
import { caseFields } from './print'
import * as repository from './repository'
import { settle } from './settle'

export type Paper = EntityRow<'casePaper'>

export const storedFields = (json: string): Record<string, string> => z.record(z.string(), z.string()).parse(JSON.parse(json))

/** What a paper is filled from: its case, or the complaint it answers. */
export function contentOf(db: ReadDb, paper: Pick<Paper, 'caseId' | 'intakeId' | 'kind'>, fields: PaperFields) {
  if (paper.caseId !== null) return caseContent(db, paper.kind, paper.caseId, fields)
  if (paper.intakeId !== null) return intakeContent(db, paper.kind, paper.intakeId, fields)
  throw new RangeError('a paper belongs to a case or to a complaint')
}

/** The case of a paper, not shut; null for a paper of a complaint. */
async function caseOf(work: Work, paper: Pick<Paper, 'caseId'>, action: string): Promise<Case | null> {
  if (paper.caseId === null) return null
  const row = await getEntity(work.tx, 'inspectionCase', paper.caseId)
  // What was handed over still comes back: the receipt of the police is put into the file.
  if (isLocked(row.state) && !(row.state === 'transferred' && returning.includes(action))) throw new AppFailure('not-allowed-now', { state: caseStateLabel(row.state), action })
  return row
}

const returning = ['登记送达', '登记归卷']

async function seenPaper(work: Work, ref: RowRef): Promise<Paper> {
  const row = await getEntity(work.tx, 'casePaper', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  return row
}

/** What the fields of a new paper begin with: words of the program from the case, over them those of the bureau. */
async function begunFields(work: Work, content: CasePaperContent): Promise<PaperFields> {
  const begun = prefillFields(content, await rulesContext(work.tx, work.today))
  const known: Readonly<Record<string, string>> = caseFields(content)
  const own = instrumentFields(content.kind)
  const value = (name: string): string => begun[own.find(({ label }) => label === name)?.name ?? ''] ?? known[name] ?? ''
  return presetTexts(await currentForm(work.tx, content.kind), begun, value)
}

/** Drafts a paper with its texts filled from the case. Gives its id. */
export async function createPaperIn(work: Work, owner: Pick<Paper, 'caseId' | 'intakeId'>, kind: CaseInstrument): Promise<string> {
  const before = await caseOf(work, owner, '起草文书')
  const content = await contentOf(work.tx, { ...owner, kind }, {})
  const row = await insertEntity(work, 'casePaper', {
    ...owner,
    kind,
    title: content.title,
    state: 'draft',
    documentId: null,
    fields: JSON.stringify(await begunFields(work, content)),
    issuedOn: null,
    signedOn: null,
    dueOn: null,
    pages: 0,
  })
  if (before !== null) await settle(work, before)
  return row.id
}

/** @throws AppFailure 'not-allowed-now' once it was issued: its text is frozen */
export async function savePaperIn(work: Work, ref: RowRef, fields: PaperFields): Promise<void> {
  const paper = await seenPaper(work, ref)
  await caseOf(work, paper, '修改文书')
  if (paper.state !== 'draft') throw new AppFailure('not-allowed-now', { state: '已签发', action: '修改' })
  await updateEntity(work, 'casePaper', paper.id, paper.version, { fields: JSON.stringify(fields) })
}

export async function deletePaperIn(work: Work, ref: RowRef): Promise<void> {
  const paper = await seenPaper(work, ref)
  const before = await caseOf(work, paper, '删除文书')
  if (paper.state !== 'draft') throw new AppFailure('not-allowed-now', { state: '已签发', action: '删除' })
  await deleteEntity(work, 'casePaper', paper.id, paper.version)
  if (before !== null) await settle(work, before)
}

/** Draws the number and freezes the text, in the transaction of the use case. */
export async function issuePaperIn(work: Work, ref: RowRef, issuedOn: string): Promise<EntityRow<'document'>> {
  const paper = await seenPaper(work, ref)
  const before = await caseOf(work, paper, '签发文书')
  if (paper.kind === 'case-filing') throw new AppFailure('step-refused', { action: '签发', reason: '立案审批表在办理“立案”时编号' })
  const document = await issue(work, paper, issuedOn)
  if (before !== null) await settle(work, before)
  return document
}

async function issue(work: Work, paper: Paper, issuedOn: string): Promise<EntityRow<'document'>> {
  if (paper.state !== 'draft') throw new AppFailure('not-allowed-now', { state: '已签发', action: '再次签发' })
  if (issuedOn > work.today) throw AppFailure.atField('issuedOn', `签发日期不能晚于今天（${work.today}）`)
  const fields = storedFields(paper.fields)
  const content = { ...(await contentOf(work.tx, paper, fields)), draft: false, issuedOn }
  if (issuedOn < content.registeredOn) throw AppFailure.atField('issuedOn', `签发日期不能早于受理日期（${content.registeredOn}）`)
  const errors = Object.entries(missingFields(content)).map(([name, message]) => [`fields.${name}`, message] as const)
  if (errors.length > 0) throw new AppFailure('validation', {}, Object.fromEntries(errors))
  const form = await currentForm(work.tx, paper.kind)
  const owner = await ownerOf(work.tx, paper)
  const document = await issueDocument(work, {
    kind: paper.kind,
    ...owner,
    title: form.title,
    issuedOn,
    templateVersion: TEMPLATE_VERSION,
    formEdition: form.edition,
    model: (number) => freezePaper({ ...content, number, caseNumber: paper.kind === 'case-filing' ? number : content.caseNumber }, form),
  })
  await updateEntity(work, 'casePaper', paper.id, paper.version, { title: form.title, state: 'issued', documentId: document.id, issuedOn, dueOn: dueOf(fields) })
  return document
}

/** The last day a paper sets, where it has a field for one. */
const dueOf = (fields: Readonly<Record<string, string>>): string | null => {
  const due = fields['dueOn'] ?? ''
  return due === '' ? null : due
}

/** Whose paper it is, and to which employer it belongs. @throws AppFailure where the employer is not in the register */
async function ownerOf(db: ReadDb, paper: Paper) {
  if (paper.caseId !== null) {
    const { employerId } = await getEntity(db, 'inspectionCase', paper.caseId)
    return { ownerKind: 'inspection-case' as const, ownerId: paper.caseId, employerId }
  }
  if (paper.intakeId === null) throw new RangeError('a paper belongs to a case or to a complaint')
  const { employerId } = await getEntity(db, 'caseIntake', paper.intakeId)
  if (employerId === null) throw new AppFailure('step-refused', { action: '签发', reason: '被投诉单位不在企业档案中，请先登记并选定' })
  return { ownerKind: 'case-intake' as const, ownerId: paper.intakeId, employerId }
}

const FILING_OPINION = '经审查，符合立案条件，建议立案调查。'

/** The form of the filing is numbered with it: its number is that of the case. */
export async function issueFiling(work: Work, row: Case, on: string): Promise<EntityRow<'document'>> {
  const draft = (await repository.papersOf(work.tx, { caseId: row.id })).find((paper) => paper.kind === 'case-filing' && paper.state === 'draft')
  const id = draft?.id ?? (await draftFiling(work, row))
  const paper = await getEntity(work.tx, 'casePaper', id)
  // The opinion is signed with the step; a form drafted before could not have it yet.
  const fields = storedFields(paper.fields)
  const signed = await begunFields(work, await caseContent(work.tx, 'case-filing', row.id, {}))
  const opinion = [fields['opinion'], signed['opinion'], FILING_OPINION].find((text) => text !== undefined && text.trim() !== '') ?? FILING_OPINION
  return issue(work, await updateEntity(work, 'casePaper', id, paper.version, { fields: JSON.stringify({ ...fields, opinion }) }), on)
}

async function draftFiling(work: Work, row: Case): Promise<string> {
  const content = await caseContent(work.tx, 'case-filing', row.id, {})
  const paper = await insertEntity(work, 'casePaper', {
    caseId: row.id,
    intakeId: null,
    kind: 'case-filing',
    title: content.title,
    state: 'draft',
    documentId: null,
    fields: JSON.stringify(await begunFields(work, content)),
    issuedOn: null,
    signedOn: null,
    dueOn: null,
    pages: 0,
  })
  return paper.id
}

async function issued(work: Work, ref: RowRef, action: string) {
  const paper = await seenPaper(work, ref)
  const before = await caseOf(work, paper, action)
  if (paper.state !== 'issued' || paper.documentId === null) throw new AppFailure('not-allowed-now', { state: paper.state === 'void' ? '已作废' : '草稿', action })
  return { paper, before, document: await getEntity(work.tx, 'document', paper.documentId) }
}

/** Declares a paper void; its number stays drawn. The filing keeps its paper: it is the number of the case. */
export async function voidPaperIn(work: Work, ref: RowRef, reason: string): Promise<void> {
  const { paper, before, document } = await issued(work, ref, '作废')
  if (paper.kind === 'case-filing') throw new AppFailure('step-refused', { action: '作废', reason: '案号由立案审批表编定；立案有误的，办理“撤销立案”' })
  await voidDocument(work, document, reason, work.today)
  await updateEntity(work, 'casePaper', paper.id, paper.version, { state: 'void' })
  if (before !== null) await settle(work, before)
}

/** Notes that the signed original is in the file, and how many pages it has. */
export async function signPaperIn(work: Work, ref: RowRef, signedOn: string | null, pages: number): Promise<void> {
  const { paper, before } = await issued(work, ref, '登记归卷')
  if (signedOn !== null && signedOn > work.today) throw AppFailure.atField('signedOn', `归卷日期不能晚于今天（${work.today}）`)
  if (signedOn !== null && paper.issuedOn !== null && signedOn < paper.issuedOn) throw AppFailure.atField('signedOn', `归卷日期不能早于签发日期（${paper.issuedOn}）`)
  await updateEntity(work, 'casePaper', paper.id, paper.version, { signedOn, pages })
  if (before !== null) await settle(work, before)
}

/** Records how a paper reached whom it is for; recorded again, the newest counts. */
export async function servePaperIn(work: Work, ref: RowRef, values: PaperServiceInput): Promise<void> {
  const { paper, before, document } = await issued(work, ref, '登记送达')
  if (!instrumentRule(paper.kind).served) throw new AppFailure('step-refused', { action: '登记送达', reason: '这种文书不需要送达' })
  const errors = checkService(values, { issueDate: paper.issuedOn }, work.today)
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
  await insertEntity(work, 'documentService', { ...values, documentId: document.id, effectiveOn: effectiveOn(values.manner, values.servedOn) })
  // The paper's own version moves on, so that two clerks do not record the same service twice.
  await repository.raisePaper(work, paper)
  if (before !== null) await settle(work, before)
}

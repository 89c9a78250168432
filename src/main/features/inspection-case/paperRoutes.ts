import { AppFailure } from '@shared/errors/failure'
import type { CaseInstrument, PaperDraft, PaperFields, PaperServiceInput } from '@shared/features/inspection-case'
import type { LaidOutPaper } from '@shared/features/document'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { getEntity } from '@main/db/entity'
import { renderDocuments } from '@main/documents/render'
import type { Work } from '@main/db/work'
import { currentForm } from '@main/features/paper-form/service'
import * as papers from './papers'
import { instrumentModel } from './print'
import { paperDraftOf } from './shownPapers'

export function createPaper(desk: Desk, owner: { caseId: string | null; intakeId: string | null }, kind: CaseInstrument): Promise<string> {
  if ((owner.caseId === null) === (owner.intakeId === null)) throw new AppFailure('not-found')
  return desk.write('case-paper/create', (work) => papers.createPaperIn(work, owner, kind))
}

function onPaper(desk: Desk, useCase: string, ref: RowRef, run: (work: Work) => Promise<unknown>, reason: string | null = null): Promise<PaperDraft> {
  return desk.write(
    useCase,
    async (work) => {
      await run(work)
      return paperDraftOf(work.tx, ref.id)
    },
    reason,
  )
}

export const savePaper = (desk: Desk, ref: RowRef, fields: PaperFields) => onPaper(desk, 'case-paper/save', ref, (work) => papers.savePaperIn(work, ref, fields))
export const deletePaper = (desk: Desk, ref: RowRef) => desk.write('case-paper/delete', (work) => papers.deletePaperIn(work, ref))
export const issuePaper = (desk: Desk, ref: RowRef, issuedOn: string) => onPaper(desk, 'case-paper/issue', ref, (work) => papers.issuePaperIn(work, ref, issuedOn))
export const voidPaper = (desk: Desk, ref: RowRef, reason: string) => onPaper(desk, 'case-paper/void', ref, (work) => papers.voidPaperIn(work, ref, reason), reason)
export const signPaper = (desk: Desk, ref: RowRef, signedOn: string | null, pages: number) => onPaper(desk, 'case-paper/signed', ref, (work) => papers.signPaperIn(work, ref, signedOn, pages))
export const servePaper = (desk: Desk, ref: RowRef, values: PaperServiceInput) => onPaper(desk, 'case-paper/serve', ref, (work) => papers.servePaperIn(work, ref, values))

/** A draft as it would look with these texts; null takes those that are saved. */
export async function previewPaper(desk: Desk, id: string, fields: PaperFields | null): Promise<LaidOutPaper> {
  const row = await getEntity(desk.read, 'casePaper', id)
  const content = await papers.contentOf(desk.read, row, fields ?? papers.storedFields(row.fields))
  const { html, pages } = await desk.printer.layout(renderDocuments([{ ...instrumentModel(content, await currentForm(desk.read, row.kind)), watermark: '草稿' }]))
  return { html, pages }
}

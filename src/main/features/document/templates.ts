import { caseInstrumentValues, type CaseInstrument } from '@shared/features/inspection-case'
import type { PrintModel } from '@main/documents/model'
import type { DocumentKind, DocumentPart } from '@shared/features/document'
import { noticeModels } from '@main/features/contract-follow-up/papers'
import { opinionModels } from '@main/features/rules-guidance/opinion'
import { casePaperModels } from '@main/features/inspection-case/frozen'
import { orderModels } from '@main/features/correction-order/papers'

/** The print models of a frozen paper, for PDF, paper and Word alike; a void one is marked. */
export type DocumentTemplate = (frozen: unknown, part: DocumentPart, options: { readonly void: boolean }) => readonly PrintModel[]

const ofCases = Object.fromEntries(caseInstrumentValues.map((kind) => [kind, casePaperModels])) as Readonly<Record<CaseInstrument, DocumentTemplate>>

/** The template of every kind of numbered paper; a kind without one does not compile. */
export const documentTemplates: Readonly<Record<DocumentKind, DocumentTemplate>> = {
  'correction-order': orderModels,
  'guidance-opinion': opinionModels,
  'contract-notice': noticeModels,
  ...ofCases,
}

import type { DocumentKind, DocumentPart } from '@shared/features/document'
import { renderFrozenNotice } from '@main/features/contract-follow-up/papers'
import { renderFrozenOpinion } from '@main/features/rules-guidance/papers'
import { renderFrozenOrder } from '@main/features/correction-order/papers'

/** Turns a frozen paper into flowing HTML for the printer; a void one is marked. */
export type DocumentTemplate = (frozen: unknown, part: DocumentPart, options: { readonly void: boolean }) => string

/** The template of every kind of numbered paper; a kind without one does not compile. */
export const documentTemplates: Readonly<Record<DocumentKind, DocumentTemplate>> = {
  'correction-order': renderFrozenOrder,
  'guidance-opinion': renderFrozenOpinion,
  'contract-notice': renderFrozenNotice,
}

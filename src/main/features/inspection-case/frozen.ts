import { instrumentFields, instrumentRule, type CasePaperContent } from '@shared/features/inspection-case'
import type { DocumentPart } from '@shared/features/document'
import type { PrintModel } from '@main/documents/model'
import { buildServiceReceiptModel } from '@main/features/correction-order/print/receiptModel'
import type { PaperForm } from '@shared/features/paper-form'
import { instrumentModel } from './print'
import { recipientOf } from './print/recipient'

/** What a paper is frozen with: what it said, how it was laid out, and its 送达回证 where it is served. */
export interface FrozenPaper {
  readonly content: CasePaperContent
  readonly form: PaperForm
  readonly print: PrintModel
  readonly receipt: PrintModel | null
}

export const TEMPLATE_VERSION = '1'

export function freezePaper(content: CasePaperContent, form: PaperForm): FrozenPaper {
  const receipt = instrumentRule(content.kind).served
    ? buildServiceReceiptModel({
        bureauName: content.bureau.name,
        draft: false,
        documents: [{ title: form.title, number: content.number ?? '' }],
        recipient: recipientOf(content),
        servers: content.inspectors,
        cause: content.cause,
      })
    : null
  return { content, form, print: instrumentModel(content, form), receipt }
}

/** An issued paper of a case, its 送达回证, or both. */
export function casePaperModels(frozen: unknown, part: DocumentPart, options: { readonly void: boolean }): readonly PrintModel[] {
  const { print, receipt } = frozen as FrozenPaper
  const mark = options.void ? { watermark: '作废' } : {}
  const receipts = receipt === null ? [] : [receipt]
  const parts: Readonly<Record<DocumentPart, readonly PrintModel[]>> = { all: [print, ...receipts], paper: [print], receipt: receipts.length > 0 ? receipts : [print] }
  return parts[part].map((model) => ({ ...model, ...mark }))
}

/** Fields that must be filled before a paper is issued, with what to say. */
export function missingFields(content: CasePaperContent): Record<string, string> {
  const open = instrumentFields(content.kind).filter((field) => field.required === true && (content.fields[field.name] ?? '').trim() === '')
  return Object.fromEntries(open.map(({ name, label }) => [name, `请填写${label}`]))
}

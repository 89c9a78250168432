import { maskPaperNumber } from '@shared/features/correction-order'
import type { CorrectionOrderPaper } from '@shared/features/correction-order/paper'
import { blankNumber } from '@shared/features/document'
import type { DocumentPart } from '@shared/features/document'
import type { PaperForm } from '@shared/features/paper-form'
import type { BureauSetting, NumberPattern } from '@shared/features/setting'
import type { PrintModel } from '@main/documents/model'
import { buildCorrectionOrderModel, CORRECTION_ORDER_VERSION } from './print/model'
import { buildServiceReceiptModel } from './print/receiptModel'
import { renderOrderPapers, requireKnown } from './print/template'

/** The texts and people of an order, drafted or issued; amounts in fen, full identity numbers. */
export interface OrderContent {
  readonly facts: string
  readonly violated: string
  readonly basis: string
  readonly demands: readonly string[]
  readonly consequence: string
  readonly remedy: string
  readonly issueDate: string | null
  readonly dueDate: string | null
  readonly inspectors: readonly { readonly name: string; readonly certificateNumber: string }[]
  readonly contactPerson: string
  readonly contactPhone: string
  readonly employer: { readonly name: string; readonly creditCode: string | null }
  readonly workerRows: readonly {
    readonly name: string
    readonly idNumber: string
    readonly post: string
    readonly period: string
    readonly amountFen: number
    readonly remark: string
  }[]
}

export interface PaperSettings {
  readonly bureau: BureauSetting
  readonly form: PaperForm
  readonly pattern: NumberPattern
}

/** What a paper is frozen with: what it said, and how it was laid out. */
export interface FrozenOrder {
  readonly paper: CorrectionOrderPaper
  readonly print: PrintModel
}

export const ORDER_TEMPLATE_VERSION = String(CORRECTION_ORDER_VERSION)
const ANNEX_TITLE = '涉及劳动者及金额明细表'
/** Stands in a draft where the clerk has not written yet. */
const BLANK = '〔待填写〕'

/** The paper of an order; without a number it is a draft. Identity numbers are printed masked. */
export function orderPaper(content: OrderContent, settings: PaperSettings, number: string | null): CorrectionOrderPaper {
  const { bureau, form, pattern } = settings
  const draft = number === null
  const written = (text: string): string => (draft && text.trim() === '' ? BLANK : text)
  const demands = draft && content.demands.length === 0 ? [BLANK] : content.demands
  return {
    bureauName: bureau.name,
    title: form.title,
    number,
    numberBlank: blankNumber(pattern.pattern, bureau.shortName),
    draft,
    addressee: { employerName: content.employer.name, creditCode: content.employer.creditCode ?? '' },
    facts: written(content.facts),
    violatedArticles: written(content.violated),
    orderBasis: written(content.basis),
    demands: demands.map((text) => ({ text: written(text) })),
    dueDate: content.dueDate,
    // 民法典第一千二百五十九条 speaks of 以前 and 届满, not of 前: said outright, so that nobody argues over the last day.
    dueExplain: '含当日',
    consequence: written(content.consequence),
    ...(content.remedy.trim() !== '' && { remedyLine: content.remedy }),
    contact: { person: content.contactPerson, phone: content.contactPhone, address: bureau.address, postcode: bureau.postcode },
    inspectors: content.inspectors.map(({ name, certificateNumber }) => ({ name, certificateNumber })),
    issueDate: content.issueDate,
    ...(content.workerRows.length > 0 && {
      workersAnnex: {
        title: ANNEX_TITLE,
        rows: content.workerRows.map(({ idNumber, ...row }) => ({ ...row, idNumberMasked: maskPaperNumber(idNumber) })),
      },
    }),
    copiesNote: form.copies,
    form,
  }
}

/** The numbered paper as it is kept for good. */
export function freezeOrder(content: OrderContent, settings: PaperSettings, number: string): FrozenOrder {
  const paper = orderPaper(content, settings, number)
  return { paper, print: buildCorrectionOrderModel(paper) }
}

/** Flowing HTML of a draft. */
export function renderDraftOrder(content: OrderContent, settings: PaperSettings): string {
  return renderOrderPapers([buildCorrectionOrderModel(orderPaper(content, settings, null))])
}

/** An issued order, its 送达回证, or both. @param frozen as {@link freezeOrder} made it @throws RangeError for a version this program does not know */
export function orderModels(frozen: unknown, part: DocumentPart, options: { readonly void: boolean }): readonly PrintModel[] {
  const { paper, print } = frozen as FrozenOrder
  const mark = options.void ? { watermark: '作废' } : {}
  const order = { ...print, ...mark }
  const receipt = buildServiceReceiptModel({
    bureauName: paper.bureauName,
    draft: false,
    ...mark,
    documents: [{ title: paper.title, number: paper.number ?? '' }],
    recipient: paper.addressee.employerName,
    servers: paper.inspectors,
  })
  const models: Readonly<Record<DocumentPart, readonly PrintModel[]>> = { all: [order, receipt], paper: [order], receipt: [receipt] }
  return requireKnown(models[part])
}

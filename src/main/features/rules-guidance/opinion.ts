import type { DocumentPart } from '@shared/features/document'
import { judgements, ruleDocumentKinds, type GuidanceDetail } from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import type { PrintModel } from '@main/documents/model'
import { buildOpinionModel, buildOpinionReceiptModel, GUIDANCE_OPINION_VERSION, type OpinionPaper } from './print/model'

export { GUIDANCE_OPINION_VERSION, OPINION_TITLE } from './print/model'

/** What a paper is frozen with: what it said, and how it was laid out. */
export interface FrozenOpinion {
  readonly paper: OpinionPaper
  readonly print: PrintModel
  readonly receipt: PrintModel
}

export function frozenOpinion(paper: OpinionPaper): FrozenOpinion {
  return { paper, print: buildOpinionModel(paper), receipt: buildOpinionReceiptModel(paper) }
}

/** The documents reviewed as the paper lists them. */
export function documentLines(documents: GuidanceDetail['documents']): OpinionPaper['documents'] {
  return documents.map(({ kind, title, judgement, remark }) => {
    const label = optionLabel(ruleDocumentKinds, kind)
    return { kind: title === '' ? label : `${label}（${title}）`, judgement: judgement === null ? '' : optionLabel(judgements, judgement), remark }
  })
}

/** An issued opinion, its 回执, or both. @throws RangeError for a version this program does not know */
export function opinionModels(frozen: unknown, part: DocumentPart, options: { readonly void: boolean }): readonly PrintModel[] {
  const { paper, print, receipt } = frozen as FrozenOpinion
  if (print.templateVersion > GUIDANCE_OPINION_VERSION) throw new RangeError(`no template for the opinion ${paper.number ?? ''}`)
  const mark = options.void ? { watermark: '作废' } : {}
  const parts: Readonly<Record<DocumentPart, readonly PrintModel[]>> = { all: [print, receipt], paper: [print], receipt: [receipt] }
  return parts[part].map((model) => ({ ...model, ...mark }))
}

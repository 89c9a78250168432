import type { DateText } from '@shared/calendar'
import { z } from '@shared/zod'
import { judgementValues, ruleDocumentKinds, ruleDocumentKindValues, type Judgement, type RuleDocumentKind } from './kinds'
import type { GuidanceState } from './states'

/** A case as the file of a firm looks at it. */
export interface FiledCase {
  readonly id: string
  readonly number: string
  readonly guidedOn: DateText
  readonly completedOn: DateText | null
  readonly state: GuidanceState
  readonly documents: readonly { readonly kind: RuleDocumentKind; readonly title: string; readonly judgement: Judgement | null }[]
  readonly clauses: readonly { readonly document: RuleDocumentKind | null; readonly corrected: boolean }[]
}

/** One of the eighteen kinds of documents with its last verdict; nulls where it was never looked at. */
export const firmFileRow = z.object({
  kind: z.enum(ruleDocumentKindValues),
  label: z.string(),
  title: z.string(),
  judgement: z.enum(judgementValues).nullable(),
  /** Found wanting, and put right before the case was completed. */
  corrected: z.boolean(),
  /** Day of the verdict: that of the guidance, or of its end where it was put right. */
  judgedOn: z.string().nullable(),
  openClauses: z.number().int(),
  guidanceId: z.uuid().nullable(),
  number: z.string(),
})
export type FirmFileRow = z.output<typeof firmFileRow>

/** 制度一览: every kind with the verdict of the newest case that judged it. A case ended without result says nothing. */
export function firmFile(cases: readonly FiledCase[]): FirmFileRow[] {
  const newest = cases.filter(({ state }) => state !== 'terminated').toSorted((a, b) => b.guidedOn.localeCompare(a.guidedOn) || b.number.localeCompare(a.number))
  return ruleDocumentKinds.map(({ value: kind, label }) => {
    for (const one of newest) {
      const document = one.documents.find((each) => each.kind === kind && each.judgement !== null)
      if (!document) continue
      const corrected = one.state === 'completed' && document.judgement !== 'lawful'
      const openClauses = one.clauses.filter((clause) => clause.document === kind && !clause.corrected).length
      const judgedOn = corrected ? (one.completedOn ?? one.guidedOn) : one.guidedOn
      return { kind, label, title: document.title, judgement: document.judgement, corrected, judgedOn, openClauses, guidanceId: one.id, number: one.number }
    }
    return { kind, label, title: '', judgement: null, corrected: false, judgedOn: null, openClauses: 0, guidanceId: null, number: '' }
  })
}

const verdicts: Readonly<Record<Judgement, string>> = { lawful: '合法', improve: '需修改', unlawful: '违法', missing: '缺失' }

/** The verdict in words: 违法，已改正. */
export function firmVerdict({ judgement, corrected }: Pick<FirmFileRow, 'judgement' | 'corrected'>): string {
  if (judgement === null) return '未审查'
  return corrected ? `${verdicts[judgement]}，已改正` : verdicts[judgement]
}

import { optionLabel } from '@shared/fields/values'
import { findClause, type RuleClause } from './clauses'
import { judgements, ruleDocumentKinds, type Judgement, type RuleDocumentKind } from './kinds'

/** What goes along when guidance becomes an inspection or an order: one finding for each thing not put right. */
export interface GuidanceFinding {
  /** Entry of the violation catalogue; null where none fits. */
  readonly violationId: string | null
  readonly description: string
  /** The facts in one sentence, without a subject, as an order quotes them. */
  readonly facts: string
}

export interface JudgedDocument {
  readonly kind: RuleDocumentKind
  readonly judgement: Judgement | null
}

export interface FoundClause {
  /** Entry of the clause catalogue; null for one in the clerk's own words. */
  readonly clauseId: string | null
  readonly document: RuleDocumentKind | null
  /** The clause as it stands in the firm's document. */
  readonly quote: string
  readonly problem: string
  readonly corrected: boolean
}

/** Rules whose content breaks the law: 劳动合同法第八十条. */
const UNLAWFUL_RULES = 'HT16'

/**
 * Findings that are still open: every clause not put right, and every document judged 违法 of which no clause is named.
 * 需修改 and 缺失 are advice, not violations, and stay with the guidance.
 */
export function findingsOfGuidance(
  documents: readonly JudgedDocument[],
  clauses: readonly FoundClause[],
  catalogue: readonly RuleClause[],
): GuidanceFinding[] {
  const open = clauses.filter((clause) => !clause.corrected)
  const named = new Set(clauses.map((clause) => clause.document))
  const bare = documents.filter((one) => one.judgement === 'unlawful' && !named.has(one.kind))
  return [...open.map((clause) => findingOfClause(clause, catalogue)), ...bare.map(({ kind }) => findingOfDocument(kind))]
}

const documentName = (kind: RuleDocumentKind | null) => (kind === null ? '劳动规章制度' : `“${optionLabel(ruleDocumentKinds, kind)}”制度`)

function findingOfClause({ clauseId, document, quote, problem }: FoundClause, catalogue: readonly RuleClause[]): GuidanceFinding {
  const entry = clauseId === null ? undefined : findClause(catalogue, clauseId)
  const name = problem.trim() === '' ? (entry?.clause ?? '规章制度条款违法') : problem.trim()
  const quoted = quote.trim() === '' ? name : quote.trim().replace(/[。；;]+$/u, '')
  return {
    violationId: entry?.violations[0] ?? UNLAWFUL_RULES,
    description: `${documentName(document)}条款：${name}`,
    facts: `${documentName(document)}规定“${quoted}”，违反法律、法规的规定。`,
  }
}

function findingOfDocument(kind: RuleDocumentKind): GuidanceFinding {
  return {
    violationId: UNLAWFUL_RULES,
    description: `${documentName(kind)}经审查为${optionLabel(judgements, 'unlawful')}`,
    facts: `${documentName(kind)}的内容违反法律、法规的规定。`,
  }
}

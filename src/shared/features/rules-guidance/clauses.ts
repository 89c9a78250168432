import { optionLabel } from '@shared/fields/values'
import { normaliseQuery, searchKeys } from '@shared/text'
import { z } from '@shared/zod'
import data from './data/clauses.json'
import { clauseSeverityValues, ruleDocumentKinds, ruleDocumentKindValues, type ClauseSeverity, type RuleDocumentKind } from './kinds'

/** An entry of the catalogue of problem clauses. Citations are in short form ('劳动合同法第十条第二款'); see citeArticle. */
export interface RuleClause {
  /** R01 … R28 as shipped; clerks' own begin with Z. Never reused. */
  readonly id: string
  /** The clause as firms write it. */
  readonly clause: string
  /** Why it cannot stand, in words a firm understands. */
  readonly why: string
  readonly basis: readonly string[]
  /** Wording that may stand in its place. */
  readonly suggestion: string
  readonly severity: ClauseSeverity
  /** Kinds of documents in which it is usually found. */
  readonly documents: readonly RuleDocumentKind[]
  /** Entries of the violation catalogue: the first for the clause itself, the others for its being carried out. */
  readonly violations: readonly string[]
  /** What of it was not settled from the text of a law; null when everything was. */
  readonly doubt: string | null
  /** Citations not read in the text of the law. */
  readonly unverified: readonly string[]
  /** First day of the youngest article cited, where it is younger than the other rules; null when it does not matter. */
  readonly validFrom: string | null
}

const texts = z.array(z.string().min(1)).readonly()

export const ruleClauseSchema = z.strictObject({
  id: z.string().regex(/^[RZ]\d{2,4}$/u),
  clause: z.string().min(1),
  why: z.string().min(1),
  basis: texts,
  suggestion: z.string().min(1),
  severity: z.enum(clauseSeverityValues),
  documents: z.array(z.enum(ruleDocumentKindValues)).readonly(),
  violations: texts,
  doubt: z.string().min(1).nullable(),
  unverified: texts,
  validFrom: z.iso.date().nullable(),
})

/** The catalogue as shipped, R01 to R28. A bureau's own entries and changes stand beside it in the data file. */
export const shippedClauses: readonly RuleClause[] = z.array(ruleClauseSchema).parse(data)

/** The entry with this id, in small letters or capitals; undefined when there is none. */
export function findClause(clauses: readonly RuleClause[], id: string): RuleClause | undefined {
  const wanted = id.trim().toUpperCase()
  return clauses.find((clause) => clause.id === wanted)
}

/** Whether everything said of a clause was read in the text of the law. Else it is shown as 待核. */
export function isClauseVerified(clause: RuleClause): boolean {
  return clause.doubt === null && clause.unverified.length === 0
}

const keys = new WeakMap<RuleClause, string>()

/** What an entry is searched by: id, clause, kinds of documents and articles, with the pinyin of clause and kinds. */
export function clauseKey(clause: RuleClause): string {
  let key = keys.get(clause)
  if (key === undefined) {
    const kinds = clause.documents.map((kind) => searchKeys(optionLabel(ruleDocumentKinds, kind)))
    key = [clause.id.toLowerCase(), searchKeys(clause.clause), ...kinds, ...clause.basis.map(normaliseQuery), normaliseQuery(clause.why)].join('|')
    keys.set(clause, key)
  }
  return key
}

/** How well an entry answers; smaller is better. */
function rank(clause: RuleClause, words: readonly string[]): number {
  const id = clause.id.toLowerCase()
  if (words.some((word) => id === word)) return 0
  if (words.some((word) => id.startsWith(word))) return 1
  return words.every((word) => searchKeys(clause.clause).includes(word)) ? 2 : 3
}

/**
 * Entries in which every word of the query occurs: id, clause, kind of document, article, reason, or the pinyin of
 * clause and kind. An id comes first, then clauses holding the words, then the rest, each in the order of the list.
 * An empty query gives the whole list.
 */
export function searchClauses(clauses: readonly RuleClause[], query: string): readonly RuleClause[] {
  const words = query
    .split(/[\s，,、；;]+/u)
    .map(normaliseQuery)
    .filter((word) => word !== '')
  if (words.length === 0) return clauses
  return clauses
    .filter((clause) => words.every((word) => clauseKey(clause).includes(word)))
    .toSorted((a, b) => rank(a, words) - rank(b, words))
}

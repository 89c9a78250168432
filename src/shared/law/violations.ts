import { normaliseQuery } from '../text/normalise'
import { searchKeys } from '../text/pinyin'
import { z } from '../zod'
import data from './data/violations.json'

const citations = z.array(z.string().min(1)).readonly()

const fineSchema = z.strictObject({
  /** flat, per_person and per_person_month in yuan; multiple in times; percent in per cent; warning has no amount. */
  type: z.enum(['flat', 'per_person', 'per_person_month', 'multiple', 'percent', 'warning']),
  min: z.number().optional(),
  max: z.number().optional(),
  /** What the amount is counted by: 单位, 每人, 应付金额 … */
  per: z.string().optional(),
  /** When it may be imposed. */
  when: z.string().optional(),
  /** A measure beside the fine. */
  extra: z.string().optional(),
})

const violationSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}\d{2}$/u),
  cat: z.string().min(1),
  zh: z.string().min(1),
  violates: citations,
  order: citations,
  penalty: citations,
  fine: z.array(fineSchema).readonly().nullable(),
  pay: z.string().nullable(),
  who: z.string().min(1),
  note: z.string(),
  v: z.enum(['Y', 'P', 'N']),
  core: z.boolean(),
  unverified: citations.optional(),
})

export type Fine = Readonly<z.infer<typeof fineSchema>>

/** One entry of the catalogue of violations. Citations are in short form ('劳动合同法第十条第二款'); see citeArticle. */
export interface Violation {
  /** Two letters and two digits, e.g. HT01; never reused. */
  readonly id: string
  readonly category: string
  readonly title: string
  /** Articles broken. */
  readonly violates: readonly string[]
  /** Articles that give the power to order correction or payment. */
  readonly order: readonly string[]
  /** Articles on the penalty. */
  readonly penalty: readonly string[]
  readonly fines: readonly Fine[]
  /** Money due to the worker, in words; null when there is none. */
  readonly pay: string | null
  /** The authority that acts. */
  readonly authority: string
  /** A remark for those who maintain the catalogue, in English; not shown. */
  readonly note: string
  /** Often cited: offered first. */
  readonly core: boolean
  /** How far the articles were checked against the text of the law: all, partly, none. */
  readonly verification: 'all' | 'partly' | 'none'
  /** Citations not checked against the text of the law. */
  readonly unverified: readonly string[]
}

const VERIFICATION = { Y: 'all', P: 'partly', N: 'none' } as const

/** The catalogue of violations, in its own order. */
export const violations: readonly Violation[] = z
  .array(violationSchema)
  .parse(data)
  .map(({ cat, zh, fine, who, v, unverified, ...rest }) => ({
    ...rest,
    category: cat,
    title: zh,
    fines: fine ?? [],
    authority: who,
    verification: VERIFICATION[v],
    unverified: unverified ?? [],
  }))

const byId = new Map(violations.map((violation) => [violation.id, violation]))

/** The violation with this id, in small letters or capitals; undefined when there is none. */
export function findViolation(id: string): Violation | undefined {
  return byId.get(id.trim().toUpperCase())
}

/** Categories in the order of the catalogue. */
export const violationCategories: readonly string[] = [...new Set(violations.map((v) => v.category))]

/**
 * Whether every article of the entry was read in the text of the law. Entries that are not must be marked wherever
 * they are offered, so that the clerk looks the article up before citing it.
 */
export function isVerified(violation: Violation): boolean {
  return violation.verification === 'all' && violation.unverified.length === 0
}

/** Whether one citation of the entry was read in the text of the law. */
export function isVerifiedCitation(violation: Violation, citation: string): boolean {
  return (
    !violation.unverified.includes(citation) && (isVerified(violation) || violation.unverified.length > 0)
  )
}

const keys = new Map<string, string>()

/**
 * What an entry is searched by, in one small-letter string: id, title, category, articles, and the initials and full
 * pinyin of title and category. Looking for a word in the form of normaliseQuery anywhere in it finds any part.
 */
export function violationKey(violation: Violation): string {
  let key = keys.get(violation.id)
  if (key === undefined) {
    const articles = new Set([...violation.violates, ...violation.order, ...violation.penalty])
    key = [
      violation.id.toLowerCase(),
      searchKeys(violation.title),
      searchKeys(violation.category),
      ...Array.from(articles, normaliseQuery),
    ].join('|')
    keys.set(violation.id, key)
  }
  return key
}

/** Shorter words would be found in half the catalogue when others may stand between their characters. */
const LOOSE_LENGTH = 3

/** Whether a title says a word, perhaps with others in between: 拖欠工资 in 克扣或无故拖欠劳动者工资. */
function titleSays(title: string, word: string): boolean {
  if (title.includes(word)) return true
  if (word.length < LOOSE_LENGTH || !/^\p{Script=Han}+$/u.test(word)) return false
  let from = 0
  for (const character of word) {
    const at = title.indexOf(character, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}

/** How well an entry answers a query; smaller is better. */
function rank(violation: Violation, words: readonly string[]): number {
  const title = normaliseQuery(violation.title)
  if (words.some((word) => violation.id.toLowerCase() === word)) return 0
  const inTitle = words.every((word) => titleSays(title, word))
  return (inTitle ? 1 : 3) + (violation.core ? 0 : 1)
}

/**
 * Entries in which every word of the query occurs: in id, title, category, an article, or their pinyin; in the title
 * other words may stand between its characters, since clerks type 拖欠工资 where the law has more. An exact id comes first, then titles holding the words, then the rest; often cited ones before others; else catalogue order.
 * An empty query gives the whole catalogue in its order.
 */
export function searchViolations(query: string): readonly Violation[] {
  const words = query
    .split(/[\s，,、；;]+/u)
    .map(normaliseQuery)
    .filter((word) => word !== '')
  if (words.length === 0) return violations
  const found = violations.filter((violation) => {
    const key = violationKey(violation)
    const title = normaliseQuery(violation.title)
    return words.every((word) => key.includes(word) || titleSays(title, word))
  })
  return found.toSorted((a, b) => rank(a, words) - rank(b, words))
}

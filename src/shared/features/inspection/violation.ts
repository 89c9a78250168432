import {
  citeArticle,
  findViolation,
  isVerified,
  isVerifiedCitation,
  searchViolations,
  type Fine,
  type Violation,
} from '@shared/law'
import { z } from '@shared/zod'

/** One article as a clerk reads it. */
const article = z.object({
  /** Short form of the catalogue: '劳动合同法第十条第二款'. */
  citation: z.string(),
  /** With the official title: '《中华人民共和国劳动合同法》第十条第二款'. */
  text: z.string(),
  /** Not read in the text of the law: shown as 待核. */
  unverified: z.boolean(),
})
export type ArticleView = z.output<typeof article>

/** An entry of the catalogue as the pages show it. */
export const violationView = z.object({
  id: z.string(),
  category: z.string(),
  title: z.string(),
  core: z.boolean(),
  violates: z.array(article),
  order: z.array(article),
  penalty: z.array(article),
  /** Fines and extra payments in words, one a line. */
  fines: z.array(z.string()),
  /** Money due to the worker, in words. */
  pay: z.string().nullable(),
  authority: z.string(),
  unverified: z.boolean(),
})
export type ViolationView = z.output<typeof violationView>

const plainNumber = (value: number) => value.toLocaleString('zh-CN')

/**
 * What may follow, in one sentence: '责令改正后拒不改正：罚款 2,000-20,000 元（单位）'. What may follow at once has no
 * condition in front. Per cent of what is owed goes to the workers (加付赔偿金) and is no fine.
 */
export function fineText(fine: Fine): string {
  const when = (fine.when ?? '').replace(/（加付赔偿金[^）]*）/u, '')
  const note = when.startsWith('直接') ? when.slice('直接'.length) : ''
  const condition = when.startsWith('直接') || when === '' ? '' : `${when}：`
  const per = fine.per ? `（${fine.per}）` : ''
  const extra = fine.extra ? `，${fine.extra}` : ''
  return condition + fineAmount(fine) + per + extra + note
}

/** How each type is worded: what stands before the amount, and its unit. */
const fineWords: Readonly<Record<Fine['type'], readonly [before: string, unit: string]>> = {
  warning: ['警告', ''],
  flat: ['罚款', ' 元'],
  per_person: ['每人罚款', ' 元'],
  per_person_month: ['每人每月罚款', ' 元'],
  multiple: ['罚款', ' 倍'],
  percent: ['加付赔偿金', '%'],
}

function fineAmount({ type, min, max, when }: Fine): string {
  const [word, unit] = fineWords[type]
  const before = type === 'multiple' && when?.includes('赔偿') ? '赔偿' : word
  const low = min ?? 0
  const high = max ?? 0
  if (low === 0 && high === 0) return before
  if (high === 0) return `${before} ${plainNumber(low)}${unit}以上`
  if (low === 0) return `${before} ${plainNumber(high)}${unit}以下`
  return `${before} ${low === high ? plainNumber(low) : `${plainNumber(low)}-${plainNumber(high)}`}${unit}`
}

/** What the pages show of a catalogue entry. */
export function viewViolation(violation: Violation): ViolationView {
  const articles = (citations: readonly string[]): ArticleView[] =>
    citations.map((citation) => ({
      citation,
      text: citeArticle(citation),
      unverified: !isVerifiedCitation(violation, citation),
    }))
  return {
    id: violation.id,
    category: violation.category,
    title: violation.title,
    core: violation.core,
    violates: articles(violation.violates),
    order: articles(violation.order),
    penalty: articles(violation.penalty),
    fines: violation.fines.map(fineText),
    pay: violation.pay,
    authority: violation.authority,
    unverified: !isVerified(violation),
  }
}

/** The entry with this id as the pages show it; null when the catalogue no longer has it or none was named. */
export function violationViewOf(id: string | null): ViolationView | null {
  const violation = id === null ? undefined : findViolation(id)
  return violation ? viewViolation(violation) : null
}

/**
 * The catalogue for a clerk who is typing: '' gives the often cited entries first; letters are taken as the beginning
 * of an id (gz: GZ01 …) before they are looked for in the pinyin of titles; a category narrows the choice.
 */
export function searchCatalogue(text: string, category: string | null, limit: number): ViolationView[] {
  const found = searchViolations(text).filter((one) => category === null || one.category === category)
  const letters = text.trim().toUpperCase()
  const rank = (one: Violation): number => {
    if (letters === '') return one.core ? 0 : 1
    return one.id.startsWith(letters) ? 0 : 1
  }
  return found
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map(viewViolation)
}

import { field } from '@shared/fields/describe'
import { requiredText } from '@shared/fields/values'
import { normaliseCode, normaliseQuery, searchKeys } from '@shared/text'
import { z } from '@shared/zod'
import type { RuleClause } from './clauses'

/** A piece of wording that a short code stands for: `;r02` and Tab. */
export interface Wording {
  /** Small letters and digits: r02. */
  readonly code: string
  readonly title: string
  readonly text: string
}

const CODE = '[a-z][a-z0-9]{1,11}'

/** What a clerk fills in for a wording of the library. */
export const wordingInput = z.object({
  code: field(
    z
      .string({ error: '请填写短码' })
      .transform((text) => normaliseCode(text).toLowerCase())
      .pipe(z.string().regex(new RegExp(`^${CODE}$`, 'u'), '短码为 2 至 12 位小写字母和数字，以字母开头，如 r02')),
    { label: '短码', width: 80, help: '录入时键入分号和短码，再按 Tab 键' },
  ),
  title: field(requiredText('标题', 100), { label: '标题', width: 240 }),
  text: field(requiredText('内容', 2000), { label: '内容', kind: 'longText', width: 400 }),
})
export type WordingInput = z.input<typeof wordingInput>

/** The library as shipped: the suggested wording of every clause under its id. */
export function wordingsOf(clauses: readonly RuleClause[]): Wording[] {
  return clauses.map(({ id, clause, suggestion }) => ({ code: id.toLowerCase(), title: clause, text: suggestion }))
}

const TYPED = new RegExp(`[;；](${CODE})$`, 'iu')

/** The short code that ends at the caret, in small letters; null when none does. */
export function shortCodeAt(text: string, caret: number): string | null {
  return TYPED.exec(text.slice(0, caret))?.[1]?.toLowerCase() ?? null
}

/**
 * The text with the short code before the caret replaced, and where the caret stands then. Null when no code stands
 * there or the library does not know it, so that Tab keeps its usual meaning.
 */
export function expandShortCode(
  text: string,
  caret: number,
  wordings: readonly Wording[],
): { readonly text: string; readonly caret: number } | null {
  const code = shortCodeAt(text, caret)
  const wording = code === null ? undefined : wordings.find((candidate) => candidate.code === code)
  if (code === null || wording === undefined) return null
  const before = text.slice(0, caret - code.length - 1) + wording.text
  return { text: before + text.slice(caret), caret: before.length }
}

const keys = new WeakMap<Wording, string>()

/** What a wording is searched by: code, title with its pinyin, and text. */
function wordingKey(wording: Wording): string {
  let key = keys.get(wording)
  if (key === undefined) {
    key = [wording.code, searchKeys(wording.title), normaliseQuery(wording.text)].join('|')
    keys.set(wording, key)
  }
  return key
}

/** Wordings in which every word of the query occurs; a code typed with its semicolon counts as the code. An empty query gives all. */
export function searchWordings<One extends Wording>(wordings: readonly One[], query: string): readonly One[] {
  const words = query
    .split(/[\s，,、；;]+/u)
    .map(normaliseQuery)
    .filter((word) => word !== '')
  return words.length === 0 ? wordings : wordings.filter((wording) => words.every((word) => wordingKey(wording).includes(word)))
}

import { normaliseQuery } from './normalise'
import { searchKeys } from './pinyin'

/** Longest word that is kept; what is typed beyond it is compared with the text itself. */
export const TERM_LENGTH = 12

/**
 * Words under which texts are found by a query that only knows beginnings: every end of a name, number or its initials,
 * so that any part of it is the beginning of one; of a full pinyin only the whole. All small letters, no signs, at most
 * {@link TERM_LENGTH} characters.
 */
export function searchTerms(texts: readonly string[]): string[] {
  const terms = new Set<string>()
  for (const text of texts) {
    const length = Array.from(normaliseQuery(text)).length
    for (const key of searchKeys(text).split('|').map(normaliseQuery)) {
      const characters = Array.from(key)
      const spelled = characters.length > length && /^[a-z]+$/u.test(key)
      const ends = spelled ? 1 : characters.length
      for (let start = 0; start < ends; start += 1) terms.add(characters.slice(start, start + TERM_LENGTH).join(''))
    }
  }
  terms.delete('')
  return [...terms]
}

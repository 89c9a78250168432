import { pinyin } from 'pinyin-pro'
import { normaliseName, normaliseQuery } from './normalise'
import { livingReadings } from './readings'

/** Readings of a whole name kept for searching: of the initials, and of the full pinyin. */
const MAX_INITIALS = 64
const MAX_FULL = 16

const HAN = /\p{Script=Han}/u

/** Readings in their context, one a character; 'v' stands for ü. Null if the library did not answer character by character. */
function readInContext(
  characters: readonly string[],
  text: string,
  surname: boolean,
): readonly string[] | null {
  const readings = pinyin(text, {
    type: 'array',
    toneType: 'none',
    v: true,
    ...(surname ? { mode: 'surname', surname: 'head' } : {}),
  })
  return readings.length === characters.length ? readings : null
}

const single = new Map<string, string>()

function readAlone(character: string): string {
  let reading = single.get(character)
  if (reading === undefined) {
    reading = pinyin(character, { toneType: 'none', v: true })
    single.set(character, reading)
  }
  return reading
}

/**
 * Readings of each character of a name, the likeliest first: in its context, as a surname at the beginning, then the
 * other living ones. A character that is no Chinese one, or that has no reading, stands for itself.
 */
function readingsOf(text: string): readonly (readonly string[])[] {
  const characters = Array.from(text)
  const inContext = readInContext(characters, text, false)
  const asSurname = readInContext(characters, text, true)
  return characters.map((character, i) => {
    if (!HAN.test(character)) return [character]
    const readings = new Set([inContext?.[i] ?? readAlone(character)])
    // The surname reading is trusted for the surname only: further on it breaks words (银行 becomes yin xing).
    const surname = i < 2 ? asSurname?.[i] : undefined
    if (surname) readings.add(surname)
    for (const reading of livingReadings.get(character) ?? []) readings.add(reading)
    return [...readings]
  })
}

/**
 * Up to `limit` ways through the choices. The first of each comes first, then ways that depart from it in one place,
 * then in two, so a cut leaves out the least likely.
 */
function combine(choices: readonly (readonly string[])[], limit: number): string[] {
  const base = choices.map((c) => c[0] ?? '')
  const found = new Set([base.join('')])
  let ways: { readonly parts: readonly string[]; readonly from: number }[] = [{ parts: base, from: 0 }]
  while (ways.length > 0 && found.size < limit) {
    const next: typeof ways = []
    for (const { parts, from } of ways) {
      for (let i = from; i < choices.length && found.size < limit; i += 1) {
        for (const choice of choices[i]?.slice(1) ?? []) {
          if (found.size >= limit) break
          const changed = parts.with(i, choice)
          found.add(changed.join(''))
          next.push({ parts: changed, from: i + 1 })
        }
      }
    }
    ways = next
  }
  return [...found]
}

/**
 * What names are put in order by, as a dictionary does: by the reading of each character in its context, then by the
 * character itself. Compare byte by byte. A space ends each reading, so that 平 (ping) stands after 品 (pin).
 */
export function sortKey(name: string): string {
  const text = normaliseName(name).toLowerCase()
  const characters = Array.from(text)
  const inContext = HAN.test(text) ? readInContext(characters, text, false) : null
  return characters
    .map((character, i) =>
      HAN.test(character) ? `${inContext?.[i] ?? readAlone(character)} ${character}` : character,
    )
    .join('')
}

/**
 * What a name is searched by, in one small-letter string whose parts stand between '|': the name, the name without
 * signs, its initials in every living reading (长兴: cx, zx) and its full pinyin (ü as v). Looking for
 * {@link normaliseQuery} anywhere in it finds any part of any of these. At most 64 initials and 16 full readings.
 */
export function searchKeys(name: string): string {
  const written = normaliseName(name).toLowerCase().replaceAll('|', ' ')
  const plain = normaliseQuery(name)
  const keys = new Set([written, plain])
  if (HAN.test(plain)) {
    const readings = readingsOf(plain)
    const initials = readings.map((r) => [
      ...new Set(r.map((reading) => reading.slice(0, firstLength(reading)))),
    ])
    for (const key of combine(initials, MAX_INITIALS)) keys.add(key)
    for (const key of combine(readings, MAX_FULL)) keys.add(key)
  }
  keys.delete('')
  return [...keys].join('|')
}

/** Length of the first character, two for one outside the basic plane. */
function firstLength(reading: string): number {
  return (reading.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
}

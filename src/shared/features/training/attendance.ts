import { normaliseQuery, searchKeys } from '@shared/text'

/** A person on the sheet, for entering who came. */
export interface SheetLine {
  readonly id: string
  /** Place on the printed sheet, from 1. */
  readonly position: number
  readonly name: string
  readonly phone: string
  readonly signedIn: boolean
}

export type AttendanceMatch =
  | { readonly kind: 'one'; readonly line: SheetLine }
  /** Several may be meant: those not signed in yet stand first. */
  | { readonly kind: 'many'; readonly lines: readonly SheetLine[] }
  | { readonly kind: 'none' }

/** Fewest digits that are looked for at the end of a telephone number. */
const PHONE_TAIL = 4

const keys = new Map<string, readonly string[]>()

function keysOf(name: string): readonly string[] {
  let found = keys.get(name)
  if (found === undefined) {
    found = searchKeys(name).split('|')
    keys.set(name, found)
  }
  return found
}

/**
 * Whom an input means while attendance is entered: a number is a place on the sheet, else the end of a telephone number;
 * letters and characters are the whole name, its initials or pinyin, else its beginning. A whole match shuts out the
 * partial ones.
 */
export function matchAttendee(input: string, lines: readonly SheetLine[]): AttendanceMatch {
  const text = normaliseQuery(input)
  if (text === '') return { kind: 'none' }
  if (/^\d+$/u.test(text)) return settle(byNumber(text, lines))
  const whole = lines.filter((line) => keysOf(line.name).includes(text))
  if (whole.length > 0) return settle(whole)
  return settle(lines.filter((line) => keysOf(line.name).some((key) => key.startsWith(text))))
}

function byNumber(text: string, lines: readonly SheetLine[]): SheetLine[] {
  const place = lines.filter((line) => String(line.position) === text.replace(/^0+(?=\d)/u, ''))
  if (place.length > 0 || text.length < PHONE_TAIL) return place
  return lines.filter((line) => line.phone.replaceAll(/\D/gu, '').endsWith(text))
}

function settle(found: readonly SheetLine[]): AttendanceMatch {
  const [first, second] = found
  if (first === undefined) return { kind: 'none' }
  if (second === undefined) return { kind: 'one', line: first }
  return { kind: 'many', lines: found.toSorted((a, b) => Number(a.signedIn) - Number(b.signedIn) || a.position - b.position) }
}

import { normaliseCode } from '../text/normalise'
import { excelDamage } from './spreadsheetDamage'

/** GB 32100-2015 table 1: digits and capitals without I, O, S, V, Z; the place is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
/** GB 11714-1997: the organisation code's own check digit, over places 9 to 16. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

export type CreditCodeResult =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false
      readonly reason: 'length' | 'alphabet' | 'check-digit' | 'damaged'
      /** With 'check-digit': what the last place should be if the other 17 are right. */
      readonly expected?: string
    }

function valueOf(char: string): number {
  const value = ALPHABET.indexOf(char)
  if (char.length !== 1 || value < 0) throw new RangeError(`Not a character of a credit code: ${char}`)
  return value
}

/**
 * The 18th character of a unified social credit code (GB 32100-2015, modulus 31).
 * @param first17 the other 17, capitals
 * @throws RangeError when there are not 17 or one is outside the alphabet
 */
export function creditCodeCheckDigit(first17: string): string {
  if (first17.length !== 17) throw new RangeError('A credit code has 17 characters before its check digit')
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * valueOf(first17.charAt(i)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Whether places 9 to 17 are an organisation code that checks (GB 11714-1997), letters counting 10 to 35. */
function organisationCodeHolds(code: string): boolean {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(code.charAt(8 + i), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return code.charAt(16) === (check === 10 ? 'X' : String(check % 11))
}

/**
 * Checks a unified social credit code (GB 32100-2015). Spaces, full-width forms and small letters are put right; the
 * code comes back in its written form. Eighteen digits ending in 000 pass only if both check digits hold, since a
 * spreadsheet's rounding leaves the same picture.
 */
export function checkCreditCode(text: string): CreditCodeResult {
  const code = normaliseCode(text)
  const damage = excelDamage(code)
  if (damage === 'scientific') return { ok: false, reason: 'damaged' }
  if (code.length !== 18) return { ok: false, reason: 'length' }
  for (const char of code) if (!ALPHABET.includes(char)) return { ok: false, reason: 'alphabet' }
  const expected = creditCodeCheckDigit(code.slice(0, 17))
  const holds = code.endsWith(expected)
  if (damage === 'rounded' && !(holds && organisationCodeHolds(code))) return { ok: false, reason: 'damaged' }
  return holds ? { ok: true, code } : { ok: false, reason: 'check-digit', expected }
}

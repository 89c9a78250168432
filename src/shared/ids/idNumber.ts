import { dateText, isRealDate, type DateText } from '../calendar/dates'
import { normaliseCode } from '../text/normalise'
import { excelDamage } from './spreadsheetDamage'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_DIGITS = '10X98765432'

export type IdNumberResult =
  | { readonly ok: true; readonly idNumber: string; readonly birthDate: DateText; readonly sex: '男' | '女' }
  | {
      readonly ok: false
      /** 'old-15': the 15-digit form, withdrawn in 2013; ask for the 18-digit one. */
      readonly reason: 'length' | 'alphabet' | 'date' | 'check-digit' | 'old-15' | 'damaged'
      /** With 'check-digit': what the last place should be if the other 17 are right. */
      readonly expected?: string
    }

export interface IdNumberOptions {
  /** With it, a birth date after this day is refused. */
  readonly today?: DateText
  /**
   * The number was typed by hand, not read from a spreadsheet: one ending in 000 is then taken if its check digit
   * holds. By default it is refused, since one rounded number in eleven passes the check by chance.
   */
  readonly typed?: boolean
}

/**
 * The 18th character of a citizen's number (GB 11643-1999, ISO 7064 MOD 11-2).
 * @throws RangeError unless given 17 digits
 */
export function idNumberCheckDigit(first17: string): string {
  if (!/^\d{17}$/u.test(first17))
    throw new RangeError('A citizen number has 17 digits before its check digit')
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

function isBirthDate(date: DateText, today: DateText | undefined): boolean {
  return isRealDate(date) && date >= '1880-01-01' && (today === undefined || date <= today)
}

/** Checks a citizen's identity number (GB 11643-1999): form, a birth date that exists, check digit. */
export function checkIdNumber(text: string, options: IdNumberOptions = {}): IdNumberResult {
  const code = normaliseCode(text)
  const damage = excelDamage(code)
  if (damage === 'scientific') return { ok: false, reason: 'damaged' }
  if (/^\d{15}$/u.test(code)) return { ok: false, reason: 'old-15' }
  if (code.length !== 18) return { ok: false, reason: 'length' }
  if (!/^\d{17}[\dX]$/u.test(code)) return { ok: false, reason: 'alphabet' }
  if (damage === 'rounded' && !options.typed) return { ok: false, reason: 'damaged' }

  const birthDate = dateText(
    Number(code.slice(6, 10)),
    Number(code.slice(10, 12)),
    Number(code.slice(12, 14)),
  )
  if (!isBirthDate(birthDate, options.today)) return { ok: false, reason: 'date' }
  const expected = idNumberCheckDigit(code.slice(0, 17))
  if (!code.endsWith(expected)) return { ok: false, reason: 'check-digit', expected }
  return { ok: true, idNumber: code, birthDate, sex: Number(code.charAt(16)) % 2 === 1 ? '男' : '女' }
}

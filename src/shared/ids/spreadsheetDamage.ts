import { normaliseCode } from '../text/normalise'

export type SpreadsheetDamage = 'scientific' | 'rounded'

/**
 * What a spreadsheet did to a long number it took for a quantity: 'scientific' for '9.13304E+17', 'rounded' for 18 or
 * more digits of which all after the 15th are noughts (a number keeps 15 digits). Null when there is no sign of damage.
 * A genuine number may end in 000 too, about one in a thousand: who has more to go by (check digits) should use it.
 */
export function excelDamage(text: string): SpreadsheetDamage | null {
  const code = normaliseCode(text)
  if (/^\d(?:\.\d+)?E\+?\d{1,3}$/u.test(code)) return 'scientific'
  return /^\d{15}0{3,}$/u.test(code) ? 'rounded' : null
}

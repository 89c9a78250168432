import { creditCodeCheckDigit } from '@shared/ids'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** Check digit of an organisation code (GB 11714-1997): letters count 10 to 35. */
function organisationCheckDigit(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * Number.parseInt(first8.charAt(i), 36), 0)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 'X' : digit === 11 ? '0' : String(digit)
}

/**
 * A credit code with both check digits right, for 平湖 (330482). The organisation code begins with MAYY, a series that
 * is not given out, so that no invented code is anybody's.
 * @param sequence 0 to 923,520
 */
export function inventedCreditCode(sequence: number, shop: boolean): string {
  let rest = sequence
  let digits = ''
  for (let place = 0; place < 4; place += 1) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits
    rest = Math.floor(rest / ALPHABET.length)
  }
  const organisation = `MAYY${digits}`
  const first17 = `9${shop ? 2 : 1}330482${organisation}${organisationCheckDigit(organisation)}`
  return first17 + creditCodeCheckDigit(first17)
}

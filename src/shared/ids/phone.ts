import { normaliseCode } from '../text/normalise'
import { excelDamage } from './spreadsheetDamage'

export type PhoneResult =
  | {
      readonly ok: true
      /** 13812345678, 0573-85012345, 0573-85012345-801, 400-123-4567. */
      readonly phone: string
      readonly kind: 'mobile' | 'landline' | 'service'
    }
  | {
      readonly ok: false
      /** 'area-code': a landline number without one. 'prefix': eleven digits no mobile number begins with. */
      readonly reason: 'empty' | 'alphabet' | 'length' | 'prefix' | 'area-code' | 'damaged'
    }

/** 010 and 020-029 have eight local digits; all others have three digits behind the 0 and seven or eight local ones. */
const LANDLINE = /^(0(?:10|2\d))(\d{8})$|^(0[3-9]\d{2})(\d{7,8})$/u
const EXTENSION = /^(.*?)(?:-|转|分机号?|EXT\.?|#|\*)(?:转|分机)?:?(\d{1,6})$/u

function landline(text: string): PhoneResult | null {
  const match = LANDLINE.exec(text)
  if (!match) return null
  return { ok: true, phone: `${match[1] ?? match[3] ?? ''}-${match[2] ?? match[4] ?? ''}`, kind: 'landline' }
}

function withoutExtension(digits: string): PhoneResult {
  if (/^1[3-9]\d{9}$/u.test(digits)) return { ok: true, phone: digits, kind: 'mobile' }
  if (/^[48]00\d{7}$/u.test(digits))
    return {
      ok: true,
      phone: `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
      kind: 'service',
    }
  const fixed = landline(digits)
  if (fixed) return fixed
  if (/^[2-9]\d{6,7}$/u.test(digits)) return { ok: false, reason: 'area-code' }
  return { ok: false, reason: /^[1-9]\d{10}$/u.test(digits) ? 'prefix' : 'length' }
}

/**
 * Checks one telephone number: mobile, landline with area code and perhaps an extension, or a 400/800 number.
 * Spaces, brackets, hyphens and +86 are put right.
 */
export function checkPhone(text: string): PhoneResult {
  const plain = normaliseCode(text)
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/[()]/gu, '-')
    .replaceAll(/-+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .replace(/^(?:\+86|0086|86(?=-?1[3-9]))-?/u, '')
  if (plain === '') return { ok: false, reason: 'empty' }
  if (excelDamage(plain) === 'scientific') return { ok: false, reason: 'damaged' }

  const whole = /^[\d-]+$/u.test(plain) ? withoutExtension(plain.replaceAll('-', '')) : null
  const split = EXTENSION.exec(plain)
  const base = split?.[1]?.replaceAll('-', '') ?? ''
  const main = split && /^\d+$/u.test(base) ? withoutExtension(base) : null
  // What follows a complete landline number is its extension.
  if (main?.ok && main.kind === 'landline') return { ...main, phone: `${main.phone}-${split?.[2] ?? ''}` }
  if (whole) return whole
  return { ok: false, reason: main && !main.ok ? main.reason : 'alphabet' }
}

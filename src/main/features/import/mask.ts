import { checkIdNumber } from '@shared/ids'
import { maskIdNumber, maskPhone } from '@shared/text/mask'

const MOBILE = /^(?:\+?86-?)?1[3-9]\d{9}$/u
const LANDLINE = /^\(?0\d{2,3}\)?-?\d{7,8}(?:\D+\d+)?$/u

/** Hides what looks like a citizen number or a telephone, full-width too, in cells whose meaning is not known yet. */
export function maskPersonal(raw: string): string {
  const text = raw.normalize('NFKC')
  if (/^\d{17}[\dXx]$/u.test(text) && checkIdNumber(text).ok) return maskIdNumber(text)
  return MOBILE.test(text) || LANDLINE.test(text) ? maskPhone(text) : raw
}

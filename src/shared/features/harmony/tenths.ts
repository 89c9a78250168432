/** A score as people read it: 375 is 37.5, 1000 is 100. @throws RangeError when it is no whole number of tenths */
export function tenthsText(tenths: number): string {
  if (!Number.isSafeInteger(tenths)) throw new RangeError(`no score: ${tenths}`)
  const whole = Math.floor(Math.abs(tenths) / 10)
  const rest = Math.abs(tenths) % 10
  return `${tenths < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${rest}`}`
}

/** Reads 37.5, 37 or -2 into tenths, working on the digits; null for anything else, more than one decimal included. */
export function parseTenths(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[−–—]/gu, '-').trim()
  const match = /^(-?)(\d{1,6})(?:\.(\d)0*)?$/u.exec(plain)
  if (!match) return null
  const tenths = Number(match[2]) * 10 + Number(match[3] ?? 0)
  return match[1] === '-' && tenths !== 0 ? -tenths : tenths
}

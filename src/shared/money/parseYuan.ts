export type MoneyRefusal =
  | 'empty'
  | 'not-a-number'
  /** 12,34: separators not every three digits. */
  | 'grouping'
  | 'too-many-decimals'
  | 'negative'
  /** 万元, 角, $: only yuan are read. */
  | 'unit'
  /** 1.2E+5, as spreadsheets shorten numbers. */
  | 'scientific'
  | 'too-large'

export type MoneyResult =
  | { readonly ok: true; readonly fen: number }
  | { readonly ok: false; readonly reason: MoneyRefusal }

export interface MoneyOptions {
  readonly allowNegative?: boolean
}

const refuse = (reason: MoneyRefusal): MoneyResult => ({ ok: false, reason })

/**
 * Reads an amount in yuan into integer fen: 12345.67, 12,345.67, ¥12,345.67, 12345.67元, full-width forms of these.
 * Works on the digits, never through a fraction, so no fen is lost. Refuses what is not plainly an amount in yuan.
 */
export function parseYuan(text: string, options: MoneyOptions = {}): MoneyResult {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .trim()
  if (plain === '') return refuse('empty')

  const match = /^(-?)\s*(?:人民币)?\s*[¥￥]?\s*(-?)([\d.,]+)\s*(?:元|圆)?整?$/u.exec(plain)
  if (!match) {
    if (/^-?[\d.]+E[+-]?\d+$/iu.test(plain)) return refuse('scientific')
    return refuse(/\d/u.test(plain) && /[万亿千百角分$€£]|USD|HKD/iu.test(plain) ? 'unit' : 'not-a-number')
  }
  const [, sign = '', innerSign = '', digits = ''] = match
  if (sign && innerSign) return refuse('not-a-number')

  const amount = /^([\d,]+)(?:\.(\d+))?$/u.exec(digits)
  const whole = amount?.[1]
  if (amount === null || whole === undefined) return refuse('not-a-number')
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/u.test(whole)) return refuse('grouping')
  const decimals = amount[2] ?? ''
  if (decimals.length > 2) return refuse('too-many-decimals')

  const fen = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(fen)) return refuse('too-large')
  if (!(sign || innerSign) || fen === 0) return { ok: true, fen }
  return options.allowNegative ? { ok: true, fen: -fen } : refuse('negative')
}

/** A share, never shown without both its parts. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  /** In hundredths of a per cent (9710 is 97.10 %); null when there is nothing to divide by. */
  readonly hundredths: number | null
  /** More above the line than below it: one of the two is wrong, and the rate is over 100 %. */
  readonly over: boolean
}

/**
 * A share of whole numbers, rounded half up to a hundredth of a per cent, but never up to 100 % while one is missing.
 * A share over 100 % is neither capped nor hidden: it comes back with `over` set.
 * @throws RangeError when a part is negative or no whole number
 */
export function rateOf(numerator: number, denominator: number): Rate {
  for (const part of [numerator, denominator]) {
    if (!Number.isSafeInteger(part) || part < 0) throw new RangeError(`no rate with ${part}`)
  }
  const over = numerator > denominator
  if (denominator === 0) return { numerator, denominator, hundredths: null, over }
  const rounded = Number((BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator)))
  const hundredths = numerator < denominator ? Math.min(rounded, 9999) : rounded
  return { numerator, denominator, hundredths, over }
}

/** '97.10%'; '—' where there is nothing to divide by. Its two parts are shown beside it. */
export function rateText({ hundredths }: Rate): string {
  return hundredths === null ? '—' : `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`
}

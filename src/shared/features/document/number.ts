/** What a number pattern is filled from. */
export interface NumberParts {
  /** 地区代字, as set under 设置: 平. */
  readonly shortName: string
  readonly year: number
  /** Place in the book of its kind and year, from 1. */
  readonly sequence: number
  /** Fewest digits of the sequence; 0 or 1 pads nothing (GB/T 9704-2012 7.2.5 pads nothing). */
  readonly padding: number
}

/**
 * The number of a paper, its pattern having the fields {代字}, {年} and {序号}:
 * '{代字}人社监令字〔{年}〕第{序号}号' gives 平人社监令字〔2020〕第7号. Anything else in the pattern stands as it is.
 * @throws RangeError when year or sequence is not a whole number from 1
 */
export function formatNumber(pattern: string, parts: NumberParts): string {
  for (const value of [parts.year, parts.sequence]) {
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`no document number with ${value}`)
  }
  const fields: Readonly<Record<string, string>> = {
    代字: parts.shortName,
    年: String(parts.year),
    序号: String(parts.sequence).padStart(parts.padding, '0'),
  }
  return fill(pattern, fields)
}

/** The number of a draft, with full-width blanks for year and sequence. */
export function blankNumber(pattern: string, shortName: string): string {
  return fill(pattern, { 代字: shortName, 年: '　　', 序号: '　　' })
}

/** One pass, so that a 代字 that looks like a field is not filled again. */
function fill(pattern: string, fields: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{([^{}]*)\}/gu, (whole, name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : whole))
}

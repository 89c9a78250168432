/** The smallest thing that is never cut: a line of text, a table row, a signature block, a blank. */
export interface FlowUnit {
  /** Height in CSS pixels. */
  readonly height: number
  /** What is repeated above it when it opens a page or its table: the height of the table's head. */
  readonly lead: number
  /** First of its block, so that `lead` is due even in the middle of a page. */
  readonly opens: boolean
  /** Whether a page may begin here: `avoid` gives way only when nothing else fits, `must` always begins one. */
  readonly before: 'may' | 'avoid' | 'must'
  /** Blank lines vanish at the head of a page that began by overflow. */
  readonly blank: boolean
}

/** Units of one page: from `start` up to and without `end`. */
export interface PageSpan {
  readonly start: number
  readonly end: number
}

/**
 * Cut a flow into pages. Every unit that is not a dropped blank lands on exactly one page, in order; a unit
 * taller than the page gets one of its own. Pure and self-contained: it is also sent to the hidden window
 * as source text.
 * @param capacity height of the type area in CSS pixels
 */
export function breakPages(units: readonly FlowUnit[], capacity: number): PageSpan[] {
  // Browsers place boxes on 1/64 px; 22 lines may measure a fraction more than the page they fill.
  const slack = 0.5
  const pages: PageSpan[] = []
  let start = 0
  while (start < units.length) {
    let used = 0
    let lastAllowed = -1
    let end = start
    for (; end < units.length; end += 1) {
      const unit = units[end]
      if (unit === undefined) break
      if (end > start && unit.before === 'must') break
      const height = unit.height + (end === start || unit.opens ? unit.lead : 0)
      if (end > start && used + height > capacity + slack) {
        if (unit.before === 'avoid' && lastAllowed > start) end = lastAllowed
        break
      }
      if (end > start && unit.before === 'may') lastAllowed = end
      used += height
    }
    pages.push({ start, end })
    start = end
    while (start < units.length && units[start]?.blank === true && units[start]?.before !== 'must') start += 1
  }
  return pages
}

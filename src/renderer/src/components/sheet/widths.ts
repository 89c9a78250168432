export interface SheetWidth {
  /** px. */
  readonly width: number
  readonly grow?: boolean
}

/** Narrower than this a column says nothing, in px. */
const NARROWEST = 36

/**
 * Widths that fill the table. What the columns do not need goes to those that grow; where there is too little, these
 * give way first, so that names and numbers stay readable, then all together.
 */
export function spread(columns: readonly SheetWidth[], available: number): number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)
  const missing = sum(columns.map(({ width }) => width)) - available
  const growing = columns.filter(({ grow }) => grow === true)
  if (missing <= 0) {
    const extra = growing.length === 0 ? 0 : -missing / growing.length
    return columns.map(({ width, grow }) => width + (grow === true ? extra : 0))
  }
  const room = sum(growing.map(({ width }) => Math.max(0, width - NARROWEST)))
  const part = room === 0 ? 0 : Math.min(1, missing / room)
  const given = columns.map(({ width, grow }) => (grow === true ? width - Math.max(0, width - NARROWEST) * part : width))
  const left = sum(given)
  return left > available ? given.map((width) => (width * Math.max(available, 0)) / left) : given
}

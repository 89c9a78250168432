import { PAGE } from '../layout.css'

/** Word counts in twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

export const BODY_WIDTH = twips(PAGE.bodyWidthMm)
/** One of 22 lines, rounded down so that all of them fit. */
export const LINE = Math.floor((PAGE.bodyHeightMm / PAGE.lines) * (1440 / 25.4))
/** Height of a line of a table, a form and small type. */
export const TABLE_LINE = 14 * 20
export const FORM_LINE = 17 * 20
/** One place in the grid of 28 characters. */
export const PITCH_MM = PAGE.bodyWidthMm / PAGE.characters
/** Characters of 4号 on a ruled line. */
export const RULED_CHARACTERS = 31

/** Widths of columns in twips, scaled to the type area; the last takes what rounding leaves. */
export function columnWidths(widthsMm: readonly number[]): number[] {
  const total = widthsMm.reduce((sum, width) => sum + width, 0)
  const widths = widthsMm.map((width) => Math.round((width / total) * BODY_WIDTH))
  const rest = BODY_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

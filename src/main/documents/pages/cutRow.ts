import type { DomElement } from './dom'

/** A row of a table or form that may be cut between the frozen lines of its cells. */
export interface RowCut {
  /** Heights from the row's upper edge to its lower, one a band: a line of text with what stands beside it. */
  readonly bands: readonly number[]
  /** The band of every line that is no label's, in the order of the document. */
  readonly bandOf: readonly number[]
  /** Fewer bands than this stay alone on neither side of a page's edge. */
  readonly together: number
}

/**
 * Where a tall row may be cut; null for one that stays whole: a short one, one joined to others by a cell over several
 * rows, one of a few lines. Runs in the hidden window as source text.
 * @param shortest height in CSS pixels up to which a row is never cut
 */
export function cutRow(row: DomElement, shortest: number): RowCut | null {
  const box = row.getBoundingClientRect()
  if (box.height <= shortest || row.querySelector('[rowspan]') || row.dataset['joined']) return null
  const bottoms = Array.from(row.querySelectorAll('td:not(.label) .ln'), (line) => line.getBoundingClientRect().bottom)
  const edges: number[] = []
  for (const bottom of bottoms.toSorted((a, b) => a - b)) {
    const last = edges.at(-1)
    if (last === undefined || bottom - last > 4) edges.push(bottom)
  }
  if (edges.length < 4) return null
  const bands = edges.map((edge, index) => {
    const from = index === 0 ? box.top : (edges[index - 1] ?? box.top)
    return (index === edges.length - 1 ? box.bottom : edge) - from
  })
  const labels = Array.from(row.querySelectorAll('td.label'), (cell) =>
    Array.from(cell.querySelectorAll('.ln')).reduce((sum, line) => sum + line.getBoundingClientRect().height, 0),
  )
  const line = bands[1] ?? box.height
  const bandOf = bottoms.map((bottom) => edges.findLastIndex((edge) => bottom >= edge))
  return { bands, bandOf, together: Math.max(2, Math.ceil(Math.max(0, ...labels) / line)) }
}

/**
 * The part of a cut row that stands on one page: bands `from` up to and without `to`. Labels are repeated, what is
 * pinned to the lower edge (a signature) stands only in the last part. Runs in the hidden window as source text.
 */
export function rowPart(row: DomElement, { bands, bandOf }: RowCut, from: number, to: number): DomElement {
  const part = row.cloneNode(true)
  if (from === 0 && to === bands.length) return part
  part.removeAttribute('style')
  Array.from(part.querySelectorAll('td:not(.label) .ln')).forEach((line, index) => {
    const band = bandOf[index] ?? 0
    if (band < from || band >= to) line.remove()
  })
  for (const paragraph of Array.from(part.querySelectorAll('td:not(.label) p'))) {
    if (paragraph.children.length === 0 && paragraph.textContent === '') paragraph.remove()
  }
  if (to === bands.length) return part
  for (const bottom of Array.from(part.querySelectorAll('.bottom'))) {
    bottom.parentElement?.removeAttribute('style')
    bottom.parentElement?.classList.remove('has-bottom')
    bottom.remove()
  }
  return part
}

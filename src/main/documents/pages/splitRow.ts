import type { DomElement } from './dom'

/**
 * Cuts a table row that is taller than a page into rows of at most `limit` CSS pixels, between the frozen
 * lines of its cells, and puts them in its place. Runs in the hidden window as source text.
 */
export function splitTallRow(row: DomElement, limit: number): DomElement[] {
  const top = row.getBoundingClientRect().top
  const lines = Array.from(row.querySelectorAll('.ln')).map((line) => {
    const box = line.getBoundingClientRect()
    return { part: Math.floor(Math.max(0, box.bottom - top) / limit), line }
  })
  const parts = Math.max(0, ...lines.map(({ part }) => part)) + 1
  const pieces = Array.from({ length: parts }, (_, wanted) => {
    const piece = row.cloneNode(true)
    piece.removeAttribute('style')
    Array.from(piece.querySelectorAll('.ln')).forEach((line, index) => {
      if (lines[index]?.part !== wanted) line.remove()
    })
    return piece
  })
  row.after(...pieces)
  row.remove()
  return pieces
}

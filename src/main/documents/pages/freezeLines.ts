import type { DomDocument, DomElement, DomText } from './dom'

/**
 * Turns the lines the browser has broken an element's text into, into one `<span class="ln">` each, so
 * that preview, PDF and paper keep the same lines whatever they round differently. Inline markup is kept.
 * Runs in the hidden window as source text.
 * @returns what puts the lines in: measuring and writing are apart, so that many elements are measured in one go
 */
export function freezeLines(document: DomDocument, element: DomElement): () => void {
  const starts: { node: DomText; offset: number }[] = []
  const walker = document.createTreeWalker(element, 4)
  const range = document.createRange()
  let lineBottom = Number.NEGATIVE_INFINITY
  let last: DomText | null = null
  for (
    let node = walker.nextNode() as DomText | null;
    node !== null;
    node = walker.nextNode() as DomText | null
  ) {
    let offset = 0
    for (const character of node.data) {
      range.setStart(node, offset)
      range.setEnd(node, offset + character.length)
      const box = range.getBoundingClientRect()
      // Blanks hanging at a line's end, joiners and variation selectors have no width: they stay where they are.
      if (box.width > 0 && (box.top + box.bottom) / 2 > lineBottom) {
        starts.push({ node, offset })
        lineBottom = box.bottom
      }
      offset += character.length
    }
    last = node
  }
  return () => {
    const pieces = starts.map((start, index) => {
      const next = starts[index + 1]
      const line = document.createElement('span')
      line.className = `ln${index === 0 ? ' first' : ''}${next ? ' full' : ''}`
      range.setStart(start.node, start.offset)
      if (next) range.setEnd(next.node, next.offset)
      else if (last) range.setEnd(last, last.data.length)
      line.append(range.cloneContents())
      return line
    })
    if (pieces.length > 0) element.replaceChildren(...pieces)
  }
}

import type { DomDocument, DomElement, DomRange, DomText } from './dom'

/**
 * Turns the lines the browser has broken an element's text into, into one `<span class="ln">` each, so
 * that preview, PDF and paper keep the same lines whatever they round differently. Inline markup is kept.
 * Runs in the hidden window as source text.
 * @param range shared by all elements: every range alive makes every change of the document dearer
 * @returns what puts the lines in: measuring and writing are apart, so that many elements are measured in one go
 */
export function freezeLines(document: DomDocument, range: DomRange, element: DomElement): () => void {
  const places: { node: DomText; offset: number; length: number }[] = []
  const walker = document.createTreeWalker(element, 4)
  let last: DomText | null = null
  for (let node = walker.nextNode() as DomText | null; node !== null; node = walker.nextNode() as DomText | null) {
    let offset = 0
    for (const { length } of node.data) {
      places.push({ node, offset, length })
      offset += length
    }
    last = node
  }
  /** The first character from `from` up to `end` that has a width; blanks hanging at a line's end, joiners and variation selectors have none. */
  const seen = (from: number, end: number): { index: number; middle: number; bottom: number } | null => {
    for (let index = from; index < end; index += 1) {
      const place = places[index]
      if (!place) break
      range.setStart(place.node, place.offset)
      range.setEnd(place.node, place.offset + place.length)
      const { width, top, bottom } = range.getBoundingClientRect()
      if (width > 0) return { index, middle: (top + bottom) / 2, bottom }
    }
    return null
  }
  // Lines run downwards, so each one's first character is found by halving instead of asking for every character.
  const starts: { node: DomText; offset: number }[] = []
  let first = seen(0, places.length)
  while (first !== null) {
    const { bottom, index } = first
    const start = places[index]
    if (start) starts.push(start)
    let low = index + 1
    let end = places.length
    let next: ReturnType<typeof seen> = null
    while (low < end) {
      const half = (low + end) >> 1
      const found = seen(half, end)
      if (found === null) end = half
      else if (found.middle > bottom) {
        next = found
        end = half
      } else low = found.index + 1
    }
    first = next
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

import type { breakPages, FlowUnit } from './breakPages'
import type { DomDocument, DomElement } from './dom'
import type { freezeLines } from './freezeLines'
import type { splitTallRow } from './splitRow'
import type { OutlineEntry } from '../model'

export interface LayoutReport {
  readonly pages: number
  readonly outline: OutlineEntry[]
}

/** The page maker's other parts, handed in because it runs in the window as source text. */
export interface LayoutParts {
  readonly breakPages: typeof breakPages
  readonly freezeLines: typeof freezeLines
  readonly splitTallRow: typeof splitTallRow
}

/**
 * Replaces the flowing articles of a document by A4 sheets. Runs in the hidden window as source text, so it
 * names nothing outside itself but its parameters.
 * @param capacityMm height of the type area
 */
export function layOut(document: DomDocument, capacityMm: number, parts: LayoutParts): LayoutReport {
  interface Piece extends FlowUnit {
    readonly block: DomElement
    /** The line or row; the block itself when it is not split. */
    readonly node: DomElement
  }

  const make = (name: string): DomElement => {
    const element = document.createElement('div')
    element.className = name
    return element
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- sent to the window as the text of this one function
  const heightOf = (element: DomElement): number => element.getBoundingClientRect().height

  const ruler = make('flow')
  const rod = make('')
  rod.innerHTML = `<div style="height:${capacityMm}mm"></div>`
  ruler.append(rod)
  document.body.append(ruler)
  const capacity = heightOf(rod)
  ruler.remove()

  // A piece of a cut row brings its cells' padding with it, hence the 12 pixels.
  const rowsOf = (table: DomElement, lead: number): DomElement[] => {
    const body = table.querySelector('tbody')
    if (!body) return []
    return Array.from(body.children).flatMap((row) =>
      heightOf(row) > capacity - lead ? parts.splitTallRow(row, capacity - lead - 12) : [row],
    )
  }

  const nodesOf = (block: DomElement, lead: number): DomElement[] => {
    if (block.dataset['split'] === 'lines') {
      const made = Array.from(block.children).filter((child) => child.classList.contains('ln'))
      return made.length > 0 ? made : [block]
    }
    return block.dataset['split'] === 'rows' ? rowsOf(block, lead) : [block]
  }

  /** Fewer than two lines or rows stay alone on neither side of a page's edge. */
  const piecesOf = (block: DomElement, previous: DomElement | undefined): Piece[] => {
    const head = block.querySelector('thead')
    const lead = head ? heightOf(head) : 0
    const nodes = nodesOf(block, lead)
    const keep = block.dataset['keep']
    const joined = keep === 'prev' || keep === 'both'
    const held = previous?.dataset['keep'] === 'next' || previous?.dataset['keep'] === 'both'
    return nodes.map((node, index) => {
      let before: FlowUnit['before'] = 'may'
      if (index === 0) {
        if (previous?.dataset['break'] === 'before') before = 'must'
        else if (joined || held) before = 'avoid'
      } else if (
        index === 1 ||
        index === nodes.length - 1 ||
        block.dataset['glue'] ||
        node.dataset['keep'] === 'prev'
      ) {
        before = 'avoid'
      }
      const extra = index === 0 && node !== block ? edge(block, nodes, head) : 0
      const blank = block.dataset['blank'] === '1'
      return { block, node, height: heightOf(node) + extra, lead, opens: index === 0, before, blank }
    })
  }

  /** What a block is taller than its lines or rows (padding, borders); counted with its first one. */
  const edge = (block: DomElement, nodes: readonly DomElement[], head: DomElement | null): number => {
    const inner = nodes.reduce((sum, node) => sum + heightOf(node), head ? heightOf(head) : 0)
    return Math.max(0, heightOf(block) - inner)
  }

  /** An empty copy of a block for the part of it on this page. */
  const shellOf = (block: DomElement): { shell: DomElement; inside: DomElement } => {
    const shell = block.cloneNode(false)
    if (block.dataset['split'] !== 'rows') return { shell, inside: shell }
    for (const name of ['colgroup', 'thead']) {
      const part = block.querySelector(name)
      if (part) shell.append(part.cloneNode(true))
    }
    const inside = document.createElement('tbody')
    shell.append(inside)
    return { shell, inside }
  }

  const sheetOf = (pieces: readonly Piece[]): DomElement => {
    const sheet = make('sheet flow')
    let block: DomElement | null = null
    let inside = sheet
    for (const piece of pieces) {
      if (piece.node === piece.block) {
        sheet.append(piece.block.cloneNode(true))
        block = null
        continue
      }
      if (piece.block !== block) {
        const made = shellOf(piece.block)
        sheet.append(made.shell)
        inside = made.inside
        block = piece.block
      }
      inside.append(piece.node.cloneNode(true))
    }
    return sheet
  }

  const folioOf = (kind: string | undefined, page: number, total: number): DomElement | null => {
    if (kind !== 'dash' && kind !== 'record') return null
    const folio = make(`folio ${kind === 'record' ? 'record' : page % 2 === 1 ? 'odd' : 'even'}`)
    folio.textContent = kind === 'record' ? `第 ${page} 页　共 ${total} 页` : `— ${page} —`
    return folio
  }

  const worded = (name: string, text: string): DomElement => {
    const element = make(name)
    element.textContent = text
    return element
  }

  const sheets: DomElement[] = []
  const outline: OutlineEntry[] = []
  const articles = Array.from(document.querySelectorAll('article'))
  for (const article of articles) {
    for (const element of Array.from(article.querySelectorAll('[data-split="lines"],[data-lines]'))) {
      parts.freezeLines(document, element)
    }
    const blocks = Array.from(article.children)
    const pieces = blocks.flatMap((block, index) =>
      block.dataset['break'] ? [] : piecesOf(block, blocks[index - 1]),
    )
    const spans = parts.breakPages(pieces, capacity)
    if (document.body.dataset['duplex'] && sheets.length % 2 === 1) sheets.push(make('page blank'))
    outline.push({ title: article.dataset['title'] ?? '', page: sheets.length, level: 1 })
    const signed = spans.findIndex(({ start, end }) =>
      pieces.slice(start, end).some(({ block }) => block.dataset['signed']),
    )
    const noted = signed < 0 ? spans.length - 1 : signed
    spans.forEach((span, index) => {
      const onPage = pieces.slice(span.start, span.end)
      const page = make('page')
      const { watermark, folio, footNote } = article.dataset
      if (watermark) page.append(worded('watermark', watermark))
      page.append(sheetOf(onPage))
      const number = folioOf(folio, index + 1, spans.length)
      if (number) page.append(number)
      if (footNote && index === noted) page.append(worded('foot-note', footNote))
      for (const { block, opens } of onPage) {
        const title = block.dataset['outline']
        if (title && opens) outline.push({ title, page: sheets.length, level: 2 })
      }
      sheets.push(page)
    })
  }
  document.body.classList.add('paged')
  document.body.replaceChildren(...sheets)
  return { pages: sheets.length, outline }
}

import type { breakPages, FlowUnit } from './breakPages'
import type { cutRow, RowCut, rowPart } from './cutRow'
import type { DomDocument, DomElement } from './dom'
import type { freezeLines } from './freezeLines'
import type { OutlineEntry } from '../model'

export interface LayoutReport {
  readonly pages: number
  readonly outline: OutlineEntry[]
}

/** Heights of the type areas by the margins of a paper. */
export type AreaHeights = Readonly<Record<'standard' | 'form', number>>

/** The page maker's other parts, handed in because it runs in the window as source text. */
export interface LayoutParts {
  readonly breakPages: typeof breakPages
  readonly cutRow: typeof cutRow
  readonly freezeLines: typeof freezeLines
  readonly rowPart: typeof rowPart
}

/**
 * Replaces the flowing articles of a document by A4 sheets. Runs in the hidden window as source text, so it
 * names nothing outside itself but its parameters.
 * @param heightsMm heights of the type areas
 */
export function layOut(document: DomDocument, heightsMm: AreaHeights, parts: LayoutParts): LayoutReport {
  interface Piece extends FlowUnit {
    readonly block: DomElement
    /** The line or row; the block itself when it is not split. */
    readonly node: DomElement
    /** Which band of a row that may be cut. */
    readonly band?: { readonly index: number; readonly cut: RowCut }
  }

  const make = (name: string): DomElement => {
    const element = document.createElement('div')
    element.className = name
    return element
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- sent to the window as the text of this one function
  const heightOf = (element: DomElement): number => element.getBoundingClientRect().height

  /** What `html` takes of the height of a page, in CSS pixels. */
  const measured = (html: string): number => {
    const ruler = make('flow')
    ruler.innerHTML = html
    document.body.append(ruler)
    const height = heightOf(ruler)
    ruler.remove()
    return height
  }
  const standard = measured(`<div style="height:${heightsMm.standard}mm"></div>`)
  const form = measured(`<div style="height:${heightsMm.form}mm"></div>`)
  const strip = measured('<div class="page-sign-room"></div>')

  const nodesOf = (block: DomElement): DomElement[] => {
    if (block.dataset['split'] === 'lines') {
      const made = Array.from(block.children).filter((child) => child.classList.contains('ln'))
      return made.length > 0 ? made : [block]
    }
    return block.dataset['split'] === 'rows' ? Array.from(block.querySelector('tbody')?.children ?? []) : [block]
  }

  /** Fewer than two lines or rows stay alone on neither side of a page's edge. */
  const piecesOf = (block: DomElement, previous: DomElement | undefined): Piece[] => {
    const head = block.querySelector('thead')
    const lead = head ? heightOf(head) : 0
    const nodes = nodesOf(block)
    const keep = block.dataset['keep']
    const joined = keep === 'prev' || keep === 'both'
    const held = previous?.dataset['keep'] === 'next' || previous?.dataset['keep'] === 'both'
    // Blank lines for the pen may be parted anywhere.
    const loose = block.dataset['loose'] === '1'
    return nodes.flatMap((node, index): Piece[] => {
      let before: FlowUnit['before'] = 'may'
      if (index === 0) {
        if (previous?.dataset['break'] === 'before') before = 'must'
        else if (joined || held) before = 'avoid'
      } else if (
        (!loose && (index === 1 || index === nodes.length - 1)) ||
        block.dataset['glue'] ||
        node.dataset['keep'] === 'prev'
      ) {
        before = 'avoid'
      }
      const extra = index === 0 && node !== block ? edge(block, nodes, head) : 0
      const blank = block.dataset['blank'] === '1'
      const whole = { block, node, height: heightOf(node) + extra, lead, opens: index === 0, before, blank }
      const cut = block.dataset['split'] === 'rows' ? parts.cutRow(node, standard / 3) : null
      if (!cut) return [whole]
      const count = cut.bands.length
      return cut.bands.map((height, band) => ({
        ...whole,
        // On a page of its own a part brings its cells' padding with it.
        height: height + (band === 0 ? extra : 0),
        lead: lead + 16,
        opens: whole.opens && band === 0,
        before: band === 0 ? before : band < cut.together || count - band < cut.together ? 'avoid' : 'may',
        band: { index: band, cut },
      }))
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
    pieces.forEach((piece, index) => {
      if (piece.node === piece.block) {
        sheet.append(piece.block.cloneNode(true))
        block = null
        return
      }
      if (piece.block !== block) {
        const made = shellOf(piece.block)
        sheet.append(made.shell)
        inside = made.inside
        block = piece.block
      }
      const { band, node } = piece
      if (!band) {
        inside.append(node.cloneNode(true))
        return
      }
      // The bands of one row that share a page are one row again.
      const next = pieces[index + 1]
      if (next?.node === node) return
      const first = pieces.find((other) => other.node === node)?.band?.index ?? 0
      inside.append(parts.rowPart(node, band.cut, first, band.index + 1))
    })
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

  const heightOfAll = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, { height, lead, opens }) => sum + height + (opens ? lead : 0), 0)

  /** Rows told to grow share what is left of a paper's only page. @returns what makes them taller */
  const stretched = (article: DomElement, left: number): (() => void) => {
    const rows = Array.from(article.querySelectorAll('tr[data-grow]'))
    const shares = rows.map((row) => Number(row.dataset['grow']))
    const total = shares.reduce((sum, share) => sum + share, 0)
    const heights = rows.map(heightOf)
    // A pixel for each row stays over: tables round their rows.
    const room = left - article.querySelectorAll('tr').length - 2
    return () => {
      if (room > 0) rows.forEach((row, index) => row.setAttribute('style', `height:${(heights[index] ?? 0) + (room * (shares[index] ?? 0)) / total}px`))
    }
  }

  /** The strip at the foot of the type area where each page of a record is signed. */
  const signStrip = (labels: string): DomElement => {
    const strip = make('page-sign')
    for (const label of labels.split('\n')) strip.append(worded('signer', label))
    return strip
  }

  const sheets: DomElement[] = []
  const outline: OutlineEntry[] = []
  const articles = Array.from(document.querySelectorAll('article'))
  const range = document.createRange()
  // All are measured before any is written: a long list would be laid out anew for every cell otherwise.
  const writes = articles.flatMap((article) =>
    Array.from(article.querySelectorAll('[data-split="lines"]:not([data-drawn]),[data-lines]')).map((element) => parts.freezeLines(document, range, element)),
  )
  for (const write of writes) write()
  // Likewise all papers are cut into pages before any row of one is made taller.
  const papers = articles.map((article) => {
    const blocks = Array.from(article.children)
    const pieces = blocks.flatMap((block, index) =>
      block.dataset['break'] ? [] : piecesOf(block, blocks[index - 1]),
    )
    const signers = article.dataset['pageSign']
    const area = article.dataset['margins'] === 'form' ? form : standard
    const capacity = signers ? area - strip : area
    const spans = parts.breakPages(pieces, capacity)
    const grow = spans.length === 1 ? stretched(article, capacity - heightOfAll(pieces)) : null
    return { article, pieces, signers, area, spans, grow }
  })
  for (const { grow } of papers) grow?.()
  for (const { article, pieces, signers, area, spans } of papers) {
    if (document.body.dataset['duplex'] && sheets.length % 2 === 1) sheets.push(make('page blank'))
    outline.push({ title: article.dataset['title'] ?? '', page: sheets.length, level: 1 })
    const signed = spans.findIndex(({ start, end }) =>
      pieces.slice(start, end).some(({ block }) => block.dataset['signed']),
    )
    const noted = signed < 0 ? spans.length - 1 : signed
    spans.forEach((span, index) => {
      const onPage = pieces.slice(span.start, span.end)
      const page = make(area === form ? 'page form-area' : 'page')
      const { watermark, frame, folio, footNote } = article.dataset
      if (frame) page.append(make(`frame ${frame}`))
      if (watermark) page.append(worded('watermark', watermark))
      page.append(sheetOf(onPage))
      if (signers) page.append(signStrip(signers))
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

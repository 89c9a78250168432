/** HTML that is known to be escaped. Only this file makes it. */
export class SafeHtml {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source
  }
}

export type HtmlValue = string | number | SafeHtml | null | undefined | false | readonly HtmlValue[]

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Control characters (a stray \u0000 from an old spreadsheet) are not text and would break the parser.
// oxlint-disable-next-line no-control-regex -- removing them is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu

/** Text that HTML and XML can hold: without control characters; lone surrogates become U+FFFD. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(CONTROL, '')
}

/** Escape text for an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)
}

function write(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof SafeHtml) return value.source
  if (typeof value === 'object') return value.map(write).join('')
  return escapeHtml(String(value))
}

const squeezed = new WeakMap<TemplateStringsArray, readonly string[]>()

/** Line breaks the formatter put into a template are no content: blanks inside a paragraph would be printed. */
function squeeze(parts: TemplateStringsArray): readonly string[] {
  let result = squeezed.get(parts)
  if (!result) {
    let inTag = false
    result = parts.map((part) =>
      part.replace(/[<>]|\s*\n\s*/gu, (found) => {
        if (found === '<' || found === '>') inTag = found === '<'
        else return inTag ? ' ' : ''
        return found
      }),
    )
    squeezed.set(parts, result)
  }
  return result
}

/**
 * Tagged template: every value is escaped unless it is `SafeHtml`; lists are joined; null and false vanish.
 * Blanks with a line break in them count only between attributes.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const fixed = squeeze(parts)
  let source = fixed[0] ?? ''
  values.forEach((value, index) => {
    source += write(value) + (fixed[index + 1] ?? '')
  })
  return new SafeHtml(source)
}

/** Mark a constant of this program (a style sheet) as HTML. Never for data. */
export function trusted(source: string): SafeHtml {
  return new SafeHtml(source)
}

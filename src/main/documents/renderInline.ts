import { html, type SafeHtml } from './html'
import type { Inline, TextRun } from './model'

/**
 * A credit code, ID or account number of 12 or more figures may break anywhere: moved to the next line
 * whole it would tear a hole of up to nine characters into the justified line above.
 */
const LONG_CODE = /([0-9A-Za-z*]{12,})/u

function withCodes(text: string): SafeHtml {
  return html`${text.split(LONG_CODE).map((part, index) => (index % 2 === 1 ? html`<span class="code">${part}</span>` : part))}`
}

function run({ text, role, bold, whole }: TextRun): SafeHtml {
  const names = [role && role !== 'body' && `role-${role}`, bold && 'strong', whole && 'whole']
    .filter(Boolean)
    .join(' ')
  const inner = whole ? text : withCodes(text)
  return names === '' ? html`${inner}` : html`<span class="${names}">${inner}</span>`
}

/** The text of a block: what the page maker cuts into lines. */
export function lines(runs: readonly Inline[]): SafeHtml {
  return html`${runs.map((part) => run(typeof part === 'string' ? { text: part } : part))}`
}

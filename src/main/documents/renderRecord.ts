import { html, type SafeHtml } from './html'
import { keepAttributes, type Keep } from './keep'
import type { FieldsBlock, RuledBlock } from './model'
import { lines } from './renderInline'

/** Labelled blanks side by side, each value on its rule. */
export function renderFields({ items, keepWithPrevious }: FieldsBlock, keep: Keep): SafeHtml {
  return html`<div class="fields" data-split="none" ${keepAttributes({ ...keep, prev: keepWithPrevious === true || keep.prev === true })}>
    ${items.map(
      ({ label, value, share }) =>
        html`<div class="field" style="flex-grow:${share ?? 1}">
          <span>${label}</span>
          <p data-lines="1">${lines([value])}</p>
        </div>`,
    )}
  </div>`
}

/** Paragraphs cut into ruled lines; each blank rule is a line of its own. */
export function renderRuled({ paragraphs, indent, blankLines }: RuledBlock, keep: Keep): SafeHtml {
  const style = html` style="--indent:${indent ?? 2}"`
  const rules = Array.from({ length: blankLines ?? 0 }, () => html`<span class="ln"></span>`)
  return html`${paragraphs.map(
    (runs) => html`<p class="ruled" data-split="lines" ${keepAttributes(keep)}${style}>${lines(runs)}</p>`,
  )}${rules.length > 0 && html`<div class="ruled" data-split="lines" data-drawn="1" data-loose="1" ${keepAttributes(keep)}>${rules}</div>`}`
}

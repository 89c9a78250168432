import { renderChart } from './renderChart'
import { renderCertificate, renderPlaque } from './renderHonour'
import { lines } from './renderInline'
import { html, type SafeHtml, trusted } from './html'
import { keepAttributes, type Keep } from './keep'
import { layoutCss } from './layout.css'
import type {
  AttachmentsBlock,
  Block,
  HeadingBlock,
  Inline,
  ListBlock,
  PrintModel,
  SignatureBlock,
} from './model'
import { renderFields, renderRuled } from './renderRecord'
import { renderForm, renderTable } from './renderTable'
import { MARKERS, nameLines, widthOf } from './text'

const HEADING_CLASS: Record<HeadingBlock['level'], string> = { 1: 'role-hei', 2: 'role-kai', 3: '', 4: '' }

/**
 * With seal: the date ends 4 characters from the right, the name is centred over it, two blank lines above
 * leave the seal's upper edge within one line of the text, one below its lower edge on the page.
 * Without: one blank line, name 2 characters from the right, the date 2 to the right of the name's first.
 */
function renderSignature({ body, date, seal }: SignatureBlock, keep: Keep): SafeHtml {
  const attributes = keepAttributes({ ...keep, prev: true })
  const names = nameLines(body)
  const width = Math.max(...names.map(widthOf))
  const name = html`${names.map((line) => html`<span>${line}</span>`)}`
  if (seal) {
    // A name longer than the date plus four characters on either side would leave the type area on the right.
    const over = Math.max(0, (width - widthOf(date)) / 2 - 4)
    return html`<div
      class="signature sealed"
      data-split="none"
      data-signed="1"
      ${attributes}
      style="--above:2;--below:1"
    >
      <div class="sign" style="margin-right:calc(var(--pitch) * ${over})">
        <span class="body-name">${name}</span><span class="sign-date">${date}</span>
      </div>
    </div>`
  }
  const dateOut = Math.max(0, widthOf(date) + 2 - width)
  return html`<div
    class="signature plain"
    data-split="none"
    data-signed="1"
    ${attributes}
    style="--above:1;--below:0"
  >
    <div class="sign">
      <span class="body-name" style="margin-right:calc(var(--pitch) * ${dateOut})">${name}</span
      ><span class="sign-date" style="margin-left:calc(var(--pitch) * 2)">${date}</span>
    </div>
  </div>`
}

/** A block of text that is cut into lines; `classes` give its look. */
function textBlock(classes: string, runs: readonly Inline[], keep: Keep, extra?: SafeHtml): SafeHtml {
  return html`<p class="${classes}" data-split="lines" ${keepAttributes(keep)}${extra}>${lines(runs)}</p>`
}

function renderList({ items, marker }: ListBlock, keep: Keep): SafeHtml {
  return html`${items.map((runs, index) =>
    textBlock('para', [MARKERS[marker](index + 1), ...runs], {
      ...keep,
      prev: index === 0 && keep.prev === true,
    }),
  )}`
}

function renderAttachments({ names }: AttachmentsBlock, keep: Keep): SafeHtml {
  const blank = keepAttributes({ ...keep, prev: true, next: true })
  return html`<div class="space" data-blank="1" ${blank}></div>
    <div class="attachments" data-split="none" ${keepAttributes({ ...keep, prev: true })}>
      ${names.map(
        (name, index) =>
          html`<span>${index === 0 ? '附件：' : '　　　'}${names.length > 1 && `${index + 1}.`}</span
            ><span>${name}</span>`,
      )}
    </div>`
}

const RENDERERS: {
  readonly [T in Block['type']]: (block: Extract<Block, { type: T }>, keep: Keep) => SafeHtml
} = {
  masthead: ({ text }, keep) => textBlock('masthead', [text], { ...keep, next: true }),
  title: ({ text, outline }, keep) =>
    textBlock('title', [text], { ...keep, next: true }, html`${outline && html` data-outline="${outline}"`}`),
  number: ({ text, align }, keep) => textBlock(`number ${align}`, [text], { ...keep, next: true }),
  addressee: ({ runs }, keep) => textBlock('addressee', runs, { ...keep, next: true }),
  paragraph: ({ runs, indent, align, keepWithNext }, keep) =>
    textBlock(
      `para ${align ?? ''}`,
      runs,
      { ...keep, next: keepWithNext === true || keep.next === true },
      html` style="--indent:${indent ?? 2}"`,
    ),
  heading: ({ text, level }, keep) =>
    textBlock(`para ${HEADING_CLASS[level]}`, [text], { ...keep, next: true }),
  list: renderList,
  attachments: renderAttachments,
  annexMark: ({ text }, keep) => textBlock('role-hei', [text], { ...keep, next: true }),
  signature: renderSignature,
  table: (block, keep) => renderTable(block, keepAttributes(keep), keepAttributes({ ...keep, next: true })),
  form: (block, keep) => renderForm(block, keepAttributes(keep), keepAttributes({ ...keep, next: true })),
  fields: renderFields,
  ruled: renderRuled,
  certificate: (block, keep) => renderCertificate(block, keepAttributes(keep)),
  plaque: (block, keep) => renderPlaque(block, keepAttributes(keep)),
  chart: (block, keep) => renderChart(block, keepAttributes(keep)),
  note: ({ text }, keep) => textBlock('note', [text], { ...keep, prev: true }),
  space: ({ lines: count }, keep) =>
    html`<div class="space" style="--lines:${count}" data-blank="1" ${keepAttributes(keep)}></div>`,
  pageBreak: () => html`<div data-break="before"></div>`,
  keep: ({ blocks }) =>
    html`${blocks.map((inner, index) =>
      renderBlock(inner, { glue: true, prev: index > 0, next: index < blocks.length - 1 }),
    )}`,
}

function renderBlock(block: Block, keep: Keep): SafeHtml {
  // The table's type makes it complete; TypeScript cannot see that entry and block belong together.
  const render = RENDERERS[block.type] as (block: Block, keep: Keep) => SafeHtml
  return render(block, keep)
}

/** Blocks become flat children of an `<article>`, which the page maker cuts and puts on sheets. */
function renderArticle(model: PrintModel): SafeHtml {
  return html`<article
    class="flow"
    data-title="${model.title}"
    data-folio="${model.folio}"
    ${model.watermark && html` data-watermark="${model.watermark}"`}${model.frame && html` data-frame="${model.frame}"`}${model.footNote && html` data-foot-note="${model.footNote}"`}${model.margins && html` data-margins="${model.margins}"`}${model.pageSignature && html` data-page-sign="${model.pageSignature.join('\n')}"`}
  >
    ${model.blocks.map((block) => renderBlock(block, {}))}
  </article>`
}

export interface RenderOptions {
  /** Printed on both sides: each document starts on a fresh sheet. */
  readonly duplex?: boolean
}

/**
 * One or several papers as one HTML document that still flows; `DocumentPrinter.layout` makes pages of it.
 * Several papers number their pages each from 1. It needs nothing from outside itself.
 */
export function renderDocuments(models: readonly PrintModel[], options: RenderOptions = {}): string {
  const title = models.map((model) => model.title).join('、')
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"><title>${title}</title><style>${trusted(layoutCss())}</style></head><body${options.duplex && html` data-duplex="1"`}>${models.map(renderArticle)}</body></html>`
    .source
}

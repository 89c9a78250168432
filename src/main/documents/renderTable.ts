import { html, type SafeHtml } from './html'
import { PAGE } from './layout.css'
import type { FormBlock, FormCell, TableBlock } from './model'
import { lines } from './renderInline'
import { paragraphsOf } from './text'

/** Column widths scaled to fill the type area, whatever they add up to. */
function columnGroup(widthsMm: readonly number[]): SafeHtml {
  const total = widthsMm.reduce((sum, width) => sum + width, 0)
  return html`<colgroup>
    ${widthsMm.map(
      (width) => html`<col style="width:${((width / total) * PAGE.bodyWidthMm).toFixed(3)}mm" />`,
    )}
  </colgroup>`
}

function cellText(text: string): SafeHtml {
  const parts = paragraphsOf(text)
  return html`${(parts.length === 0 ? [''] : parts).map((part) => html`<p data-lines="1">${lines([part])}</p>`)}`
}

function caption({ captionLeft, captionRight }: TableBlock | FormBlock, ahead: SafeHtml): SafeHtml | false {
  return (
    (captionLeft ?? captionRight) !== undefined &&
    html`<div class="caption" data-split="none" ${ahead}><span>${captionLeft}</span><span>${captionRight}</span></div>`
  )
}

/** A list with a head repeated on each page and a foot that stays with its last rows. */
export function renderTable(block: TableBlock, own: SafeHtml, ahead: SafeHtml): SafeHtml {
  return html`${caption(block, ahead)}
    <table class="list" data-split="rows" ${own}>
      ${columnGroup(block.columns.map((column) => column.widthMm))}
      <thead>
        <tr>
          ${block.columns.map((column) => html`<th>${cellText(column.label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${block.rows.map(
          (row) =>
            html`<tr>
              ${block.columns.map(
                (column, index) =>
                  html`<td class="${column.align ?? 'left'}">${cellText(row[index] ?? '')}</td>`,
              )}
            </tr>`,
        )}${block.foot?.map(
          (row) =>
            html`<tr data-keep="prev">
              ${row.map(
                (cell) =>
                  html`<td colspan="${cell.span}" class="${cell.align ?? 'left'}">
                    ${cellText(cell.text)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`
}

function formCell(cell: FormCell): SafeHtml {
  const bottom = cell.bottomLines ?? []
  const names = [
    cell.kind,
    cell.align ?? (cell.kind === 'label' ? 'center' : 'left'),
    cell.verticalAlign ?? 'middle',
    bottom.length > 0 && 'has-bottom',
  ]
  return html`<td
    class="${names.filter(Boolean).join(' ')}"
    ${cell.colSpan !== undefined && html` colspan="${cell.colSpan}"`}${cell.rowSpan !== undefined && html` rowspan="${cell.rowSpan}"`}${bottom.length > 0 && html` style="--bottom-lines:${bottom.length}"`}
  >
    ${cell.lines.map(
      (line) => html`<p data-lines="1" ${cell.indent !== undefined && html` style="--indent:${cell.indent}"`}>${lines([line])}</p>`,
    )}${bottom.length > 0 && html`<div class="bottom">${bottom.map((line) => html`<p>${line}</p>`)}</div>`}
  </td>`
}

/** A bordered form. Rows joined by a cell over several rows stay on one page. */
export function renderForm(block: FormBlock, own: SafeHtml, ahead: SafeHtml): SafeHtml {
  let joined = 0
  return html`${caption(block, ahead)}<table class="form" data-split="rows" ${own}>
    ${columnGroup(block.columnWidthsMm)}
    <tbody>
      ${block.rows.map((row) => {
        const inside = joined > 0
        joined = Math.max(joined - 1, ...row.cells.map((cell) => (cell.rowSpan ?? 1) - 1), 0)
        return html`<tr${inside && html` data-keep="prev" data-joined="1"`}${row.grow !== undefined && html` data-grow="${row.grow}"`} style="height:${row.heightMm}mm">${row.cells.map(formCell)}</tr>`
      })}
    </tbody>
  </table>`
}

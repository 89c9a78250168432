import { colourOf, layOutBars } from '@shared/chart/barChart'
import { html, type SafeHtml } from './html'
import { PAGE } from './layout.css'
import type { ChartBlock } from './model'

/** Units of the drawing to a millimetre: 12-unit letters then print at about 8.5 points. */
const SCALE = 4

/** A bar chart as SVG with its title and, for several series, their colours. */
export function renderChart({ data, heightMm }: ChartBlock, keep: SafeHtml): SafeHtml {
  const [width, height] = [Math.round(PAGE.bodyWidthMm * SCALE), Math.round((heightMm - 8) * SCALE)]
  const { bars, lines, left, right, texts, values } = layOutBars(data, width, height)
  return html`<div class="chart" data-split="none" style="height:${heightMm}mm" ${keep}>
    <div class="chart-title">${data.title}${data.series.length > 1 && data.series.map(({ name }, index) => html`<span><i style="background:${colourOf(index)}"></i>${name}</span>`)}</div>
    <svg viewBox="0 0 ${width} ${height}" style="width:${PAGE.bodyWidthMm}mm;height:${heightMm - 8}mm">
      ${lines.map((y) => html`<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="#c9ced6" stroke-width="1" />`)}
      ${bars.map((bar) => html`<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${colourOf(bar.series)}" />`)}
      ${[...texts, ...values].map(({ x, y, text, anchor, turn = 0 }) => html`<text x="${x}" y="${y}" text-anchor="${anchor}" transform="rotate(${turn} ${x} ${y})">${text}</text>`)}
    </svg>
  </div>`
}

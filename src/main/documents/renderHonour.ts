import { fontStack } from './fonts'
import { html, type SafeHtml } from './html'
import type { CertificateBlock, PlaqueBlock } from './model'

/** The red of certificates; it prints as a dark grey on a machine without colour. */
const RED = '#a5191d'

/** A certificate fills its sheet: its frame stands outside the type area, 14 mm from the edge of the paper. */
export const HONOUR_CSS = `
.certificate{position:relative;height:224mm;letter-spacing:0}
.certificate .frame-out{position:absolute;inset:-23mm -12mm -22mm -14mm;border:1.3mm solid ${RED}}
.certificate .frame-in{position:absolute;inset:1.6mm;border:0.3mm solid ${RED}}
.certificate .words{position:absolute;inset:0;display:flex;flex-direction:column}
.certificate p{margin:0}
.certificate .heading{margin-top:16mm;font:700 50pt/1.2 ${fontStack('title')};color:${RED};letter-spacing:0.5em;text-indent:0.5em;text-align:center}
.certificate .to{margin-top:22mm;font-size:20pt;line-height:1.8;font-weight:700}
.certificate .text{font-size:18pt;line-height:1.9;text-indent:2em;text-align:justify}
.certificate .honour{margin:13mm 0 5mm;font:700 34pt/1.3 ${fontStack('title')};color:${RED};text-align:center}
.certificate .facts{font-size:14pt;line-height:1.9;text-align:center}
.certificate .sign{position:absolute;right:4mm;bottom:14mm;display:grid;justify-items:center;font-size:16pt;line-height:1.9;white-space:nowrap}
.plaque{position:relative;height:104mm;border:1.3mm solid ${RED};display:flex;flex-direction:column;align-items:center;letter-spacing:0}
.plaque p{margin:0}
.plaque .frame-in{position:absolute;inset:1.6mm;border:0.3mm solid ${RED}}
.plaque .honour{margin-top:24mm;font:700 36pt/1.2 ${fontStack('title')};color:${RED}}
.plaque .term{margin-top:5mm;font-size:16pt;line-height:1.6}
.plaque .sign{margin-top:auto;margin-bottom:10mm;font-size:15pt;line-height:1.7;text-align:center}`

/** One whole sheet: who is named what, by whom, for how long. Room is left for the seal over the date. */
export function renderCertificate({ heading, to, text, honour, facts, body, date }: CertificateBlock, keep: SafeHtml): SafeHtml {
  return html`<div class="certificate" data-split="none" data-signed="1" ${keep}>
    <div class="frame-out"><div class="frame-in"></div></div>
    <div class="words">
      <p class="heading">${heading}</p>
      <p class="to">${to}</p>
      <p class="text">${text}</p>
      <p class="honour">${honour}</p>
      ${facts.map((fact) => html`<p class="facts">${fact}</p>`)}
    </div>
    <div class="sign"><span>${body}</span><span>${date}</span></div>
  </div>`
}

/** The face of a plaque, to scale 3 : 2, as its maker is to engrave it. */
export function renderPlaque({ honour, term, body, date }: PlaqueBlock, keep: SafeHtml): SafeHtml {
  return html`<div class="plaque" data-split="none" ${keep}>
    <div class="frame-in"></div>
    <p class="honour">${honour}</p>
    <p class="term">${term}</p>
    <div class="sign"><p>${body}</p><p>${date}</p></div>
  </div>`
}

import { fontStack, titleFace } from './fonts'
import { CHART_CSS } from './chart.css'
import { HONOUR_CSS } from './renderHonour'

/**
 * GB/T 9704-2012 in millimetres: A4, margins 37 / 26 / 35 / 28 (top, right, bottom, left), hence a type
 * area of 156 × 225 with 22 lines of 28 characters of 3号 (16 pt) 仿宋.
 */
export const PAGE = {
  widthMm: 210,
  heightMm: 297,
  topMm: 37,
  rightMm: 26,
  bottomMm: 35,
  leftMm: 28,
  bodyWidthMm: 156,
  bodyHeightMm: 225,
  lines: 22,
  characters: 28,
} as const

/** Type areas by `PrintModel.margins`, same width. `form` for what GB/T 9704 does not govern: bordered forms and records. */
export const AREAS = {
  standard: { topMm: PAGE.topMm, heightMm: PAGE.bodyHeightMm },
  form: { topMm: 25, heightMm: 247 },
} as const

const LINE = `calc(${PAGE.bodyHeightMm}mm / ${PAGE.lines})`
/** One place in the character grid. 16 pt characters alone would only fit 27 times. */
const PITCH = `calc(${PAGE.bodyWidthMm}mm / ${PAGE.characters})`

/** A ruled line of a record holds 31 characters of 4号 (14 pt). */
const RULED_CHARACTERS = 31
const RULED_GRID = `calc(${PAGE.bodyWidthMm}mm / ${RULED_CHARACTERS} - 14pt - 0.002mm)`

/**
 * `text-spacing-trim` and `text-autospace` are pinned because their defaults differ between Chromium
 * versions; `geometricPrecision` because hinted screen widths would differ from those on paper.
 * The letter spacing is a hair under the grid's so that rounding never pushes the 28th character out.
 */
const TYPE = `
:root{--line:${LINE};--pitch:${PITCH};--grid:calc(${PITCH} - 16pt - 0.002mm)}
*{box-sizing:border-box}
html,body{margin:0;padding:0}
body{color:#000;font:400 16pt/var(--line) ${fontStack('body')};letter-spacing:var(--grid);
text-rendering:geometricPrecision;-webkit-font-smoothing:antialiased;font-kerning:none;
font-variant-ligatures:none;text-spacing-trim:space-all;text-autospace:no-autospace;
line-break:strict;word-break:normal;overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.role-title{font-family:${fontStack('title')};font-weight:700}
.role-hei{font-family:${fontStack('hei')}}
.role-kai{font-family:${fontStack('kai')}}
.role-song{font-family:${fontStack('song')}}
.strong{font-weight:700}
.code{word-break:break-all}
.whole{white-space:nowrap}`

const BLOCKS = `
.flow{width:${PAGE.bodyWidthMm}mm}
.flow p{margin:0}
.para{text-indent:calc(var(--pitch) * var(--indent,2));text-align:justify;text-align-last:left}
.para.left{text-align:left}
.para.center{text-align:center;text-align-last:center;text-indent:0}
.para.right{text-align:right;text-align-last:right;text-indent:0}
.masthead,.title{font:700 22pt/1.3 ${fontStack('title')};letter-spacing:0;text-align:center;text-wrap:balance}
.masthead,.title{line-height:var(--line)}
.number.center{text-align:center}
.number.right{text-align:right;padding-right:var(--pitch)}
.addressee{text-align:left}
.attachments{display:grid;grid-template-columns:max-content 1fr;padding-left:calc(var(--pitch) * 2)}
.space{height:calc(var(--line) * var(--lines,1))}
.signature{padding-top:calc(var(--line) * var(--above));padding-bottom:calc(var(--line) * var(--below));
display:flex;flex-direction:column;align-items:flex-end;white-space:nowrap}
.signature.plain{padding-right:calc(var(--pitch) * 2)}
.signature.sealed{padding-right:calc(var(--pitch) * 4)}
.sealed .sign{display:grid;justify-items:center}
.sealed .body-name{width:0;display:flex;flex-direction:column;align-items:center}
.body-name span{display:block}
.plain .sign{display:grid;justify-items:start}
.fields{display:flex;gap:var(--pitch);font-size:14pt;letter-spacing:0;align-items:flex-start}
.field{display:flex;flex:1 1 auto;min-width:0}
.field>span{flex:none;white-space:nowrap}
.field>p{flex:1;min-width:0;min-height:var(--line);padding:0;text-indent:0}
.field>p:empty{min-height:0}
.field>p>.ln,.field>p:empty{border-bottom:0.5pt solid #000;height:calc(var(--line) - 1.6mm);line-height:calc(var(--line) - 1.6mm);margin-top:0.8mm;margin-bottom:0.8mm;padding-left:1mm}
.ruled{font-size:14pt;letter-spacing:${RULED_GRID};text-indent:calc((${PAGE.bodyWidthMm}mm / ${RULED_CHARACTERS}) * var(--indent,2));text-align:justify;text-align-last:left}
.ruled>.ln{height:var(--line);border-bottom:0.5pt solid #000}
.page-sign-room{height:calc(var(--line) * 2)}
.note{font-size:10.5pt;line-height:16pt;letter-spacing:0;text-align:justify;text-align-last:left;padding-top:2mm}`

const TABLES = `
table{border-collapse:collapse;table-layout:fixed;width:${PAGE.bodyWidthMm}mm;border:0.75pt solid #000;
letter-spacing:0;font-size:10.5pt;line-height:14pt}
th,td{border:0.5pt solid #000;padding:1.2mm 0.8mm;vertical-align:middle;font-weight:400;text-align:left}
th{font-family:${fontStack('hei')};text-align:center}
td.center{text-align:center}
td.right{text-align:right;padding-right:1.6mm}
td p,th p{text-indent:calc(1em * var(--indent,0))}
.list tr{height:7.8mm}
.list td{font-variant-numeric:tabular-nums}
.caption{display:flex;justify-content:space-between;gap:4mm;font-size:12pt;line-height:16pt;
letter-spacing:0;padding-bottom:1.5mm}
.caption>:last-child{flex:none}
.form{font-size:12pt;line-height:17pt}
.form td{position:relative}
.form td.label{text-align:center;padding:1mm}
.form td.value{padding:1.5mm 3mm}
.form td.value.left p{text-align:justify;text-align-last:left}
.form td.value.left .ln.full{text-align-last:justify}
.form td.top{vertical-align:top}
.form .bottom{position:absolute;right:3mm;bottom:1.5mm;text-align:right}
.form td.has-bottom{padding-bottom:calc(17pt * var(--bottom-lines) + 3mm)}`

/** How far the line around a certificate stands from the edge of the paper: printers reach it. */
const FRAME_MM = 13

/** Diameter of a bureau's seal, shown in the preview where it will be pressed. */
const SEAL_MM = 42

/** Made by the page maker: fixed sheets, fixed lines. Sheets that are not in sight are not drawn on the screen: a batch has hundreds. */
const SHEETS = `
@page{size:A4;margin:0}
.page{position:relative;width:${PAGE.widthMm}mm;height:${PAGE.heightMm}mm;overflow:hidden;background:#fff;
break-after:page;break-inside:avoid}
.page:last-child{break-after:auto}
.page{--top:${AREAS.standard.topMm}mm;--height:${AREAS.standard.heightMm}mm}
.page.form-area{--top:${AREAS.form.topMm}mm;--height:${AREAS.form.heightMm}mm}
.sheet{position:absolute;left:${PAGE.leftMm}mm;top:var(--top);width:${PAGE.bodyWidthMm}mm;height:var(--height)}
.ln{display:block;white-space:nowrap;text-indent:0}
.ln.first{text-indent:inherit}
.para:not(.left,.center,.right)>.ln.full,.note>.ln.full,.ruled>.ln.full{text-align-last:justify}
.folio,.foot-note{position:absolute;top:calc(var(--top) + var(--height) + 7mm - 7pt);line-height:14pt;letter-spacing:0;white-space:nowrap}
.folio{font:14pt/14pt ${fontStack('song')};left:${PAGE.leftMm}mm;width:${PAGE.bodyWidthMm}mm;padding:0 14pt}
.folio.odd{text-align:right}
.folio.even{text-align:left}
.folio.record{text-align:center;font-size:12pt}
.page-sign{position:absolute;left:${PAGE.leftMm}mm;width:${PAGE.bodyWidthMm}mm;top:calc(var(--top) + var(--height) - var(--line));
height:var(--line);display:flex;gap:var(--pitch);font-size:12pt;letter-spacing:0;white-space:nowrap}
.signer{flex:1 1 auto;display:flex;align-items:flex-end;line-height:17pt}
.signer::after{content:"";flex:1;min-width:16mm;border-bottom:0.5pt solid #000}
.foot-note{font-size:10.5pt;left:${PAGE.leftMm}mm;width:${PAGE.bodyWidthMm}mm;white-space:normal;
top:calc(var(--top) + var(--height) + 13mm)}
.frame{position:absolute;inset:${FRAME_MM}mm;border:0.75pt solid #000}
.frame.double{border:3pt double #000}
.watermark{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;
font:400 130pt/1 ${fontStack('hei')};letter-spacing:0.2em;text-indent:0.2em;color:#ececec;transform:rotate(-35deg)}
@media screen{
body.paged{background:#e9ebee;padding:6mm 0}
.paged .page{margin:0 auto 6mm;box-shadow:0 1px 5px rgba(0,0,0,.28);content-visibility:auto}
.paged .sealed .sign{position:relative}
.paged .sealed .sign::after{content:"印章位置";position:absolute;left:50%;top:50%;width:${SEAL_MM}mm;height:${SEAL_MM}mm;margin:-${SEAL_MM / 2}mm 0 0 -${SEAL_MM / 2}mm;
display:flex;align-items:flex-end;justify-content:center;padding-bottom:3mm;border:0.6mm solid rgba(200,30,30,.35);border-radius:50%;color:rgba(200,30,30,.45);font:10pt/12pt ${fontStack('hei')};letter-spacing:0}}`

/** The one style sheet of preview, PDF and paper. */
export function layoutCss(): string {
  return [titleFace(), TYPE, BLOCKS, TABLES, HONOUR_CSS, CHART_CSS, SHEETS].join('').replaceAll('\n', '')
}

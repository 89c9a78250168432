import { AREAS } from './layout.css'
import type { OutlineEntry } from './model'
import { breakPages } from './pages/breakPages'
import { cutRow, rowPart } from './pages/cutRow'
import { freezeLines } from './pages/freezeLines'
import { layOut } from './pages/layOut'

/** What `paginationScript` answers: static HTML with one `section`-like `.page` a sheet, no script in it. */
export interface LaidOut {
  readonly html: string
  readonly pages: number
  readonly outline: readonly OutlineEntry[]
}

/**
 * The script that makes pages of the document in the hidden window, for `executeJavaScript`; its promise
 * gives a `LaidOut`. Chromium has page margin boxes only from version 131, prints other line breaks than it
 * shows and cannot keep a signature with its text, hence our own page maker: one result for preview, PDF
 * and paper on every version.
 */
export function paginationScript(): string {
  const parts = { breakPages, cutRow, freezeLines, rowPart }
  const heights = { standard: AREAS.standard.heightMm, form: AREAS.form.heightMm }
  const sources = Object.entries(parts).map(([name, part]) => `${name}: ${part.toString()}`)
  return `(async () => {
    await document.fonts.ready
    const report = (${layOut.toString()})(document, ${JSON.stringify(heights)}, { ${sources.join(',\n')} })
    return { ...report, html: '<!doctype html>\\n' + document.documentElement.outerHTML }
  })()`
}

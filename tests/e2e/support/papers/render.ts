/**
 * Runs inside Electron: writes every sample paper as HTML and PDF into the folder named last but one on the command
 * line; PAPERS_ONLY names what their names begin with.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { DocumentPrinter } from '@main/documents/electronPrinter'
import { AppFailure } from '@shared/errors/failure'
import { renderDocuments } from '@main/documents/render'
import { samples } from './samples'

async function run(folder: string, rareFontFolder: string): Promise<void> {
  await app.whenReady()
  const printer = new DocumentPrinter({ rareFontFolder })
  const missing = await printer.missingFonts()
  const report: Record<string, unknown> = { missing }
  report['print'] = await printer
    .print('<!doctype html>', { deviceName: '没有这台打印机' })
    .catch((error: unknown) => (error instanceof AppFailure ? error.code : String(error)))
  const only = process.env['PAPERS_ONLY'] ?? ''
  for (const [name, models] of Object.entries(samples)) {
    if (!name.startsWith(only)) continue
    const begin = performance.now()
    const laidOut = await printer.layout(renderDocuments(models))
    const middle = performance.now()
    const title = models[0]?.title ?? name
    const bytes = await printer.pdfMany([laidOut], { title, madeAt: '2020-05-12T01:00:00.000Z' })
    await writeFile(join(folder, `${name}.html`), laidOut.html)
    await writeFile(join(folder, `${name}.pdf`), bytes)
    const pdfMs = Math.round(performance.now() - middle)
    report[name] = {
      pages: laidOut.pages,
      outline: laidOut.outline,
      layoutMs: Math.round(middle - begin),
      pdfMs,
      bytes: bytes.length,
    }
  }
  await writeFile(join(folder, 'report.json'), JSON.stringify(report, null, 1))
  printer.dispose()
}

const [folder = '.', rareFontFolder = '.'] = process.argv.slice(-2)
run(folder, rareFontFolder).then(
  () => app.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  },
)

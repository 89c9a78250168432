import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, session, type WebContentsPrintOptions } from 'electron'
import { AppFailure } from '@shared/errors/failure'
import type { PaperPrinter, PrintOptions } from '@main/core/ports'
import { probeFontsScript } from './fontProbe'
import { knownFamilies, missingFonts, type MissingFont } from './fonts'
import { type LaidOut, paginationScript } from './paginate'
import { joinPdfs, type PdfMetadata } from './pdf/join'
import { RareFont } from './rareFont'

export interface PrinterOptions {
  /** Folder of the rare character slices; the one of the build unless told. */
  readonly rareFontFolder?: string
}

const SCHEME = 'paper'
/** Far beyond the longest paper; a window that needs longer has hung. */
const LIMIT_MS = 60_000

/**
 * Lays papers out, makes PDFs and prints, in one hidden window that is made on first use and shared: calls
 * wait for each other. The window is sandboxed, has its own memory-only session and reaches nothing but the
 * document it is given.
 */
export class DocumentPrinter implements PaperPrinter {
  #window: BrowserWindow | null = null
  #tail: Promise<unknown> = Promise.resolve()
  #current = ''
  /** The laid-out document the window shows, so that it is not loaded again to be printed. */
  #shown: string | null = null
  readonly #rare: RareFont

  constructor(options: PrinterOptions = {}) {
    this.#rare = new RareFont(options.rareFontFolder ?? join(app.getAppPath(), 'out', 'fonts', 'rare-song'))
  }

  /** @param html from `renderDocuments`; @returns static pages for preview, `pdf` and `print`. */
  layout(html: string): Promise<LaidOut> {
    return this.#alone(async (window) => {
      const faces = await this.#rare.rulesFor(html)
      await this.#load(
        window,
        html.replace('</style>', () => `${faces}</style>`),
      )
      const laidOut = (await window.webContents.executeJavaScript(paginationScript())) as LaidOut
      this.#shown = laidOut.html
      return laidOut
    })
  }

  /** @param html static pages from `layout`. */
  pdf(html: string): Promise<Uint8Array> {
    return this.#alone(async (window) => {
      if (this.#shown !== html) await this.#load(window, html)
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: false,
      })
    })
  }

  /** Several laid-out documents as one PDF with a bookmark each. */
  async pdfMany(documents: readonly LaidOut[], metadata: PdfMetadata): Promise<Uint8Array> {
    const parts = []
    for (const { html, outline } of documents) parts.push({ bytes: await this.pdf(html), outline })
    return joinPdfs(parts, metadata)
  }

  /**
   * @param html static pages from `layout`.
   * @returns false when the person closed the dialog.
   * @throws AppFailure 'no-printer' when there is none or not the one named, 'print-failed' otherwise.
   */
  print(html: string, options: PrintOptions = {}): Promise<boolean> {
    // No limit: the dialog waits for a person.
    return this.#alone(async (window) => {
      const printers = await window.webContents.getPrintersAsync()
      const wanted = options.deviceName
      if (printers.length === 0 || (wanted !== undefined && !printers.some(({ name }) => name === wanted))) {
        throw new AppFailure('no-printer')
      }
      await this.#load(window, html)
      return printWindow(window, options)
    }, null)
  }

  /** The prescribed typefaces this machine lacks, for a word on the screen. */
  missingFonts(): Promise<MissingFont[]> {
    return this.#alone(async (window) => {
      await this.#load(window, '<!doctype html><meta charset="utf-8">')
      const script = probeFontsScript(knownFamilies())
      return missingFonts((await window.webContents.executeJavaScript(script)) as string[])
    })
  }

  /** Closes the window; a later call makes a new one. */
  dispose(): void {
    this.#shown = null
    this.#window?.destroy()
    this.#window = null
  }

  #alone<T>(work: (window: BrowserWindow) => Promise<T>, limitMs: number | null = LIMIT_MS): Promise<T> {
    const turn = this.#tail.then(async () => {
      const window = this.#open()
      const watch = new WindowWatch(window, limitMs)
      try {
        return await Promise.race([work(window), watch.failed])
      } finally {
        if (watch.end()) this.dispose()
      }
    })
    this.#tail = turn.catch(() => undefined)
    return turn
  }

  #open(): BrowserWindow {
    if (this.#window && !this.#window.isDestroyed() && !this.#window.webContents.isCrashed())
      return this.#window
    this.#window?.destroy()
    this.#shown = null
    const others = BrowserWindow.getAllWindows()
    const own = session.fromPartition(`documents-${randomUUID()}`)
    own.protocol.handle(
      SCHEME,
      () => new Response(this.#current, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    )
    own.webRequest.onBeforeRequest((request, answer) => {
      answer({ cancel: !/^(?:paper|data):/u.test(request.url) })
    })
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    own.setPermissionCheckHandler(() => false)
    this.#window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    })
    this.#window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // A hidden window counts for 'window-all-closed': left open it would keep the closed program running.
    for (const other of others) {
      other.once('closed', () => {
        if (BrowserWindow.getAllWindows().every((window) => window === this.#window)) this.dispose()
      })
    }
    return this.#window
  }

  async #load(window: BrowserWindow, html: string): Promise<void> {
    this.#shown = null
    this.#current = html
    await window.loadURL(`${SCHEME}://document/`)
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
    this.#current = ''
  }
}

/** Turns a crashed or hanging page into an error; otherwise its caller would wait for ever. */
class WindowWatch {
  readonly failed: Promise<never>
  #broken = false
  #end: () => void = () => undefined

  constructor(window: BrowserWindow, limitMs: number | null) {
    const { webContents } = window
    this.failed = new Promise((_resolve, reject) => {
      const fail = (reason: string): void => {
        this.#broken = true
        reject(new Error(reason))
      }
      const gone = (): void => fail('the paper window crashed')
      webContents.once('render-process-gone', gone)
      const timer =
        limitMs === null ? undefined : setTimeout(() => fail('the paper window did not answer'), limitMs)
      this.#end = () => {
        clearTimeout(timer)
        if (!window.isDestroyed()) webContents.off('render-process-gone', gone)
      }
    })
  }

  /** @returns whether the window is of no more use. */
  end(): boolean {
    this.#end()
    return this.#broken
  }
}

function printWindow(window: BrowserWindow, { deviceName, copies, duplex }: PrintOptions): Promise<boolean> {
  const options: WebContentsPrintOptions = {
    silent: deviceName !== undefined,
    printBackground: true,
    margins: { marginType: 'none' },
    pageSize: 'A4',
    ...(deviceName !== undefined && { deviceName }),
    ...(copies !== undefined && { copies }),
    ...(duplex !== undefined && { duplexMode: duplex ? ('longEdge' as const) : ('simplex' as const) }),
  }
  return new Promise((resolve, reject) => {
    window.webContents.print(options, (success, reason) => {
      if (success) resolve(true)
      else if (/cancel/iu.test(reason)) resolve(false)
      else if (/device|printer/iu.test(reason)) reject(new AppFailure('no-printer'))
      else reject(new AppFailure('print-failed', { detail: reason }))
    })
  })
}

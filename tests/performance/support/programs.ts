import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { chromium, type Browser, type Page } from 'playwright-core'

/** A program that marks `first-rows` when its first content is on the screen. */
export interface Program {
  readonly executable: string
  readonly args: readonly string[]
}

export interface Running {
  readonly pid: number
  /** Milliseconds since the epoch, with fractions. */
  readonly spawnedAt: number
  /** Connects to the window; until then nothing watches the program. */
  page(): Promise<Page>
  stop(): Promise<void>
}

const epochNow = (): number => performance.timeOrigin + performance.now()

export function start(program: Program): Running {
  const spawnedAt = epochNow()
  const child = spawn(program.executable, [...program.args, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  })
  const address = debuggerAddress(child)
  // Who never connects must not be told of a failed start by an unhandled rejection.
  address.catch(() => undefined)
  let browser: Browser | null = null
  return {
    pid: child.pid ?? 0,
    spawnedAt,
    page: async () => {
      browser ??= await chromium.connectOverCDP(await address)
      // Not the page that papers are set in, which some records open beside the window.
      const page = browser.contexts()[0]?.pages().find((open) => !open.url().includes('//document/'))
      if (!page) throw new Error('the program has no window')
      return page
    },
    stop: async () => {
      await browser?.close()
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)))
  })
}

const BLANK_MAIN = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', app.commandLine.getSwitchValue('user-data'))
app.on('window-all-closed', () => app.quit())
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1366, height: 768 })
  await window.loadFile('index.html')
  const pages = Number(app.commandLine.getSwitchValue('pages'))
  if (pages > 0) {
    const start = performance.now()
    await window.webContents.executeJavaScript('document.body.innerHTML = ' + JSON.stringify('<div style="break-after:page">&nbsp;</div>'.repeat(pages)) + '; 0')
    await window.webContents.printToPDF({ preferCSSPageSize: true })
    await window.webContents.executeJavaScript('window.pagesTime = ' + String(performance.now() - start))
  }
  if (!app.commandLine.hasSwitch('pdf')) return
  const times = []
  for (let run = 0; run < 6; run += 1) {
    const start = performance.now()
    await window.webContents.printToPDF({ preferCSSPageSize: true })
    times.push(performance.now() - start)
  }
  await window.webContents.executeJavaScript('window.pdfTimes = ' + JSON.stringify(times))
})
`
const BLANK_PAGE = `<!doctype html><meta charset="utf-8"><title>blank</title>
<script>requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => { port1.close(); performance.mark('first-rows') }
  port2.postMessage(null)
})</script>`

/** The least Electron can do: the same runtime, packed in an archive, with one window and one empty page. */
export async function blankProgram(runtime: string, executable: string): Promise<Program> {
  const home = mkdtempSync(join(dirname(runtime), 'blank-'))
  linkTree(runtime, home)
  const app = mkdtempSync(join(tmpdir(), 'blank-app-'))
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.js' }),
  )
  writeFileSync(join(app, 'main.js'), BLANK_MAIN)
  writeFileSync(join(app, 'index.html'), BLANK_PAGE)
  rmSync(join(home, 'resources', 'default_app.asar'), { force: true })
  await createPackage(app, join(home, 'resources', 'app.asar'))
  rmSync(app, { recursive: true })
  return { executable: join(home, basename(executable)), args: [] }
}

/** Hard links, because a runtime is 250 MB; an Electron behind a symbolic link would look for its app elsewhere. */
function linkTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const target = join(to, entry.name)
    if (entry.isDirectory()) {
      mkdirSync(target)
      linkTree(join(from, entry.name), target)
      continue
    }
    try {
      linkSync(join(from, entry.name), target)
    } catch {
      copyFileSync(join(from, entry.name), target)
    }
  }
}

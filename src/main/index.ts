import { app, session, type BrowserWindow } from 'electron'
import { join, resolve } from 'node:path'
import { defaultDataRoot, isPage, readArguments } from './app/arguments'
import { testing } from './app/flavour'
import { fileLog } from './app/log'
import { buildMenu } from './app/menu'
import { declareScheme, origin, serve } from './app/protocol'
import type { Running } from './app/running'
import { lockDown, refuseNavigation } from './app/security'
import { StateFiles } from './app/stateFiles'
import { openWindow } from './app/window'
import { openDataFolder } from './core/dataFolder'
import type { DeskEvent } from './core/ports'
import { eventChannel, registerIpc } from './ipc/register'

/*
 * The window comes first: this file loads only what a window needs, and everything behind the border (services,
 * database, schemas) follows while Chromium starts the page.
 */

/** What a program that finds this one running passes on. */
interface SecondStart {
  readonly page: string | null
}

const launch = readArguments(process.argv.slice(app.isPackaged ? 1 : 2))

/** After the page has loaded: its first rows stand by then. */
const WORDS_AFTER_MS = 600
const SETTLE_AFTER_MS = 8000

if (launch.words) {
  void runWords(launch.words)
} else {
  openDeskWindow()
}

async function runWords(words: readonly string[]): Promise<void> {
  const [{ runInElectron }, { appClock }] = await Promise.all([import('./desk/electronEntry'), import('./app/clock')])
  await runInElectron(words, appClock())
}

function openDeskWindow(): void {
  const root = resolve(launch.dataRoot ?? defaultDataRoot(app.getPath('userData')))
  // Electron's own files follow the data folder, so that its single-instance lock is one per data folder.
  app.setPath('userData', join(root, 'browser'))
  if (!app.requestSingleInstanceLock({ page: launch.page })) {
    app.quit()
    return
  }
  declareScheme()
  refuseNavigation()
  // Functions are compiled with their file, so that V8's code cache holds them: compiled one by one as they are called
  // they would be compiled at every start anew.
  app.commandLine.appendSwitch('js-flags', '--no-lazy')

  const folder = openDataFolder(root)
  const log = fileLog(folder.logs)
  process.on('uncaughtException', (error) => log.error('MAIN', error))
  process.on('unhandledRejection', (reason) => log.error('MAIN', reason))

  let window: BrowserWindow | null = null
  const emit = (event: DeskEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event)
  }
  const running = app.whenReady().then(async (): Promise<Running> => {
    lockDown(session.defaultSession)
    serve(session.defaultSession, {
      renderer: join(import.meta.dirname, '../renderer'),
      attachments: () => folder.attachments,
    })
    buildMenu(() => window, testing)
    window = openWindow(new StateFiles(folder.state), testing, launch.page)
    window.webContents.on('render-process-gone', (_event, details) => {
      log.error('WINDOW', new Error(`window process gone: ${details.reason}`))
      if (details.reason !== 'clean-exit') window?.webContents.reload()
    })
    window.webContents.once('did-finish-load', () => {
      const later = (wait: number, work: (desk: Running) => Promise<void>): void => {
        setTimeout(() => void running.then(work).catch((error: unknown) => log.error('SETTLE', error)), wait)
      }
      later(WORDS_AFTER_MS, (desk) => desk.readWords())
      later(SETTLE_AFTER_MS, (desk) => desk.settle())
    })
    window.on('closed', () => {
      window = null
    })
    const { run } = await import('./app/running')
    return run({ folder, log, window: () => window, emit })
  })
  registerIpc({ call: async (name, input) => (await running).call(name, input) }, () => window, origin)

  // Chromium sorts the arguments of the second program, which parts an option from its value: the page comes by itself.
  app.on('second-instance', (_event, _argv, _folder, told) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const page = (told as Partial<SecondStart> | null)?.page
    if (isPage(page)) emit({ type: 'navigate', path: page })
  })
  app.on('window-all-closed', () => app.quit())

  let leaving = false
  app.on('before-quit', (event) => {
    if (leaving) return
    event.preventDefault()
    leaving = true
    void running
      .then((desk) => desk.end())
      .catch((error: unknown) => log.error('QUIT', error))
      .finally(() => app.quit())
  })
}

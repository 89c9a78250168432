import { app, session, type BrowserWindow } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from '@shared/zod'
import { shellContract } from '@shared/features/app'
import { contracts } from '@shared/ipc/registry'
import { readArguments, defaultDataRoot } from './app/arguments'
import { nativeDialogs, scriptedDialogs } from './app/dialogs'
import { shellHandlers } from './app/handlers'
import { fileLog } from './app/log'
import { buildMenu } from './app/menu'
import { Program } from './app/program'
import { declareScheme, origin, serve } from './app/protocol'
import { lazyPrinter } from './app/printer'
import { lockDown, refuseNavigation } from './app/security'
import { openWindow } from './app/window'
import { fixedDayClock, systemClock } from './core/clock'
import { openDataFolder } from './core/dataFolder'
import type { DeskEvent } from './core/ports'
import { Dispatcher } from './ipc/dispatch'
import { featureHandlers } from './ipc/handlers'
import { eventChannel, registerIpc } from './ipc/register'

const dialogAnswers = z.object({ open: z.string().nullable().optional(), save: z.string().nullable().optional() })

/** What a program that finds this one running passes on. */
const secondStart = z.object({ page: z.string().nullable() })

const launch = readArguments(process.argv.slice(app.isPackaged ? 1 : 2))

// A test build answers to a few variables that a shipped one ignores: a fixed day and scripted dialogs.
const flavour = z.object({ deskFlavour: z.string().optional() })
const packed = flavour.parse(JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')))
const testing = packed.deskFlavour !== 'release'
const variable = (name: string): string | undefined => (testing ? process.env[name] : undefined)

const fixedDay = variable('DESK_TODAY')
const clock = fixedDay && /^\d{4}-\d{2}-\d{2}$/.test(fixedDay) ? fixedDayClock(fixedDay) : systemClock

if (launch.words) {
  void import('./desk/electronEntry').then(({ runInElectron }) => runInElectron(launch.words ?? [], clock))
} else {
  openDeskWindow()
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

  const folder = openDataFolder(root)
  const log = fileLog(folder.logs)
  let window: BrowserWindow | null = null
  const emit = (event: DeskEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event)
  }
  const answers = variable('DESK_DIALOG_ANSWERS')
  const program = new Program({
    folder,
    clock,
    log,
    emit,
    printer: lazyPrinter(),
    dialogs: answers
      ? scriptedDialogs(() => dialogAnswers.parse(JSON.parse(readFileSync(answers, 'utf8'))))
      : nativeDialogs(() => window),
  })
  // Opening the file and starting Chromium take about as long as each other, so they run side by side.
  const opened = program.open()

  const dispatcher = new Dispatcher(log, (error) => void program.fail(error))
  for (const feature of Object.keys(contracts) as (keyof typeof contracts)[]) {
    dispatcher.register(contracts[feature], featureHandlers[feature], () => program.desk())
  }
  dispatcher.register(shellContract, shellHandlers, () => program)
  registerIpc(
    { call: async (name, input) => (await opened, dispatcher.call(name, input)) },
    () => window,
    origin,
  )

  process.on('uncaughtException', (error) => log.error('MAIN', error))
  process.on('unhandledRejection', (reason) => log.error('MAIN', reason))

  // Chromium sorts the arguments of the second program, which parts an option from its value: the page comes by itself.
  app.on('second-instance', (_event, _argv, _folder, told) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const asked = secondStart.safeParse(told)
    if (asked.success && asked.data.page !== null) emit({ type: 'navigate', path: asked.data.page })
  })
  app.on('window-all-closed', () => app.quit())

  let leaving = false
  app.on('before-quit', (event) => {
    if (leaving) return
    event.preventDefault()
    leaving = true
    void dispatcher
      .drained()
      .then(() => program.close())
      .catch((error: unknown) => log.error('QUIT', error))
      .finally(() => app.quit())
  })

  void app.whenReady().then(async () => {
    lockDown(session.defaultSession)
    serve(session.defaultSession, {
      renderer: join(import.meta.dirname, '../renderer'),
      attachments: () => folder.attachments,
    })
    buildMenu(() => window, testing)
    window = openWindow(program.files, testing, launch.page)
    window.webContents.on('render-process-gone', (_event, details) => {
      log.error('WINDOW', new Error(`window process gone: ${details.reason}`))
      if (details.reason !== 'clean-exit') window?.webContents.reload()
    })
    window.on('closed', () => {
      window = null
    })
    await opened
    window.webContents.once('did-finish-load', () => {
      setTimeout(() => {
        program.backUpIfDue().catch((error: unknown) => log.error('BACKUP', error))
      }, 3000)
    })
  })
}

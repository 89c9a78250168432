import type { BrowserWindow } from 'electron'
import { readFileSync } from 'node:fs'
import { shellContract } from '@shared/features/app'
import { z } from '@shared/zod'
import type { DataFolder } from '@main/core/dataFolder'
import type { DeskEvent, Dialogs, LogSink } from '@main/core/ports'
import { Dispatcher } from '@main/ipc/dispatch'
import { registerFeatures } from '@main/ipc/handlers'
import type { CallTarget } from '@main/ipc/register'
import { appClock } from './clock'
import { nativeDialogs, scriptedDialogs } from './dialogs'
import { testVariable } from './flavour'
import { shellHandlers } from './handlers'
import { lazyPrinter } from './printer'
import { Program } from './program'

export interface RunningParts {
  readonly folder: DataFolder
  readonly log: LogSink
  readonly window: () => BrowserWindow | null
  readonly emit: (event: DeskEvent) => void
}

export interface Running extends CallTarget {
  /** What the first search needs, read as soon as the first page stands: the words employers are found by. */
  readWords(): Promise<void>
  /** What can wait until the clerk is at work: the rest of the code, then the first backup of the day. */
  settle(): Promise<void>
  /** Lets running calls end, then closes the data file. */
  end(): Promise<void>
}

const dialogAnswers = z.object({ open: z.string().nullable().optional(), save: z.string().nullable().optional() })

function dialogs(window: () => BrowserWindow | null): Dialogs {
  const answers = testVariable('DESK_DIALOG_ANSWERS')
  return answers === undefined
    ? nativeDialogs(window)
    : scriptedDialogs(() => dialogAnswers.parse(JSON.parse(readFileSync(answers, 'utf8'))))
}

/** Opens the data file and answers the window. The window's own start does not wait for this module. */
export async function run({ folder, log, window, emit }: RunningParts): Promise<Running> {
  const clock = appClock()
  const program = new Program({ folder, clock, log, emit, printer: lazyPrinter(), dialogs: dialogs(window) })
  const opened = program.open()
  const dispatcher = new Dispatcher(log, (error) => void program.fail(error))
  registerFeatures(dispatcher, () => program.desk())
  dispatcher.register(shellContract, shellHandlers, () => program)
  await opened
  return {
    call: (name, input) => dispatcher.call(name, input),
    readWords: () => program.readWords(),
    settle: async () => {
      await dispatcher.loadRest()
      await program.catchUpSearch()
      await program.backUpIfDue()
    },
    end: async () => {
      await dispatcher.drained()
      await program.close()
    },
  }
}

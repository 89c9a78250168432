import { app } from 'electron'
import { defaultDataRoot, readArguments } from '@main/app/arguments'
import { lazyPrinter } from '@main/app/printer'
import type { Clock } from '@main/core/clock'
import { runDesk } from './run'

/** Runs a command inside Electron, which can lay out papers, and quits the program with its exit code. */
export async function runInElectron(words: readonly string[], clock: Clock): Promise<void> {
  // The paper window closes before the answer is written: that must not end the program.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  app.dock?.hide()
  const { dataRoot } = readArguments(process.argv.slice(app.isPackaged ? 1 : 2))
  const { exitCode, output } = await runDesk(words, {
    clock,
    defaultData: dataRoot ?? defaultDataRoot(app.getPath('userData')),
    cwd: process.cwd(),
    printer: lazyPrinter(),
    say: (line) => void process.stderr.write(`${line}\n`),
  })
  // Quitting does not wait for a pipe: only after the answer has gone out.
  process.stdout.write(`${JSON.stringify(output)}\n`, () => app.exit(exitCode))
}

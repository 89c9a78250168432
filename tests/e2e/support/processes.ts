/** The desk's own process, from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isRoot } from '../../../scripts/lib/paths.mjs'
import { packagedExecutable } from '../../../scripts/package.mjs'
import type { LaunchedDesk } from './launch'

/** Ends the desk as a power cut would, and waits until it is gone. */
export async function killDesk({ app }: LaunchedDesk): Promise<void> {
  const child = app.process()
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/**
 * Starts the program once more on a data folder, as a double click on its icon does.
 * @returns its exit code; null when it was still there after half a minute and had to be ended
 */
export async function startAgain(dataDir: string, args: readonly string[] = []): Promise<number | null> {
  const child = spawn(
    packagedExecutable('test'),
    [...(isRoot ? ['--no-sandbox'] : []), '--data', dataDir, ...args],
    { stdio: 'ignore', timeout: 30_000, killSignal: 'SIGKILL' },
  )
  await once(child, 'exit')
  return child.exitCode
}

/** Starting our own app from the sources' build. */
import { spawn } from 'node:child_process'
import { isRoot, root } from './paths.mjs'

/**
 * Starts the app in Electron, passing our streams on, and waits for its end.
 *
 * @param {import('../electron/resolve.mjs').Electron} electron
 * @param {string[]} args words for the app
 * @param {{ env?: NodeJS.ProcessEnv | undefined, cwd?: string | undefined }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runApp(electron, args, { env, cwd } = {}) {
  // Chromium refuses to sandbox root; users never are.
  const switches = isRoot ? ['--no-sandbox'] : []
  return passOn(electron.executable, [...switches, root, ...args], { env, cwd })
}

/**
 * Runs a program on our own streams. Interrupts reach it, and its end is ours.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv | undefined, cwd?: string | undefined }} [options]
 * @returns {Promise<number>} its exit code
 */
export function passOn(command, args, { env, cwd } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } })
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    child.on('error', fail)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      done(code ?? (signal === null ? 1 : 130))
    })
  })
}

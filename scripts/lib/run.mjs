/** Starting other programs, with their text kept or passed on. */
import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd] the project folder by default
 * @property {'keep' | 'show' | 'stderr'} [output] keep: collected and returned; show: passed on as it
 *   is; stderr: everything goes to our stderr, because our stdout carries data. Default show.
 * @property {AbortSignal} [signal] kills the program when it fires
 * @property {number} [timeout] milliseconds, after which the program is killed
 */

/** @type {Record<'keep' | 'show' | 'stderr', import('node:child_process').StdioOptions>} */
const streams = {
  keep: ['ignore', 'pipe', 'pipe'],
  show: ['ignore', 'inherit', 'inherit'],
  stderr: ['ignore', 2, 2],
}

/**
 * Runs a program to its end. Never rejects because of an exit code; a program that cannot be
 * started at all gives code 127.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, text: string, timedOut: boolean }>}
 */
export function run(command, args, options = {}) {
  const { env, cwd = root, output = 'show', timeout, signal: abort } = options
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: streams[output],
      windowsHide: true,
    })
    const stop = () => void child.kill()
    abort?.addEventListener('abort', stop)
    let text = ''
    let timedOut = false
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, timeout)
    child.on('error', (error) => {
      clearTimeout(timer)
      abort?.removeEventListener('abort', stop)
      done({ code: 127, text: text + error.message, timedOut })
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      abort?.removeEventListener('abort', stop)
      done({ code: code ?? (signal === null ? 1 : 128), text, timedOut })
    })
  })
}

/** The same, for a script that this very Node shall run. @type {(script: string, args: string[], options?: RunOptions) => ReturnType<typeof run>} */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

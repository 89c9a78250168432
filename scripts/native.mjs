/**
 * The compiled half of sqlite3. Install scripts of packages are off in `.npmrc`, so that `npm ci`
 * needs no compiler to succeed; this builds the one file that is needed, once, on first use.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withLock } from './lib/lock.mjs'
import { cacheFolder, npmCommand, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { ensureSystem } from './system.mjs'

const binary = join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node')
const memory = join(cacheFolder, 'sqlite3-loads')

/** @param {string} line */
const say = (line) => process.stderr.write(`sqlite3: ${line}\n`)

/**
 * Makes sure sqlite3 loads in this Node: takes the prebuilt file if its host answers and the file
 * suits this system, else compiles (about 80 s). Safe when several processes ask at once.
 *
 * @throws when neither works, with the reason
 */
export async function ensureNative() {
  if (await isKnownGood()) return
  await withLock(join(cacheFolder, 'sqlite3.lock'), async () => {
    if (await isKnownGood()) return
    if (!(await loads())) await build()
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(memory, await fingerprint())
  })
}

async function build() {
  say('preparing its native part, once; compiling takes about 80 s')
  await rebuild({})
  if (await loads()) return
  // A prebuilt file may want a newer C library than this system has; so may nothing be there at all.
  await ensureSystem(['compiling'])
  const text = await rebuild({ npm_config_build_from_source: 'true' })
  if (!(await loads())) throw new Error(`sqlite3 cannot be built here:\n${text.trim()}`)
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<string>} what npm said */
async function rebuild(env) {
  const npm = npmCommand()
  const args = [...npm.args, 'rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts']
  return (await run(npm.command, args, { env: { ...headers(), ...env }, output: 'keep' })).text
}

/** Node's own headers when they are installed beside it, so that compiling needs no download. */
function headers() {
  if (process.env['npm_config_nodedir']) return {}
  const nodeHome = dirname(dirname(process.execPath))
  const there = existsSync(join(nodeHome, 'include', 'node', 'node_api.h'))
  return there ? { npm_config_nodedir: nodeHome } : {}
}

/** In a process of its own: a wrong binary may take its process down. */
async function loads() {
  if (!existsSync(binary)) return false
  const probe =
    "new (require('sqlite3').Database)(':memory:').get('select sqlite_version()', (e) => process.exit(e ? 1 : 0))"
  return (await run(process.execPath, ['-e', probe], { output: 'keep' })).code === 0
}

async function isKnownGood() {
  try {
    return (await readFile(memory, 'utf8')) === (await fingerprint())
  } catch {
    return false
  }
}

/** Node's version and the very file: a change of either asks again. */
async function fingerprint() {
  const { size, mtimeMs } = await stat(binary)
  return `${process.version} ${process.arch} ${size} ${mtimeMs}`
}

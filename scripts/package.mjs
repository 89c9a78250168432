/**
 * Packs the built app.
 *
 * `node scripts/package.mjs [--flavour release|test] [--installers]`: release is what ships, in
 * dist/release; test is the same with the inspector open, which Playwright needs, in dist/test.
 * Without `--installers` only the program's folder is made.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { resolveElectron } from './electron/resolve.mjs'
import { withLock } from './lib/lock.mjs'
import { binScript, cacheFolder, isStarted, isWindows, root } from './lib/paths.mjs'
import { runNode } from './lib/run.mjs'
import { ensureNative } from './native.mjs'

/** @typedef {'release' | 'test'} Flavour */

const arm = process.arch === 'arm64' ? '-arm64' : ''

/**
 * @param {Flavour} flavour
 * @returns {string} the packed program
 */
export function packagedExecutable(flavour) {
  const folder = isWindows ? `win${arm}-unpacked` : `linux${arm}-unpacked`
  return join(root, 'dist', flavour, folder, isWindows ? 'harmony-desk.exe' : 'harmony-desk')
}

/**
 * Packs the program's folder unless the one that is there was made from the same build, settings
 * and Electron. Safe when several processes ask at once.
 *
 * @param {Flavour} flavour
 * @param {{ installers?: boolean, output?: 'show' | 'stderr' | 'keep' }} [options] installers: make
 *   them too, always anew
 * @returns {Promise<string>} the packed program
 * @throws when building or packing fails
 */
export async function ensurePackaged(flavour, { installers = false, output = 'stderr' } = {}) {
  await ensureNative()
  const [electron, built] = await Promise.all([resolveElectron(), ensureBuilt(output)])
  if (installers && electron.kind === 'stand-in') {
    throw new Error(
      `installers are made with the official Electron only; here is a stand-in ${electron.version}`,
    )
  }
  const executable = packagedExecutable(flavour)
  const stamp = await stampOf(built, electron.version)
  const stampFile = join(root, 'dist', flavour, '.stamp')
  return withLock(join(cacheFolder, `package-${flavour}.lock`), async () => {
    const last = await readFile(stampFile, 'utf8').catch(() => '')
    if (!installers && last === stamp && existsSync(executable)) return executable
    await rm(join(root, 'dist', flavour), { recursive: true, force: true })
    const packed = await runNode(
      binScript('electron-builder'),
      builderArguments(flavour, electron, installers),
      {
        output,
      },
    )
    if (packed.code !== 0) throw new Error(`packing failed\n${packed.text}`.trim())
    await writeFile(stampFile, stamp)
    return executable
  })
}

/**
 * @param {Flavour} flavour
 * @param {import('./electron/resolve.mjs').Electron} electron
 * @param {boolean} installers
 */
function builderArguments(flavour, electron, installers) {
  return [
    isWindows ? '--win' : '--linux',
    ...(installers ? [] : ['dir']),
    '--publish=never',
    `-c.directories.output=dist/${flavour}`,
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    // The app reads this: only the test flavour listens to DESK_TODAY and the like.
    `-c.extraMetadata.deskFlavour=${flavour}`,
    `-c.electronFuses.enableNodeCliInspectArguments=${flavour === 'test'}`,
  ]
}

/**
 * @param {string} built
 * @param {string} electronVersion
 */
async function stampOf(built, electronVersion) {
  const hash = createHash('sha256').update(`${built} ${electronVersion}\n`)
  for (const file of ['electron-builder.yml', 'THIRD-PARTY-NOTICES.txt', 'scripts/package.mjs']) {
    hash.update(await readFile(join(root, file)).catch(() => ''))
  }
  const resources = join(root, 'resources')
  const entries = existsSync(resources)
    ? await readdir(resources, { recursive: true, withFileTypes: true })
    : []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const { size, mtimeMs } = await stat(join(entry.parentPath, entry.name))
    hash.update(`${entry.parentPath} ${entry.name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

if (isStarted(import.meta.filename)) {
  const { values } = parseArgs({
    options: {
      flavour: { type: 'string', default: 'release' },
      installers: { type: 'boolean', default: false },
    },
  })
  if (values.flavour !== 'release' && values.flavour !== 'test') {
    process.stderr.write('--flavour is release or test\n')
    process.exit(2)
  }
  try {
    const made = await ensurePackaged(values.flavour, { installers: values.installers, output: 'stderr' })
    process.stdout.write(`${made}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

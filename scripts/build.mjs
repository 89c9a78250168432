/** Builds the app into out/ when what is there does not match the sources. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { withLock } from './lib/lock.mjs'
import { binScript, cacheFolder, isStarted, root } from './lib/paths.mjs'
import { runNode } from './lib/run.mjs'
import { layOutRareFont } from './rareFont.mjs'

const sources = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']
const stampFile = join(root, 'out', '.stamp')

/** What a build must have left behind. */
const products = ['fonts/rare-song', 'main/index.js', 'main/desk.js', 'preload/index.cjs', 'renderer/index.html']

/**
 * Builds unless out/ was made from exactly these sources. Safe when several processes ask at once.
 *
 * @param {'show' | 'stderr' | 'keep'} [output] where the builder's text goes; stderr by default,
 *   because callers' stdout carries data
 * @returns {Promise<string>} the stamp of the sources, for what is derived from out/
 * @throws when the build fails
 */
export async function ensureBuilt(output = 'stderr') {
  const wanted = await stampOfSources()
  if (await isCurrent(wanted)) return wanted
  return withLock(join(cacheFolder, 'build.lock'), async () => {
    // Whoever held the lock may have built it meanwhile, or the sources may have moved on.
    const stamp = await stampOfSources()
    if (await isCurrent(stamp)) return stamp
    await rm(stampFile, { force: true })
    const built = await runNode(binScript('electron-vite'), ['build'], { output })
    if (built.code !== 0) throw new Error(`the build failed\n${built.text}`.trim())
    await layOutRareFont()
    await writeFile(stampFile, stamp)
    return stamp
  })
}

/** @param {string} stamp */
async function isCurrent(stamp) {
  try {
    if ((await readFile(stampFile, 'utf8')) !== stamp) return false
  } catch {
    return false
  }
  return products.every((file) => existsSync(join(root, 'out', file)))
}

/** A digest of the names and contents of everything that goes into a build. */
async function stampOfSources() {
  const hash = createHash('sha256')
  for (const file of await sourceFiles()) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function sourceFiles() {
  const files = []
  for (const source of sources) {
    const path = join(root, source)
    if (source !== 'src') files.push(path)
    else {
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      for (const entry of entries) if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
    }
  }
  return files.toSorted()
}

if (isStarted(import.meta.filename)) {
  await ensureBuilt('show')
}

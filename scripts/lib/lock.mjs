/** One at a time across processes: a folder is the lock, because creating one is atomic everywhere. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A lock without a living owner's number is believed for this long, milliseconds. */
const anonymousLimit = 10_000

/**
 * Runs `work` while holding the lock `folder`. A lock whose owner has died is taken over.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  await mkdir(dirname(folder), { recursive: true })
  while (!(await take(folder))) {
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true })
    else await pause(200)
  }
  const owner = join(folder, 'owner')
  await writeFile(owner, String(process.pid))
  try {
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function take(folder) {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} folder */
async function isAbandoned(folder) {
  try {
    const owner = Number(await readFile(join(folder, 'owner'), 'utf8'))
    if (owner > 0) return !isAlive(owner)
    return Date.now() - (await stat(folder)).mtimeMs > anonymousLimit
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    // Either released in this instant, or taken and not signed yet.
    const made = await stat(folder).catch(() => undefined)
    return made !== undefined && Date.now() - made.mtimeMs > anonymousLimit
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error @returns {string | undefined} */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code

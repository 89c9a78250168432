/** A zip reader that keeps modes and links and leaves out what is not wanted. */
import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'

const typeMask = 0o170000
const linkType = 0o120000

/**
 * Unpacks `archive` into `folder`.
 *
 * @param {string} archive absolute path
 * @param {string} folder absolute path
 * @param {(name: string) => string | undefined} rename an entry's name to its path under `folder`,
 *   or undefined to leave it out
 * @returns {Promise<number>} files written
 * @throws when an entry would land outside `folder`
 */
export async function unzip(archive, folder, rename) {
  const zip = await openPromise(archive, { autoClose: true })
  let written = 0
  for await (const entry of zip.eachEntry()) {
    const name = rename(entry.fileName)
    if (name === undefined || name === '') continue
    const target = resolve(folder, name)
    if (!target.startsWith(folder + sep)) throw new Error(`zip entry leaves its folder: ${entry.fileName}`)
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true })
      continue
    }
    await mkdir(dirname(target), { recursive: true })
    const mode = entry.externalFileAttributes >>> 16
    const content = await zip.openReadStreamPromise(entry)
    if ((mode & typeMask) === linkType) await symlink(await text(content), target)
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
    written++
  }
  return written
}

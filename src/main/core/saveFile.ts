import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '@shared/errors/failure'

/**
 * Writes a whole file or leaves what stood there: into a part file beside it, then renamed.
 * @throws AppFailure 'disk-full', or 'file-not-writable' with the file's name when the folder is missing or locked,
 *   or another program holds the file
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw full ? new AppFailure('disk-full') : new AppFailure('file-not-writable', { file: basename(path) })
  }
}

import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '@shared/errors/failure'

/**
 * Writes a whole file or leaves what stood there: into a part file beside it, then renamed.
 * @throws AppFailure 'disk-full', or 'file-not-writable' with the file's name when the folder is missing or locked,
 *   or another program holds the file
 */
export function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  return saveFileBy(path, (part) => writeFile(part, bytes))
}

/**
 * The same for a file that is written by someone else: whatever goes wrong, the part file is gone again.
 * @throws as saveFile; AppFailure and ExchangeFailure of the writer as they are
 */
export async function saveFileBy<T>(path: string, write: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.part`
  try {
    const result = await write(part)
    await rename(part, path)
    return result
  } catch (error) {
    await rm(part, { force: true })
    throw fileFailure(error, path)
  }
}

function fileFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ENOSPC') return new AppFailure('disk-full')
  return /^E[A-Z]+$/.test(code) ? new AppFailure('file-not-writable', { file: basename(path) }) : error
}

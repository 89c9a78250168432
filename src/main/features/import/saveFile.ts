import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '@shared/errors/failure'

/**
 * Writes a file beside its place and moves it there, so that a full disk never leaves half of one.
 * @throws AppFailure 'disk-full', 'file-not-writable'
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(draft, bytes)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC') throw new AppFailure('disk-full')
    throw new AppFailure('file-not-writable', { file: basename(path) })
  }
}

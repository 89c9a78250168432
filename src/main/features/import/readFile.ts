import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import { checkFileSize, ExchangeFailure, readTableBytes, toAppFailure, type RawBook } from '@main/exchange'

export interface ReadFile {
  readonly fileName: string
  readonly sha256: string
  readonly book: RawBook
}

/**
 * Reads a file as a table, off the main thread. Its size is checked before its contents are loaded.
 * @throws AppFailure 'file-…' with what is wrong with the file, 'cancelled'
 */
export async function readImportFile(path: string, signal?: AbortSignal): Promise<ReadFile> {
  const fileName = basename(path)
  try {
    const bytes = await readBytes(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { fileName, sha256, book: await readTableBytes(bytes, fileName, signal ? { signal } : {}) }
  } catch (error) {
    if (error instanceof ExchangeFailure) throw toAppFailure(error)
    throw fileFailure(error, fileName)
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    checkFileSize((await file.stat()).size)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const missing = new Set(['ENOENT', 'ENOTDIR'])
const unreadable = new Set(['EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'EIO', 'ENXIO'])

function fileFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (missing.has(code)) return new AppFailure('file-missing', { file })
  return unreadable.has(code) ? new AppFailure('file-not-readable', { file }) : error
}

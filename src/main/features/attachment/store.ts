import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppFailure } from '@shared/errors/failure'
import { attachmentTypes, extensionOf, MAX_ATTACHMENT_BYTES } from '@shared/features/attachment'
import { newId } from '@shared/ids/uuid'
import type { RunningJob } from '@main/core/jobRegister'

export interface StoredFile {
  readonly fileName: string
  readonly storedName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

const MEGABYTE = 1024 * 1024
/** Longest file name kept; what the file is stored under is its hash anyway. */
const MAX_NAME = 200

const tooLarge = (bytes: number) =>
  new AppFailure('file-too-large', {
    size: Math.ceil(bytes / MEGABYTE),
    limit: MAX_ATTACHMENT_BYTES / MEGABYTE,
  })

/**
 * Copies a file into the folder of attachments under a name made from its contents, so that what a clerk called it
 * can neither clash nor lead elsewhere. The same contents are kept once.
 * @throws AppFailure 'file-missing', 'file-not-readable', 'file-empty', 'file-too-large', 'attachment-unsupported',
 *   'disk-full' or 'cancelled'; nothing is left behind then
 */
export async function storeFile(folder: string, source: string, job: RunningJob): Promise<StoredFile> {
  const fileName = Array.from(basename(source)).slice(-MAX_NAME).join('')
  const extension = extensionOf(fileName)
  const mediaType = Object.hasOwn(attachmentTypes, extension) ? attachmentTypes[extension] : undefined
  const size = await sizeOf(source, fileName)
  if (mediaType === undefined) throw new AppFailure('attachment-unsupported', { file: fileName })
  if (size === 0) throw new AppFailure('file-empty')
  if (size > MAX_ATTACHMENT_BYTES) throw tooLarge(size)
  const temporary = join(folder, `${newId()}.part`)
  try {
    const copied = await copyHashed(source, temporary, size, job)
    const storedName = `${copied.sha256.slice(0, 40)}.${extension}`
    // Same contents, same name: replacing the file by itself changes nothing.
    await rename(temporary, join(folder, storedName))
    return { fileName, storedName, mediaType, ...copied }
  } catch (error) {
    await rm(temporary, { force: true })
    throw asFailure(error, fileName)
  }
}

async function sizeOf(source: string, fileName: string): Promise<number> {
  try {
    const found = await stat(source)
    if (!found.isFile()) throw new AppFailure('file-missing', { file: fileName })
    await access(source, constants.R_OK)
    return found.size
  } catch (error) {
    throw asFailure(error, fileName)
  }
}

async function copyHashed(
  source: string,
  target: string,
  expected: number,
  job: RunningJob,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  const output = await open(target, 'wx')
  let size = 0
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: MEGABYTE })) {
      const bytes = chunk as Buffer
      job.checkpoint()
      size += bytes.length
      // The file may grow while it is being read.
      if (size > MAX_ATTACHMENT_BYTES) throw tooLarge(size)
      hash.update(bytes)
      await output.writeFile(bytes)
      job.progress(size, Math.max(size, expected))
    }
    // A row must never name a file that a power cut takes away.
    await output.sync()
  } finally {
    await output.close()
  }
  if (size === 0) throw new AppFailure('file-empty')
  return { size, sha256: hash.digest('hex') }
}

function asFailure(error: unknown, fileName: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof AppFailure) return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppFailure('file-missing', { file: fileName })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return new AppFailure('file-not-readable', { file: fileName })
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppFailure('disk-full')
  return error
}

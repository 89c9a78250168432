import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FieldDescription } from '@shared/fields/describe'
import { JobOutOfMemory, runInWorker, type RunOptions } from '@main/jobs/runInWorker'
import { ExchangeFailure } from './failure'
import { checkFileSize, defaultLimits } from './limits'
import type { Mapping } from './mapping'
import type { ReadRows, ReadRowsOptions } from './plan'
import type { RawBook, RawRow } from './read/table'
import type { SheetSpec } from './write/sheet'

/**
 * Reads a file from disk as a table, off the main thread. Its size is checked before its contents are loaded.
 * @throws ExchangeFailure; AppFailure 'cancelled'; the file system's own errors (ENOENT, EACCES, EBUSY)
 */
export async function readTableFile(path: string, options: RunOptions = {}): Promise<RawBook> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    checkFileSize(size)
    return await readTableBytes(await file.readFile(), basename(path), options)
  } finally {
    await file.close()
  }
}

/** The same for bytes at hand. @throws ExchangeFailure; AppFailure 'cancelled' */
export async function readTableBytes(
  bytes: Uint8Array,
  fileName: string,
  options: RunOptions = {},
): Promise<RawBook> {
  checkFileSize(bytes.byteLength)
  try {
    return await runInWorker('exchange/read', { bytes, fileName }, options)
  } catch (error) {
    // Too much for the thread's memory although each ceiling was kept: many full columns in very many rows.
    if (error instanceof JobOutOfMemory)
      throw new ExchangeFailure('too-many-rows', { limit: defaultLimits.rows })
    throw error
  }
}

/** readRows off the main thread; the check of whole rows stays with the caller. @throws AppFailure 'cancelled' */
export function readRowsInWorker(
  rows: readonly RawRow[],
  mapping: Mapping,
  fields: readonly FieldDescription[],
  rowOptions: Omit<ReadRowsOptions, 'check'>,
  options: RunOptions = {},
): Promise<ReadRows> {
  return runInWorker('exchange/rows', { rows, mapping, fields, options: rowOptions }, options)
}

/** writeWorkbook off the main thread: xlsx bytes. @throws AppFailure 'cancelled' */
export function writeWorkbookInWorker(
  sheets: readonly SheetSpec[],
  options: RunOptions = {},
): Promise<Uint8Array> {
  return runInWorker('exchange/write', { sheets }, options)
}

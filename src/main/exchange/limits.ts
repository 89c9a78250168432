import { ExchangeFailure } from './failure'

/** Rows of a sheet in every spreadsheet program, headings included. */
export const SHEET_ROWS = 1_048_576

const MB = 1024 * 1024

/** Ceilings for one imported file; sizes in bytes. */
export interface ReadLimits {
  readonly fileBytes: number
  readonly unzippedBytes: number
  /** One entry may be this many times larger than packed, once it is larger than `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Rows of one sheet, headings included. */
  readonly rows: number
  readonly columns: number
}

export const defaultLimits: ReadLimits = {
  fileBytes: 60 * MB,
  unzippedBytes: 400 * MB,
  ratio: 150,
  ratioFromBytes: 30 * MB,
  rows: 200_000,
  columns: 200,
}

/** Size and limit in whole MB, as the messages show them. */
export function sizeParams(bytes: number, limit: number): { size: number; limit: number } {
  return { size: Math.ceil(bytes / MB), limit: Math.floor(limit / MB) }
}

/**
 * Refuses a file by its size alone, so that a huge one is never loaded.
 * @param bytes size of the file in bytes, as the file system tells it
 * @throws ExchangeFailure 'empty-file' | 'too-large'
 */
export function checkFileSize(bytes: number, limits: Pick<ReadLimits, 'fileBytes'> = defaultLimits): void {
  if (bytes === 0) throw new ExchangeFailure('empty-file')
  if (bytes > limits.fileBytes) throw new ExchangeFailure('too-large', sizeParams(bytes, limits.fileBytes))
}

import { open, type FileHandle } from 'node:fs/promises'
import { csvHead, csvLines, encodeCsv, type CsvEncoding } from './csv'
import type { SheetColumn, SheetValue } from './sheet'
import { sheetParts } from './xlsxParts'
import { ZipFile } from './zipFile'

export type TableFormat = 'xlsx' | CsvEncoding

export interface TableSpec {
  readonly format: TableFormat
  /** The tab's name. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
}

/** Rows of a table on their way into a file. */
export type TableRows = AsyncIterable<readonly (readonly SheetValue[])[]>

/**
 * Writes a plain table (headings, then rows) into a file as its rows come, holding one piece of them at a time.
 * @returns how many rows were written
 * @throws the file system's own errors; RangeError for more rows than a sheet has
 */
export async function writeTableFile(path: string, spec: TableSpec, rows: TableRows): Promise<number> {
  const file = await open(path, 'w')
  try {
    const count = await (spec.format === 'xlsx' ? writeXlsx(file, spec, rows) : writeText(file, spec, spec.format, rows))
    await file.sync()
    return count
  } finally {
    await file.close()
  }
}

async function writeXlsx(file: FileHandle, { name, columns }: TableSpec, rows: TableRows): Promise<number> {
  const zip = new ZipFile(file)
  const parts = sheetParts(name, columns)
  for (const [path, text] of parts.fixed) await zip.add(path, [Buffer.from(text)])
  await zip.add(parts.sheetPath, parts.sheet(rows))
  await zip.finish()
  return parts.count()
}

async function writeText(file: FileHandle, { columns }: TableSpec, encoding: CsvEncoding, rows: TableRows): Promise<number> {
  let count = 0
  await file.write(encodeCsv(csvHead(columns), encoding, true))
  for await (const piece of rows) {
    await file.write(encodeCsv(csvLines(columns, piece), encoding, false))
    count += piece.length
  }
  return count
}

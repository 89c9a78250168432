/** What other programs read in the files the desk has written. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { readFile } from 'node:fs/promises'

const run = promisify(execFile)

/** The text of each page of a PDF as poppler lays it out, without its blanks: line ends fall inside words. */
export async function pageTexts(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'])
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/gu, ''))
}

/** As it is stored: a number is a number, a text a text. */
export type ReadCell = string | number | boolean | Date | undefined

export interface ReadWorkbook {
  /** @throws when there is no such sheet */
  rows(sheet: string): readonly (readonly ReadCell[])[]
  /** The value in one column of the row whose other column holds a text, indents aside. */
  valueAt(sheet: string, label: string, labelColumn: number, valueColumn: number): ReadCell
}

export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const book: WorkBook = read(await readFile(path))
  const rows = (name: string): ReadCell[][] => {
    const sheet = book.Sheets[name]
    if (!sheet) throw new Error(`no sheet ${name} among ${book.SheetNames.join('、')}`)
    return utils.sheet_to_json<ReadCell[]>(sheet, { header: 1 })
  }
  return {
    rows,
    valueAt: (sheet, label, labelColumn, valueColumn) =>
      rows(sheet).find((row) => text(row[labelColumn]) === label)?.[valueColumn],
  }
}

const text = (cell: ReadCell): string => (typeof cell === 'string' ? cell.trim() : '')

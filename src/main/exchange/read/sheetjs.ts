import * as XLSX from '@e965/xlsx'
import * as cpexcel from '@e965/xlsx/dist/cpexcel.full.mjs'

/** A file inside an OLE container. */
export interface OleEntry {
  readonly name: string
  readonly content?: ArrayLike<number>
}

interface Cfb {
  read(data: Uint8Array, options: { type: 'array' | 'buffer' }): { readonly FileIndex: readonly OleEntry[] }
}

interface NumberFormats {
  is_date(format: string): boolean
}

// The library types its two inner libraries as `any`.
const cfb: Cfb = XLSX.CFB
const formats: NumberFormats = XLSX.SSF

// Old .xls files name a code page (936 for Chinese) instead of using Unicode.
XLSX.set_cptable(cpexcel)

/** The streams inside an OLE container, folders left aside. */
export function listOle(bytes: Uint8Array): readonly OleEntry[] {
  return cfb.read(bytes, { type: 'array' }).FileIndex
}

const dateFormats = new Map<string, boolean>()

/** True for number formats that show a day, a time or both. */
export function isDateFormat(format: string): boolean {
  let known = dateFormats.get(format)
  if (known === undefined) {
    known = formats.is_date(format)
    dateFormats.set(format, known)
  }
  return known
}

/**
 * Parses a workbook whose container has already been checked.
 * @param rows stop after this many rows of each sheet
 * @param keepStubs also return cells without a value: formulas nobody has calculated, but blank styled cells too
 */
export function parseWorkbook(bytes: Uint8Array, rows: number, keepStubs: boolean): XLSX.WorkBook {
  return XLSX.read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
    cellDates: false,
    sheetRows: rows,
    sheetStubs: keepStubs,
  })
}

export type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'

import * as XLSX from '@e965/xlsx'
import ExcelJS, { type CellValue } from 'exceljs'
import type { FieldDescription } from '@shared/fields/describe'
import { ExchangeFailure } from '@main/exchange/failure'
import { textCell, type RawCell, type RawRow } from '@main/exchange/read/table'

/** Fields as an employer register has them. */
export const employerFields: readonly FieldDescription[] = [
  {
    name: 'creditCode',
    label: '统一社会信用代码',
    kind: 'creditCode',
    required: true,
    aliases: ['信用代码'],
  },
  { name: 'name', label: '企业名称', kind: 'text', required: true, aliases: ['单位名称', '用人单位'] },
  { name: 'town', label: '镇（街道）', kind: 'option', required: false, aliases: ['所属镇街'] },
  { name: 'address', label: '地址', kind: 'text', required: false, aliases: ['经营地址'] },
  { name: 'contact', label: '联系人', kind: 'text', required: false, aliases: ['联系人姓名'] },
  { name: 'phone', label: '联系电话', kind: 'phone', required: false, aliases: ['电话', '手机'] },
  { name: 'headcount', label: '职工人数', kind: 'integer', required: false, unit: '人', aliases: ['人数'] },
  { name: 'foundedOn', label: '成立日期', kind: 'date', required: false },
  { name: 'remark', label: '备注', kind: 'longText', required: false },
]

/** Valid credit codes of invented firms. */
export const goodCode = '91350100M000100Y43'

export async function xlsxBytes(
  rows: readonly (readonly CellValue[])[],
  prepare?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  for (const row of rows) sheet.addRow([...row])
  prepare?.(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same table in another of SheetJS's formats. */
export function sheetJsBytes(
  rows: readonly (readonly unknown[])[],
  bookType: XLSX.BookType,
  date1904 = false,
): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), '名单')
  if (date1904) book.Workbook = { WBProps: { date1904: true } }
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}

export function texts(rows: readonly RawRow[]): string[][] {
  return rows.map((row) => row.map((cell) => cell.text))
}

export function textRows(rows: readonly (readonly string[])[]): RawCell[][] {
  return rows.map((row) => row.map(textCell))
}

/** The code of the ExchangeFailure that the call ends in; anything else is an error of the test. */
export function failureOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof ExchangeFailure) return error.code
    throw error
  }
  return 'read without failure'
}

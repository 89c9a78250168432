import { badRowsSheet, type BadRow } from './badRows'
import { writeWorkbook } from './workbook'

export type { CsvEncoding } from './csv'
export { writeTableFile, type TableFormat, type TableRows, type TableSpec } from './tableFile'
export { writeWorkbook } from './workbook'

/** The rows left out as an xlsx file, reasons in the last column. */
export function writeBadRows(headers: readonly string[], bad: readonly BadRow[]): Promise<Uint8Array> {
  return writeWorkbook([badRowsSheet(headers, bad)])
}

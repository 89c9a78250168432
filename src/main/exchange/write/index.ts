import { badRowsSheet, type BadRow } from './badRows'
import { writeWorkbook } from './workbook'

export { writeCsv, type CsvEncoding, type CsvOptions } from './csv'
export { writeWorkbook } from './workbook'

/** The rows left out as an xlsx file, reasons in the last column. */
export function writeBadRows(headers: readonly string[], bad: readonly BadRow[]): Promise<Uint8Array> {
  return writeWorkbook([badRowsSheet(headers, bad)])
}

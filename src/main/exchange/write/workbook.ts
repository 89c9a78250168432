import { exceljsWriter } from './exceljsWriter'
import type { SheetSpec, SheetWriter } from './sheet'

/**
 * Makes an xlsx file of the sheets: titles, headings that stay in view and repeat on every printed page, filters,
 * number formats, A4 set-up. Throws RangeError for a book without sheets.
 */
export async function writeWorkbook(
  sheets: readonly SheetSpec[],
  writer: SheetWriter = exceljsWriter,
): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('A workbook needs a sheet')
  return writer.write(sheets)
}

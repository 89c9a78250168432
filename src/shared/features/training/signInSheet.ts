/** Rows of one page of the sign-in sheet. */
export interface SheetPage {
  /** 1 for the first page. */
  readonly page: number
  /** Numbers of the rows, from 1; those beyond the roster are blank. */
  readonly rows: readonly number[]
}

/**
 * The sheet in pages of equal length: the roster, at least `blankRows` blank rows, and the last page filled up.
 * @throws RangeError when a number is negative, no whole number, or a page has no rows
 */
export function signInPages(people: number, rowsPerPage: number, blankRows: number): SheetPage[] {
  for (const value of [people, blankRows]) if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no rows: ${value}`)
  if (!Number.isSafeInteger(rowsPerPage) || rowsPerPage < 1) throw new RangeError(`no page of ${rowsPerPage} rows`)
  const pages = Math.max(1, Math.ceil((people + blankRows) / rowsPerPage))
  return Array.from({ length: pages }, (_, page) => ({
    page: page + 1,
    rows: Array.from({ length: rowsPerPage }, (__, row) => page * rowsPerPage + row + 1),
  }))
}

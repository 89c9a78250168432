/** A line of a sheet: texts by column. The key stays with the line while others come and go. */
export interface SheetRow {
  readonly key: string
  readonly cells: readonly string[]
}

export interface Place {
  readonly row: number
  readonly column: number
}

export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type NewKey = () => string

/** The rectangle between two corners, in whatever order they were chosen. */
export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

/** A place inside a sheet of this many lines; one blank line follows the last. */
export function clampPlace(place: Place, rows: number, columns: number): Place {
  return {
    row: Math.max(0, Math.min(rows, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  }
}

const blankCells = (columns: number): string[] => Array.from({ length: columns }, () => '')

/** Writes a block of texts with its upper left corner at a place; lines are added as far as it reaches. */
export function writeBlock(
  rows: readonly SheetRow[],
  at: Place,
  block: readonly (readonly string[])[],
  columns: number,
  newKey: NewKey,
): SheetRow[] {
  const next = [...rows]
  for (const [offset, texts] of block.entries()) {
    const row = at.row + offset
    while (next.length <= row) next.push({ key: newKey(), cells: blankCells(columns) })
    const cells = [...(next[row]?.cells ?? blankCells(columns))]
    for (const [shift, text] of texts.entries()) {
      if (at.column + shift < columns) cells[at.column + shift] = text
    }
    next[row] = { key: next[row]?.key ?? newKey(), cells }
  }
  return next
}

function mapRange(rows: readonly SheetRow[], range: Range, change: (cell: string, row: number, column: number) => string): SheetRow[] {
  return rows.map((line, row) =>
    row < range.top || row > range.bottom
      ? line
      : {
          ...line,
          cells: line.cells.map((cell, column) => (column < range.left || column > range.right ? cell : change(cell, row, column))),
        },
  )
}

export function clearRange(rows: readonly SheetRow[], range: Range): SheetRow[] {
  return mapRange(rows, range, () => '')
}

/** Ctrl+D: the first line of the range goes down over the others; of a single line, the one above it comes down. */
export function fillDown(rows: readonly SheetRow[], range: Range, columns: number, newKey: NewKey): SheetRow[] {
  const from = range.top === range.bottom ? range.top - 1 : range.top
  const source = rows[from]
  if (!source) return [...rows]
  const part = source.cells.slice(range.left, range.right + 1)
  const lines = Math.max(1, range.bottom - range.top)
  const block = Array.from({ length: lines }, () => part)
  return writeBlock(rows, { row: from + 1, column: range.left }, block, columns, newKey)
}

export function removeRows(rows: readonly SheetRow[], range: Pick<Range, 'top' | 'bottom'>): SheetRow[] {
  return rows.filter((_, row) => row < range.top || row > range.bottom)
}

export function insertRow(rows: readonly SheetRow[], at: number, columns: number, newKey: NewKey): SheetRow[] {
  return rows.toSpliced(Math.min(at, rows.length), 0, { key: newKey(), cells: blankCells(columns) })
}

/** The texts of a range as spreadsheets copy them. */
export function rangeText(rows: readonly SheetRow[], range: Range): string {
  return rows
    .slice(range.top, range.bottom + 1)
    .map((line) => line.cells.slice(range.left, range.right + 1).join('\t'))
    .join('\n')
}

/** What was copied from a spreadsheet, as lines of cells; a quoted cell may hold line ends, which become blanks. */
export function parseBlock(text: string): string[][] {
  const plain = text
    .replaceAll(/"((?:[^"]|"")*)"(?=\t|\r?\n|$)/gu, (_, inner: string) => inner.replaceAll('""', '"').replaceAll(/\s*\r?\n\s*/gu, ' '))
    .replace(/(?:\r?\n)+$/u, '')
  return plain.split(/\r\n|\n|\r/u).map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** Where a key takes the active cell; null for keys that move nothing. Tab runs on into the next line. */
export function moveBy(key: string, shift: boolean, at: Place, rows: number, columns: number, page: number): Place | null {
  const to = (row: number, column: number) => clampPlace({ row, column }, rows, columns)
  switch (key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'Enter':
      return to(at.row + (shift ? -1 : 1), at.column)
    case 'Tab':
      return nextCell(at, shift ? -1 : 1, rows, columns)
    case 'Home':
      return to(at.row, 0)
    case 'End':
      return to(at.row, columns - 1)
    case 'PageUp':
      return to(at.row - page, at.column)
    case 'PageDown':
      return to(at.row + page, at.column)
    default:
      return null
  }
}

function nextCell(at: Place, step: 1 | -1, rows: number, columns: number): Place | null {
  const place = at.row * columns + at.column + step
  const row = Math.floor(place / columns)
  return place < 0 || row > rows ? null : { row, column: place - row * columns }
}

import type { FieldValue } from '../kinds/parsed'
import type { SheetSpec } from './sheet'

/** A row that was not imported: its cells as they stood in the file, and why. */
export interface BadRow {
  /** Row number in the file, as the spreadsheet shows it. */
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
  /** What could be read of it all the same, for further checks. */
  readonly values?: Readonly<Record<string, FieldValue>>
}

export const reasonHeader = '未导入原因'

const widest = 40

/**
 * The rows left out, as a sheet of the original columns with 未导入原因 behind them: mended there, the same file can
 * be imported again. Everything is text, so that no code is turned into a number on the way. A reason column of
 * an earlier round is replaced.
 */
export function badRowsSheet(headers: readonly string[], bad: readonly BadRow[]): SheetSpec {
  const kept = headers.map((header, i) => ({ header, i })).filter(({ header }) => header !== reasonHeader)
  const columns = kept.map(({ header, i }) => ({
    header,
    kind: 'text' as const,
    width: columnWidth([header, ...bad.slice(0, 200).map((row) => row.cells[i] ?? '')]),
  }))
  return {
    name: '未导入的行',
    columns: [...columns, { header: reasonHeader, kind: 'longText', width: 50 }],
    rows: bad.map((row) => [
      ...kept.map(({ i }) => row.cells[i] ?? ''),
      `第${row.line}行：${row.reasons.join('；')}`,
    ]),
    landscape: true,
  }
}

function columnWidth(texts: readonly string[]): number {
  // eslint-disable-next-line no-control-regex -- everything beyond ASCII takes two places
  const places = texts.map((text) => text.length + text.replace(/[\u0000-\u007f]/g, '').length)
  return Math.min(widest, Math.max(8, ...places) + 2)
}

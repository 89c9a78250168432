import type { ImportView } from '@shared/features/import'
import { remap, useImport, type ImportMapping } from './importStore'

/** The first rows of the file as they stand; a click on a row number takes that row as the headings. */
export function FilePreview({ view, mapping }: { view: ImportView; mapping: ImportMapping }) {
  const { busy } = useImport()
  const shown =
    view.columns.length > 0
      ? view.columns.map((column) => column.index)
      : (view.preview[0]?.cells ?? []).map((_, index) => index)
  return (
    <table className="import-table import-preview">
      <thead>
        <tr>
          <th className="line">行号</th>
          {shown.map((index) => (
            <th key={index} className={mapping[index] == null ? 'left-out' : ''}>
              {view.columns.find((column) => column.index === index)?.letter ?? ''}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.preview.map((row) => (
          <tr key={row.line} className={rowClass(row.line, view.headerRow)}>
            <td className="line">
              <button
                type="button"
                disabled={busy !== null}
                title={`以第 ${row.line} 行为表头`}
                onClick={() => void remap(view.sheet, row.line)}
              >
                {row.line}
              </button>
            </td>
            {cellsOf(row, shown, view.headerRow).map(({ index, text, span }) => (
              <td
                key={index}
                colSpan={span}
                className={mapping[index] == null ? 'left-out' : ''}
                title={text}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ShownCell {
  readonly index: number
  readonly text: string
  readonly span: number
}

/**
 * Above the headings: a title merged across the sheet stands in each of its cells and is shown once, and a text runs
 * on over the blank cells behind it.
 */
function cellsOf(
  row: ImportView['preview'][number],
  shown: readonly number[],
  headerRow: number | null,
): ShownCell[] {
  const cells: ShownCell[] = []
  for (const index of shown) {
    const text = row.cells[index] ?? ''
    const last = cells.at(-1)
    const runsOn = last && last.text !== '' && (text === '' || text === last.text)
    if (runsOn && headerRow !== null && row.line < headerRow) {
      cells[cells.length - 1] = { ...last, span: last.span + 1 }
    } else cells.push({ index, text, span: 1 })
  }
  return cells
}

function rowClass(line: number, headerRow: number | null): string {
  if (headerRow === null || line > headerRow) return ''
  return line === headerRow ? 'heading' : 'above'
}

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
    <table className="plain-table import-preview">
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
            {shown.map((index) => (
              <td
                key={index}
                className={mapping[index] == null ? 'left-out' : ''}
                title={row.cells[index] ?? ''}
              >
                {row.cells[index] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowClass(line: number, headerRow: number | null): string {
  if (headerRow === null || line > headerRow) return ''
  return line === headerRow ? 'heading' : 'above'
}

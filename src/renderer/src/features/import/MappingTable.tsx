import { Select } from 'antd'
import type { ImportView } from '@shared/features/import'
import { assign, type ImportMapping } from './importStore'

/** One line a column of the file: its heading, what stands below it, and the field it fills. */
export function MappingTable({ view, mapping }: { view: ImportView; mapping: ImportMapping }) {
  return (
    <table className="import-table import-map">
      <thead>
        <tr>
          <th className="letter">列</th>
          <th>文件中的表头</th>
          <th>示例内容</th>
          <th className="field">导入为</th>
        </tr>
      </thead>
      <tbody>
        {view.columns.map((column) => {
          const field = mapping[column.index] ?? null
          return (
            <tr key={column.index} className={field === null ? 'left-out' : ''}>
              <td className="letter">{column.letter}</td>
              <td>{column.header || <span className="muted">（无表头）</span>}</td>
              <td className="samples">
                {column.samples.map((sample) => (
                  <span key={sample} className="sample" title={sample}>
                    {sample}
                  </span>
                ))}
              </td>
              <td className="field">
                <Select
                  size="small"
                  style={{ width: '100%' }}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="不导入"
                  aria-label={`${column.letter} 列 ${column.header}`}
                  value={field}
                  options={fieldOptions(view, mapping, column.index)}
                  onChange={(name: string | undefined) => assign(column.index, name ?? null)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function fieldOptions(
  view: ImportView,
  mapping: ImportMapping,
  own: number,
): { value: string; label: string }[] {
  return view.fields.map(({ name, label, required }) => {
    const at = mapping.indexOf(name)
    const letter =
      at === own || at === -1 ? undefined : view.columns.find((column) => column.index === at)?.letter
    const marked = required ? `${label} *` : label
    return { value: name, label: letter === undefined ? marked : `${marked}（现为 ${letter} 列）` }
  })
}

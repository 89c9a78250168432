import { BarChartOutlined, DownloadOutlined, EditOutlined, PushpinOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ColDef, GridApi } from 'ag-grid-community'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useCall } from '@renderer/app/queries'
import { hasOpenLayer } from '@renderer/components/openLayer'
import { ColumnChooser } from './ColumnChooser'
import { idOf } from './cells'
import type { Asked } from './everyPage'
import { takesManyEdits } from './lists'
import type { ListViews } from './useListViews'
import { NameDialog } from './ViewTabs'

const BulkEditDialog = lazy(async () => ({ default: (await import('./BulkEditDialog')).BulkEditDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }))

interface ListToolsProps<Row extends { id: string }> {
  readonly name: string
  readonly columns: readonly ColDef<Row>[]
  readonly grid: () => GridApi<Row> | null
  readonly total: number
  readonly selected: readonly Row[]
  readonly asked: () => Asked<Row>
  /** Undefined where a list has no views. */
  readonly views: ListViews | undefined
  readonly stats: boolean
  readonly onStats: (shown: boolean) => void
}

/** What every list can do: count a column, keep what it shows as a view, hand it on as a file, choose its columns. */
export function ListTools<Row extends { id: string }>(props: ListToolsProps<Row>) {
  const { name, columns, grid, views } = props
  const [exporting, setExporting] = useState<readonly ColDef<Row>[] | null>(null)
  const [naming, setNaming] = useState(false)
  const [editing, setEditing] = useState<'set' | 'replace' | null>(null)
  const fields = useBulkFields(name, () => setEditing('replace'))
  const shown = (): ColDef<Row>[] => (grid()?.getAllDisplayedColumns() ?? []).map((column) => ({ ...column.getColDef(), width: column.getActualWidth() }) as ColDef<Row>)
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set())
  const open = (): void => {
    const first = shown()
    const ids = new Set(first.map(idOf))
    setVisible(ids)
    setExporting([...first, ...columns.filter((column) => !ids.has(idOf(column)))])
  }
  return (
    <span className="list-tools">
      <Button type="link" size="small" icon={<BarChartOutlined />} aria-pressed={props.stats} onClick={() => props.onStats(!props.stats)}>
        列统计
      </Button>
      {views && (
        <Button type="link" size="small" icon={<PushpinOutlined />} onClick={() => setNaming(true)}>
          存为视图
        </Button>
      )}
      <Button type="link" size="small" icon={<DownloadOutlined />} onClick={open}>
        导出
      </Button>
      {fields.length > 0 && (
        <Button type="link" size="small" icon={<EditOutlined />} title="查找替换 Ctrl+H" onClick={() => setEditing('set')}>
          批量修改
        </Button>
      )}
      <ColumnChooser grid={grid} columns={columns as ColDef[]} />
      {naming && views && <NameDialog name={name} of={views} view={null} onClose={() => setNaming(false)} />}
      {editing && (
        <Suspense>
          <BulkEditDialog
            name={name}
            fields={fields}
            total={props.total}
            selected={props.selected}
            asked={props.asked()}
            replacing={editing === 'replace'}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
      {exporting && (
        <Suspense>
          <ExportDialog
            name={name}
            columns={exporting as ColDef[]}
            shown={visible}
            total={props.total}
            selected={props.selected}
            asked={props.asked()}
            onClose={() => setExporting(null)}
          />
        </Suspense>
      )}
    </span>
  )
}

/** What many rows of the list may be given at once; Ctrl+H asks for words to replace. */
function useBulkFields(name: string, onReplace: () => void) {
  const editable = takesManyEdits(name)
  const { data } = useCall('bulk-edit/fields', { list: name }, { enabled: editable })
  const fields = editable ? (data?.fields ?? []) : []
  const ready = fields.length > 0
  useEffect(() => {
    if (!ready) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'h' || hasOpenLayer()) return
      event.preventDefault()
      onReplace()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return fields
}

import { TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { ColDef, GridApi } from 'ag-grid-community'
import { useState } from 'react'

/** Which columns are shown; the grid remembers it with the rest of its layout. */
export function ColumnChooser<Row>({ grid, columns }: { grid: () => GridApi<Row> | null; columns: readonly ColDef[] }) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const read = (): void => {
    const state = grid()?.getColumnState() ?? []
    setHidden(new Set(state.filter((column) => column.hide === true).map((column) => column.colId)))
  }
  const toggle = (id: string, shown: boolean): void => {
    grid()?.setColumnsVisible([id], shown)
    read()
  }
  const list = (
    <div style={{ display: 'grid', gap: 4, maxHeight: 360, overflowY: 'auto' }}>
      {columns.map((column) => {
        const id = column.colId ?? column.field ?? ''
        return (
          <Checkbox key={id} checked={!hidden.has(id)} onChange={(event) => toggle(id, event.target.checked)}>
            {column.headerName}
          </Checkbox>
        )
      })}
      <Button size="small" onClick={() => (grid()?.resetColumnState(), read())}>
        恢复默认
      </Button>
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="topRight" onOpenChange={(open) => open && read()}>
      <Button type="link" size="small" icon={<TableOutlined />} style={{ height: 20 }}>
        显示列
      </Button>
    </Popover>
  )
}

import { Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useState } from 'react'
import { binEntities, binEntityValues, type BinEntity, type BinRow } from '@shared/features/recycle'
import type { ListRequestInput } from '@shared/list/request'
import { call } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { instantText } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'

const columns: ColDef<BinRow>[] = [
  { colId: 'entity', field: 'entityLabel', headerName: '类别', width: 140, sortable: false },
  { colId: 'title', field: 'title', headerName: '名称', flex: 1, minWidth: 300, sortable: false },
  {
    colId: 'deletedAt',
    field: 'deletedAt',
    headerName: '删除时间',
    width: 160,
    sortable: false,
    valueFormatter: ({ value }) => (typeof value === 'string' ? instantText(value) : ''),
  },
  { colId: 'deletedBy', field: 'deletedBy', headerName: '删除人', width: 110, sortable: false },
]

const definitions: FilterDefinition[] = [{ field: 'entity', label: '类别', kind: 'options', options: binEntities }]

function isBinEntity(value: unknown): value is BinEntity {
  return binEntityValues.some((entity) => entity === value)
}

/** The entities named by the filter. */
function asked({ filters = [], ...request }: ListRequestInput) {
  const chosen = filters.find((filter) => filter.field === 'entity')?.value
  return { ...request, sort: [], entities: Array.isArray(chosen) ? chosen.filter(isBinEntity) : [] }
}

/** What was deleted, to be taken back. Nothing is ever purged. */
export function RecyclePage() {
  const list = useListState('recycle')
  const [selected, setSelected] = useState<readonly BinRow[]>([])
  const run = useUndoableCall()

  const restore = async (rows: readonly BinRow[]): Promise<void> => {
    const [first] = rows
    if (!first) return
    const said = rows.length === 1 ? `已恢复${first.entityLabel}“${first.title}”` : `已恢复 ${rows.length} 条`
    const done = await run('recycle/restore', { rows: rows.map(({ entity, id, version }) => ({ entity, id, version })) }, () => said)
    if (done) setSelected([])
  }

  return (
    <div className="page">
      <PageHead title="回收站">
        <Button type="primary" disabled={selected.length === 0} onClick={() => void restore(selected)}>
          {selected.length > 1 ? `恢复所选 ${selected.length} 条` : '恢复'}
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="名称"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<BinRow>
          name="recycle"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('recycle/list', asked(request))}
          onOpen={(row) => void restore([row])}
          onSelect={setSelected}
          empty={<EmptyState text="这里存放从各登记簿删除的记录，随时可以恢复，不会自动清除。" />}
        />
      )}
    </div>
  )
}

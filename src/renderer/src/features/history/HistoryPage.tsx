import type { ColDef } from 'ag-grid-community'
import { useState } from 'react'
import type { HistoryBatch } from '@shared/features/history'
import type { ListFilter, ListRequestInput } from '@shared/list/request'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { instantText } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { BatchDetails } from './BatchDetails'

/** A line of the log as the grid wants it. */
type LogRow = HistoryBatch & { readonly id: string }

const columns: ColDef<LogRow>[] = [
  {
    colId: 'at',
    field: 'at',
    headerName: '时间',
    width: 150,
    sortable: false,
    valueFormatter: ({ value }) => (typeof value === 'string' ? instantText(value) : ''),
  },
  { colId: 'operator', field: 'operator', headerName: '操作员', width: 90, sortable: false },
  { colId: 'useCaseLabel', field: 'useCaseLabel', headerName: '操作', width: 170, sortable: false },
  { colId: 'summary', field: 'summary', headerName: '内容', flex: 1, minWidth: 280, sortable: false },
  { colId: 'rows', field: 'rows', headerName: '记录数', width: 80, sortable: false, cellClass: 'number', headerClass: 'ag-right-aligned-header' },
  { colId: 'reason', field: 'reason', headerName: '说明', width: 150, sortable: false },
  {
    colId: 'undone',
    field: 'undone',
    headerName: '状态',
    width: 90,
    sortable: false,
    cellRenderer: ({ value }: { value: boolean | undefined }) => (value === true ? <StatusTag tone="amber">已撤销</StatusTag> : null),
  },
]

function textsOf(filters: readonly ListFilter[], field: string): string[] {
  const value = filters.find((filter) => filter.field === field)?.value
  return Array.isArray(value) ? value.map(String) : []
}

function dayOf(filters: readonly ListFilter[], op: 'from' | 'to'): string | null {
  const value = filters.find((filter) => filter.field === 'at' && filter.op === op)?.value
  return typeof value === 'string' ? value : null
}

async function load({ filters = [], ...request }: ListRequestInput) {
  const page = await call('history/list', {
    ...request,
    sort: [],
    from: dayOf(filters, 'from'),
    to: dayOf(filters, 'to'),
    operators: textsOf(filters, 'operator'),
    entities: textsOf(filters, 'entity'),
    useCases: textsOf(filters, 'useCase'),
  })
  return { ...page, rows: page.rows.map((row) => ({ ...row, id: row.batchId })) }
}

/** Everything that was ever written, one line a use case: who, when, what; and the way back. */
export function HistoryPage() {
  const list = useListState('history')
  const { data: choices } = useCall('history/choices', {})
  const [opened, setOpened] = useState<LogRow | null>(null)
  const operators = (choices?.operators ?? []).map((value) => ({ value, label: value }))
  const definitions: FilterDefinition[] = [
    { field: 'at', label: '日期', kind: 'dates' },
    { field: 'operator', label: '操作员', kind: 'options', options: operators },
    { field: 'entity', label: '登记簿', kind: 'options', options: choices?.entities ?? [] },
    { field: 'useCase', label: '操作', kind: 'options', options: choices?.useCases ?? [] },
  ]
  return (
    <div className="page">
      <PageHead title="操作日志" />
      <FilterBar
        search={list.search}
        placeholder="名称、文号等内容"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<LogRow>
          name="history"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={load}
          onOpen={setOpened}
          empty={<EmptyState text="这里逐笔记录登记、修改、签发和删除，可查看改动前后，部分操作可撤销。" />}
        />
      )}
      {opened && <BatchDetails batch={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}

import { Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import {
  guidanceKinds,
  guidanceManners,
  guidanceRow,
  guidanceStates,
  type GuidanceRow,
  type GuidanceState,
} from '@shared/features/rules-guidance'
import { call } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { GuidanceStateTag } from './GuidanceStateTag'

function guidanceColumns(): ColDef<GuidanceRow>[] {
  const count = { width: 86, sortable: false } as const
  return columnsFrom<GuidanceRow>(guidanceRow, {
    number: { pinned: 'left', width: 122 },
    employerName: { pinned: 'left', width: 200 },
    townName: { width: 90 },
    guidedOn: { width: 98 },
    manner: { width: 84 },
    kind: { width: 84, hide: true },
    aboveScale: { width: 62, hide: true },
    documents: { ...count, headerName: '制度（项）' },
    clauses: { ...count, headerName: '问题（条）' },
    corrected: { ...count, headerName: '改正（条）' },
    dueDate: { width: 98 },
    completedOn: { width: 98 },
    state: {
      width: 104,
      minWidth: 104,
      flex: 1,
      cellRenderer: ({ value }: { value: GuidanceState | undefined }) => (value ? <GuidanceStateTag state={value} /> : null),
    },
  })
}

/** 规章制度指导: the register (台账). */
export function GuidanceListPage() {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const list = useListState('guidance')
  const towns = useTownOptions(true)
  const columns = useMemo(() => guidanceColumns(), [])
  const definitions: FilterDefinition[] = [
    { field: 'state', label: '状态', kind: 'options', options: guidanceStates },
    { field: 'open', label: '办理', kind: 'options', options: [{ value: '1', label: '未办结' }] },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'kind', label: '指导类型', kind: 'options', options: guidanceKinds },
    { field: 'manner', label: '指导方式', kind: 'options', options: guidanceManners },
    { field: 'guidedOn', label: '指导日期', kind: 'dates' },
    { field: 'dueDate', label: '整改期限', kind: 'dates' },
    { field: 'completedOn', label: '完成日期', kind: 'dates' },
  ]
  const create = (): void => navigate('/guidance/new')
  const remove = (rows: GuidanceRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('rules-guidance/delete', { rows: refs }, ({ deleted }) => `已将 ${deleted} 条指导记录移入回收站`)
  }
  return (
    <div className="page">
      <PageHead title="规章制度指导">
        <Button onClick={() => navigate('/guidance/library')}>条款目录与排行</Button>
        <Button type="primary" onClick={create}>
          登记指导
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="编号、企业名称、首字母、问题"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<GuidanceRow>
          name="guidance"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          load={(request) => call('rules-guidance/list', request)}
          onOpen={(row) => navigate(`/guidance/${row.id}`)}
          onDelete={remove}
          empty={
            <EmptyState
              text="这里登记对企业规章制度的指导：逐项审查制度、记录问题条款和民主程序，完成后计入当年家数。"
              action={{ label: '登记指导', run: create }}
            />
          }
          foot={({ sums }) => (
            <>
              <span>
                企业 <b>{(sums?.['employers'] ?? 0).toLocaleString('zh-CN')}</b> 家
              </span>
              <span>
                问题条款 <b>{(sums?.['clauses'] ?? 0).toLocaleString('zh-CN')}</b> 条
              </span>
              <span>
                已改正 <b>{(sums?.['corrected'] ?? 0).toLocaleString('zh-CN')}</b> 条
              </span>
            </>
          )}
        />
      )}
    </div>
  )
}

import { Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { intakeKinds, intakeRow, intakeStates, type IntakeRow, type IntakeState } from '@shared/features/inspection-case'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoableCall } from '@renderer/components/undo'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { IntakeStateTag } from './CaseStateTag'

function intakeColumns(): ColDef<IntakeRow>[] {
  return columnsFrom<IntakeRow>(intakeRow, {
    number: { pinned: 'left', width: 118 },
    employerName: { flex: 1, minWidth: 200 },
    amountFen: { sortable: false },
    dueOn: {
      sortable: false,
      cellRenderer: ({ data }: { data: IntakeRow | undefined }) =>
        data?.dueOn ? data.overdue ? <StatusTag tone="red">{data.dueOn}</StatusTag> : data.dueOn : null,
    },
    state: { cellRenderer: ({ value }: { value: IntakeState | undefined }) => (value ? <IntakeStateTag state={value} /> : null) },
    caseNumber: { sortable: false, width: 180 },
  })
}

/** Complaints and reports as they came in. */
export function IntakeListPage() {
  const [, navigate] = useLocation()
  const list = useListState('intakes')
  const run = useUndoableCall()
  const { data: sources } = useCall('case-intake/sources', {})
  const columns = useMemo(() => intakeColumns(), [])
  const definitions: FilterDefinition[] = [
    { field: 'state', label: '状态', kind: 'options', options: intakeStates },
    { field: 'kind', label: '类别', kind: 'options', options: intakeKinds },
    { field: 'source', label: '来源', kind: 'options', options: (sources ?? []).map((value) => ({ value, label: value })) },
    { field: 'receivedOn', label: '接收日期', kind: 'dates' },
  ]
  const remove = (rows: IntakeRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('case-intake/delete', { rows: refs }, ({ deleted }) => `已将 ${deleted} 件举报投诉移入回收站`)
  }
  return (
    <div className="page">
      <PageHead title="举报投诉">
        <Button type="primary" onClick={() => navigate('/intakes/new')}>
          登记举报投诉
        </Button>
      </PageHead>
      <FilterBar search={list.search} placeholder="登记号、投诉人、单位、内容" definitions={definitions} filters={list.filters} onSearch={list.setSearch} onFilters={list.setFilters} />
      {list.ready && (
        <RegisterGrid<IntakeRow>
          name="intakes"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('case-intake/list', request)}
          onOpen={(row) => navigate(`/intakes/${row.id}`)}
          onDelete={remove}
          empty={<EmptyState text="举报、投诉登记后列在这里，五个工作日内决定是否受理；受理的一步转为案件。" action={{ label: '登记举报投诉', run: () => navigate('/intakes/new') }} />}
          foot={({ sums }) => (
            <span>
              投诉人 <b>{(sums?.['groupSize'] ?? 0).toLocaleString('zh-CN')}</b> 人次
            </span>
          )}
        />
      )}
    </div>
  )
}

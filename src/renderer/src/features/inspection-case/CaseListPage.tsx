import { Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { caseOrigins, caseOutcomes, caseRow, caseStates, type CaseRow, type CaseState } from '@shared/features/inspection-case'
import { formatYuan } from '@shared/money'
import { call } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { DaysLeft } from '@renderer/features/deadline/DaysLeft'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { useInspectorOptions } from '@renderer/features/inspection/usePeople'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { CaseStateTag } from './CaseStateTag'

function caseColumns(): ColDef<CaseRow>[] {
  return columnsFrom<CaseRow>(caseRow, {
    number: { pinned: 'left', width: 190, valueFormatter: ({ data, value }) => (data ? ((value as string | null) ?? '（待立案）') : '') },
    employerName: { pinned: 'left', width: 210 },
    cause: { flex: 1, minWidth: 160 },
    registeredOn: { hide: true },
    origin: { hide: true },
    daysLeft: {
      cellRenderer: ({ data }: { data: CaseRow | undefined }) => (data && data.daysLeft !== null ? <DaysLeft days={data.daysLeft} overdue={data.clock === 'red'} brief /> : null),
      cellClass: '',
      headerClass: '',
    },
    second: { hide: true, sortable: false },
    paidFen: { hide: true },
    state: { width: 96, cellRenderer: ({ value }: { value: CaseState | undefined }) => (value ? <CaseStateTag state={value} /> : null) },
    closedOn: { hide: true },
    outcome: { hide: true },
  })
}

const clocks = [
  { value: 'red', label: '已超期' },
  { value: 'yellow', label: '将到期' },
  { value: 'green', label: '期限内' },
]

/** The register of cases. */
export function CaseListPage() {
  const [, navigate] = useLocation()
  const list = useListState('inspection-cases')
  const towns = useTownOptions(true)
  const inspectors = useInspectorOptions()
  const run = useUndoableCall()
  const columns = useMemo(() => caseColumns(), [])
  const definitions: FilterDefinition[] = [
    { field: 'open', label: '进度', kind: 'options', options: [{ value: '1', label: '未结' }] },
    { field: 'state', label: '状态', kind: 'options', options: caseStates },
    { field: 'clock', label: '期限', kind: 'options', options: clocks },
    { field: 'leadId', label: '主办', kind: 'options', options: inspectors },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'origin', label: '起因', kind: 'options', options: caseOrigins },
    { field: 'outcome', label: '结案方式', kind: 'options', options: caseOutcomes },
    { field: 'filedOn', label: '立案日期', kind: 'dates' },
  ]
  const remove = (rows: CaseRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('inspection-case/delete', { rows: refs }, ({ deleted }) => `已将 ${deleted} 件待立案的案件移入回收站`)
  }
  return (
    <div className="page">
      <PageHead title="案件">
        <Button onClick={() => navigate('/intakes/new')}>登记举报投诉</Button>
        <Button type="primary" onClick={() => navigate('/cases/new')}>
          登记案件
        </Button>
      </PageHead>
      <FilterBar search={list.search} placeholder="案号、单位、案由、主办" definitions={definitions} filters={list.filters} onSearch={list.setSearch} onFilters={list.setFilters} />
      {list.ready && (
        <RegisterGrid<CaseRow>
          name="inspection-cases"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('inspection-case/list', request)}
          onOpen={(row) => navigate(`/cases/${row.id}`)}
          onDelete={remove}
          empty={<EmptyState text="案件从举报投诉、检查或逾期未改正的指令书转来，也可以直接登记；立案、调查、决定到结案都在这里办理。" action={{ label: '登记案件', run: () => navigate('/cases/new') }} />}
          foot={({ sums }) => (
            <>
              <span>
                涉及 <b>{(sums?.['workers'] ?? 0).toLocaleString('zh-CN')}</b> 人
              </span>
              <span>
                金额 <b>{formatYuan(sums?.['owedFen'] ?? 0)}</b> 元
              </span>
              <span>
                已支付 <b>{formatYuan(sums?.['paidFen'] ?? 0)}</b> 元
              </span>
            </>
          )}
        />
      )}
    </div>
  )
}

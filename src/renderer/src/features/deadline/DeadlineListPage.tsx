import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { deadlineKinds, deadlineRow, deadlineWindows, type DeadlineRow, type DeadlineWindow } from '@shared/features/deadline'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { DaysLeft } from './DaysLeft'
import { ownerPath } from './ownerPath'
import { useDeadlineWindow } from './window'

/** 到期事项: every date that is still to be kept, of every register, the most urgent first. */
export function DeadlineListPage() {
  const [, navigate] = useLocation()
  const list = useListState('deadlines')
  const [window, setWindow] = useDeadlineWindow()
  const { data: counts } = useCall('deadline/counts', {})
  const towns = useTownOptions(true)
  const columns = useMemo(
    () =>
      columnsFrom<DeadlineRow>(deadlineRow, {
        dueDate: { width: 104 },
        daysLeft: {
          width: 130,
          headerName: '剩余',
          headerClass: '',
          cellClass: '',
          tooltipValueGetter: ({ data }) => data?.explanation ?? null,
          cellRenderer: ({ data }: { data: DeadlineRow | undefined }) =>
            data ? <DaysLeft days={data.daysLeft} overdue={data.overdue} /> : null,
        },
        basis: { flex: 1, minWidth: 200 },
      }),
    [],
  )
  const definitions: FilterDefinition[] = [
    { field: 'kind', label: '事项', kind: 'options', options: deadlineKinds },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'dueDate', label: '期限', kind: 'dates' },
  ]
  const count: Record<DeadlineWindow, number | undefined> = {
    all: counts?.open,
    overdue: counts?.overdue,
    soon: counts?.soon,
    week: counts?.week,
  }
  return (
    <div className="page">
      <PageHead title="到期事项">
        <Segmented<DeadlineWindow>
          value={window}
          onChange={setWindow}
          options={deadlineWindows.map(({ value, label }) => ({
            value,
            label: count[value] === undefined ? label : `${label} ${count[value]}`,
          }))}
        />
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="企业名称、首字母、文号"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<DeadlineRow>
          key={window}
          name="deadlines"
          of={window}
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('deadline/list', { ...request, window })}
          onOpen={(row) => navigate(ownerPath(row))}
          empty={<EmptyState text="没有要办的事项。指令书、补签、规章整改等登记了期限的，都会列在这里。" />}
        />
      )}
    </div>
  )
}

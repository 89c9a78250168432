import { Button } from 'antd'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import {
  employerInput,
  employerStatuses,
  industries,
  industryLabel,
  type EmployerRow,
  type EmployerStatus,
} from '@shared/features/employer'
import { call } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { EmployerPreview } from './EmployerPreview'
import { EmployerStatusTag } from './EmployerStatusTag'
import { useTownOptions } from './useTowns'

export function EmployerListPage() {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const { today } = useSession()
  const towns = useTownOptions(true)
  const list = useListState('employers')

  const columns = useMemo(
    () =>
      columnsFrom<EmployerRow>(employerInput, {
        name: { pinned: 'left' },
        townId: { colId: 'townName', field: 'townName' },
        industry: { valueFormatter: ({ value }) => industryLabel(value as string | null) },
        status: {
          cellRenderer: ({ value }: { value: EmployerStatus | undefined }) =>
            value ? <EmployerStatusTag status={value} /> : null,
        },
      }),
    [],
  )
  const year = Number(today.slice(0, 4))
  const definitions: FilterDefinition[] = [
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'industry', label: '行业', kind: 'options', options: industries },
    { field: 'status', label: '状态', kind: 'options', options: employerStatuses },
    { field: 'aboveScaleYear', label: '规上年度', kind: 'year', years: [0, 1, 2, 3, 4, 5].map((back) => year - back) },
  ]

  const remove = (rows: EmployerRow[]): Promise<unknown> =>
    run(
      'employer/delete',
      { rows: rows.map(({ id, version }) => ({ id, version })) },
      ({ deleted }) => `已删除 ${deleted} 家企业`,
    )

  return (
    <div className="page">
      <PageHead title="企业档案">
        <Button onClick={() => navigate('/employers/duplicates')}>查找重复</Button>
        <Button onClick={() => navigate('/import')}>导入名单</Button>
        <Button type="primary" onClick={() => navigate('/employers/new')}>
          新增企业
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="名称、首字母、信用代码、电话"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<EmployerRow>
          name="employers"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('employer/list', request)}
          onOpen={(row) => navigate(`/employers/${row.id}`)}
          onDelete={(rows) => void remove(rows)}
          empty={
            <EmptyState
              text="这里登记辖区内的用人单位。可从电子表格导入名单，也可逐家新增。"
              action={{ label: '导入名单', run: () => navigate('/import') }}
            />
          }
          preview={(row) => <EmployerPreview employer={row} />}
          foot={(page) => (
            <span>
              职工人数合计 <b>{(page.sums?.['headcount'] ?? 0).toLocaleString('zh-CN')}</b> 人
            </span>
          )}
        />
      )}
    </div>
  )
}

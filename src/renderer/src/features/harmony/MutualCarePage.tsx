import { Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { mutualCareForms, mutualCareRow, type MutualCareForm, type MutualCareRow } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { call } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'

function careColumns(): ColDef<MutualCareRow>[] {
  const columns = columnsFrom<MutualCareRow>(mutualCareRow, { employerName: { pinned: 'left' }, aboveScale: { sortable: false }, reviewer: { minWidth: 90, flex: 1 } })
  const forms: ColDef<MutualCareRow> = {
    field: 'forms',
    headerName: '形式',
    width: 180,
    sortable: false,
    valueFormatter: ({ value }: { value: readonly MutualCareForm[] | null | undefined }) => (value ?? []).map((one) => optionLabel(mutualCareForms, one)).join('、'),
  }
  const at = columns.findIndex((column) => column.field === 'material')
  return [...columns.slice(0, at), forms, ...columns.slice(at)]
}

/** 双爱活动: who took part in which year. */
export function MutualCarePage() {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const run = useUndoableCall()
  const list = useListState('mutual-care')
  const towns = useTownOptions(true)
  const columns = useMemo(() => careColumns(), [])
  const thisYear = Number(today.slice(0, 4))
  const definitions: FilterDefinition[] = [
    { field: 'year', label: '年度', kind: 'year', years: Array.from({ length: 8 }, (_, index) => thisYear - index) },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'joinedOn', label: '参与日期', kind: 'dates' },
  ]
  const create = (): void => navigate('/mutual-care/new')
  const remove = (rows: MutualCareRow[]): void => {
    void run('mutual-care/delete', { rows: rows.map(({ id, version }) => ({ id, version })) }, ({ deleted }) => `已删除 ${deleted} 条双爱活动`)
  }
  return (
    <div className="page">
      <PageHead title="双爱活动">
        <Button onClick={() => navigate('/harmony')}>和谐企业</Button>
        <Button onClick={() => navigate('/harmony/coverage')}>规上覆盖率</Button>
        <Button onClick={() => navigate('/import?kind=mutual-care')}>从文件导入</Button>
        <Button onClick={() => navigate('/mutual-care/batch')}>按规上名单登记</Button>
        <Button type="primary" onClick={create}>
          登记参与
        </Button>
      </PageHead>
      <FilterBar search={list.search} placeholder="企业名称、首字母" definitions={definitions} filters={list.filters} onSearch={list.setSearch} onFilters={list.setFilters} />
      {list.ready && (
        <RegisterGrid<MutualCareRow>
          name="mutual-care"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('mutual-care/list', request)}
          onOpen={(row) => navigate(`/mutual-care/${row.id}`)}
          onDelete={remove}
          empty={<EmptyState text="这里登记企业参与“企业关爱职工、职工热爱企业”活动的情况，每家企业每年一条。" action={{ label: '登记参与', run: create }} />}
          foot={({ sums }) => (
            <>
              <span>
                企业 <b>{(sums?.['employers'] ?? 0).toLocaleString('zh-CN')}</b> 家
              </span>
              <span>
                已审核 <b>{(sums?.['confirmed'] ?? 0).toLocaleString('zh-CN')}</b> 条
              </span>
            </>
          )}
        />
      )}
    </div>
  )
}

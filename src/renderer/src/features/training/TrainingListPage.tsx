import { App, Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { trainingManners, trainingRow, trainingStates, type TrainingRow, type TrainingState } from '@shared/features/training'
import { call, CallFailure } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { TrainingStateTag } from './TrainingStateTag'

function trainingColumns(): ColDef<TrainingRow>[] {
  return columnsFrom<TrainingRow>(trainingRow, {
    number: { pinned: 'left', width: 84 },
    name: { pinned: 'left', width: 220 },
    place: { flex: 1, minWidth: 120 },
    // Counted from the roster: the database cannot sort by them.
    roster: { sortable: false },
    attended: { sortable: false },
    employers: { width: 116, sortable: false },
    manner: { hide: true },
    certificates: { hide: true, sortable: false },
    state: { cellRenderer: ({ value }: { value: TrainingState | undefined }) => (value ? <TrainingStateTag state={value} /> : null) },
  })
}

/** The register of training sessions. */
export function TrainingListPage() {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const list = useListState('training')
  const towns = useTownOptions(true)
  const run = useUndoableCall()
  const columns = useMemo(() => trainingColumns(), [])
  const [selected, setSelected] = useState<readonly TrainingRow[]>([])
  const definitions: FilterDefinition[] = [
    { field: 'state', label: '状态', kind: 'options', options: trainingStates },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'manner', label: '方式', kind: 'options', options: trainingManners },
    { field: 'heldOn', label: '举办日期', kind: 'dates' },
  ]
  const remove = (rows: TrainingRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('training/delete', { rows: refs }, ({ deleted }) => `已删除 ${deleted} 期培训会`)
  }
  const print = async (): Promise<void> => {
    try {
      const { printed } = await call('training/paper-print', { ids: selected.map((row) => row.id), paper: 'signIn' })
      if (printed) void message.success('已打印')
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  return (
    <div className="page">
      <PageHead title="普法培训">
        <Button onClick={() => navigate('/training/reach')}>企业参训情况</Button>
        <Button onClick={() => navigate('/training/certificates')}>证书登记簿</Button>
        <Button onClick={() => navigate('/training/terms')}>培训办法</Button>
        <Button disabled={selected.length === 0} onClick={() => void print()}>
          {selected.length > 1 ? `打印 ${selected.length} 期签到表` : '打印签到表'}
        </Button>
        <Button type="primary" onClick={() => navigate('/training/new')}>
          登记培训会
        </Button>
      </PageHead>
      <FilterBar search={list.search} placeholder="期次、名称、地点、讲师" definitions={definitions} filters={list.filters} onSearch={list.setSearch} onFilters={list.setFilters} />
      {list.ready && (
        <RegisterGrid<TrainingRow>
          name="training"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('training/list', request)}
          onOpen={(row) => navigate(`/training/${row.id}`)}
          onSelect={setSelected}
          onDelete={remove}
          empty={<EmptyState text="劳动保障法律法规培训会登记后列在这里：期次、名册、签到和到会人次。" action={{ label: '登记培训会', run: () => navigate('/training/new') }} />}
          foot={({ sums }) => (
            <>
              <span>
                名册 <b>{(sums?.['roster'] ?? 0).toLocaleString('zh-CN')}</b> 人
              </span>
              <span>
                到会 <b>{(sums?.['attended'] ?? 0).toLocaleString('zh-CN')}</b> 人次
              </span>
            </>
          )}
        />
      )}
    </div>
  )
}

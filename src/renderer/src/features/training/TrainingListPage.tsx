import { App, Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { trainingAssignInput, trainingManners, trainingPapers, trainingRow, trainingStates, trainingSteps, type TrainingPaper, type TrainingRow, type TrainingState, type TrainingStep } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import { call, callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall, useUndoToast } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { AssignDialog } from '@renderer/grid/AssignDialog'
import { stepAction, type BatchAction } from '@renderer/grid/batch'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { TrainingStateTag } from './TrainingStateTag'
import { TrainingStepDialog } from './TrainingStepDialog'

function trainingColumns(): ColDef<TrainingRow>[] {
  return columnsFrom<TrainingRow>(trainingRow, {
    number: { pinned: 'left', width: 84 },
    name: { pinned: 'left', width: 190 },
    heldOn: { width: 100 },
    place: { flex: 1, minWidth: 110 },
    townName: { width: 86 },
    lecturer: { width: 76 },
    handler: { width: 76 },
    // Counted from the roster: the database cannot sort by them.
    roster: { width: 92, sortable: false },
    attended: { width: 104, sortable: false },
    employers: { width: 110, sortable: false },
    manner: { hide: true },
    certificates: { hide: true, sortable: false },
    state: { width: 82, cellRenderer: ({ value }: { value: TrainingState | undefined }) => (value ? <TrainingStateTag state={value} /> : null) },
  })
}

/** What is done to selected sessions once its dialog is filled in; a null step hands them to somebody. */
interface Batch {
  readonly rows: readonly TrainingRow[]
  readonly step: TrainingStep | null
}

/** The step that mostly comes next in the state the rows share. */
function usualStep(rows: readonly TrainingRow[], today: string): TrainingStep | null {
  const [first] = rows
  if (first?.state === 'planned') return rows.every((row) => row.heldOn <= today) ? 'hold' : 'notify'
  return first?.state === 'notified' ? 'hold' : first?.state === 'held' ? 'archive' : null
}

/** The register of training sessions. */
export function TrainingListPage() {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const list = useListState('training')
  const towns = useTownOptions(true)
  const run = useUndoableCall()
  const columns = useMemo(() => trainingColumns(), [])
  const { today } = useSession()
  const toast = useUndoToast()
  const [batch, setBatch] = useState<Batch | null>(null)
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
  const print = async (rows: readonly TrainingRow[], paper: TrainingPaper): Promise<void> => {
    try {
      const { printed } = await call('training/paper-print', { ids: rows.map((row) => row.id), paper })
      if (printed) void message.success(`已打印 ${rows.length} 期的${optionLabel(trainingPapers, paper)}`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  const actions = (rows: readonly TrainingRow[]): BatchAction[] => [
    { key: 'print', label: '打印', choices: trainingPapers.map(({ value, label }) => ({ key: value, label })), run: (paper) => void print(rows, paper as TrainingPaper) },
    stepAction(rows, trainingSteps, (step) => setBatch({ rows, step }), usualStep(rows, today)),
    { key: 'assign', label: '指派', run: () => setBatch({ rows, step: null }) },
  ]
  return (
    <div className="page">
      <PageHead title="普法培训">
        <Button onClick={() => navigate('/training/reach')}>企业参训情况</Button>
        <Button onClick={() => navigate('/training/certificates')}>证书登记簿</Button>
        <Button onClick={() => navigate('/training/terms')}>培训办法</Button>
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
          onDelete={remove}
          batch={actions}
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
      {batch !== null && batch.step !== null && <TrainingStepDialog rows={batch.rows} step={batch.step} noticeOn={today} paperSignatures={null} onClose={() => setBatch(null)} />}
      {batch?.step === null && (
        <AssignDialog
          rows={batch.rows}
          schema={trainingAssignInput}
          initial={{ handler: '' }}
          onAssign={async (refs, values) => {
            const { data, batch: written } = await callWithBatch('training/assign', { rows: refs, values })
            toast(`已指派 ${data.done} 期`, written)
          }}
          onClose={() => setBatch(null)}
        />
      )}
    </div>
  )
}

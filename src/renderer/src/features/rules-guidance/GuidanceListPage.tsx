import { App, Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { DocumentPart } from '@shared/features/document'
import {
  guidanceAssignInput,
  guidanceKinds,
  guidanceManners,
  guidanceRow,
  guidanceStates,
  guidanceSteps,
  type GuidanceRow,
  type GuidanceState,
  type GuidanceStep,
} from '@shared/features/rules-guidance'
import { call, callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
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
import { GuidanceStateTag } from './GuidanceStateTag'
import { GuidanceBatchDialog } from './GuidanceStepDialog'
import { SheetDrawer } from './SheetDrawer'

function guidanceColumns(): ColDef<GuidanceRow>[] {
  // In the order the clerk reads them; all of it fits the small screens.
  const count = { width: 58, sortable: false } as const
  return columnsFrom<GuidanceRow>(guidanceRow, {
    number: { pinned: 'left', width: 122 },
    employerName: { pinned: 'left', width: 190 },
    townName: { width: 86 },
    guidedOn: { width: 94 },
    manner: { width: 102 },
    kind: { width: 84, hide: true },
    aboveScale: { width: 62, hide: true },
    documents: { ...count, headerName: '制度' },
    clauses: { ...count, headerName: '问题' },
    corrected: { ...count, headerName: '改正' },
    handler: { width: 70 },
    guides: { width: 120, hide: true, sortable: false },
    dueDate: { width: 94 },
    completedOn: { width: 94 },
    documentNumber: { hide: true, sortable: false },
    state: {
      width: 100,
      minWidth: 100,
      flex: 1,
      cellRenderer: ({ value }: { value: GuidanceState | undefined }) => (value ? <GuidanceStateTag state={value} /> : null),
    },
  })
}

/** What is done to selected cases once its dialog is filled in; a null step hands them to somebody. */
interface Batch {
  readonly rows: readonly GuidanceRow[]
  readonly step: GuidanceStep | null
}

const prints = [
  { key: 'all', label: '意见书和回执' },
  { key: 'paper', label: '意见书' },
  { key: 'ledger', label: '指导台账' },
]

/** The step that mostly comes next in the state the rows share. */
function usualStep([first]: readonly GuidanceRow[]): GuidanceStep | null {
  if (first?.state === 'returned') return first.clauses > 0 ? 'revise' : 'complete'
  return first?.state === 'rechecking' ? 'complete' : null
}

/** 规章制度指导: the register (台账). */
export function GuidanceListPage() {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const list = useListState('guidance')
  const towns = useTownOptions(true)
  const { data: clauses = [] } = useCall('rule-clause/list', {})
  const columns = useMemo(() => guidanceColumns(), [])
  const definitions: FilterDefinition[] = [
    { field: 'state', label: '状态', kind: 'options', options: guidanceStates },
    { field: 'open', label: '办理', kind: 'options', options: [{ value: '1', label: '未办结' }] },
    { field: 'clause', label: '问题条款', kind: 'options', options: clauses.map(({ id, clause }) => ({ value: id, label: `${id} ${clause}` })) },
    { field: 'problem', label: '问题', kind: 'text' },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'kind', label: '指导类型', kind: 'options', options: guidanceKinds },
    { field: 'manner', label: '指导方式', kind: 'options', options: guidanceManners },
    { field: 'guidedOn', label: '指导日期', kind: 'dates' },
    { field: 'dueDate', label: '整改期限', kind: 'dates' },
    { field: 'completedOn', label: '完成日期', kind: 'dates' },
  ]
  const { message } = App.useApp()
  const toast = useUndoToast()
  /** Ids of the cases the ledger is asked for; 'all' takes those the list shows. */
  const [ledger, setLedger] = useState<readonly string[] | 'all' | null>(null)
  const [batch, setBatch] = useState<Batch | null>(null)
  const print = async (rows: readonly GuidanceRow[], part: DocumentPart): Promise<void> => {
    try {
      const { printed } = await call('rules-guidance/print-opinions', { ids: rows.map(({ id }) => id), part })
      if (printed) void message.success(`已打印 ${rows.length} 份`)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  const actions = (rows: readonly GuidanceRow[]): BatchAction[] => [
    { key: 'print', label: '打印', choices: prints, run: (choice) => (choice === 'ledger' ? setLedger(rows.map(({ id }) => id)) : void print(rows, choice as DocumentPart)) },
    stepAction(rows, guidanceSteps, (step) => setBatch({ rows, step }), usualStep(rows)),
    { key: 'assign', label: '指派', run: () => setBatch({ rows, step: null }) },
  ]
  const create = (): void => navigate('/guidance/new')
  const remove = (rows: GuidanceRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('rules-guidance/delete', { rows: refs }, ({ deleted }) => `已删除 ${deleted} 条指导记录`)
  }
  return (
    <div className="page">
      <PageHead title="规章制度指导">
        <Button onClick={() => setLedger('all')}>指导台账</Button>
        <Button onClick={() => navigate('/guidance/library?tab=ranking')}>问题排行</Button>
        <Button onClick={() => navigate('/guidance/library')}>条款目录</Button>
        <Button onClick={() => navigate('/guidance/limits')}>程序标准</Button>
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
          list={list}
          load={(request) => call('rules-guidance/list', request)}
          onOpen={(row) => navigate(`/guidance/${row.id}`)}
          onDelete={remove}
          batch={actions}
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
      {ledger !== null && (
        <SheetDrawer
          title="规章制度指导台账"
          sheet={{ sheet: 'ledger', request: { search: list.search, filters: [...list.filters] }, ids: ledger === 'all' ? null : [...ledger] }}
          onClose={() => setLedger(null)}
        />
      )}
      {batch !== null && batch.step !== null && <GuidanceBatchDialog rows={batch.rows} step={batch.step} onClose={() => setBatch(null)} />}
      {batch?.step === null && (
        <AssignDialog
          rows={batch.rows}
          schema={guidanceAssignInput}
          initial={{ handler: '', guides: [] }}
          onAssign={async (refs, values) => {
            const { data, batch: written } = await callWithBatch('rules-guidance/assign', { rows: refs, values })
            toast(`已指派 ${data.done} 条`, written)
          }}
          onClose={() => setBatch(null)}
        />
      )}
    </div>
  )
}

import { App, Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import {
  followUpAssignInput,
  followUpRow,
  followUpSheets,
  followUpSources,
  followUpStates,
  followUpSteps,
  usualFollowUpStep,
  type FollowUpRow,
  type FollowUpState,
  type FollowUpStep,
} from '@shared/features/contract-follow-up'
import type { DocumentPart } from '@shared/features/document'
import { call, callWithBatch, CallFailure } from '@renderer/app/bridge'
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
import { CaseStepDialog } from './CaseStepDialog'
import { CaseTag } from './StateTags'

function caseColumns(): ColDef<FollowUpRow>[] {
  return columnsFrom<FollowUpRow>(followUpRow, {
    employerName: { pinned: 'left', width: 184 },
    phone: { hide: true },
    contact: { hide: true },
    townName: { width: 86 },
    checkedOn: { width: 94 },
    source: { width: 76 },
    due: { width: 56, headerName: '应签' },
    signed: { width: 56, headerName: '已签' },
    dueDate: { width: 94 },
    nextContactOn: { width: 94 },
    contactRemark: { width: 80, flex: 1, minWidth: 80 },
    // Counted from the lines: the database cannot sort by them.
    lines: { width: 56, sortable: false, headerName: '名单' },
    verified: { width: 66, sortable: false, headerName: '已核验' },
    handler: { width: 70 },
    reviewer: { width: 78, hide: true },
    state: {
      width: 126,
      cellRenderer: ({ value }: { value: FollowUpState | undefined }) => (value ? <CaseTag state={value} /> : null),
    },
  })
}

const progress = [
  { field: 'open', label: '办理', options: [{ value: '1', label: '未办结' }] },
  { field: 'overdue', label: '逾期', options: [{ value: '1', label: '已逾期' }] },
] as const

const prints = [{ key: 'all', label: '通知书和送达回证' }, { key: 'paper', label: '通知书' }, ...followUpSheets.map(({ value, label }) => ({ key: value, label }))]

/** What is done to selected cases once its dialog is filled in; a null step hands them to somebody. */
interface Batch {
  readonly rows: readonly FollowUpRow[]
  readonly step: FollowUpStep | null
}

export function CaseListPage() {
  const [, navigate] = useLocation()
  const list = useListState('contracts')
  const towns = useTownOptions(true)
  const run = useUndoableCall()
  const columns = useMemo(() => caseColumns(), [])
  const { message } = App.useApp()
  const toast = useUndoToast()
  const [batch, setBatch] = useState<Batch | null>(null)
  const print = async (rows: readonly FollowUpRow[], choice: string): Promise<void> => {
    const ids = rows.map(({ id }) => id)
    const sheet = followUpSheets.find(({ value }) => value === choice)?.value
    try {
      const { printed } = sheet === undefined ? await call('contract-follow-up/print-notices', { ids, part: choice as DocumentPart }) : await call('contract-follow-up/print-sheets', { ids, sheet })
      if (printed) void message.success(`已打印 ${rows.length} 家的${prints.find(({ key }) => key === choice)?.label ?? ''}`)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  const actions = (rows: readonly FollowUpRow[]): BatchAction[] => [
    { key: 'print', label: '打印', choices: prints, run: (choice) => void print(rows, choice) },
    stepAction(rows, followUpSteps, (step) => setBatch({ rows, step }), usualFollowUpStep(rows)),
    { key: 'assign', label: '指派', run: () => setBatch({ rows, step: null }) },
  ]
  const definitions: FilterDefinition[] = [
    { field: 'state', label: '状态', kind: 'options', options: followUpStates },
    ...progress.map((filter): FilterDefinition => ({ ...filter, kind: 'options' })),
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'source', label: '来源', kind: 'options', options: followUpSources },
    { field: 'checkedOn', label: '检查日期', kind: 'dates' },
    { field: 'dueDate', label: '期限', kind: 'dates' },
  ]
  const remove = (rows: FollowUpRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('contract-follow-up/delete', { rows: refs }, ({ deleted }) => `已删除 ${deleted} 条记录`)
  }
  return (
    <div className="page">
      <PageHead title="劳动合同补签">
        <Button onClick={() => navigate('/contracts/calls')}>今日联系</Button>
        <Button onClick={() => navigate('/contracts/reports')}>汇总和名单</Button>
        <Button onClick={() => navigate('/import?kind=contract-roster')}>导入名单</Button>
        <Button onClick={() => navigate('/contracts/limits')}>期限和口径</Button>
        <Button type="primary" onClick={() => navigate('/contracts/new')}>
          登记补签
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="企业名称、首字母、联系情况"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<FollowUpRow>
          name="contracts"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('contract-follow-up/list', request)}
          onOpen={(row) => navigate(`/contracts/${row.id}`)}
          onDelete={remove}
          batch={actions}
          empty={
            <EmptyState
              text="检查发现未签订书面劳动合同的，登记后列在这里：名单、补签进度、通知书和份数。"
              action={{ label: '登记补签', run: () => navigate('/contracts/new') }}
            />
          }
          foot={({ sums }) => (
            <>
              <span>
                名单 <b>{(sums?.['lines'] ?? 0).toLocaleString('zh-CN')}</b> 人
              </span>
              <span>
                已核验 <b>{(sums?.['verified'] ?? 0).toLocaleString('zh-CN')}</b> 份
              </span>
            </>
          )}
        />
      )}
      {batch !== null && batch.step !== null && <CaseStepDialog rows={batch.rows} step={batch.step} onClose={() => setBatch(null)} />}
      {batch?.step === null && (
        <AssignDialog
          rows={batch.rows}
          schema={followUpAssignInput}
          initial={{ handler: '', reviewer: '' }}
          onAssign={async (refs, values) => {
            const { data, batch: written } = await callWithBatch('contract-follow-up/assign', { rows: refs, values })
            toast(`已指派 ${data.done} 家`, written)
          }}
          onClose={() => setBatch(null)}
        />
      )}
    </div>
  )
}

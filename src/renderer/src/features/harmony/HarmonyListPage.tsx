import { App, Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { harmonyAssignInput, harmonyDues, harmonyPapers, harmonyRow, harmonyStates, harmonySteps, harmonyTermsOn, tenthsText, type HarmonyPaper, type HarmonyRow, type HarmonyState, type HarmonyStep } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { call, callWithBatch, CallFailure } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoableCall, useUndoToast } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { AssignDialog } from '@renderer/grid/AssignDialog'
import { stepAction, type BatchAction } from '@renderer/grid/batch'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { useSession } from '@renderer/app/session'
import './harmony.css'
import { HarmonyStateTag } from './HarmonyStateTag'
import { HarmonyStepDialog } from './HarmonyStepDialog'
import { useTerms } from './useTerms'

function harmonyColumns(): ColDef<HarmonyRow>[] {
  const described = columnsFrom<HarmonyRow>(harmonyRow, {
    employerName: { pinned: 'left', width: 220 },
    state: { width: 132, cellRenderer: ({ data }: { data: HarmonyRow | undefined }) => (data ? <StateCell row={data} /> : null) },
    year: { headerName: '年度', width: 66 },
    townName: { width: 92 },
    aboveScale: { width: 60 },
    levelLabel: { width: 136 },
    vetoes: { headerName: '否决', width: 64, cellClass: 'harmony-adverse', valueFormatter: ({ value }) => (value > 0 ? String(value) : '') },
    publicityUntil: { width: 98 },
    namedOn: { width: 98, hide: true },
    validTo: { width: 98 },
    nextReviewOn: { width: 98, minWidth: 98, flex: 1 },
    alerts: null,
  })
  const total: ColDef<HarmonyRow> = {
    field: 'totalTenths',
    headerName: '总分',
    width: 68,
    type: 'rightAligned',
    valueFormatter: ({ value }: { value: number | null | undefined }) => (typeof value === 'number' ? tenthsText(value) : ''),
  }
  const order = ['employerName', 'state', 'townName', 'aboveScale', 'year', 'levelLabel', 'totalTenths', 'vetoes', 'publicityUntil', 'validTo', 'nextReviewOn', 'namedOn']
  return [...described, total].toSorted((one, other) => order.indexOf(String(one.field)) - order.indexOf(String(other.field)))
}

/** The state, and in red that something was recorded against the title. */
function StateCell({ row }: { readonly row: HarmonyRow }) {
  return (
    <span className="harmony-status">
      <HarmonyStateTag state={row.state} />
      {row.alerts > 0 && <StatusTag tone="red">核查</StatusTag>}
    </span>
  )
}

/** What is done to selected cases once its dialog is filled in; a null step hands them to somebody. */
interface Batch {
  readonly rows: readonly HarmonyRow[]
  readonly step: HarmonyStep | null
}

const papers = harmonyPapers.map(({ value, label }) => ({ key: value, label }))

/** The step that mostly comes next in the state the rows share; a veto among them leads to no publicity. */
function usualStep(rows: readonly HarmonyRow[]): HarmonyStep | null {
  const [first] = rows
  if (first === undefined) return null
  if (rows.every(({ vetoes }) => vetoes > 0)) return first.state === 'review' ? 'revoke' : 'refuse'
  const usual: Partial<Record<HarmonyState, HarmonyStep>> = { selfAssessment: 'submit', townAssessment: 'report', opinions: 'assess', tripartite: 'publicise', publicity: 'name', objection: 'settle', named: 'award', valid: 'review', kept: 'review', review: 'keep' }
  return usual[first.state] ?? null
}

/** 劳动关系和谐企业: the register. */
export function HarmonyListPage() {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const { today } = useSession()
  const run = useUndoableCall()
  const list = useListState('harmony')
  const towns = useTownOptions(true)
  const columns = useMemo(() => harmonyColumns(), [])
  const toast = useUndoToast()
  const [batch, setBatch] = useState<Batch | null>(null)
  const terms = useTerms()
  const levels = terms === null ? [] : harmonyTermsOn(today, terms).levels.value.map(({ value, label }) => ({ value, label }))
  const thisYear = Number(today.slice(0, 4))
  const definitions: FilterDefinition[] = [
    { field: 'year', label: '申报年度', kind: 'year', years: Array.from({ length: 8 }, (_, index) => thisYear - index) },
    { field: 'state', label: '状态', kind: 'options', options: harmonyStates },
    { field: 'due', label: '待办', kind: 'options', options: harmonyDues },
    { field: 'alert', label: '提示', kind: 'options', options: [{ value: '1', label: '称号期内有不良记录' }] },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'level', label: '等级', kind: 'options', options: levels },
    { field: 'publicityUntil', label: '公示截止', kind: 'dates' },
    { field: 'namedOn', label: '命名日期', kind: 'dates' },
    { field: 'nextReviewOn', label: '下次复审', kind: 'dates' },
    { field: 'validTo', label: '有效期至', kind: 'dates' },
  ]
  const create = (): void => navigate('/harmony/new')
  const remove = (rows: HarmonyRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('harmony/delete', { rows: refs }, ({ deleted }) => `已删除 ${deleted} 条申报`)
  }
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  const print = (rows: readonly HarmonyRow[], paper: HarmonyPaper): Promise<void> =>
    attempt(async () => {
      const { printed } = await call('harmony/paper-print', { ids: rows.map(({ id }) => id), paper })
      if (printed) void message.success(`已打印 ${rows.length} 家的${optionLabel(harmonyPapers, paper)}`)
    })
  const save = (rows: readonly HarmonyRow[], paper: HarmonyPaper): Promise<void> =>
    attempt(async () => {
      const { path } = await call('harmony/paper-pdf', { ids: rows.map(({ id }) => id), paper })
      if (path !== null) void message.success(`已存为 ${path}`)
    })
  const actions = (rows: readonly HarmonyRow[]): BatchAction[] => [
    { key: 'print', label: '打印', choices: papers, run: (paper) => void print(rows, paper as HarmonyPaper) },
    { key: 'pdf', label: '存为 PDF', choices: papers, run: (paper) => void save(rows, paper as HarmonyPaper) },
    stepAction(rows, harmonySteps, (step) => setBatch({ rows, step }), usualStep(rows)),
    { key: 'assign', label: '指派', run: () => setBatch({ rows, step: null }) },
  ]
  return (
    <div className="page">
      <PageHead title="劳动关系和谐企业">
        <Button onClick={() => navigate('/mutual-care')}>双爱活动</Button>
        <Button onClick={() => navigate('/harmony/coverage')}>规上覆盖率</Button>
        <Button onClick={() => navigate('/harmony/tables')}>评分表和办法</Button>
        <Button
          onClick={() =>
            void attempt(async () => {
              const { path } = await call('harmony/export-list', {})
              if (path !== null) void message.success(`已导出 ${path}`)
            })
          }
        >
          导出公开名单
        </Button>
        <Button type="primary" onClick={create}>
          登记申报
        </Button>
      </PageHead>
      <FilterBar search={list.search} placeholder="企业名称、首字母、命名文号" definitions={definitions} filters={list.filters} onSearch={list.setSearch} onFilters={list.setFilters} />
      {list.ready && (
        <RegisterGrid<HarmonyRow>
          name="harmony"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('harmony/list', request)}
          onOpen={(row) => navigate(`/harmony/${row.id}`)}
          onDelete={remove}
          batch={actions}
          empty={<EmptyState text="这里登记劳动关系和谐企业的申报：逐项评分、征求意见、公示、命名和年度复审。" action={{ label: '登记申报', run: create }} />}
          foot={({ sums }) => (
            <>
              {(sums?.['flagged'] ?? 0) > 0 && (
                <Button type="link" size="small" danger onClick={() => list.setFilters([{ field: 'alert', op: 'in', value: ['1'] }])}>
                  称号期内有不良记录 {sums?.['flagged']} 家
                </Button>
              )}
              <span>
                企业 <b>{(sums?.['employers'] ?? 0).toLocaleString('zh-CN')}</b> 家
              </span>
              <span>
                称号有效 <b>{(sums?.['bearing'] ?? 0).toLocaleString('zh-CN')}</b> 家
              </span>
            </>
          )}
        />
      )}
      {batch !== null && batch.step !== null && batch.rows[0] && <HarmonyStepDialog rows={batch.rows} leadId={batch.rows[0].id} step={batch.step} onClose={() => setBatch(null)} />}
      {batch?.step === null && (
        <AssignDialog
          rows={batch.rows}
          schema={harmonyAssignInput}
          initial={{ handler: '' }}
          onAssign={async (refs, values) => {
            const { data, batch: written } = await callWithBatch('harmony/assign', { rows: refs, values })
            toast(`已指派 ${data.done} 家`, written)
          }}
          onClose={() => setBatch(null)}
        />
      )}
    </div>
  )
}

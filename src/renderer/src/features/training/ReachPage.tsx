import { App, Button, Segmented, Select } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { reachKinds, reachRow, type ReachRow, type TrainingDetail } from '@shared/features/training'
import type { ListFilter } from '@shared/list/request'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import './training.css'

/** What is counted along the way cannot be sorted by in the database. */
function reachColumns(session: boolean): ColDef<ReachRow>[] {
  const counted = { sortable: false }
  return columnsFrom<ReachRow>(reachRow, {
    name: { pinned: 'left', width: 250 },
    headcount: { width: 116 },
    contact: { width: 80 },
    phone: { width: 118, sortable: false },
    creditCode: { hide: true },
    aboveScale: counted,
    sessions: counted,
    lastOn: counted,
    violations: counted,
    invited: session ? counted : null,
  })
}

/** Firms by how far training has reached them: whom to invite, whom to look after. */
export function ReachPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('training/get', { id: id ?? '' }, { enabled: id !== undefined })
  if (error) return <div className="empty">{error.message}</div>
  if (id === undefined) return <Reach detail={null} />
  return data?.row.id === id ? <Reach key={id} detail={data} /> : null
}

const quick = [{ value: '', label: '全部企业' }, ...reachKinds]

function Reach({ detail }: { detail: TrainingDetail | null }) {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const { today } = useSession()
  const run = useUndoableCall()
  const name = detail ? 'training-invite' : 'training-reach'
  const list = useListState(name)
  const towns = useTownOptions(true)
  const inviting = detail !== null
  const columns = useMemo(() => reachColumns(inviting), [inviting])
  const [selected, setSelected] = useState<readonly ReachRow[]>([])
  const [total, setTotal] = useState(0)
  const [target, setTarget] = useState<string | null>(null)
  const open = useCall('training/list', { filters: [{ field: 'state', op: 'in', value: ['planned', 'notified'] }], limit: 100 }, { enabled: detail === null })
  const targets = open.data?.rows ?? []
  const chosen = targets.find((row) => row.id === (target ?? targets[0]?.id))
  const into = detail ? detail.row : chosen
  const year = Number((detail?.row.heldOn ?? today).slice(0, 4))
  const sessionId = detail?.row.id ?? null
  const definitions: FilterDefinition[] = [
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'aboveScaleYear', label: '规上年度', kind: 'year', years: [year, year - 1, year - 2] },
  ]
  const reach = list.filters.find((filter) => filter.field === 'reach')
  const setReach = (value: string): void => {
    const others = list.filters.filter((filter) => filter.field !== 'reach')
    list.setFilters(value === '' ? others : [...others, { field: 'reach', op: 'equals', value }])
  }
  const filters: ListFilter[] = [...list.filters, { field: 'status', op: 'in', value: ['active', 'suspended'] }]
  const invite = async (ids: string[]): Promise<void> => {
    if (!into) return
    const done = await run(
      'training/invite-more',
      { id: into.id, version: into.version, employerIds: ids },
      ({ added, present }) => `${into.number} 已邀请 ${added} 家${present > 0 ? `，另 ${present} 家此前已邀请` : ''}`,
    )
    if (done !== null && detail) navigate(`/training/${detail.row.id}?tab=invited`)
  }
  const inviteAll = async (): Promise<void> => {
    try {
      await invite((await call('training/reach-ids', { sessionId, search: list.search, filters })).ids)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  const save = async (): Promise<void> => {
    try {
      const { path } = await call('training/reach-export', { sessionId, search: list.search, filters })
      if (path !== null) void message.success(`已存为 ${path}`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  return (
    <div className="page">
      <PageHead title={detail ? `选择企业：${detail.row.number} ${detail.row.name}` : '企业参训情况'} count={`${total.toLocaleString('zh-CN')} 家`}>
        <Button onClick={() => navigate(detail ? `/training/${detail.row.id}?tab=invited` : '/training')}>返回</Button>
        <Button onClick={() => void save()}>导出电子表格</Button>
        {!detail && targets.length > 0 && (
          <Select
            aria-label="邀请参加"
            style={{ width: 260 }}
            value={chosen?.id ?? null}
            onChange={setTarget}
            options={targets.map((row) => ({ value: row.id, label: `${row.number} ${row.name}` }))}
          />
        )}
        {into && (
          <>
            <Button disabled={total === 0} onClick={() => void inviteAll()}>
              邀请全部 {total.toLocaleString('zh-CN')} 家
            </Button>
            <Button type="primary" disabled={selected.length === 0} onClick={() => void invite(selected.map((row) => row.id))}>
              邀请所选 {selected.length} 家
            </Button>
          </>
        )}
      </PageHead>
      <div className="training-line">
        <Segmented value={typeof reach?.value === 'string' ? reach.value : ''} onChange={setReach} options={quick.map(({ value, label }) => ({ value, label }))} />
        <span className="muted">单击选择，Ctrl 或 Shift 单击多选</span>
      </div>
      <FilterBar
        search={list.search}
        placeholder="名称、首字母、信用代码"
        definitions={definitions}
        filters={list.filters.filter((filter) => filter.field !== 'reach')}
        onSearch={list.setSearch}
        onFilters={(next) => list.setFilters(reach ? [...next, reach] : next)}
      />
      {list.ready && (
        <RegisterGrid<ReachRow>
          name={name}
          of={sessionId ?? ''}
          columns={columns}
          search={list.askedSearch}
          filters={filters}
          load={async (request) => {
            const page = await call('training/reach', { ...request, sessionId })
            setTotal(page.total)
            return page
          }}
          onOpen={(row) => navigate(`/employers/${row.id}`)}
          onSelect={setSelected}
          empty={<EmptyState text="企业档案为空，登记企业后在此挑选。" action={{ label: '新增企业', run: () => navigate('/employers/new') }} />}
        />
      )}
    </div>
  )
}

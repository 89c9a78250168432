import { App, Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import {
  correctionOrderStates,
  orderRow,
  type CorrectionOrderState,
  type OrderRow,
} from '@shared/features/correction-order'
import { formatYuan } from '@shared/money'
import { call, CallFailure } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { BatchDialog } from '@renderer/features/document/BatchDialog'
import type { BatchLine } from '@renderer/features/document/BatchTable'
import { DaysLeft } from '@renderer/features/deadline/DaysLeft'
import { NewOrderDialog } from './NewOrderDialog'
import { OrderPreview } from './OrderPreview'
import { OrderStateTag } from './OrderStateTag'

function orderColumns(): ColDef<OrderRow>[] {
  return columnsFrom<OrderRow>(orderRow, {
    number: {
      pinned: 'left',
      width: 204,
      valueFormatter: ({ data, value }) => (data ? ((value as string | null) ?? '（草稿）') : ''),
    },
    employerName: { pinned: 'left', width: 202 },
    townName: { width: 90 },
    issueDate: { width: 98 },
    dueDate: { width: 98 },
    daysLeft: {
      width: 98,
      cellRenderer: ({ data }: { data: OrderRow | undefined }) =>
        data && data.daysLeft !== null ? (
          <DaysLeft days={data.daysLeft} overdue={data.overdue} brief />
        ) : null,
      cellClass: '',
      headerClass: '',
    },
    workers: { width: 116 },
    amountFen: { width: 124 },
    servedOn: { hide: true },
    correctedOn: { hide: true },
    state: {
      width: 98,
      minWidth: 98,
      flex: 1,
      cellRenderer: ({ value }: { value: CorrectionOrderState | undefined }) =>
        value ? <OrderStateTag state={value} /> : null,
    },
  })
}

const progress = [
  { field: 'overdue', label: '逾期', options: [{ value: '1', label: '已逾期' }] },
  { field: 'open', label: '办理', options: [{ value: '1', label: '未办结' }] },
] as const

/** An order as a line of a batch. */
function batchLine(row: Omit<BatchLine, 'key' | 'path'> & { readonly id: string }): BatchLine {
  return { ...row, key: row.id, path: `/orders/${row.id}` }
}

export function OrderListPage() {
  const [, navigate] = useLocation()
  const list = useListState('orders')
  const towns = useTownOptions(true)
  const run = useUndoableCall()
  const [starting, setStarting] = useState(false)
  const [selected, setSelected] = useState<OrderRow[]>([])
  const [batch, setBatch] = useState<BatchLine[] | null>(null)
  const { message } = App.useApp()
  const startBatch = async (): Promise<void> => {
    try {
      setBatch((await call('correction-order/check-batch', { ids: selected.map(({ id }) => id) })).map(batchLine))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  const columns = useMemo(() => orderColumns(), [])
  const definitions: FilterDefinition[] = [
    { field: 'state', label: '状态', kind: 'options', options: correctionOrderStates },
    ...progress.map((filter): FilterDefinition => ({ ...filter, kind: 'options' })),
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'issueDate', label: '签发日期', kind: 'dates' },
    { field: 'dueDate', label: '改正期限', kind: 'dates' },
  ]
  const remove = (rows: OrderRow[]): void => {
    const refs = rows.map(({ id, version }) => ({ id, version }))
    void run('correction-order/delete', { rows: refs }, ({ deleted }) => `已删除 ${deleted} 份草稿`)
  }
  return (
    <div className="page">
      <PageHead title="限期改正指令书">
        <Button disabled={selected.length === 0} title="先在列表中选择指令书，按住 Shift 或 Ctrl 可多选" onClick={() => void startBatch()}>
          批量签发打印{selected.length > 0 ? `（${selected.length} 份）` : ''}
        </Button>
        <Button type="primary" onClick={() => setStarting(true)}>
          制作指令书
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="文号、企业名称、首字母、认定的事实"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<OrderRow>
          name="orders"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('correction-order/list', request)}
          onOpen={(row) => navigate(`/orders/${row.id}`)}
          onDelete={remove}
          onSelect={setSelected}
          preview={(row) => <OrderPreview order={row} />}
          empty={
            <EmptyState
              text="检查发现的问题需要限期改正时，在检查记录中制作指令书，签发后列在这里。"
              action={{ label: '查看检查记录', run: () => navigate('/inspections') }}
            />
          }
          foot={({ sums }) => (
            <>
              <span>
                涉及 <b>{(sums?.['workers'] ?? 0).toLocaleString('zh-CN')}</b> 人
              </span>
              <span>
                涉及金额 <b>{formatYuan(sums?.['amountFen'] ?? 0)}</b> 元
              </span>
            </>
          )}
        />
      )}
      {batch && (
        <BatchDialog
          lines={batch}
          issue={async (keys) => {
            const { issued, rows } = await call('correction-order/issue-batch', { ids: [...keys] })
            return { issued, lines: rows.map(batchLine) }
          }}
          onClose={() => setBatch(null)}
        />
      )}
      {starting && <NewOrderDialog onClose={() => setStarting(false)} />}
    </div>
  )
}

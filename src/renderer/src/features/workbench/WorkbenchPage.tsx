import { DownOutlined } from '@ant-design/icons'
import { Alert, App, Button, Dropdown } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { weekdayName } from '@shared/calendar'
import { correctionOrderStateValues } from '@shared/features/correction-order'
import type { WorkbenchSummary } from '@shared/features/workbench'
import type { ListFilter } from '@shared/list/request'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { markPainted } from '@renderer/grid/painted'
import { DeadlineLink, inState, ListLink, orders, stillOpen, type ListLinkProps } from './ListLink'
import { TodoTable } from './TodoTable'
import './workbench.css'

/** Answers one question: what has to be done today. */
export function WorkbenchPage() {
  const [, navigate] = useLocation()
  const { today, dayKind } = useSession()
  const { data } = useCall('workbench/summary', {})
  const shown = data !== undefined
  useEffect(() => {
    if (shown) markPainted('first-rows')
  }, [shown])
  if (!data) return null
  const nothingYet = data.month.employers === 0
  return (
    <div className="page page-scroll">
      <PageHead title="今天要办的事" count={`${today} ${weekdayName(today)} ${dayKind}`}>
        {!nothingYet && <OutstandingMenu />}
      </PageHead>
      {nothingYet ? (
        <EmptyState
          text="档案中还没有企业。先导入企业名单，再到“设置”登记监察员和本单位信息，即可登记检查、签发文书；到期的事项会列在这里。"
          action={{ label: '导入企业名单', run: () => navigate('/import') }}
        />
      ) : (
        <div className="workbench">
          <div className="stack">
            {data.unknownYears.length > 0 && (
              <Alert
                type="error"
                showIcon
                title={`${data.unknownYears.join('、')} 年的节假日安排尚未录入，剩余工作日仅按星期推算，请先补充工作日历`}
              />
            )}
            <Parts summary={data} />
          </div>
          <div className="stack">
            <Waiting summary={data} />
            <Month summary={data} />
          </div>
        </div>
      )}
    </div>
  )
}

function Parts({ summary }: { summary: WorkbenchSummary }) {
  const { overdue, soon, week } = summary
  return (
    <>
      <section className="panel todo">
        <h2>
          已逾期 <Count value={overdue.total} loud />
        </h2>
        <TodoTable items={overdue} empty="没有逾期的事项。" more="overdue" />
      </section>
      <section className="panel todo">
        <h2>
          3 个工作日内到期 <Count value={soon.total} />
          <span className="until">至 {summary.soonUntil}</span>
        </h2>
        <TodoTable items={soon} empty="3 个工作日内没有到期的事项。" more="soon" />
      </section>
      {week.total > 0 && (
        <section className="panel todo">
          <h2>
            本周到期 <Count value={week.total} />
            <span className="until">至 {summary.weekUntil}</span>
          </h2>
          <TodoTable items={week} empty="" more="week" />
        </section>
      )}
      <p className="muted later">
        {week.total === 0 && '本周没有其他到期的事项。'}
        {summary.later > 0 ? `此后到期 ${summary.later} 件。` : '此后没有到期的事项。'}
        <DeadlineLink window="all">查看全部到期事项</DeadlineLink>
      </p>
    </>
  )
}

function Count({ value, loud = false }: { value: number; loud?: boolean }) {
  return <span className={loud && value > 0 ? 'tag red' : 'tag'}>{value} 件</span>
}

interface Figure {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly to: ListLinkProps
}

/** What waits for the desk itself, without a date. */
function Waiting({ summary }: { summary: WorkbenchSummary }) {
  return (
    <section className="panel">
      <h2>待办</h2>
      <Figures
        figures={[
          { label: '待签发的草稿', value: summary.drafts, unit: '份', to: orders(inState('draft')) },
          { label: '已签发未登记送达', value: summary.unserved, unit: '份', to: orders(inState('issued')) },
          { label: '未办结指令书', value: summary.month.ordersOpen, unit: '份', to: orders(stillOpen) },
        ]}
      />
    </section>
  )
}

function Month({ summary }: { summary: WorkbenchSummary }) {
  const { today } = useSession()
  const { month } = summary
  const within = (field: string): ListFilter[] => [
    { field, op: 'from', value: `${month.month}-01` },
    { field, op: 'to', value: today },
  ]
  const inspections: ListLinkProps = { href: '/inspections', list: 'inspections', filters: within('inspectedOn') }
  const counted = correctionOrderStateValues.filter((state) => state !== 'draft' && state !== 'void')
  return (
    <section className="panel">
      <h2>本月（{Number(month.month.slice(5))} 月）</h2>
      <Figures
        figures={[
          { label: '检查', value: month.inspections, unit: '家次', to: inspections },
          { label: '检查单位', value: month.inspectedEmployers, unit: '家', to: inspections },
          { label: '签发指令书', value: month.ordersIssued, unit: '份', to: orders(...within('issueDate'), inState(...counted)) },
          { label: '在册企业（存续、停业）', value: month.employers, unit: '家', to: { href: '/employers', list: 'employers', filters: [{ field: 'status', op: 'in', value: ['active', 'suspended'] }] } },
        ]}
      />
    </section>
  )
}

/** Figures with their unit, each a way to the rows it counts. */
function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, unit, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ListLink {...to}>
              <b>{value.toLocaleString('zh-CN')}</b> {unit}
            </ListLink>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The list of orders still to be obeyed: on paper or as a file. */
function OutstandingMenu() {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = async (what: string): Promise<void> => {
    setBusy(true)
    try {
      if (what === 'print') {
        const { printed } = await call('workbench/print-outstanding', {})
        if (printed) void message.success('已打印')
      } else {
        const { path } = await call('workbench/export-outstanding', { format: what === 'pdf' ? 'pdf' : 'xlsx' })
        if (path !== null) void message.success(`已存为 ${path}`)
      }
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'print', label: '打印' },
          { key: 'pdf', label: '存为 PDF' },
          { key: 'xlsx', label: '导出电子表格' },
        ],
        onClick: ({ key }) => void run(key),
      }}
    >
      <Button loading={busy}>
        未办结清单 <DownOutlined />
      </Button>
    </Dropdown>
  )
}

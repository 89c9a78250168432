import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { correctionOrderStates } from '@shared/features/correction-order'
import { caseStateLabel } from '@shared/features/inspection-case'
import { inspectionOutcomes, inspectionTypes } from '@shared/features/inspection'
import { trainingStates } from '@shared/features/training'
import type { RouteOutput } from '@shared/ipc/registry'
import { formatYuan } from '@shared/money'
import { useCall } from '@renderer/app/queries'

const SHOWN = 8

const labelOf = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value

interface PanelProps {
  readonly title: string
  readonly total: number | undefined
  readonly empty: string
  readonly children: ReactNode
}

/** The newest records of one kind, and how many there are. */
function RecordPanel({ title, total, empty, children }: PanelProps) {
  return (
    <section className="panel">
      <h2>
        {title}
        {total !== undefined && total > 0 && <span className="muted">　共 {total} 条</span>}
      </h2>
      {total === 0 ? <p className="muted">{empty}</p> : children}
    </section>
  )
}

/** What the other registers hold about an employer: inspections, cases, orders and training, newest first. */
export function EmployerRecords({ employerId }: { employerId: string }) {
  const filters = [{ field: 'employerId', op: 'equals' as const, value: employerId }]
  const inspections = useCall('inspection/list', {
    filters,
    sort: [{ field: 'inspectedOn', direction: 'desc' }],
    limit: SHOWN,
  })
  const orders = useCall('correction-order/list', {
    filters,
    sort: [{ field: 'createdAt', direction: 'desc' }],
    limit: SHOWN,
  })
  const cases = useCall('inspection-case/list', { filters, limit: SHOWN })
  const { data: trainings = [] } = useCall('training/of-employer', { id: employerId })
  return (
    <>
      <RecordPanel title="检查记录" total={inspections.data?.total} empty="尚无检查记录">
        <table className="plain-table">
          <tbody>
            {inspections.data?.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link href={`/inspections/${row.id}`}>{row.inspectedOn}</Link>
                </td>
                <td>{labelOf(inspectionTypes, row.type)}</td>
                <td>{labelOf(inspectionOutcomes, row.outcome)}</td>
                <td className="grow muted">{row.inspectorNames}</td>
                <td className="number">{row.amountFen > 0 ? `${formatYuan(row.amountFen)} 元` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordPanel>
      <RecordPanel title="案件" total={cases.data?.total} empty="尚无案件">
        <table className="plain-table">
          <tbody>
            {cases.data?.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link href={`/cases/${row.id}`}>{row.number ?? '待立案'}</Link>
                </td>
                <td>{caseStateLabel(row.state)}</td>
                <td className="grow muted">{row.cause}</td>
                <td className="number">{row.owedFen > 0 ? `${formatYuan(row.owedFen)} 元` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordPanel>
      <RecordPanel title="限期改正指令书" total={orders.data?.total} empty="尚无限期改正指令书">
        <table className="plain-table">
          <tbody>
            {orders.data?.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link href={`/orders/${row.id}`}>{row.number ?? '草稿'}</Link>
                </td>
                <td>{labelOf(correctionOrderStates, row.state)}</td>
                <td className="grow">
                  {row.dueDate && <span className={row.overdue ? 'tag red' : 'muted'}>改正期限 {row.dueDate}</span>}
                </td>
                <td className="number">{row.amountFen > 0 ? `${formatYuan(row.amountFen)} 元` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordPanel>
      {trainings.length > 0 && (
        <RecordPanel title="普法培训" total={trainings.length} empty="">
          <table className="plain-table">
            <tbody>
              {trainings.slice(0, SHOWN).map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link href={`/training/${row.id}`}>{row.heldOn}</Link>
                  </td>
                  <td>{labelOf(trainingStates, row.state)}</td>
                  <td className="grow muted">
                    {row.number} {row.name}
                  </td>
                  <td className="number">{trainingText(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </RecordPanel>
      )}
    </>
  )
}

/** How an employer had part in a session. */
function trainingText({ state, people, attended, certificates }: RouteOutput<'training/of-employer'>[number]): string {
  const open = state === 'planned' || state === 'notified'
  if (open || state === 'cancelled') return people === 0 ? '已邀请' : `报名 ${people} 人`
  if (attended === 0) return '未到会'
  return `到会 ${attended} 人${certificates > 0 ? `，证书 ${certificates} 份` : ''}`
}

import { Button } from 'antd'
import type { OrderDetail } from '@shared/features/correction-order'
import { formatYuan, sumFen } from '@shared/money'
import { call } from '@renderer/app/bridge'
import { useReveal } from '@renderer/components/useReveal'

/** The annex as issued; full identity numbers only on request, with a reason that is logged. */
export function WorkerList({ order }: { order: OrderDetail }) {
  const { full, toggle } = useReveal((reason) => call('correction-order/reveal-workers', { id: order.id, reason }))
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>姓名</th>
            <th>
              身份证件号码
              <Button type="link" size="small" onClick={toggle}>
                {full ? '隐藏' : '显示'}
              </Button>
            </th>
            <th>岗位</th>
            <th>期间</th>
            <th className="number">金额（元）</th>
          </tr>
        </thead>
        <tbody>
          {order.workerRows.map((row) => (
            <tr key={row.id}>
              <td>{row.name}</td>
              <td>{full?.get(row.id) ?? row.idNumber}</td>
              <td>{row.post}</td>
              <td>{row.period}</td>
              <td className="number">{formatYuan(row.amountFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>合计 {order.workerRows.length} 人</td>
            <td className="number">{formatYuan(sumFen(order.workerRows.map((row) => row.amountFen)))}</td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}

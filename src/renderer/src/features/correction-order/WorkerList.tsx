import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { OrderDetail } from '@shared/features/correction-order'
import { formatYuan, sumFen } from '@shared/money'
import { call, CallFailure } from '@renderer/app/bridge'

/** The annex as issued; full identity numbers only on request, with a reason that is logged. */
export function WorkerList({ order }: { order: OrderDetail }) {
  const { modal, message } = App.useApp()
  const [full, setFull] = useState<ReadonlyMap<string, string> | null>(null)
  const reason = useRef('')
  const reveal = async (): Promise<void> => {
    reason.current = ''
    const agreed = await modal.confirm({
      title: '显示完整证件号码',
      okText: '显示',
      cancelText: '取消',
      content: (
        <>
          <p>查看人、时间和原因记入操作日志。</p>
          <Input autoFocus aria-label="查看原因" placeholder="查看原因，如核对工资支付凭证" onChange={(event) => (reason.current = event.target.value)} />
        </>
      ),
    })
    if (!agreed) return
    try {
      const rows = await call('correction-order/reveal-workers', { id: order.id, reason: reason.current })
      setFull(new Map(rows.map((row) => [row.id, row.idNumber])))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.error.fields?.['reason'] ?? error.message)
    }
  }
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>姓名</th>
            <th>
              身份证件号码
              <Button type="link" size="small" onClick={() => (full ? setFull(null) : void reveal())}>
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

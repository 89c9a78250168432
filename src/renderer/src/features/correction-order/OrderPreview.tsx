import { Link } from 'wouter'
import type { OrderRow } from '@shared/features/correction-order'
import { formatYuan } from '@shared/money'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { DaysLeft } from '@renderer/features/deadline/DaysLeft'
import './order.css'
import { OrderStateTag } from './OrderStateTag'

/** An order beside the list: how it stands and what it demands, one click from the whole. */
export function OrderPreview({ order }: { order: OrderRow }) {
  const { data } = useCall('correction-order/get', { id: order.id })
  const detail = data?.id === order.id ? data : undefined
  return (
    <>
      <h2>
        <Link href={`/orders/${order.id}`}>{order.number ?? '指令书草稿'}</Link>
      </h2>
      <p className="order-status">
        <OrderStateTag state={order.state} />
        {order.daysLeft !== null && <DaysLeft days={order.daysLeft} overdue={order.overdue} />}
      </p>
      <Facts
        items={[
          ['企业名称', order.employerName],
          ['镇（街道）', order.townName],
          ['签发日期', order.issueDate],
          ['改正期限', order.dueDate],
          ['送达日期', order.servedOn],
          ['涉及人数', `${order.workers.toLocaleString('zh-CN')} 人`],
          ['涉及金额', `${formatYuan(order.amountFen)} 元`],
        ]}
      />
      {detail && (
        <>
          <p className="order-note">{detail.facts}</p>
          <ol className="preview-demands">
            {detail.demands.map((demand) => (
              <li key={demand}>{demand}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

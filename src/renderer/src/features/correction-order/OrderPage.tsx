import { useParams, useSearch } from 'wouter'
import { useCall } from '@renderer/app/queries'
import { inputOf, OrderEditor } from './OrderEditor'
import { OrderRecord } from './OrderRecord'

/** One order: a form while it is a draft, then the record of what was done with it. */
export function OrderPage() {
  const { id } = useParams<{ id: string }>()
  const startIssuing = new URLSearchParams(useSearch()).get('issue') === '1'
  const { data, error } = useCall('correction-order/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.id !== id) return null
  if (data.state === 'draft') {
    return <OrderEditor key={id} order={data} initial={inputOf(data)} notes={[]} draftKey={`order:${id}`} startIssuing={startIssuing} />
  }
  return <OrderRecord key={id} order={data} />
}

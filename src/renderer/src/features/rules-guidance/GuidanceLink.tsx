import { Link } from 'wouter'
import { useCall } from '@renderer/app/queries'

/** The guidance on rules that was turned into this inspection or order; nothing when none was. */
export function GuidanceLink({ record }: { record: { inspectionId: string } | { orderId: string } }) {
  const { data } = useCall('rules-guidance/of-record', record)
  if (!data) return null
  return (
    <Link href={`/guidance/${data.id}`} className="beside">
      由规章制度指导 {data.number} 转来
    </Link>
  )
}

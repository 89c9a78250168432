import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { useCall } from '@renderer/app/queries'
import { OrderEditor } from './OrderEditor'

/** A new order: proposed from an inspection (?inspection=) or guidance on rules (?guidance=), or empty for an employer (?employer=). */
export function OrderNewPage() {
  const search = new URLSearchParams(useSearch())
  const inspectionId = search.get('inspection')
  const employerId = search.get('employer')
  const guidanceId = search.get('guidance')
  const from = useMemo(() => {
    if (guidanceId !== null) return { guidanceId }
    return inspectionId === null ? { employerId: employerId ?? '' } : { inspectionId }
  }, [guidanceId, inspectionId, employerId])
  const { data, error } = useCall('correction-order/draft', from)
  if (error) return <div className="empty">{error.message}</div>
  if (!data) return null
  const { values, notes, carried } = data
  if (guidanceId === null && (inspectionId === null ? values.employerId !== employerId : values.inspectionId !== inspectionId)) return null
  const key = `order:new:${guidanceId ?? inspectionId ?? employerId ?? ''}`
  return <OrderEditor key={key} order={null} initial={values} notes={notes} carried={carried} draftKey={key} guidanceId={guidanceId} />
}

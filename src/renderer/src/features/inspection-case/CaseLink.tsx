import { Button } from 'antd'
import { useLocation } from 'wouter'
import type { CaseOrigin } from '@shared/features/inspection-case'
import { useCall } from '@renderer/app/queries'

/** Leads from a record to the case it has become, or makes one of it. */
export function CaseLink({ origin, id, offered = true }: { origin: CaseOrigin; id: string; /** Whether a new case may be made of it now. */ offered?: boolean }) {
  const [, navigate] = useLocation()
  const { data } = useCall('inspection-case/list', { filters: [{ field: 'originId', op: 'equals', value: id }], limit: 1 })
  const present = data?.rows.find((row) => row.origin === origin)
  if (!data) return null
  if (present) return <Button onClick={() => navigate(`/cases/${present.id}`)}>查看案件</Button>
  return offered ? <Button onClick={() => navigate(`/cases/new?origin=${origin}&id=${id}`)}>转为案件</Button> : null
}

import { employerStatuses, type EmployerStatus } from '@shared/features/employer'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Record<EmployerStatus, Tone> = {
  active: 'green',
  suspended: 'amber',
  moved: 'plain',
  deregistered: 'plain',
  revoked: 'red',
}

export function EmployerStatusTag({ status }: { status: EmployerStatus }) {
  return <StatusTag tone={tones[status]}>{employerStatuses.find((s) => s.value === status)?.label ?? status}</StatusTag>
}

import type { DeadlineKind } from '@shared/features/deadline'
import { caseDeadlineKinds } from '@shared/features/inspection-case/offers'
import { useCall } from './queries'

export interface DueCounts {
  /** Orders that are overdue or due within three working days. */
  readonly orders: number
  /** Days of missing labour contracts, likewise: to urge, to sign, to call, to renew. */
  readonly contracts: number
  /** Days by which firms put their rules right. */
  readonly guidance: number
  /** Complaints to be decided on. */
  readonly intakes: number
  /** Dates of cases. */
  readonly cases: number
}

const orderKinds: DeadlineKind[] = ['correction-order']
const contractKinds: DeadlineKind[] = ['contract-urging', 'contract-signing', 'contract-expiry', 'contract-call']
const guidanceKinds: DeadlineKind[] = ['rules-guidance']

const intakeKinds: DeadlineKind[] = ['case-accept']
const caseKinds: DeadlineKind[] = caseDeadlineKinds.map(({ value }) => value).filter((kind) => kind !== 'case-accept')

/** What the rail shows beside its rooms. */
export function useDueCounts(): DueCounts {
  return { orders: useDue(orderKinds), contracts: useDue(contractKinds), guidance: useDue(guidanceKinds), intakes: useDue(intakeKinds), cases: useDue(caseKinds) }
}

function useDue(kinds: DeadlineKind[]): number {
  const filters = [{ field: 'kind', op: 'in' as const, value: kinds }]
  const overdue = useCall('deadline/list', { window: 'overdue', filters, limit: 1 })
  const soon = useCall('deadline/list', { window: 'soon', filters, limit: 1 })
  return (overdue.data?.total ?? 0) + (soon.data?.total ?? 0)
}

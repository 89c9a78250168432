import { orderStateLabel, type CorrectionOrderState } from '@shared/features/correction-order'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Readonly<Record<CorrectionOrderState, Tone>> = {
  draft: 'plain',
  issued: 'amber',
  served: 'blue',
  corrected: 'green',
  escalated: 'red',
  closed: 'plain',
  void: 'plain',
}

export function OrderStateTag({ state }: { state: CorrectionOrderState }) {
  return <StatusTag tone={tones[state]}>{orderStateLabel(state)}</StatusTag>
}

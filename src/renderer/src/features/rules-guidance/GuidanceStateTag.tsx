import { guidanceStateLabel, type GuidanceState } from '@shared/features/rules-guidance'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Readonly<Record<GuidanceState, Tone>> = {
  registered: 'plain',
  reviewing: 'blue',
  returned: 'amber',
  revising: 'amber',
  rechecking: 'blue',
  completed: 'green',
  terminated: 'plain',
  transferred: 'red',
}

export function GuidanceStateTag({ state }: { state: GuidanceState }) {
  return <StatusTag tone={tones[state]}>{guidanceStateLabel(state)}</StatusTag>
}

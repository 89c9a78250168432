import { followUpStateLabel, lineStateLabel, type FollowUpState, type LineState } from '@shared/features/contract-follow-up'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const caseTones: Readonly<Record<FollowUpState, Tone>> = {
  registered: 'plain',
  urging: 'amber',
  partly: 'blue',
  settled: 'green',
  cleared: 'plain',
  escalated: 'red',
}
const lineTones: Readonly<Record<LineState, Tone>> = {
  pending: 'amber',
  notified: 'amber',
  signed: 'blue',
  verified: 'green',
  refused: 'red',
  left: 'plain',
  exempt: 'plain',
}

export function CaseTag({ state }: { state: FollowUpState }) {
  return <StatusTag tone={caseTones[state]}>{followUpStateLabel(state)}</StatusTag>
}

export function LineTag({ state }: { state: LineState }) {
  return <StatusTag tone={lineTones[state]}>{lineStateLabel(state)}</StatusTag>
}

import { harmonyStateLabel, type HarmonyState } from '@shared/features/harmony'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Readonly<Record<HarmonyState, Tone>> = {
  selfAssessment: 'plain',
  townAssessment: 'blue',
  opinions: 'blue',
  tripartite: 'blue',
  publicity: 'amber',
  objection: 'amber',
  named: 'green',
  valid: 'green',
  review: 'amber',
  kept: 'green',
  revoked: 'red',
  expired: 'plain',
  refused: 'plain',
}

export function HarmonyStateTag({ state }: { state: HarmonyState }) {
  return <StatusTag tone={tones[state]}>{harmonyStateLabel(state)}</StatusTag>
}

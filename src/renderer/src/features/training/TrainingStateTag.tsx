import { trainingStateLabel, type TrainingState } from '@shared/features/training'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Readonly<Record<TrainingState, Tone>> = { planned: 'plain', notified: 'amber', held: 'green', archived: 'plain', cancelled: 'plain' }

export function TrainingStateTag({ state }: { state: TrainingState }) {
  return <StatusTag tone={tones[state]}>{trainingStateLabel(state)}</StatusTag>
}

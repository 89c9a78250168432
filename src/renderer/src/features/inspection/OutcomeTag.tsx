import { inspectionOutcomes, type InspectionOutcome } from '@shared/features/inspection'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Record<InspectionOutcome, Tone> = {
  clean: 'green',
  corrected: 'blue',
  order: 'amber',
  pending: 'red',
}

export function OutcomeTag({ outcome }: { outcome: InspectionOutcome }) {
  return (
    <StatusTag tone={tones[outcome]}>
      {inspectionOutcomes.find((one) => one.value === outcome)?.label ?? outcome}
    </StatusTag>
  )
}

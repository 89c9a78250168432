import { caseStateLabel, intakeStates, type CaseState, type IntakeState } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Readonly<Record<CaseState, Tone>> = {
  draft: 'amber',
  investigating: 'blue',
  suspended: 'amber',
  concluded: 'blue',
  ordered: 'blue',
  notified: 'blue',
  pleading: 'blue',
  hearing: 'blue',
  decided: 'amber',
  served: 'blue',
  performed: 'green',
  urged: 'amber',
  enforcing: 'amber',
  transferring: 'amber',
  closed: 'plain',
  withdrawn: 'plain',
  transferred: 'plain',
  notFiled: 'plain',
}

export function CaseStateTag({ state }: { state: CaseState }) {
  return <StatusTag tone={tones[state]}>{caseStateLabel(state)}</StatusTag>
}

const intakeTones: Readonly<Record<IntakeState, Tone>> = { registered: 'amber', accepted: 'green', refused: 'plain' }

export function IntakeStateTag({ state }: { state: IntakeState }) {
  return <StatusTag tone={intakeTones[state]}>{optionLabel(intakeStates, state)}</StatusTag>
}

import { isRealDate, type DateText } from '@shared/calendar'
import { optionValues } from '@shared/fields/values'
import { trainingStates, type TrainingState } from './kinds'

export const trainingSteps = [
  { value: 'notify', label: '发出通知', from: ['planned'], to: 'notified' },
  { value: 'hold', label: '登记举办', from: ['planned', 'notified'], to: 'held' },
  { value: 'archive', label: '归档', from: ['held'], to: 'archived' },
  { value: 'cancel', label: '取消举办', from: ['planned', 'notified'], to: 'cancelled' },
  { value: 'reopen', label: '恢复', from: ['archived', 'cancelled'], to: null },
] as const satisfies readonly { value: string; label: string; from: readonly TrainingState[]; to: TrainingState | null }[]
export type TrainingStep = (typeof trainingSteps)[number]['value']
export const trainingStepValues = optionValues(trainingSteps)

/** The part of a session the state machine looks at. */
export interface TrainingProgress {
  readonly state: TrainingState
  readonly heldOn: string
  readonly noticeOn: string | null
  readonly roster: number
  /** People signed in, signatures in another's place left out. */
  readonly attended: number
  /** Signatures counted on the paper sheet; null until it is counted. */
  readonly paperSignatures: number | null
  readonly cancelReason: string
}

export interface TrainingStepOffer {
  readonly step: TrainingStep
  readonly label: string
  readonly allowed: boolean
  readonly reason: string | null
  readonly next: boolean
}

const stateReasons: Readonly<Record<TrainingState, string>> = {
  planned: '尚未举办',
  notified: '尚未举办',
  held: '已举办',
  archived: '已归档',
  cancelled: '已取消',
}

/** Why a step may not be taken now; null when it may. */
export function trainingStepRefusal(session: TrainingProgress, step: TrainingStep, today: DateText): string | null {
  const rule = trainingSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  const from: readonly TrainingState[] = rule.from
  if (!from.includes(session.state)) return stateReasons[session.state]
  switch (step) {
    case 'notify':
      return session.noticeOn === null ? '请填写通知发出日' : null
    case 'hold':
      if (!isRealDate(session.heldOn)) return '请填写举办日期'
      if (session.heldOn > today) return `举办日期（${session.heldOn}）未到`
      return session.attended === 0 ? '尚无签到' : null
    case 'archive':
      return session.paperSignatures === null ? '请填写签到表上的签名数' : null
    case 'cancel':
      return session.cancelReason.trim() === '' ? '请填写取消原因' : null
    case 'reopen':
      return null
  }
}

/** Every step with whether it is lawful now; at most one is marked as the next. */
export function trainingStepOffers(session: TrainingProgress, today: DateText): TrainingStepOffer[] {
  const usual = usualStep(session, today)
  return trainingSteps.map(({ value, label }) => {
    const reason = trainingStepRefusal(session, value, today)
    return { step: value, label, allowed: reason === null, reason, next: value === usual && reason === null }
  })
}

function usualStep({ state, heldOn }: TrainingProgress, today: DateText): TrainingStep | null {
  switch (state) {
    case 'planned':
      return heldOn <= today ? 'hold' : 'notify'
    case 'notified':
      return 'hold'
    case 'held':
      return 'archive'
    case 'archived':
    case 'cancelled':
      return null
  }
}

/** The state a step leads to; what is reopened goes back to where it came from. */
export function trainingStateAfter(state: TrainingState, step: TrainingStep): TrainingState {
  const rule = trainingSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  return rule.to ?? (state === 'archived' ? 'held' : 'planned')
}

export function trainingStateLabel(state: TrainingState): string {
  return trainingStates.find((known) => known.value === state)?.label ?? state
}

import { addNaturalDays, type DateText, type NaturalDaysResult, type WorkCalendar } from '@shared/calendar'
import type { UrgingMeans } from './kinds'
import { closedLineStates, followUpStates, followUpSteps, type FollowUpState, type FollowUpStep, type LineState } from './states'

/** The part of a case the state machine looks at. */
export interface FollowUpProgress {
  readonly state: FollowUpState
  readonly means: UrgingMeans | null
  readonly dueDate: string | null
  readonly lines: readonly LineState[]
  /** Workers without a contract, where no line names them. */
  readonly unsigned: number
  readonly reviewer: string
}

export interface FollowUpStepOffer {
  readonly step: FollowUpStep
  readonly label: string
  readonly allowed: boolean
  readonly reason: string | null
  readonly next: boolean
}

const closed: readonly LineState[] = closedLineStates
export const isLineClosed = (state: LineState): boolean => closed.includes(state)

const stateReasons: Readonly<Record<FollowUpState, string>> = {
  registered: '尚未督促',
  urging: '尚有未签的劳动者',
  partly: '尚有未签的劳动者',
  settled: '已全部完成',
  cleared: '已复核销号',
  escalated: '已转监察立案',
}

/**
 * The state that follows from the lines of a case that is being urged: all closed, some signed or closed, none. A case
 * that is only registered, cleared or handed over stays what it is, and so does one without lines.
 */
export function stateOfLines(state: FollowUpState, lines: readonly LineState[]): FollowUpState {
  if (state === 'registered' || state === 'cleared' || state === 'escalated' || lines.length === 0) return state
  return urgedState(lines)
}

function urgedState(lines: readonly LineState[]): FollowUpState {
  if (lines.length > 0 && lines.every(isLineClosed)) return 'settled'
  return lines.some((line) => line === 'signed' || isLineClosed(line)) ? 'partly' : 'urging'
}

/** Why a step may not be taken now; null when it may. */
export function followUpStepRefusal(progress: FollowUpProgress, step: FollowUpStep, today: DateText): string | null {
  const rule = followUpSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  const from: readonly FollowUpState[] = rule.from
  if (!from.includes(progress.state)) return stateReasons[progress.state]
  switch (step) {
    case 'urge':
      if (progress.means === null) return '请选择督促方式'
      if (progress.dueDate === null) return '请填写期限'
      return progress.lines.length === 0 && progress.unsigned === 0 ? '没有未签的劳动者' : null
    case 'clear':
      return progress.reviewer.trim() === '' ? '请填写复核人' : null
    case 'escalate':
      if (progress.dueDate === null) return '请填写期限'
      return progress.dueDate >= today ? `期限（${progress.dueDate}）尚未届满` : null
    case 'reopen':
      return null
  }
}

/** Every step with whether it is lawful now; at most one is marked as the next. */
export function followUpStepOffers(progress: FollowUpProgress, today: DateText): FollowUpStepOffer[] {
  const usual: FollowUpStep | null =
    progress.state === 'registered' ? 'urge' : progress.state === 'settled' ? 'clear' : isFollowUpOverdue(progress, today) ? 'escalate' : null
  return followUpSteps.map(({ value, label }) => {
    const reason = followUpStepRefusal(progress, value, today)
    return { step: value, label, allowed: reason === null, reason, next: value === usual && reason === null }
  })
}

/** The state a step leads to. */
export function followUpStateAfter(step: FollowUpStep, lines: readonly LineState[]): FollowUpState {
  const rule = followUpSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  return rule.to ?? urgedState(lines)
}

export function isFollowUpOverdue({ state, dueDate }: Pick<FollowUpProgress, 'state' | 'dueDate'>, today: DateText): boolean {
  return (state === 'urging' || state === 'partly') && dueDate !== null && dueDate < today
}

/** The day on which a firm is called again: so many days on, a day off giving way to the next working day. */
export function nextContact(calendar: WorkCalendar, today: DateText, days: number): NaturalDaysResult {
  return addNaturalDays(calendar, today, days)
}

export function followUpStateLabel(state: FollowUpState): string {
  return followUpStates.find((known) => known.value === state)?.label ?? state
}

import { isRealDate, type DateText } from '@shared/calendar'
import type { Judgement, RecheckConclusion } from './kinds'
import { guidanceStates, guidanceSteps, openGuidanceStates, type GuidanceState, type GuidanceStep } from './states'

/** The part of a case the state machine looks at. */
export interface GuidanceProgress {
  readonly state: GuidanceState
  readonly guidedOn: DateText
  /** One judgement for each document ticked; null while it is not judged. */
  readonly judgements: readonly (Judgement | null)[]
  /** Problem clauses, with whether each was found put right. */
  readonly clauses: readonly { readonly corrected: boolean }[]
  readonly dueDate: string | null
  readonly recheckedOn: string | null
  readonly conclusion: RecheckConclusion | null
  readonly completedOn: string | null
  /** Why the case was ended without result or handed over. */
  readonly closingReason: string
}

export interface GuidanceStepOffer {
  readonly step: GuidanceStep
  readonly label: string
  readonly to: GuidanceState
  readonly allowed: boolean
  /** Why not, in one sentence; null when it is allowed. */
  readonly reason: string | null
  /** The one step that usually comes next. */
  readonly next: boolean
}

/** Why a step of another state is not lawful, by state. */
const stateReasons: Readonly<Record<GuidanceState, string>> = {
  registered: '尚未开始审查',
  reviewing: '尚未反馈审查意见',
  returned: '已反馈，等待企业修改',
  revising: '企业正在修改，尚未复核',
  rechecking: '正在复核',
  completed: '已完成',
  terminated: '已终止',
  transferred: '已转监察案件',
}

/** Whether the review found anything to put right. */
export function hasFindings({ judgements, clauses }: Pick<GuidanceProgress, 'judgements' | 'clauses'>): boolean {
  return clauses.length > 0 || judgements.some((judgement) => judgement !== null && judgement !== 'lawful')
}

/** Why this step may not be taken now; null when it may. */
export function guidanceStepRefusal(progress: GuidanceProgress, step: GuidanceStep, today: DateText): string | null {
  const rule = guidanceSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  const from: readonly GuidanceState[] = rule.from
  if (!from.includes(progress.state)) return stateReasons[progress.state]
  switch (step) {
    case 'feedback':
      return feedbackRefusal(progress)
    case 'revise':
      return reviseRefusal(progress)
    case 'complete':
      return completeRefusal(progress, today)
    case 'transfer':
      return hasFindings(progress) ? reasonRefusal(progress) : '没有发现问题，不需转监察案件'
    case 'terminate':
      return reasonRefusal(progress)
    case 'review':
    case 'recheck':
    case 'redo':
    case 'reopen':
      return null
  }
}

function reasonRefusal({ closingReason }: GuidanceProgress): string | null {
  return closingReason.trim() === '' ? '请填写原因' : null
}

function feedbackRefusal({ judgements }: GuidanceProgress): string | null {
  if (judgements.length === 0) return '尚未勾选涉及的制度'
  const open = judgements.filter((judgement) => judgement === null).length
  return open > 0 ? `还有 ${open} 项制度没有审查结论` : null
}

function reviseRefusal(progress: GuidanceProgress): string | null {
  if (!hasFindings(progress)) return '没有需要修改的内容，可直接完成'
  return progress.dueDate === null ? '请填写整改期限' : null
}

/** A case with findings is completed after a re-check that found them put right; one without, from the feedback. */
function completeRefusal(progress: GuidanceProgress, today: DateText): string | null {
  const { state, completedOn, guidedOn } = progress
  if (state === 'returned' && hasFindings(progress)) return '有需要修改的内容，应经企业修改和复核'
  if (state === 'rechecking') {
    if (progress.recheckedOn === null) return '请填写复核日期'
    if (progress.conclusion === null) return '请填写复核结论'
    if (progress.conclusion !== 'passed') return '复核结论不是“已改正”'
    const open = progress.clauses.filter((clause) => !clause.corrected).length
    if (open > 0) return `还有 ${open} 条问题条款未改正`
  }
  if (completedOn === null || !isRealDate(completedOn)) return '请填写完成日期'
  if (completedOn > today) return `完成日期不能晚于今天（${today}）`
  if (completedOn < guidedOn) return `完成日期不能早于指导日期（${guidedOn}）`
  if (state === 'rechecking' && progress.recheckedOn !== null && completedOn < progress.recheckedOn) {
    return `完成日期不能早于复核日期（${progress.recheckedOn}）`
  }
  return null
}

/** Every step with whether it is lawful now; at most one is marked as the next. */
export function guidanceStepOffers(progress: GuidanceProgress, today: DateText): GuidanceStepOffer[] {
  const usual = usualStep(progress)
  return guidanceSteps.map(({ value, label, to }) => {
    const reason = guidanceStepRefusal(progress, value, today)
    return { step: value, label, to, allowed: reason === null, reason, next: value === usual && reason === null }
  })
}

function usualStep(progress: GuidanceProgress): GuidanceStep | null {
  switch (progress.state) {
    case 'registered':
      return 'review'
    case 'reviewing':
      return 'feedback'
    case 'returned':
      return hasFindings(progress) ? 'revise' : 'complete'
    case 'revising':
      return 'recheck'
    case 'rechecking':
      return progress.conclusion === 'partly' || progress.conclusion === 'failed' ? 'redo' : 'complete'
    case 'completed':
    case 'terminated':
    case 'transferred':
      return null
  }
}

/** The state a step leads to. */
export function guidanceStateAfter(step: GuidanceStep): GuidanceState {
  const rule = guidanceSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  return rule.to
}

/** Whether a firm is still to put something right and its day has passed. */
export function isGuidanceOverdue(progress: Pick<GuidanceProgress, 'state' | 'dueDate'>, today: DateText): boolean {
  return progress.state === 'revising' && progress.dueDate !== null && progress.dueDate < today
}

export function isGuidanceOpen(state: GuidanceState): boolean {
  const open: readonly GuidanceState[] = openGuidanceStates
  return open.includes(state)
}

export function guidanceStateLabel(state: GuidanceState): string {
  return guidanceStates.find((known) => known.value === state)?.label ?? state
}

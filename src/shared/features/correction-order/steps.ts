import { compareDates, type DateText } from '@shared/calendar'
import { correctionOrderStates, type CorrectionOrderState, type RecheckResult } from './states'

/** What may be done to an order. `to` null: the outcome depends on what is entered. */
export const orderSteps = [
  { value: 'issue', label: '签发', from: ['draft'] },
  { value: 'serve', label: '送达登记', from: ['issued', 'served'] },
  { value: 'recheck', label: '复查', from: ['served', 'escalated'] },
  { value: 'escalate', label: '转处理处罚', from: ['served'] },
  { value: 'close', label: '办结', from: ['corrected', 'escalated'] },
  { value: 'reopen', label: '恢复办理', from: ['corrected', 'closed'] },
  { value: 'void', label: '作废', from: ['issued', 'served'] },
] as const satisfies readonly { value: string; label: string; from: readonly CorrectionOrderState[] }[]
export type OrderStep = (typeof orderSteps)[number]['value']
export const orderStepValues = orderSteps.map((step) => step.value) as [OrderStep, ...OrderStep[]]

/** States in which the clock of the order is still running. */
export const openStates = ['issued', 'served'] as const satisfies readonly CorrectionOrderState[]

/** The part of an order the state machine looks at. */
export interface OrderProgress {
  readonly state: CorrectionOrderState
  readonly dueDate: DateText | null
  /** Legal day of service; in the future while an announcement runs. */
  readonly servedOn: DateText | null
  /** Result of the newest re-check; null when there was none. */
  readonly lastRecheck: RecheckResult | null
}

export interface StepOffer {
  readonly step: OrderStep
  readonly label: string
  readonly allowed: boolean
  /** Why not, in one sentence; null when it is allowed. */
  readonly reason: string | null
  /** The one step that comes next: the blue button. */
  readonly next: boolean
}

/** Why a step of the wrong state is not lawful, by state. */
const stateReasons: Readonly<Record<CorrectionOrderState, string>> = {
  draft: '尚未签发',
  issued: '尚未登记送达',
  served: '尚未复查改正',
  corrected: '已复查改正',
  escalated: '已转处理处罚',
  closed: '已办结',
  void: '已作废',
}

/** Why this step may not be taken now; null when it may. */
export function stepRefusal(order: OrderProgress, step: OrderStep, today: DateText): string | null {
  const rule = orderSteps.find((candidate) => candidate.value === step)
  if (!rule) throw new RangeError(`no step named ${step}`)
  const from: readonly CorrectionOrderState[] = rule.from
  if (!from.includes(order.state)) return stateReasons[order.state]
  if (step === 'recheck') return recheckRefusal(order, today)
  if (step === 'escalate') return escalateRefusal(order, today)
  return null
}

/** A paper whose announcement is still running binds nobody yet: 民事诉讼法第九十五条. */
function recheckRefusal({ servedOn }: OrderProgress, today: DateText): string | null {
  if (servedOn === null || compareDates(servedOn, today) <= 0) return null
  return `公告送达尚未生效（${servedOn}）`
}

/**
 * 劳动保障监察条例第三十条第一款第（三）项 punishes who was ordered to correct and refuses: it needs a served order, a
 * period that has run out, and proof from a re-check that it was not obeyed.
 */
function escalateRefusal(order: OrderProgress, today: DateText): string | null {
  if (order.dueDate !== null && compareDates(today, order.dueDate) <= 0) return `改正期限（${order.dueDate}）尚未届满`
  if (order.lastRecheck === null) return '尚未复查，应先复查并记录未改正的情况'
  return order.lastRecheck === 'corrected' ? '最近一次复查结果为已改正' : null
}

/** Every step with whether it is lawful now; the next one is marked, and at most one is. */
export function stepOffers(order: OrderProgress, today: DateText): StepOffer[] {
  const next = nextStep(order, today)
  return orderSteps.map(({ value, label }) => {
    const reason = stepRefusal(order, value, today)
    return { step: value, label, allowed: reason === null, reason, next: value === next }
  })
}

/** The step that usually follows; null where nothing is left to do or the law says wait. */
export function nextStep(order: OrderProgress, today: DateText): OrderStep | null {
  const usual = usualStep(order, today)
  return usual !== null && stepRefusal(order, usual, today) === null ? usual : null
}

function usualStep(order: OrderProgress, today: DateText): OrderStep | null {
  switch (order.state) {
    case 'draft':
      return 'issue'
    case 'issued':
      return 'serve'
    case 'served':
      return stepRefusal(order, 'escalate', today) === null ? 'escalate' : 'recheck'
    case 'corrected':
    case 'escalated':
      return 'close'
    case 'closed':
    case 'void':
      return null
  }
}

/** Whether an order still has to be obeyed and its day has passed. */
export function isOverdue(order: Pick<OrderProgress, 'state' | 'dueDate'>, today: DateText): boolean {
  const open: readonly CorrectionOrderState[] = openStates
  return open.includes(order.state) && order.dueDate !== null && compareDates(order.dueDate, today) < 0
}

export function orderStateLabel(state: CorrectionOrderState): string {
  return correctionOrderStates.find((known) => known.value === state)?.label ?? state
}

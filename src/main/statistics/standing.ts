import type { DateText } from '@shared/calendar'

/** What a standing is read from. */
export interface OrderDates {
  readonly paperState: 'issued' | 'void'
  readonly state: string
  readonly dueDate: DateText | null
  readonly correctedOn: DateText | null
  readonly closedOn: DateText | null
  readonly escalation: string
}

export type OrderStanding = 'void' | 'corrected' | 'escalated' | 'closed' | 'open'

export const standingLabels: Readonly<Record<OrderStanding, string>> = {
  void: '已作废',
  corrected: '已改正',
  escalated: '转处理处罚',
  closed: '已办结',
  open: '尚未改正',
}

/**
 * How an order stood on a day. What happened after that day is not seen, so that last year's figure stays what it
 * was. A void order never counted, whenever it was made void.
 */
export function standingOn(order: OrderDates, asOf: DateText): OrderStanding {
  if (order.paperState === 'void') return 'void'
  if (order.correctedOn !== null && order.correctedOn <= asOf) return 'corrected'
  const closed = order.closedOn !== null && order.closedOn <= asOf
  // The day of an escalation is not kept apart: an escalated order that is still running counts as such at once.
  if (order.escalation !== '' && (closed || order.state === 'escalated')) return 'escalated'
  return closed ? 'closed' : 'open'
}

/** Whether the last day to correct had passed by a day without a correction, even if it was corrected late. */
export function overdueOn(order: OrderDates, asOf: DateText): boolean {
  if (order.paperState === 'void' || order.dueDate === null || order.dueDate >= asOf) return false
  return order.correctedOn === null || order.correctedOn > order.dueDate
}

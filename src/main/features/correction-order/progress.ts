import { AppFailure } from '@shared/errors/failure'
import { orderSteps, stepRefusal, type OrderStep } from '@shared/features/correction-order'
import type { RowRef } from '@shared/list/request'
import { getEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import type { DeadlineValues } from '@main/features/deadline/service'
import * as repository from './repository'

export type Order = EntityRow<'correctionOrder'>
export type Paper = EntityRow<'document'>

/** The owner of an order's deadline. */
export const deadlineOwner = (id: string) => ({ kind: 'correction-order' as const, id })

/** The deadline an issued order has to keep. */
export function orderDeadline(order: Pick<Order, 'id' | 'employerId'>, number: string, dueDate: string, explanation: string): DeadlineValues {
  return {
    kind: 'correction-order',
    ownerKind: 'correction-order',
    ownerId: order.id,
    employerId: order.employerId,
    title: number,
    dueDate,
    basis: explanation === '' ? '指令书载明的改正期限' : explanation,
  }
}

/** An order that may take this step now. @throws AppFailure 'stale', 'not-found', 'step-refused' with the reason */
export async function loadForStep(work: Work, ref: RowRef, step: OrderStep): Promise<{ order: Order }> {
  const order = await getEntity(work.tx, 'correctionOrder', ref.id)
  if (order.version !== ref.version) throw new AppFailure('stale')
  const rechecks = await repository.rechecksOf(work.tx, order.id)
  const refusal = stepRefusal({ ...order, lastRecheck: rechecks[0]?.result ?? null }, step, work.today)
  if (refusal !== null) {
    const action = orderSteps.find((candidate) => candidate.value === step)?.label ?? step
    throw new AppFailure('step-refused', { action, reason: refusal })
  }
  return { order }
}

/** As {@link loadForStep}, with the paper that was issued. */
export async function loadIssued(work: Work, ref: RowRef, step: OrderStep): Promise<{ order: Order; paper: Paper }> {
  const { order } = await loadForStep(work, ref, step)
  if (order.documentId === null) throw new RangeError('an issued order has its paper')
  return { order, paper: await getEntity(work.tx, 'document', order.documentId) }
}

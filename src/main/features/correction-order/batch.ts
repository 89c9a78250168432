import { checkOrder } from '@shared/features/correction-order'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readStored } from './content'
import { issueOrderIn } from './issue'
import * as repository from './repository'

/** One order of a batch: its paper if it has one, else what keeps it from being issued. */
export interface OrderBatchRow {
  readonly id: string
  readonly documentId: string | null
  readonly draft: boolean
  readonly number: string | null
  readonly employerName: string
  readonly printCount: number
  readonly problems: string[]
}

/** Every order asked for, in that order, with what is wrong with it; nothing is written. */
export async function checkOrders(db: ReadDb, ids: readonly string[], today: string): Promise<OrderBatchRow[]> {
  const rows = await repository.ordersForBatch(db, ids)
  const checked: OrderBatchRow[] = []
  for (const { order, number, employerName, printCount } of rows) {
    const draft = order.state === 'draft'
    let problems: string[] = order.state === 'void' ? ['已作废'] : []
    if (draft) {
      const { checked: values, context } = await readStored(db, order, today)
      problems = Object.values(checkOrder(values, context))
    }
    checked.push({ id: order.id, documentId: order.documentId, draft, number, employerName, printCount: printCount ?? 0, problems })
  }
  return checked
}

/**
 * Issues every draft among the orders in one transaction. When one of them cannot be issued, none is, no number is
 * drawn, and what is missing comes back row by row.
 */
export async function issueOrders(desk: Desk, ids: readonly string[]): Promise<{ issued: boolean; rows: OrderBatchRow[] }> {
  const before = await checkOrders(desk.read, ids, desk.clock.today())
  if (before.some(({ problems }) => problems.length > 0)) return { issued: false, rows: before }
  const rows = await desk.write('correction-order/issue-batch', async (work) => {
    for (const { order } of await repository.ordersForBatch(work.tx, ids)) {
      if (order.state === 'draft') await issueOrderIn(work, order)
    }
    return checkOrders(work.tx, ids, work.today)
  })
  return { issued: true, rows }
}

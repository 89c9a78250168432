import { orderStateLabel } from '@shared/features/correction-order'
import type { GuidanceDetail } from '@shared/features/rules-guidance'
import type { ReadDb } from '@main/db/connection'
import * as repository from './repository'

/** What a case was turned into and the orders that came of it; those in the recycle bin are left out. */
export async function linksOf(db: ReadDb, row: { inspectionId: string | null; orderId: string | null }): Promise<Pick<GuidanceDetail, 'inspection' | 'orders'>> {
  const inspection = row.inspectionId === null ? undefined : await repository.linkedInspection(db, row.inspectionId)
  const orders = await repository.linkedOrders(db, row)
  return {
    inspection: inspection ?? null,
    orders: orders.map(({ id, number, state }) => ({ id, number, state, stateLabel: orderStateLabel(state) })),
  }
}

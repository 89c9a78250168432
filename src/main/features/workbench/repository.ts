import { openStates } from '@shared/features/correction-order'
import type { ReadDb } from '@main/db/connection'

/** State, service and newest re-check of some orders. */
export async function orderProgress(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  const orders = await db
    .selectFrom('correctionOrder')
    .select(['id', 'state', 'dueDate', 'servedOn'])
    .where('id', 'in', [...ids])
    .execute()
  const rechecks = await db
    .selectFrom('correctionRecheck')
    .select(['orderId', 'result'])
    .where('orderId', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .orderBy('checkedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return orders.map((order) => ({ ...order, lastRecheck: rechecks.find((recheck) => recheck.orderId === order.id)?.result ?? null }))
}

export async function followUpStates(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('contractFollowUp')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .execute()
}

export async function trainingStates(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('trainingSession')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .execute()
}

export async function caseStates(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('inspectionCase').select(['id', 'state']).where('id', 'in', [...ids]).execute()
}

export async function intakeStates(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('caseIntake').select(['id', 'state']).where('id', 'in', [...ids]).execute()
}

/** Counts of the register of orders. */
export async function orderCounts(db: ReadDb, month: { from: string; until: string }) {
  const live = () =>
    db
      .selectFrom('correctionOrder')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('deletedAt', 'is', null)
  const count = async (query: ReturnType<typeof live>) => (await query.executeTakeFirstOrThrow()).count
  const [drafts, unserved, open, issued] = await Promise.all([
    count(live().where('state', '=', 'draft')),
    count(live().where('state', '=', 'issued')),
    count(live().where('state', 'in', [...openStates])),
    count(
      live()
        .where('state', 'not in', ['draft', 'void'])
        .where('issueDate', '>=', month.from)
        .where('issueDate', '<=', month.until),
    ),
  ])
  return { drafts, unserved, open, issued }
}

export async function inspectionCounts(db: ReadDb, month: { from: string; until: string }) {
  return db
    .selectFrom('inspection')
    .select((eb) => [
      eb.fn.countAll<number>().as('visits'),
      eb.fn.count<number>('employerId').distinct().as('employers'),
    ])
    .where('deletedAt', 'is', null)
    .where('inspectedOn', '>=', month.from)
    .where('inspectedOn', '<=', month.until)
    .executeTakeFirstOrThrow()
}

export async function employerCount(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('employer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deletedAt', 'is', null)
    // The same stock as the annual statistics count: those still on file, not those that have ended.
    .where('status', 'in', ['active', 'suspended'])
    .executeTakeFirstOrThrow()
  return row.count
}

import {
  blankOrder,
  checkOrder,
  draftOrder,
  orderWarnings,
  dueOrRefuse,
  type OrderDetail,
  type OrderDraft,
  type OrderValues,
  type PeriodUnit,
} from '@shared/features/correction-order'
import { AppFailure } from '@shared/errors/failure'
import type { ListRequest, RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { getEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { appendChanges } from '@main/features/history/repository'
import { workersForOrder, type CarriedWorkers } from '@main/features/contract-follow-up/escalation'
import { inspectionDetail } from '@main/features/inspection/service'
import { transferIn } from '@main/features/rules-guidance/transfer'
import { bureau, loadCalendar, orderDefaults } from '@main/features/setting/service'
import { readValues } from './content'
import { orderDetail, timeLeft } from './detail'
import { createDraftIn, deleteDraftIn } from './drafts'
import { draftFromGuidance } from './fromGuidance'
import { renderDraftOrder } from './papers'
import * as repository from './repository'

/** A page of the register with the working days each order has left. */
export async function listOrders(desk: Desk, request: ListRequest) {
  const today = desk.clock.today()
  const calendar = await loadCalendar(desk.read)
  const page = await repository.listOrders(desk.read, request, today)
  return { ...page, rows: page.rows.map((row) => ({ ...row, ...timeLeft(calendar, row, today) })) }
}

type CarriedNumber = CarriedWorkers['masked'][number]

/** The order an inspection or guidance calls for, or an empty one for an employer; nothing is saved. */
export async function draft(
  desk: Desk,
  from: { inspectionId: string } | { guidanceId: string } | { employerId: string },
): Promise<OrderDraft & { carried: CarriedNumber[] }> {
  const settings = {
    bureau: await bureau(desk.read),
    order: await orderDefaults(desk.read),
    calendar: await loadCalendar(desk.read),
    today: desk.clock.today(),
  }
  if ('employerId' in from) {
    if (!(await repository.addressee(desk.read, from.employerId))) throw new AppFailure('not-found')
    return { values: blankOrder(from.employerId, settings), notes: [], carried: [] }
  }
  if ('guidanceId' in from) return { ...(await draftFromGuidance(desk.read, from.guidanceId, settings)), carried: [] }
  const inspection = await inspectionDetail(desk.read, from.inspectionId)
  const written = draftOrder(inspection, settings)
  const present = inspection.orders.filter((order) => order.state !== 'void')
  const twice = present.map((order) => `该次检查已有指令书（${order.number ?? '草稿'}），请核对是否重复`)
  const taken = await workersForOrder(desk.read, from.inspectionId, settings.today)
  const values = { ...written.values, workerRows: [...taken.rows] }
  return { values, notes: [...twice, ...written.notes], carried: taken.masked }
}

/** When a period ends. @throws AppFailure 'calendar-unknown' */
export async function dueDate(desk: Desk, period: { issueDate: string; days: number; unit: PeriodUnit }) {
  const { issueDate, days, unit } = period
  return dueOrRefuse(await loadCalendar(desk.read), { issueDate, periodDays: days, periodUnit: unit, dueDate: null })
}

/** The sheets of a draft as the form stands, and what keeps it from being issued. */
export async function preview(desk: Desk, id: string | null, values: OrderValues) {
  const { checked, context, content, settings } = await readValues(desk.read, id, values, desk.clock.today())
  const { html, pages } = await desk.printer.layout(renderDraftOrder(content, settings))
  const { dueDate, explanation } = context.due
  return { html, pages, errors: checkOrder(checked, context), warnings: orderWarnings(checked, context), dueDate, explanation }
}

/** @param guidanceId the guidance on rules it takes over, which is closed with it */
export async function createDraft(desk: Desk, values: OrderValues, guidanceId: string | null = null): Promise<OrderDetail> {
  return desk.write('correction-order/create', async (work) => {
    const id = await createDraftIn(work, values)
    if (guidanceId !== null) await transferIn(work, guidanceId, values.employerId, { orderId: id })
    return orderDetail(work.tx, id, work.today)
  })
}

export async function deleteDrafts(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('correction-order/delete', async (work) => {
    for (const row of rows) await deleteDraftIn(work, row)
    return rows.length
  })
}

/** Runs one step of an order as a use case of its own and gives the order as it then stands. */
export async function step(
  desk: Desk,
  useCase: string,
  ref: RowRef,
  run: (work: Work) => Promise<void>,
  reason: string | null = null,
): Promise<OrderDetail> {
  return desk.write(
    useCase,
    async (work) => {
      await run(work)
      return orderDetail(work.tx, ref.id, work.today)
    },
    reason,
  )
}

/** Full numbers of the workers' papers. Who looked, when and why is logged (个人信息保护法第五十一条). */
export async function revealWorkers(desk: Desk, id: string, reason: string): Promise<{ id: string; idNumber: string }[]> {
  return desk.write(
    'correction-order/reveal-workers',
    async (work) => {
      await getEntity(work.tx, 'correctionOrder', id)
      await appendChanges(work, [{ action: 'update', entity: 'correctionOrder', entityId: id, before: null, after: null }])
      const rows = await repository.workersOf(work.tx, id)
      return rows.map((row) => ({ id: row.id, idNumber: row.idNumber }))
    },
    reason,
  )
}

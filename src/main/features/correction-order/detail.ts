import { workingDaysLeft, type DateText, type WorkCalendar } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { isOverdue, maskPaperNumber, openStates, stepOffers } from '@shared/features/correction-order'
import type { CorrectionOrderState, OrderDetail } from '@shared/features/correction-order'
import type { ReadDb } from '@main/db/connection'
import { loadCalendar } from '@main/features/setting/service'
import { storedDemands, storedInspectors } from './content'
import * as repository from './repository'

/** Time left of an order: nothing once it need not be obeyed any more. */
export function timeLeft(calendar: WorkCalendar, order: { state: CorrectionOrderState; dueDate: string | null }, today: DateText) {
  const open: readonly CorrectionOrderState[] = openStates
  const counted = open.includes(order.state) && order.dueDate !== null ? workingDaysLeft(calendar, today, order.dueDate) : null
  return { daysLeft: counted?.days ?? null, overdue: isOverdue(order, today) }
}

/** One order with its annex (numbers masked), services, re-checks and the steps open to it. @throws AppFailure 'not-found' */
export async function orderDetail(db: ReadDb, id: string, today: DateText): Promise<OrderDetail> {
  const row = await repository.getOrder(db, id)
  if (!row) throw new AppFailure('not-found')
  const workers = await repository.workersOf(db, id)
  const services = await repository.servicesOf(db, row.documentId)
  const rechecks = await repository.rechecksOf(db, id)
  const { deletedAt: _, documentVersion: __, creditCode, address, legalRepresentative, ...own } = row
  const progress = { state: row.state, dueDate: row.dueDate, servedOn: row.servedOn, lastRecheck: rechecks[0]?.result ?? null }
  return {
    ...own,
    ...timeLeft(await loadCalendar(db), row, today),
    demands: storedDemands(row.demands),
    inspectors: storedInspectors(row.inspectors),
    employer: { name: row.employerName, creditCode, address, legalRepresentative },
    printCount: row.printCount ?? 0,
    workerRows: workers.map((worker) => ({
      id: worker.id,
      name: worker.name,
      idNumber: maskPaperNumber(worker.idNumber),
      post: worker.post,
      period: worker.period,
      amountFen: worker.amountFen,
      remark: worker.remark,
    })),
    services: services.map(({ id, manner, servedOn, effectiveOn, place, receiver, relation, witness, remark, createdAt, createdBy }) => ({
      id,
      manner,
      servedOn,
      effectiveOn,
      place,
      receiver,
      relation,
      witness,
      remark,
      createdAt,
      createdBy,
    })),
    rechecks: rechecks.map(({ id, checkedOn, result, inspectors, proof, paidFen, remark, createdAt, createdBy }) => ({
      id,
      checkedOn,
      result,
      inspectors: storedInspectors(inspectors),
      proof,
      paidFen,
      remark,
      createdAt,
      createdBy,
    })),
    steps: stepOffers(progress, today),
  }
}

import type { correctionOrderContract } from '@shared/features/correction-order'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { checkOrders, issueOrders } from './batch'
import { orderDetail } from './detail'
import { saveWorkersIn, updateDraftIn } from './drafts'
import { closeOrderIn, escalateOrderIn, recheckOrderIn, reopenOrderIn, serveOrderIn, voidOrderIn } from './followUp'
import { issueOrderIn } from './issue'
import * as service from './service'

export const correctionOrderHandlers: Handlers<typeof correctionOrderContract, Desk> = {
  'correction-order/list': (desk, request) => service.listOrders(desk, request),
  'correction-order/get': (desk, { id }) => orderDetail(desk.read, id, desk.clock.today()),
  'correction-order/draft': (desk, from) => service.draft(desk, from),
  'correction-order/due-date': (desk, period) => service.dueDate(desk, period),
  'correction-order/preview': (desk, { id, values }) => service.preview(desk, id, values),
  'correction-order/create': (desk, { values, guidanceId }) => service.createDraft(desk, values, guidanceId),
  'correction-order/update': (desk, { values, ...ref }) =>
    service.step(desk, 'correction-order/update', ref, (work) => updateDraftIn(work, ref, values)),
  'correction-order/delete': async (desk, { rows }) => ({ deleted: await service.deleteDrafts(desk, rows) }),
  'correction-order/save-workers': (desk, { workerRows, ...ref }) =>
    service.step(desk, 'correction-order/save-workers', ref, (work) => saveWorkersIn(work, ref, workerRows)),
  'correction-order/issue': (desk, { reservedId, ...ref }) =>
    service.step(desk, 'correction-order/issue', ref, (work) => issueOrderIn(work, ref, reservedId)),
  'correction-order/check-batch': (desk, { ids }) => checkOrders(desk.read, ids, desk.clock.today()),
  'correction-order/issue-batch': (desk, { ids }) => issueOrders(desk, ids),
  'correction-order/serve': (desk, { values, ...ref }) =>
    service.step(desk, 'correction-order/serve', ref, (work) => serveOrderIn(work, ref, values)),
  'correction-order/recheck': (desk, { values, ...ref }) =>
    service.step(desk, 'correction-order/recheck', ref, (work) => recheckOrderIn(work, ref, values)),
  'correction-order/close': (desk, { closedOn, remark, ...ref }) =>
    service.step(desk, 'correction-order/close', ref, (work) => closeOrderIn(work, ref, closedOn, remark)),
  'correction-order/escalate': (desk, { escalation, ...ref }) =>
    service.step(desk, 'correction-order/escalate', ref, (work) => escalateOrderIn(work, ref, escalation)),
  'correction-order/reopen': (desk, { reason, ...ref }) =>
    service.step(desk, 'correction-order/reopen', ref, (work) => reopenOrderIn(work, ref), reason),
  'correction-order/void': (desk, { reason, ...ref }) =>
    service.step(desk, 'correction-order/void', ref, (work) => voidOrderIn(work, ref, reason), reason),
  'correction-order/reveal-workers': (desk, { id, reason }) => service.revealWorkers(desk, id, reason),
}

import { isRealDate, paperDate } from '@shared/calendar'
import { AppFailure, type FieldErrors } from '@shared/errors/failure'
import { checkRecheck, checkService, effectiveOn, type RecheckValues, type OrderServiceValues } from '@shared/features/correction-order'
import type { RowRef } from '@shared/list/request'
import { insertEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { finishDeadline, setDeadline } from '@main/features/deadline/service'
import { settleAlerts } from '@main/features/harmony/deadlines'
import { voidDocument } from '@main/features/document/numbering'
import { recordedInspectors } from './drafts'
import { deadlineOwner, loadForStep, loadIssued, orderDeadline } from './progress'
import * as repository from './repository'

function refuse(errors: FieldErrors): void {
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
}

/** Records how the paper reached the employer; recorded again, the newest record counts. */
export async function serveOrderIn(work: Work, ref: RowRef, values: OrderServiceValues): Promise<void> {
  const { order, paper } = await loadIssued(work, ref, 'serve')
  refuse(checkService(values, order, work.today))
  const effective = effectiveOn(values.manner, values.servedOn)
  await insertEntity(work, 'documentService', { ...values, documentId: paper.id, effectiveOn: effective })
  await updateEntity(work, 'correctionOrder', order.id, order.version, { state: 'served', servedOn: effective })
}

/** Records a re-check. One that finds everything corrected ends the deadline; after an escalation it is only recorded. */
export async function recheckOrderIn(work: Work, ref: RowRef, values: RecheckValues): Promise<void> {
  const { order, paper } = await loadIssued(work, ref, 'recheck')
  const inspectors = await repository.inspectorsById(work.tx, values.inspectorIds)
  refuse(checkRecheck(values, order, { today: work.today, inspectors }))
  const { inspectorIds, ...own } = values
  const recorded = await recordedInspectors(work, inspectorIds, [])
  await insertEntity(work, 'correctionRecheck', { ...own, orderId: order.id, inspectors: JSON.stringify(recorded) })
  if (values.result === 'corrected') {
    const state = order.state === 'served' ? 'corrected' : order.state
    await updateEntity(work, 'correctionOrder', order.id, order.version, { state, correctedOn: values.checkedOn })
    await finishDeadline(work, deadlineOwner(order.id), 'correction-order', `${paper.number}：${paperDate(values.checkedOn)}复查已改正`)
  } else {
    // A later re-check that finds less done takes back what an earlier one said.
    await updateEntity(work, 'correctionOrder', order.id, order.version, { correctedOn: null })
  }
}

/** Ends the matter. @throws AppFailure at closedOn for a day that cannot be */
export async function closeOrderIn(work: Work, ref: RowRef, closedOn: string, remark: string): Promise<void> {
  const { order } = await loadForStep(work, ref, 'close')
  if (!isRealDate(closedOn)) throw AppFailure.atField('closedOn', '办结日期不存在，请核对')
  if (closedOn > work.today) throw AppFailure.atField('closedOn', `办结日期不能晚于今天（${work.today}）`)
  const earliest = order.correctedOn ?? order.servedOn ?? order.issueDate
  if (earliest !== null && closedOn < earliest) throw AppFailure.atField('closedOn', `办结日期不能早于 ${earliest}`)
  const added = [order.remark, remark.trim()].filter((text) => text !== '').join('\n')
  await updateEntity(work, 'correctionOrder', order.id, order.version, { state: 'closed', closedOn, remark: added })
}

/** Hands the matter over to a decision or penalty, or to the police (劳动保障监察条例第三十条第一款第（三）项). */
export async function escalateOrderIn(work: Work, ref: RowRef, escalation: string): Promise<void> {
  const { order, paper } = await loadIssued(work, ref, 'escalate')
  await updateEntity(work, 'correctionOrder', order.id, order.version, { state: 'escalated', escalation })
  await finishDeadline(work, deadlineOwner(order.id), 'correction-order', `${paper.number}：逾期未改正，转处理处罚`)
}

/** Takes back a finding of correction or a closing; the reason stands in the change log. */
export async function reopenOrderIn(work: Work, ref: RowRef): Promise<void> {
  const { order, paper } = await loadIssued(work, ref, 'reopen')
  if (order.state === 'closed') {
    const state = order.escalation === '' ? 'corrected' : 'escalated'
    await updateEntity(work, 'correctionOrder', order.id, order.version, { state, closedOn: null })
    return
  }
  await updateEntity(work, 'correctionOrder', order.id, order.version, { state: 'served', correctedOn: null })
  if (order.dueDate !== null) await setDeadline(work, orderDeadline(order, paper.number, order.dueDate, ''))
}

/** Declares the order void; its number stays in the register and is never used again. */
export async function voidOrderIn(work: Work, ref: RowRef, reason: string): Promise<void> {
  const { order, paper } = await loadIssued(work, ref, 'void')
  await voidDocument(work, paper, reason, work.today)
  await updateEntity(work, 'correctionOrder', order.id, order.version, { state: 'void' })
  await finishDeadline(work, deadlineOwner(order.id), 'correction-order', `${paper.number}：作废，${reason}`)
  await settleAlerts(work, order.employerId)
}

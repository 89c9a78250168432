import { AppFailure } from '@shared/errors/failure'
import { checkOrder } from '@shared/features/correction-order'
import type { RowRef } from '@shared/list/request'
import { updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { setDeadline } from '@main/features/deadline/service'
import { alertTitles } from '@main/features/harmony/deadlines'
import { issueDocument } from '@main/features/document/numbering'
import { readStored } from './content'
import { freezeOrder, ORDER_TEMPLATE_VERSION } from './papers'
import { loadForStep, orderDeadline } from './progress'

/**
 * Issues a draft: checks it, draws its number, freezes its paper and sets its deadline, all in one transaction, so that
 * a failure at any point draws no number.
 * @param reservedId a number reserved for a form filled in by hand, in place of the next one
 * @throws AppFailure 'validation' at the fields that are wrong, 'calendar-unknown', 'step-refused', 'stale'
 */
export async function issueOrderIn(work: Work, ref: RowRef, reservedId: string | null = null): Promise<void> {
  const { order } = await loadForStep(work, ref, 'issue')
  const { checked, context, content, settings } = await readStored(work.tx, order, work.today)
  const errors = checkOrder(checked, context)
  const { due } = context
  const onlyCalendar = Object.keys(errors).every((field) => field === 'dueDate')
  if (due.unknownYear !== null && onlyCalendar) throw new AppFailure('calendar-unknown', { year: due.unknownYear })
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
  const { issueDate, dueDate } = content
  if (issueDate === null || dueDate === null) throw new RangeError('a checked order has its dates')

  const document = await issueDocument(work, {
    kind: 'correction-order',
    ownerKind: 'correction-order',
    ownerId: order.id,
    employerId: order.employerId,
    title: settings.form.title,
    issuedOn: issueDate,
    reservedId,
    templateVersion: ORDER_TEMPLATE_VERSION,
    formEdition: settings.form.edition,
    model: (number) => freezeOrder(content, settings, number),
  })
  await updateEntity(work, 'correctionOrder', order.id, order.version, { state: 'issued', documentId: document.id, dueDate })
  await setDeadline(work, orderDeadline(order, document.number, dueDate, due.explanation))
  await alertTitles(work, order.employerId, `收到限期改正指令书 ${document.number}`)
}

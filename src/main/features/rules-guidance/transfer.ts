import { AppFailure } from '@shared/errors/failure'
import { isGuidanceOpen } from '@shared/features/rules-guidance'
import { getEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { takeStepIn } from './service'

/** What guidance is turned into: an inspection, or an order of its own. */
export type TransferTarget = { readonly inspectionId: string } | { readonly orderId: string }

/**
 * Closes guidance because its findings go on as an inspection or an order, and remembers which; in the transaction that
 * saves the inspection or the order. A case handed over before gets the link only.
 * @throws AppFailure 'validation' at the employer when it is another firm's, 'step-refused' when nothing was found or the
 *   case is closed
 */
export async function transferIn(work: Work, guidanceId: string, employerId: string, target: TransferTarget): Promise<void> {
  const row = await getEntity(work.tx, 'rulesGuidance', guidanceId)
  if (row.employerId !== employerId) throw AppFailure.atField('employerId', `与规章制度指导 ${row.number} 的企业不同`)
  if (isGuidanceOpen(row.state)) {
    const closingReason = row.closingReason === '' ? ('inspectionId' in target ? '发现的问题转为检查处理' : '发现的问题责令限期改正') : row.closingReason
    await takeStepIn(work, { id: row.id, version: row.version }, 'transfer', { closingReason })
  } else if (row.state !== 'transferred') {
    throw new AppFailure('step-refused', { action: '转监察案件', reason: `${row.number} 已办结` })
  }
  const after = await getEntity(work.tx, 'rulesGuidance', guidanceId)
  await updateEntity(work, 'rulesGuidance', row.id, after.version, 'orderId' in target ? { ...target, paper: 'order' } : target)
}

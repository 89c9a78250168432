import { AppFailure } from '@shared/errors/failure'
import {
  contractOutcomes,
  inForce,
  renewalErrors,
  settlingRefusal,
  termsAfter,
  type FollowUpDetail,
  type RenewalValues,
} from '@shared/features/contract-follow-up'
import { optionLabel } from '@shared/fields/values'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { deleteEntity, getEntity, insertEntities } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { keepDeadlines } from './deadlines'
import { loadLimits } from './limits'
import { lineFacts } from './lines'
import * as repository from './repository'
import { caseDetail } from './service'

/**
 * Enters 已续签 or 已终止 for contracts that end, all or none; also in cases long cleared, whose contracts end one day.
 * The new term is the same for all, so workers whose contracts differ are entered apart.
 * @throws AppFailure 'step-refused' naming the first worker with whom it cannot be, 'validation' at its field, 'stale'
 */
export async function settleContracts(desk: Desk, ref: RowRef, lineIds: readonly string[], values: RenewalValues): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/settle-contracts', async (work) => {
    const wanted = new Set(lineIds)
    const lines = (await repository.linesOf(work.tx, ref.id)).filter((line) => wanted.has(line.id))
    if (lines.length !== wanted.size) throw new AppFailure('stale')
    const known = await repository.renewalsOf(work.tx, ref.id)
    const renewed = values.outcome === 'renewed'
    const fresh = lines.map((line) => {
      const current = inForce(lineFacts(line), known.get(line.id) ?? [])
      const refusal = settlingRefusal(current)
      if (refusal !== null || current.contractTo === null) {
        throw new AppFailure('step-refused', { action: `登记“${optionLabel(contractOutcomes, values.outcome)}”`, reason: `${line.name}：${refusal ?? ''}` })
      }
      const errors = renewalErrors(current, values, work.today)
      const [wrong] = Object.entries(errors)
      if (wrong) throw AppFailure.atField(wrong[0], lines.length === 1 ? wrong[1] : `${line.name}：${wrong[1]}`)
      return {
        lineId: line.id,
        endsOn: current.contractTo,
        outcome: values.outcome,
        settledOn: values.settledOn,
        contractKind: renewed ? values.contractKind : null,
        contractFrom: renewed ? values.contractFrom : null,
        contractTo: renewed ? values.contractTo : null,
        fixedTerms: renewed ? termsAfter(current, values.contractKind) : current.fixedTerms,
        remark: values.remark,
      }
    })
    await insertEntities(work, 'contractFollowUpRenewal', fresh)
    await bringUp(work, ref)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

/** Takes the last renewal or ending of a line away, when it was entered by mistake. @throws AppFailure 'not-found', 'stale' */
export async function dropRenewal(desk: Desk, ref: RowRef, lineId: string): Promise<FollowUpDetail> {
  return desk.write('contract-follow-up/drop-renewal', async (work) => {
    const last = (await repository.renewalsOf(work.tx, ref.id)).get(lineId)?.at(-1)
    if (!last) throw new AppFailure('not-found')
    await deleteEntity(work, 'contractFollowUpRenewal', last.id, last.version)
    await bringUp(work, ref)
    return caseDetail(work.tx, ref.id, work.today)
  })
}

/** The version of a case guards the renewals of its lines too; its reminders follow them. */
async function bringUp(work: Work, ref: RowRef): Promise<void> {
  await repository.raiseVersion(work, ref)
  const row = await getEntity(work.tx, 'contractFollowUp', ref.id)
  await keepDeadlines(work, row, await repository.linesOf(work.tx, ref.id), await loadLimits(work.tx))
}

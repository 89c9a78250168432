import { AppFailure } from '@shared/errors/failure'
import type { RenewalRow } from '@shared/features/contract-follow-up'
import type { Work } from '@main/db/work'
import * as repository from './repository'

/** A renewal as the window sees it. */
export function shownRenewal({ id, outcome, endsOn, settledOn, contractKind, contractFrom, contractTo, fixedTerms, remark }: repository.StoredRenewal): RenewalRow {
  return { id, outcome, endsOn, settledOn, contractKind, contractFrom, contractTo, fixedTerms, remark }
}

/** @throws AppFailure 'step-refused' when a line has a renewal or an ending that would be lost with it */
export async function refuseSettled(work: Work, followUpId: string, lines: readonly { readonly id: string; readonly name: string }[], action: string): Promise<void> {
  const known = await repository.renewalsOf(work.tx, followUpId)
  const settled = lines.find(({ id }) => known.has(id))
  if (settled) throw new AppFailure('step-refused', { action, reason: `“${settled.name}”已登记续签或终止，请先在其明细中删除该登记` })
}

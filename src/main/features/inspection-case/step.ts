import { AppFailure } from '@shared/errors/failure'
import { decisionKinds, caseStepLabel, caseStepRefusal, caseStepRule, outcomeOf, stateAfterStep, stepInputErrors, stepMissing, type CaseStep, type CaseStepInputValues, type Prerequisite } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import type { RowRef } from '@shared/list/request'
import { insertEntity, type EntityPatch } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { alertTitles } from '@main/features/harmony/deadlines'
import { factsOf, loadCase, rulesContext, stepOf, type Case, type LoadedCase } from './load'
import { issueFiling } from './papers'
import { writeApprovals } from './parts'
import { seenCase, settle } from './settle'

/**
 * Takes one step of a case. What the law wants before it must be there; what is missing and not a hard stop may be
 * passed over with a reason, which is kept and shown.
 * @throws AppFailure 'step-refused' for a hard stop or a step out of order, 'validation' at overrideReason or on
 */
export async function takeStepIn(work: Work, ref: RowRef, step: CaseStep, values: CaseStepInputValues): Promise<void> {
  const before = await seenCase(work, ref)
  const action = `办理“${caseStepLabel(step)}”`
  const loaded = await loadCase(work.tx, before.id)
  const facts = factsOf(loaded)
  const refusal = caseStepRefusal(facts, step)
  if (refusal !== null) throw new AppFailure('step-refused', { action, reason: refusal })
  const context = await rulesContext(work.tx, work.today)
  const errors = stepInputErrors(step, values, facts, context)
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
  const overridden = passedOver(stepMissing(step, values, facts, context), action, values.overrideReason)
  await writeApprovals(work, before.id, step, values.approvals)
  const { asks } = caseStepRule(step)
  const to = stateAfterStep(step, before.state, facts.steps)
  const position = loaded.steps.length + 1
  const { on, note, days, dueOn, decisions, fineFen, made, receiver } = values
  await insertEntity(work, 'caseStep', {
    caseId: before.id,
    position,
    step,
    fromState: before.state,
    toState: to,
    takenOn: on,
    note,
    days: asks.includes('days') ? days : null,
    dueOn: asks.includes('dueOn') ? dueOn : null,
    decisions: JSON.stringify(asks.includes('decisions') ? decisions : []),
    fineFen: asks.includes('fineFen') ? fineFen : 0,
    made: made === null ? null : Number(made),
    receiver,
    overridden: JSON.stringify(overridden),
    overrideReason: overridden.length > 0 ? values.overrideReason : '',
  })
  await settle(work, before, { state: to, ...(await columnsOf(work, before, loaded, step, values)) })
  if (step === 'order') await alertTitles(work, before.employerId, `案件 ${before.number ?? ''} 责令改正`)
  if (step === 'decide' && decisions.some((kind) => kind !== 'none')) {
    const what = decisions.filter((kind) => kind !== 'none').map((kind) => optionLabel(decisionKinds, kind)).join('、')
    await alertTitles(work, before.employerId, `案件 ${before.number ?? ''} 作出${what}决定`)
  }
}

function passedOver(missing: readonly Prerequisite[], action: string, reason: string): string[] {
  const hard = missing.filter((one) => one.hard)
  if (hard.length > 0) throw new AppFailure('step-refused', { action, reason: hard.map((one) => one.message).join('；') })
  if (missing.length > 0 && reason.trim() === '') throw AppFailure.atField('overrideReason', `尚缺：${missing.map((one) => one.message).join('；')}。确需办理的，请填写放行理由`)
  return missing.map((one) => one.message)
}

/** What a step writes into the case beside its state. */
async function columnsOf(work: Work, before: Case, loaded: LoadedCase, step: CaseStep, { on, fineFen, decisions }: CaseStepInputValues): Promise<EntityPatch<'inspectionCase'>> {
  switch (step) {
    case 'file': {
      if (before.number !== null) return { filedOn: before.filedOn ?? on }
      const { number, year, sequence } = await issueFiling(work, before, on)
      return { filedOn: on, number, year, sequence }
    }
    case 'decideOnSpot':
      return { decidedOn: on, fineFen }
    case 'decide':
      return { decidedOn: on, fineFen: decisions.includes('penalty') || decisions.includes('onSpot') ? fineFen : 0 }
    case 'close':
    case 'withdraw':
    case 'transferPolice':
    case 'transferOther':
      return { closedOn: on, outcome: outcomeOf(step, loaded.steps.map(stepOf)) }
    case 'refuseFiling':
      return { closedOn: on }
    case 'reopen':
      return { closedOn: null, outcome: null }
    case 'extend':
    case 'suspend':
    case 'resume':
    case 'order':
    case 'conclude':
    case 'notify':
    case 'plead':
    case 'hear':
    case 'serve':
    case 'perform':
    case 'urge':
    case 'enforce':
    case 'proposeTransfer':
      return {}
  }
}

import type { DateText } from '@shared/calendar'
import { enforcementPlan, startClock, type LawClock } from './clocks'
import type { CaseFacts } from './facts'
import { caseDeadlineKinds, type CaseDeadline, type CaseDeadlineKind } from './offers'
import type { CaseContext } from './prerequisites'
import { concludedOn, decisionServedOn, filedOn, isExtended, issuedPapers, lastPaper, lastStep, pausesOf, performBy, servedOn } from './record'
import type { CasePeriodKey } from './settings'
import { isLocked, type CaseState } from './states'

const labelOf = (kind: CaseDeadlineKind): string => caseDeadlineKinds.find(({ value }) => value === kind)?.label ?? kind

const beforeDecision: readonly CaseState[] = ['concluded', 'notified', 'pleading', 'hearing']

/** Every date of the case that somebody must keep now, one of a kind; a shut file has none. */
export function caseDeadlines(facts: CaseFacts, context: CaseContext): CaseDeadline[] {
  if (isLocked(facts.state)) return []
  const found = [investigation(facts, context), ...beforeTheDecision(facts, context), tell(facts, context), correction(facts), evidence(facts, context), ...afterTheDecision(facts, context), police(facts, context)]
  return found.filter((one) => one !== null)
}

/** The first day of a complaint's life: five working days to take it up or refuse it (浙江省劳动保障监察条例第二十三条). */
export function intakeClock(receivedOn: DateText, context: CaseContext): LawClock {
  return startClock('accept', receivedOn, context)
}

function line(kind: CaseDeadlineKind, due: DateText | null, basis: string): CaseDeadline | null {
  return due === null ? null : { kind, title: labelOf(kind), dueDate: due, basis }
}

function fromClock(kind: CaseDeadlineKind, key: CasePeriodKey, from: DateText | null, context: CaseContext): CaseDeadline | null {
  if (from === null) return null
  const clock = startClock(key, from, context)
  // A day that a missing year's holidays could move is no day to keep.
  return clock.unknownYears.length > 0 ? null : line(kind, clock.due, clock.basis)
}

function investigation(facts: CaseFacts, context: CaseContext): CaseDeadline | null {
  const from = filedOn(facts)
  if (from === null || concludedOn(facts) !== null || facts.state === 'suspended') return null
  const clock = startClock('investigate', from, context, { extended: isExtended(facts), pauses: pausesOf(facts) })
  return clock.unknownYears.length > 0 ? null : line('case-investigate', clock.due, clock.basis)
}

function beforeTheDecision(facts: CaseFacts, context: CaseContext): (CaseDeadline | null)[] {
  if (!beforeDecision.includes(facts.state)) return []
  const notice = lastPaper(facts, 'case-prior-notice')
  const noticed = facts.state === 'notified' ? servedOn(notice) : null
  return [
    fromClock('case-decide', 'decide', concludedOn(facts), context),
    fromClock('case-penalty', 'penaltyCase', filedOn(facts), context),
    noticed !== null && notice?.dueOn ? line('case-plead', notice.dueOn, context.limits.plead.basis) : fromClock('case-plead', 'plead', noticed, context),
    fromClock('case-hearing', 'hearingRequest', noticed, context),
  ]
}

/** The complainant is told of an extension or a pause in three days, until the paper that tells is out. */
function tell(facts: CaseFacts, context: CaseContext): CaseDeadline | null {
  const step = lastStep(facts, 'extend', 'suspend')
  if (facts.origin !== 'intake' || step === null) return null
  const told = issuedPapers(facts, 'case-tell').some(({ issuedOn }) => issuedOn !== null && issuedOn >= step.on)
  return told ? null : fromClock('case-tell', 'tellComplainant', step.on, context)
}

function correction(facts: CaseFacts): CaseDeadline | null {
  if (facts.state !== 'ordered') return null
  const due = lastPaper(facts, 'case-order')?.dueOn ?? lastStep(facts, 'order')?.dueOn ?? null
  return line('case-correct', due, '劳动保障监察条例第十八条第一款第（二）项、第二十六条')
}

function evidence(facts: CaseFacts, context: CaseContext): CaseDeadline | null {
  const kept = facts.evidence.flatMap(({ registeredOn, releasedOn }) => (registeredOn !== null && releasedOn === null ? [registeredOn] : []))
  return fromClock('case-evidence', 'evidence', kept.toSorted()[0] ?? null, context)
}

function afterTheDecision(facts: CaseFacts, context: CaseContext): (CaseDeadline | null)[] {
  const decided = lastStep(facts, 'decide', 'decideOnSpot')
  const served = decisionServedOn(facts)
  const fined = (decided?.fineFen ?? 0) > 0
  const filing = fined && (facts.state === 'decided' || facts.state === 'served') ? fromClock('case-file-up', 'fileSuperior', decided?.on ?? null, context) : null
  const upward = filing !== null && filing.dueDate >= context.today ? filing : null
  if (facts.state === 'decided') return [fromClock('case-serve', 'serveDecision', decided?.on ?? null, context), upward]
  if (facts.state === 'urged') return [fromClock('case-urge', 'demand', servedOn(lastPaper(facts, 'case-urging')), context), court(served, context)]
  if (facts.state !== 'served') return []
  const set = line('case-pay', performBy(facts)[0] ?? null, '行政处罚法第六十六条第一款')
  return [set ?? (fined ? fromClock('case-pay', 'payFine', served, context) : null), upward, court(served, context)]
}

function court(served: DateText | null, context: CaseContext): CaseDeadline | null {
  if (served === null) return null
  const plan = enforcementPlan(served, context)
  return plan.unknownYears.length > 0 ? null : line('case-court', plan.applyUntil, context.limits.courtWindow.basis)
}

/** Three days for the chief; once approved, the next day is the last (24 hours). */
function police(facts: CaseFacts, context: CaseContext): CaseDeadline | null {
  if (facts.state !== 'transferring') return null
  const approved = facts.approvals.findLast(({ step, role, agrees }) => step === 'transferPolice' && role === 'approve' && agrees)
  if (approved) return line('case-police', startClock('chief', approved.signedOn, { ...context, limits: { ...context.limits, chief: oneDay(context) } }).due, context.limits.handOver.basis)
  return fromClock('case-police', 'chief', lastStep(facts, 'proposeTransfer')?.on ?? null, context)
}

const oneDay = ({ limits }: CaseContext): CaseContext['limits']['chief'] => ({ ...limits.handOver, value: { length: Math.ceil(limits.handOver.value.length / 24), unit: 'natural', moves: false } })

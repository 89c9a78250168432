import type { DateText, Pause } from '@shared/calendar'
import type { CaseFacts, PaperFacts } from './facts'
import type { CaseInstrument } from './instruments'
import type { StepRecord } from './schema'
import type { CaseStep } from './states'

/** What the record of a case says: questions the rules ask again and again. */

/** The newest time a step was taken; null when it never was. */
export function lastStep(facts: Pick<CaseFacts, 'steps'>, ...steps: readonly CaseStep[]): StepRecord | null {
  return facts.steps.findLast((record) => steps.includes(record.step)) ?? null
}

export const filedOn = (facts: Pick<CaseFacts, 'steps'>): DateText | null => lastStep(facts, 'file')?.on ?? null

/** Day the investigation ended; null while it goes on, also when the file was taken up again. */
export function concludedOn(facts: Pick<CaseFacts, 'steps'>): DateText | null {
  const ended = lastStep(facts, 'conclude')
  const reopened = lastStep(facts, 'reopen')
  return ended === null || (reopened !== null && facts.steps.indexOf(reopened) > facts.steps.indexOf(ended)) ? null : ended.on
}

/** Pauses of the investigation in order; the last one may still be open. */
export function pausesOf(facts: Pick<CaseFacts, 'steps'>): Pause[] {
  const pauses: Pause[] = []
  for (const { step, on } of facts.steps) {
    const last = pauses.at(-1)
    if (step === 'suspend') pauses.push({ from: on, to: null })
    else if (step === 'resume' && last?.to === null) pauses[pauses.length - 1] = { from: last.from, to: on }
  }
  return pauses
}

export const isExtended = (facts: Pick<CaseFacts, 'steps'>): boolean => lastStep(facts, 'extend') !== null

/** Papers of these kinds that were issued and are good, the oldest first. */
export function issuedPapers(facts: Pick<CaseFacts, 'papers'>, ...kinds: readonly CaseInstrument[]): PaperFacts[] {
  return facts.papers
    .filter(({ kind, state }) => state === 'issued' && kinds.includes(kind))
    .toSorted((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? ''))
}

export function lastPaper(facts: Pick<CaseFacts, 'papers'>, ...kinds: readonly CaseInstrument[]): PaperFacts | null {
  return issuedPapers(facts, ...kinds).at(-1) ?? null
}

/** The first legal day of service of a paper; null while it has not been served. A posted order to pay serves nothing else. */
export function servedOn(paper: PaperFacts | null): DateText | null {
  if (paper === null) return null
  const serves = paper.services.filter(({ manner }) => manner !== 'posted' || paper.kind === 'case-order')
  return serves.map(({ effectiveOn }) => effectiveOn).toSorted()[0] ?? null
}

export const decisionPapers = ['case-penalty', 'case-treatment', 'case-on-spot'] as const satisfies readonly CaseInstrument[]

/** The day the last of the decisions was served; null while one of them has not been. */
export function decisionServedOn(facts: Pick<CaseFacts, 'papers'>): DateText | null {
  const days = issuedPapers(facts, ...decisionPapers).map(servedOn)
  const known = days.filter((day) => day !== null)
  return days.length === 0 || known.length < days.length ? null : (known.toSorted().at(-1) ?? null)
}

/** Last days set by the decisions, the earliest first. */
export function performBy(facts: Pick<CaseFacts, 'papers' | 'steps'>): DateText[] {
  const set = issuedPapers(facts, ...decisionPapers).flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
  const decided = lastStep(facts, 'decide', 'decideOnSpot')?.dueOn ?? null
  return (set.length > 0 || decided === null ? set : [decided]).toSorted()
}

import {
  factsText,
  itemOfCategory,
  suggestOutcome,
  suggestTotals,
  type CheckItemId,
  type FindingInput,
  type InspectionOutcome,
  type ViolationView,
} from '@shared/features/inspection'
import { newId } from '@shared/ids/uuid'

/** What the form holds beside the findings and follows them until the clerk says otherwise. */
export interface Following {
  readonly workersConcerned: number | null
  readonly amountFen: number | null
  readonly outcome: InspectionOutcome | null
}

const figures = (finding: FindingInput) => ({
  workers: finding.workers ?? 0,
  amountFen: finding.amountFen ?? 0,
  correctedOnSpot: finding.correctedOnSpot,
})

const facts = (finding: FindingInput, inspectedOn: string): string =>
  factsText(finding.violationId, {
    inspectedOn,
    workers: finding.workers ?? 0,
    amountFen: finding.amountFen ?? 0,
  })

/**
 * A new finding: from the catalogue with its fact in words, or empty for the clerk's own words. The id only tells the
 * lines of the form apart; a saved finding gets its own.
 */
export function draftFinding(violation: ViolationView | null, inspectedOn: string): FindingInput {
  const finding: FindingInput = {
    id: newId(),
    violationId: violation?.id ?? null,
    description: violation?.title ?? '',
    facts: '',
    workers: null,
    amountFen: null,
    correctedOnSpot: false,
  }
  return { ...finding, facts: facts(finding, inspectedOn) }
}

/** Changes a finding; the fact in words follows its figures until the clerk has written in it. */
export function amendFinding(
  finding: FindingInput,
  patch: Partial<FindingInput>,
  inspectedOn: string,
): FindingInput {
  const next = { ...finding, ...patch }
  const untouched = !('facts' in patch) && finding.facts === facts(finding, inspectedOn)
  return untouched ? { ...next, facts: facts(next, inspectedOn) } : next
}

/** Moves the facts nobody has written in to another day of inspection. */
export function moveFacts(findings: readonly FindingInput[], from: string, to: string): FindingInput[] {
  return findings.map((finding) =>
    finding.facts !== '' && finding.facts === facts(finding, from)
      ? { ...finding, facts: facts(finding, to) }
      : finding,
  )
}

/** The totals and the outcome that should change with the findings: only those that still stand as they were suggested. */
export function follow(
  before: readonly FindingInput[],
  after: readonly FindingInput[],
  current: Following,
): Partial<Following> {
  const [was, is] = [before.map(figures), after.map(figures)]
  const [oldTotals, newTotals] = [suggestTotals(was), suggestTotals(is)]
  const changes: { -readonly [K in keyof Following]?: Following[K] } = {}
  if ((current.workersConcerned ?? 0) === oldTotals.workersConcerned)
    changes.workersConcerned = newTotals.workersConcerned
  if ((current.amountFen ?? 0) === oldTotals.amountFen) changes.amountFen = newTotals.amountFen
  if (current.outcome === null || current.outcome === suggestOutcome(was))
    changes.outcome = suggestOutcome(is)
  return changes
}

/** Ticked items with the one a catalogue entry belongs to. */
export function withItemOf(items: readonly CheckItemId[], violation: ViolationView | null): CheckItemId[] {
  const item = violation === null ? null : itemOfCategory(violation.category)
  return item === null || items.includes(item) ? [...items] : [...items, item]
}

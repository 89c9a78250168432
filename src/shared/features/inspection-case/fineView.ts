import { findViolation } from '@shared/law'
import { finesForAct, type ActFines } from './fines'
import type { CaseFindingInput } from './schema'

/** What one finding may cost, as sentences beside it. */
export interface FindingFines {
  readonly ranges: readonly string[]
  readonly reminder: string | null
}

type Finding = Pick<CaseFindingInput, 'violationId' | 'workers' | 'amountFen'>

/** Months of people are not asked for in a finding: an article that counts them says so. */
function actOf({ violationId, workers, amountFen }: Finding): ActFines | null {
  const entry = violationId === null ? null : findViolation(violationId)
  return entry ? finesForAct([entry], { persons: workers, personMonths: 0, amountFen }) : null
}

export function findingFines(finding: Finding): FindingFines {
  const act = actOf(finding)
  return { ranges: act?.ranges.map(({ range }) => (range.when === '' ? range.explanation : `${range.when}：${range.explanation}`)) ?? [], reminder: act?.reminder ?? null }
}

/**
 * What the articles allow for all findings together; null where none names a fine. Only one finding without a fine of its
 * own or one that cannot be counted yet leaves that end of the range open.
 */
export function caseFines(findings: readonly Finding[]): { readonly minFen: number | null; readonly maxFen: number | null } | null {
  const acts = findings.flatMap((finding) => actOf(finding) ?? []).filter(({ chosen }) => chosen !== null)
  if (acts.length === 0) return null
  const counted = acts.every(({ ranges }) => ranges.every(({ range }) => range.missing === null))
  const most = acts.map(({ maxFen }) => maxFen)
  const least = acts.map(({ minFen }) => minFen).filter((fen) => fen !== null)
  return {
    // One finding may be left without a fine, so the least is that of the cheapest.
    minFen: counted && least.length === acts.length ? Math.min(...least) : null,
    maxFen: counted && most.every((fen) => fen !== null) ? most.reduce((sum, fen) => sum + fen, 0) : null,
  }
}

import { addDays, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import type { ContractKind } from './kinds'
import { dayAfterPeriod, termMonths } from './months'
import type { ContractLimits, ProbationBand } from './settings'

/**
 * Most months of probation for a term of whole months (劳动合同法第十九条): a term on a boundary belongs to the longer
 * band, so a year allows two months and three years six.
 */
export function probationForMonths(months: number, bands: readonly ProbationBand[]): number {
  const band = bands.toSorted((a, b) => b.fromMonths - a.fromMonths).find(({ fromMonths }) => months >= fromMonths)
  return band?.limitMonths ?? 0
}

/** The part of a contract that decides its probation. */
export interface ContractTerm {
  readonly kind: ContractKind | null
  readonly from: DateText | null
  readonly to: DateText | null
}

export interface ProbationLimit {
  /** Most months allowed; 0 when none may be agreed. */
  readonly months: number
  /** Last day probation may last until; null when none may be agreed. */
  readonly until: DateText | null
  /** Length of the term in whole months; null for a contract without an end. */
  readonly termMonths: number | null
}

/** How much probation a contract allows; null while kind or dates are not known. Task contracts allow none. */
export function probationLimit({ kind, from, to }: ContractTerm, limits: SettingsOn<ContractLimits>): ProbationLimit | null {
  if (kind === null) return null
  if (kind === 'task') return { months: 0, until: null, termMonths: null }
  if (from === null) return null
  if (kind === 'fixed' && to === null) return null
  const term = kind === 'fixed' && to !== null ? termMonths(from, to) : null
  const months = term === null ? limits.openEndedProbationMonths.value : probationForMonths(term, limits.probation.value)
  return { months, until: months === 0 ? null : addDays(dayAfterPeriod(from, months), -1), termMonths: term }
}

/** What is wrong with the probation agreed; null when nothing is, or when the contract is not known well enough. */
export function probationError(term: ContractTerm, agreedMonths: number | null, limits: SettingsOn<ContractLimits>): string | null {
  if (agreedMonths === null || agreedMonths === 0) return null
  const limit = probationLimit(term, limits)
  if (limit === null) return null
  const basis = `（${limits.probation.basis}）`
  if (limit.months === 0) return term.kind === 'task' ? `以完成一定工作任务为期限的，不得约定试用期${basis}` : `期限不满三个月的，不得约定试用期${basis}`
  if (limit.termMonths !== null && agreedMonths >= limit.termMonths) {
    return '仅约定试用期的，试用期不成立，该期限为劳动合同期限（劳动合同法第十九条第四款）'
  }
  return agreedMonths > limit.months ? `试用期 ${agreedMonths} 个月超过上限 ${limit.months} 个月${basis}` : null
}

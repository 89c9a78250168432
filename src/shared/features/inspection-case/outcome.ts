import { roundHalfUp } from './round'
import type { CaseOutcome, DecisionKind } from './kinds'
import type { CaseStep } from './states'
import type { WageMonth } from './schema'

interface TakenStep {
  readonly step: CaseStep
  readonly decisions: readonly DecisionKind[]
}

/** How a case ends with a step, from the way it went; null for steps that do not end it. */
export function outcomeOf(step: CaseStep, taken: readonly TakenStep[]): CaseOutcome | null {
  if (step === 'withdraw') return 'withdrawn'
  if (step === 'transferPolice') return 'police'
  if (step === 'transferOther') return 'otherBody'
  if (step !== 'close') return null
  const did = (name: CaseStep): boolean => taken.some((one) => one.step === name)
  if (did('enforce')) return 'enforced'
  const decision = taken.findLast((one) => one.step === 'decide')
  if (did('decideOnSpot') && !decision) return 'performed'
  if (decision) return decision.decisions.every((kind) => kind === 'none') ? 'noPenalty' : 'performed'
  return did('order') || did('perform') ? 'corrected' : 'noViolation'
}

/** What one worker is owed, what is still unpaid of it, and what goes on top (劳动合同法第八十五条: of the amount due and not paid). */
export function workerMoney(row: { readonly months: readonly WageMonth[]; readonly paidFen: number; readonly extraPercent: number }) {
  const owedFen = row.months.reduce((sum, { owedFen: fen }) => sum + fen, 0)
  const unpaidFen = Math.max(0, owedFen - row.paidFen)
  return { owedFen, unpaidFen, extraFen: roundHalfUp(unpaidFen * row.extraPercent, 100) }
}

/** Words for what may be written instead of a month: 2020-05 and 2020-07 make 2020年5月至7月. */
export function monthsText(months: readonly string[]): string {
  const sorted = months.toSorted()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return ''
  const [year, month] = first.split('-')
  const [lastYear, lastMonth] = last.split('-')
  const begin = `${year ?? ''}年${Number(month)}月`
  if (first === last) return begin
  return year === lastYear ? `${begin}至${Number(lastMonth)}月` : `${begin}至${lastYear ?? ''}年${Number(lastMonth)}月`
}

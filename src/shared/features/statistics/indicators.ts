import { caseIndicators } from './caseIndicators'
import { contractIndicators } from './contractIndicators'
import { employerIndicators } from './employerIndicators'
import { guidanceIndicators } from './guidanceIndicators'
import { harmonyIndicators } from './harmonyIndicators'
import { indicatorGroups, type Indicator, type IndicatorId } from './indicator'
import { inspectionIndicators } from './inspectionIndicators'
import { orderIndicators } from './orderIndicators'
import { trainingIndicators } from './trainingIndicators'

/** Every figure, in the order of the report. A new register appends its list. */
export const indicators: readonly Indicator[] = [
  ...inspectionIndicators,
  ...orderIndicators,
  ...caseIndicators,
  ...guidanceIndicators,
  ...contractIndicators,
  ...trainingIndicators,
  ...harmonyIndicators,
  ...employerIndicators,
]

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))

export const indicatorIds = indicators.map((indicator) => indicator.id) as [IndicatorId, ...IndicatorId[]]

/** @throws RangeError for an id that is on no list (a programming error) */
export function indicatorOf(id: IndicatorId): Indicator {
  const found = byId.get(id)
  if (!found) throw new RangeError(`no indicator ${id}`)
  return found
}

/** The office that answers for a figure. */
export function ownerOf({ group }: Indicator): string {
  return indicatorGroups.find(({ value }) => value === group)?.owner ?? ''
}

/** Counts of employers: a sum over towns or months would count the same employer more than once. */
export function isDistinct(indicator: Indicator): boolean {
  return indicator.measure === 'distinctEmployers'
}

/** The figures of the tables by town and by month, in their order. */
export const breakdownIds = [
  'inspected-employers',
  'visits',
  'visits-with-findings',
  'visits-corrected',
  'workers-concerned',
  'amount-concerned',
  'orders',
  'orders-corrected',
  'orders-open',
  'orders-overdue',
  'correction-rate',
  'order-workers',
  'order-amount',
  'wages-paid',
  'guidance-employers',
  'contracts-signed',
  'training-sessions',
  'training-employers',
  'training-attendances',
  'new-employers',
  'employers-on-file',
  'above-scale',
] as const satisfies readonly IndicatorId[]

/** Why the last row of such a table is not the sum of the others. */
export const distinctNote =
  '“家”按用人单位去重：全年数直接统计，不是各月之和；同一单位在几个月受检查，各月分别计一次，全年只计一次。各镇（街道）按用人单位现登记的所在地。'

/** A label that stands alone, without the words that tie it to the line above. */
export function standaloneLabel(indicator: Indicator): string {
  return indicator.label.replace(/^其中：/, '').replace(/（另计）$/, '')
}

import { firstDayRules, partMonthRules, type ContractLimits, type ProbationBand } from '@shared/features/contract-follow-up'
import type { FieldOption } from '@shared/fields/describe'

/** Choices of the limits that are conventions, by key. */
export const limitOptions: Readonly<Partial<Record<keyof ContractLimits, readonly FieldOption[]>>> = {
  firstDayRule: firstDayRules,
  partMonthRule: partMonthRules,
}

/** A limit as it is shown and typed: 20、30; the bands of probation as 满3个月：1个月. */
export function limitText(value: ContractLimits[keyof ContractLimits]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return [...firstDayRules, ...partMonthRules].find((one) => one.value === value)?.label ?? value
  // The band from the first day on without probation goes without saying.
  return value.flatMap((one) => (typeof one === 'number' ? [String(one)] : isBlankBand(one) ? [] : [`满${one.fromMonths}个月：${one.limitMonths}个月`])).join('、')
}

/** What was typed for a limit like `before`; null when it cannot be read. */
export function readLimit(text: string, before: ContractLimits[keyof ContractLimits]): unknown {
  const parts = text
    .split(/[、，,;；\s]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (typeof before === 'string') return text
  if (typeof before === 'number') return /^\d+$/u.test(text.trim()) ? Number(text) : null
  if (before.every((one) => typeof one === 'number')) return parts.every((part) => /^\d+$/u.test(part)) ? parts.map(Number) : null
  const bands = parts.map((part) => /^满(\d+)个月[:：]?(\d+)个月$/u.exec(part))
  if (bands.some((band) => band === null)) return null
  const read = bands.flatMap((band): ProbationBand[] => (band === null ? [] : [{ fromMonths: Number(band[1]), limitMonths: Number(band[2]) }]))
  return read.some(({ fromMonths }) => fromMonths === 0) ? read : [{ fromMonths: 0, limitMonths: 0 }, ...read]
}

const isBlankBand = ({ fromMonths, limitMonths }: ProbationBand): boolean => fromMonths === 0 && limitMonths === 0

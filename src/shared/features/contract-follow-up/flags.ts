import { addDays, addMonths, compareDates, daysBetween, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { signingDates } from './doubleWage'
import type { ContractKind, EmploymentForm } from './kinds'
import { fullOn, termMonths } from './months'
import type { ContractLimits } from './settings'

/** How near a contract is to its end. */
export interface ExpiryFlag {
  /** Days until the last day of the term; 0 on it, negative after it. */
  readonly daysLeft: number
  readonly expired: boolean
  /** The reminder it falls under, in days before the end; null when it has ended. */
  readonly within: number | null
}

/** Whether a contract has ended or will soon; null when it has no end or that is far off. */
export function expiryFlag(endsOn: DateText | null, today: DateText, limits: SettingsOn<ContractLimits>): ExpiryFlag | null {
  if (endsOn === null) return null
  const daysLeft = daysBetween(today, endsOn)
  if (daysLeft < 0) return { daysLeft, expired: true, within: null }
  const within = limits.expiryNoticeDays.value.toSorted((a, b) => a - b).find((days) => daysLeft <= days)
  return within === undefined ? null : { daysLeft, expired: false, within }
}

export interface OpenEndedFacts {
  readonly hiredOn: DateText
  readonly kind: ContractKind | null
  /** Fixed terms in a row since 2008-01-01, the present one among them. */
  readonly fixedTerms: number
  readonly contractTo: DateText | null
}

/**
 * Why the next contract must be open-ended when the worker asks for or agrees to it, unless the worker wants a fixed
 * term (劳动合同法第十四条第二款第（一）、（三）项); empty when nothing speaks for it. Terms count since 2008 (第九十七条).
 */
export function openEndedReasons(facts: OpenEndedFacts, today: DateText, limits: SettingsOn<ContractLimits>): string[] {
  if (facts.kind === 'openEnded') return []
  const reasons: string[] = []
  const terms = limits.openEndedTerms
  if (facts.fixedTerms >= terms.value) reasons.push(`已连续订立 ${facts.fixedTerms} 次固定期限劳动合同，续订时应当订立无固定期限劳动合同（${terms.basis}）`)
  const years = limits.openEndedServiceYears
  const renewal = facts.contractTo !== null && compareDates(facts.contractTo, today) > 0 ? facts.contractTo : today
  if (addMonths(facts.hiredOn, years.value * 12) <= renewal) {
    reasons.push(`续订时连续工作已满 ${years.value} 年，应当订立无固定期限劳动合同（${years.basis}）`)
  }
  return reasons
}

/**
 * Whether somebody may work on an oral contract as 非全日制 (劳动合同法第六十八条、第六十九条第一款). Hours are averages,
 * rounded up to whole hours; null while they are not known.
 */
export function partTimeRefusal(
  { form, dailyHours, weeklyHours }: { readonly form: EmploymentForm; readonly dailyHours: number | null; readonly weeklyHours: number | null },
  limits: SettingsOn<ContractLimits>,
): string | null {
  if (form !== 'partTime') return '用工形式不是非全日制'
  if (dailyHours === null || weeklyHours === null) return '请填写平均每日工时和每周工时'
  const [day, week] = [limits.partTimeDailyHours, limits.partTimeWeeklyHours]
  if (dailyHours > day.value) return `平均每日工时 ${dailyHours} 小时，超过 ${day.value} 小时（${day.basis}），应当订立书面劳动合同`
  if (weeklyHours > week.value) return `每周工时 ${weeklyHours} 小时，超过 ${week.value} 小时（${week.basis}），应当订立书面劳动合同`
  return null
}

/** What is wrong with the contract of a dispatched worker (劳动合同法第五十八条第二款); null when nothing is known to be. */
export function dispatchError(
  form: EmploymentForm,
  term: { readonly kind: ContractKind | null; readonly from: DateText | null; readonly to: DateText | null },
  limits: SettingsOn<ContractLimits>,
): string | null {
  if (form !== 'dispatched' || term.kind === null) return null
  const { value, basis } = limits.dispatchMinMonths
  const tooShort = term.from !== null && term.to !== null && termMonths(term.from, term.to) < value
  return term.kind !== 'fixed' || tooShort ? `派遣单位应当与被派遣劳动者订立 ${value} 个月以上的固定期限劳动合同（${basis}）` : null
}

/** A day on which the desk reminds of a worker without a contract. */
export interface SigningReminder {
  readonly on: DateText
  readonly label: string
  readonly of: 'days' | 'months'
}

/** Days of the longest month. */
const LONGEST_MONTH = 31

/**
 * Reminders after the hiring day: days 20 and 30, and the eleventh month (working habits, not law). Day 30 is meant within
 * the month to sign: where that is over before it, its last day takes its place, which is no reminder but a day of the law.
 */
export function signingReminders(hiredOn: DateText, limits: SettingsOn<ContractLimits>): SigningReminder[] {
  const { countedFrom: from, lastDayToSign } = signingDates(hiredOn, limits)
  const months = limits.reminderMonths.value
  const within = limits.signWithinMonths.value * LONGEST_MONTH
  return [
    ...limits.reminderDays.value.flatMap((days) => {
      const on = addDays(from, days)
      return days <= within && on > lastDayToSign ? [] : [{ on, label: `用工满 ${days} 天`, of: 'days' as const }]
    }),
    { on: fullOn(from, months, limits.firstDayRule.value), label: `用工满 ${months} 个月`, of: 'months' as const },
  ].toSorted((a, b) => compareDates(a.on, b.on))
}

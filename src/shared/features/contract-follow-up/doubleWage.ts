import { addDays, daysBetween, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { fullOn, periodEnd } from './months'
import { CONTRACT_LAW_FROM, type ContractLimits } from './settings'

/** What is known of one worker and the written contract. */
export interface ContractFacts {
  readonly hiredOn: DateText
  /** Day both had signed; null while nobody has. */
  readonly signedOn: DateText | null
  /** Last day of work, when the worker left or the relation was ended; null while it goes on. */
  readonly endedOn: DateText | null
}

/** The days that follow from the hiring day alone. */
export interface SigningDates {
  /** Day the periods are counted from: the hiring day, or the first day of 劳动合同法 for older relations. */
  readonly countedFrom: DateText
  /** Last day to sign in time (劳动合同法第十条第二款). */
  readonly lastDayToSign: DateText
  /** 满一个月的次日: first day of double wages (劳动合同法实施条例第六条第二款). */
  readonly doubleWageFrom: DateText
  /** 满一年的前一日, never more than eleven months: last possible day of double wages (实施条例第七条). */
  readonly doubleWageUntil: DateText
  /** 满一年的当日: an open-ended contract is deemed made (劳动合同法第十四条第三款, 实施条例第七条). */
  readonly deemedOn: DateText
}

/**
 * Last day to sign, the longest possible double-wage window and the deemed day of a worker hired on a day. Whether the
 * hiring day itself counts is a setting, for the texts leave it open: with it, 1 March gives 1 April as first day, and
 * without it 2 April. The year is full on the corresponding day by either.
 */
export function signingDates(hiredOn: DateText, limits: SettingsOn<ContractLimits>): SigningDates {
  const countedFrom = hiredOn < CONTRACT_LAW_FROM ? CONTRACT_LAW_FROM : hiredOn
  const rule = limits.firstDayRule.value
  const lastDayToSign = periodEnd(countedFrom, limits.signWithinMonths.value, rule)
  const doubleWageFrom = addDays(lastDayToSign, 1)
  const months = limits.deemedAfterMonths.value
  const deemedOn = fullOn(countedFrom, months, rule)
  const cap = periodEnd(doubleWageFrom, limits.doubleWageMaxMonths.value, 'counted')
  const beforeDeemed = addDays(deemedOn, -1)
  return { countedFrom, lastDayToSign, doubleWageFrom, doubleWageUntil: cap < beforeDeemed ? cap : beforeDeemed, deemedOn }
}

/** The days for which double wages are due. */
export interface DoubleWageWindow {
  readonly from: DateText
  readonly to: DateText
  /** Days in it, both ends included. */
  readonly days: number
  /** Why it ends there: signed the day after, work ended, the longest period reached, or it is still growing. */
  readonly end: 'signed' | 'ended' | 'capped' | 'running'
}

/**
 * For which days an employer owes double wages (劳动合同法第八十二条第一款, 实施条例第六、七条): from the day after the
 * first month to the day before the signing, the last day of work, the longest period or today, whichever comes first.
 * Null when there is no such day.
 */
export function doubleWageWindow(facts: ContractFacts, limits: SettingsOn<ContractLimits>, today: DateText): DoubleWageWindow | null {
  const { doubleWageFrom: from, doubleWageUntil } = signingDates(facts.hiredOn, limits)
  const ends: { readonly to: DateText; readonly end: DoubleWageWindow['end'] }[] = [{ to: doubleWageUntil, end: 'capped' }]
  if (facts.signedOn !== null) ends.push({ to: addDays(facts.signedOn, -1), end: 'signed' })
  if (facts.endedOn !== null) ends.push({ to: facts.endedOn, end: 'ended' })
  if (facts.signedOn === null && facts.endedOn === null) ends.push({ to: today, end: 'running' })
  const last = ends.reduce((a, b) => (b.to < a.to ? b : a))
  if (last.to < from) return null
  return { from, to: last.to, days: daysBetween(from, last.to) + 1, end: last.end }
}

/** Days past the last day to sign, up to the signing, the end of work or today; 0 in time. */
export function daysOver(facts: ContractFacts, limits: SettingsOn<ContractLimits>, today: DateText): number {
  const { lastDayToSign } = signingDates(facts.hiredOn, limits)
  const ends = [facts.signedOn, facts.endedOn].filter((day) => day !== null)
  const until = ends.length === 0 ? today : ends.reduce((a, b) => (b < a ? b : a))
  return Math.max(0, daysBetween(lastDayToSign, until))
}

/** Where a worker stands on a day: the columns 超一月未签 and 超一年未签 of the case. */
export type SigningStanding = 'signed' | 'ended' | 'withinMonth' | 'overMonth' | 'overYear'

export function signingStanding(facts: ContractFacts, limits: SettingsOn<ContractLimits>, today: DateText): SigningStanding {
  if (facts.signedOn !== null && facts.signedOn <= today) return 'signed'
  if (facts.endedOn !== null && facts.endedOn <= today) return 'ended'
  const { lastDayToSign, deemedOn } = signingDates(facts.hiredOn, limits)
  if (today <= lastDayToSign) return 'withinMonth'
  return today < deemedOn ? 'overMonth' : 'overYear'
}

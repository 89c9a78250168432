import { addDays, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { signingDates } from './doubleWage'
import { dayAfterPeriod } from './months'
import type { ContractLimits } from './settings'

/** One of the lawful ways when a worker does not sign. */
export interface RefusalWay {
  readonly way: 'withinMonth' | 'afterMonth' | 'deemed'
  readonly basis: string
  readonly from: DateText
  /** Last day of the way; null when it has no end. */
  readonly until: DateText | null
  /** What the employer does, in one sentence. */
  readonly action: string
  /** Whether severance is due on ending the relation; null where this way ends nothing. */
  readonly severance: boolean | null
}

/**
 * The ways open to an employer whose worker does not sign, in the order of time: within the first month, ending in
 * writing without severance after a written demand (劳动合同法实施条例第五条); until the year is full, ending in
 * writing with severance (第六条第一款); after that a contract is deemed made and is put in writing (第七条).
 */
export function refusalWays(hiredOn: DateText, limits: SettingsOn<ContractLimits>): readonly [RefusalWay, RefusalWay, RefusalWay] {
  const { countedFrom, lastDayToSign, doubleWageFrom, deemedOn } = signingDates(hiredOn, limits)
  return [
    {
      way: 'withinMonth',
      basis: '劳动合同法实施条例第五条',
      from: countedFrom,
      until: lastDayToSign,
      action: '书面通知劳动者订立劳动合同，仍不订立的，书面通知终止劳动关系；支付实际工作时间的劳动报酬，无需支付经济补偿',
      severance: false,
    },
    {
      way: 'afterMonth',
      basis: '劳动合同法实施条例第六条第一款',
      from: doubleWageFrom,
      until: addDays(deemedOn, -1),
      action: '书面通知终止劳动关系，支付经济补偿；此前每月二倍的工资依法支付',
      severance: true,
    },
    {
      way: 'deemed',
      basis: '劳动合同法实施条例第七条',
      from: deemedOn,
      until: null,
      action: '视为已订立无固定期限劳动合同，应当立即补订书面劳动合同；不能以拒签为由终止劳动关系',
      severance: null,
    },
  ]
}

/** The way that is open on a day. Before the hiring day it is the first one. */
export function refusalWayOn(hiredOn: DateText, day: DateText, limits: SettingsOn<ContractLimits>): RefusalWay {
  const [first, second, third] = refusalWays(hiredOn, limits)
  if (day >= third.from) return third
  return day >= second.from ? second : first
}

/**
 * Severance on ending a relation because the worker does not sign, in half months of wages (劳动合同法第四十七条第一款):
 * one for less than half a year of service, two from half a year to a full year, then two for each year. Service before
 * 2008 follows older rules (第九十七条第三款), which are not counted here.
 * @param endedOn last day of work, itself part of the service
 */
export function severanceHalfMonths(hiredOn: DateText, endedOn: DateText): number {
  const after = addDays(endedOn, 1)
  let years = 0
  while (dayAfterPeriod(hiredOn, (years + 1) * 12) <= after) years += 1
  const restBegins = years === 0 ? hiredOn : dayAfterPeriod(hiredOn, years * 12)
  if (restBegins >= after) return years * 2
  return years * 2 + (dayAfterPeriod(hiredOn, years * 12 + 6) <= after ? 2 : 1)
}

import type { DateText } from '@shared/calendar'
import { settingsOn, type LegalSetting, type SettingChecks, type SettingsOn, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'

/** Whether the hiring day is the first day of the first month, or the month begins on the day after it. */
export const firstDayRules = [
  { value: 'counted', label: '用工当日计为第一日' },
  { value: 'excluded', label: '用工当日不计入，自次日起算' },
] as const
export type FirstDayRule = (typeof firstDayRules)[number]['value']

/** How a month that is not full is paid. */
export const partMonthRules = [
  { value: 'calendarDays', label: '按日历天数折算（天数÷当月天数）' },
  { value: 'workingDays', label: '按工作日折算（工作日÷当月工作日）' },
] as const
export type PartMonthRule = (typeof partMonthRules)[number]['value']

/** From which contract term on (in months) how many months of probation are allowed. */
export interface ProbationBand {
  readonly fromMonths: number
  readonly limitMonths: number
}

/** Every limit of the register. */
export interface ContractLimits {
  readonly signWithinMonths: number
  readonly firstDayRule: FirstDayRule
  /** Months after which an open-ended contract is deemed made. */
  readonly deemedAfterMonths: number
  readonly doubleWageMaxMonths: number
  readonly partMonthRule: PartMonthRule
  readonly probation: readonly ProbationBand[]
  readonly openEndedProbationMonths: number
  readonly probationPayPercent: number
  readonly partTimeDailyHours: number
  readonly partTimeWeeklyHours: number
  readonly dispatchMinMonths: number
  readonly openEndedServiceYears: number
  readonly openEndedTerms: number
  /** Days after hiring on which the desk reminds. */
  readonly reminderDays: readonly number[]
  /** Months after hiring on which it reminds that the year is nearly full. */
  readonly reminderMonths: number
  /** Days before a contract ends on which it reminds, the longest first. */
  readonly expiryNoticeDays: readonly number[]
  readonly keepEndedYears: number
  /** Days until a firm is called again. */
  readonly callAgainDays: number
}

const whole = (max: number) => z.number().int().min(0).max(max)

export const contractLimitChecks: SettingChecks<ContractLimits> = {
  signWithinMonths: whole(12).min(1),
  firstDayRule: z.enum(['counted', 'excluded']),
  deemedAfterMonths: whole(120).min(1),
  doubleWageMaxMonths: whole(120).min(1),
  partMonthRule: z.enum(['calendarDays', 'workingDays']),
  probation: z.array(z.strictObject({ fromMonths: whole(600), limitMonths: whole(60) })).min(1),
  openEndedProbationMonths: whole(60),
  probationPayPercent: whole(100),
  partTimeDailyHours: whole(24),
  partTimeWeeklyHours: whole(168),
  dispatchMinMonths: whole(120),
  openEndedServiceYears: whole(50),
  openEndedTerms: whole(20).min(1),
  reminderDays: z.array(whole(366)).max(10),
  reminderMonths: whole(12),
  expiryNoticeDays: z.array(whole(366)).max(10),
  keepEndedYears: whole(50),
  callAgainDays: whole(366).min(1),
}

/** 劳动合同法 came into force on this day; relations older than it had a month from it: 第九十七条第二款、第九十八条. */
export const CONTRACT_LAW_FROM: DateText = '2008-01-01'
const REGULATION_FROM: DateText = '2008-09-18'

const setting = <T>(
  key: keyof ContractLimits,
  label: string,
  value: T,
  unit: string,
  basis: string,
  mark: { readonly validFrom?: DateText; readonly unverified?: boolean } = {},
): [LegalSetting<T>] => [{ key, label, value, unit, basis, validFrom: mark.validFrom ?? CONTRACT_LAW_FROM, unverified: mark.unverified ?? false }]

const open = { unverified: true }
const house = '办理习惯，无法定依据'

/** As shipped: read in the texts of the laws, but where marked: conventions the law leaves open, and own working terms. */
export const contractLimits: SettingVersions<ContractLimits> = {
  signWithinMonths: setting('signWithinMonths', '订立书面劳动合同的期限', 1, '个月', '劳动合同法第十条第二款'),
  firstDayRule: setting('firstDayRule', '用工当日是否计入', 'counted', '', '劳动合同法实施条例第六条第二款未明确；民法典第二百零一条第一款为次日起算', open),
  deemedAfterMonths: setting('deemedAfterMonths', '视为订立无固定期限劳动合同', 12, '个月', '劳动合同法第十四条第三款'),
  doubleWageMaxMonths: setting('doubleWageMaxMonths', '二倍工资最长期间', 11, '个月', '劳动合同法实施条例第七条', { validFrom: REGULATION_FROM }),
  partMonthRule: setting('partMonthRule', '不足一个月的折算方法', 'calendarDays', '', '法律、行政法规未规定；法释〔2025〕12号关于按实际工作日计算的规定未核原文', open),
  probation: setting(
    'probation',
    '试用期上限',
    [
      { fromMonths: 0, limitMonths: 0 },
      { fromMonths: 3, limitMonths: 1 },
      { fromMonths: 12, limitMonths: 2 },
      { fromMonths: 36, limitMonths: 6 },
    ],
    '个月',
    '劳动合同法第十九条第一款、第三款',
  ),
  openEndedProbationMonths: setting('openEndedProbationMonths', '无固定期限劳动合同的试用期上限', 6, '个月', '劳动合同法第十九条第一款'),
  probationPayPercent: setting('probationPayPercent', '试用期工资下限', 80, '%', '劳动合同法第二十条，劳动合同法实施条例第十五条'),
  partTimeDailyHours: setting('partTimeDailyHours', '非全日制平均每日工时上限', 4, '小时', '劳动合同法第六十八条'),
  partTimeWeeklyHours: setting('partTimeWeeklyHours', '非全日制每周工时上限', 24, '小时', '劳动合同法第六十八条'),
  dispatchMinMonths: setting('dispatchMinMonths', '劳务派遣劳动合同最短期限', 24, '个月', '劳动合同法第五十八条第二款'),
  openEndedServiceYears: setting('openEndedServiceYears', '应订无固定期限劳动合同的连续工龄', 10, '年', '劳动合同法第十四条第二款第（一）项'),
  openEndedTerms: setting('openEndedTerms', '应订无固定期限劳动合同的固定期限次数', 2, '次', '劳动合同法第十四条第二款第（三）项'),
  reminderDays: setting('reminderDays', '用工后提醒', [20, 30], '天', house, open),
  reminderMonths: setting('reminderMonths', '临近满一年提醒', 11, '个月', house, open),
  expiryNoticeDays: setting('expiryNoticeDays', '劳动合同到期前提醒', [60, 30], '天', house, open),
  keepEndedYears: setting('keepEndedYears', '已终止劳动合同文本保存', 2, '年', '劳动合同法第五十条第三款'),
  callAgainDays: setting('callAgainDays', '再次联系', 7, '天', house, open),
}

/** The limits that applied on the day somebody was hired. */
export function contractLimitsOn(date: DateText, versions: SettingVersions<ContractLimits> = contractLimits): SettingsOn<ContractLimits> {
  return settingsOn(versions, date)
}

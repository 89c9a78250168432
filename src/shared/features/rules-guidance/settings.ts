import type { DateText } from '@shared/calendar'
import { legalSettingBase, settingsOn, type LegalSetting, type SettingChecks, type SettingsOn, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'

/** From which headcount on how many delegates a 职代会 has: `base`, and `add` more for each further `per` staff. */
export interface DelegateBand {
  readonly from: number
  readonly base: number
  /** 0 where the number does not grow. */
  readonly per: number
  readonly add: number
}

/** Limits of the democratic procedure. */
export interface ProcedureLimits {
  /** Delegates who must be present, as a fraction of all delegates. */
  readonly quorum: { readonly numerator: number; readonly denominator: number }
  readonly delegates: readonly DelegateBand[]
  /** Headcount under which all staff may meet instead of delegates. */
  readonly fullMeetingBelow: number
  /** Most managers among the delegates, in per cent. */
  readonly managersPercent: number
  /** Days within which delegates' proposals on 厂务公开 are answered. */
  readonly replyDays: number
}

/** A setting as sent and saved: its value is checked by its key. */
export const savedProcedureLimit = legalSettingBase.extend({ value: z.unknown() })
export type SavedProcedureLimit = z.output<typeof savedProcedureLimit>

const count = z.number().int().min(0).max(1_000_000)

export const procedureLimitChecks: SettingChecks<ProcedureLimits> = {
  quorum: z
    .strictObject({ numerator: count.min(1), denominator: count.min(1) })
    .refine(({ numerator, denominator }) => numerator <= denominator, '比例不能大于 1'),
  delegates: z.array(z.strictObject({ from: count, base: count, per: count, add: count })).min(1),
  fullMeetingBelow: count,
  managersPercent: count.max(100),
  replyDays: count,
}

const zhejiang = <T>(key: keyof ProcedureLimits, label: string, value: T, unit: string, article: string): LegalSetting<T> => ({
  key,
  label,
  value,
  unit,
  basis: `浙江省企业民主管理条例${article}`,
  validFrom: '2010-10-01',
  unverified: false,
})

/** As shipped; read in the text of 浙江省企业民主管理条例 (2010-03-30). */
export const procedureLimits: SettingVersions<ProcedureLimits> = {
  quorum: [zhejiang('quorum', '职代会出席比例下限', { numerator: 2, denominator: 3 }, '', '第十五条第三款')],
  delegates: [
    zhejiang(
      'delegates',
      '职代会代表名额',
      [
        { from: 0, base: 30, per: 0, add: 0 },
        { from: 100, base: 40, per: 100, add: 7 },
        { from: 1000, base: 100, per: 1000, add: 20 },
        { from: 5000, base: 200, per: 0, add: 0 },
      ],
      '名',
      '第十条第一款',
    ),
  ],
  fullMeetingBelow: [zhejiang('fullMeetingBelow', '可以召开职工大会的职工人数（不满）', 100, '人', '第七条第二款')],
  managersPercent: [zhejiang('managersPercent', '中高级管理人员占代表比例上限', 20, '%', '第十一条第二款')],
  replyDays: [zhejiang('replyDays', '对代表意见建议的答复期限', 30, '日', '第二十三条')],
}

export function procedureLimitsOn(date: DateText, versions: SettingVersions<ProcedureLimits> = procedureLimits): SettingsOn<ProcedureLimits> {
  return settingsOn(versions, date)
}

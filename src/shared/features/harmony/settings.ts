import type { DateText } from '@shared/calendar'
import { settingsOn, type LegalSetting, type SettingChecks, type SettingsOn, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'

/** A title an employer may be given. */
export interface HarmonyLevel {
  /** Stored; never reused. */
  readonly value: string
  readonly label: string
  /** The body that gives the title, as its papers sign. */
  readonly issuer: string
  /** Least total, in tenths; null where none is set. */
  readonly minTenths: number | null
}

export interface HarmonyTerms {
  readonly levels: readonly HarmonyLevel[]
  readonly validityYears: number
  readonly publicityWorkingDays: number
  /** Whether the day the list is put up is itself the first working day. */
  readonly publicityFirstDay: 'counted' | 'excluded'
  readonly reviewEveryMonths: number
  /** Days before the title ends on which the desk reminds. */
  readonly expiryNoticeDays: number
  /** How far back the desk's own records are shown beside the scores. */
  readonly ownRecordYears: number
  /** From so many people on a complaint stands in the list as a group dispute. */
  readonly groupDisputePeople: number
}

export const harmonyTermChecks: SettingChecks<HarmonyTerms> = {
  levels: z
    .array(
      z.strictObject({
        value: z.string().regex(/^[A-Za-z0-9-]{1,40}$/u),
        label: z.string().trim().min(1).max(40),
        issuer: z.string().trim().max(80),
        minTenths: z.number().int().min(0).max(10_000).nullable(),
      }),
    )
    .min(1)
    .refine((levels) => new Set(levels.map((level) => level.value)).size === levels.length, '称号代码重复'),
  validityYears: z.number().int().min(1).max(20),
  publicityWorkingDays: z.number().int().min(1).max(60),
  publicityFirstDay: z.enum(['counted', 'excluded']),
  reviewEveryMonths: z.number().int().min(1).max(120),
  expiryNoticeDays: z.number().int().min(0).max(366),
  ownRecordYears: z.number().int().min(1).max(20),
  groupDisputePeople: z.number().int().min(2).max(1000),
}

const open = <T>(key: keyof HarmonyTerms, label: string, value: T, unit: string, basis: string): [LegalSetting<T>] => [
  { key, label, value, unit, basis, validFrom: '2006-01-01', unverified: true },
]

const PLACE = '县（市、区）'
const ISSUER = `${PLACE}协调劳动关系三方委员会`

/** The shipped name of the body leaves its place open; that of the bureau fills it. */
export function localIssuer(issuer: string, bureauName: string): string {
  const place = /^(.+?[市县区旗])/u.exec(bureauName)?.[1]
  return place !== undefined && issuer.startsWith(PLACE) ? `${place}${issuer.slice(PLACE.length)}` : issuer
}

/** The terms with every body named as it is called here. */
export function localTerms(versions: SettingVersions<HarmonyTerms>, bureauName: string): SettingVersions<HarmonyTerms> {
  const levels = versions.levels.map((version) => ({ ...version, value: version.value.map((level) => ({ ...level, issuer: localIssuer(level.issuer, bureauName) })) }))
  return { ...versions, levels }
}

/** As shipped. No local rule was found, so every one of them is taken from elsewhere and marked. */
export const harmonyTerms: SettingVersions<HarmonyTerms> = {
  levels: open(
    'levels',
    '等级（称号）',
    [
      { value: 'harmonious', label: '劳动关系和谐企业', issuer: ISSUER, minTenths: null },
      { value: 'advanced', label: '劳动关系和谐先进企业', issuer: ISSUER, minTenths: null },
    ],
    '',
    '参照苏州高新区的称号；本地等级、分数线和命名机关未找到',
  ),
  validityYears: open('validityYears', '称号有效期', 3, '年', '参照国家创建示范活动三年一次；各地有一年、三年的，本地规定未找到'),
  publicityWorkingDays: open('publicityWorkingDays', '公示期', 5, '个工作日', '参照绍兴市 2023 年公示；本地规定未找到'),
  publicityFirstDay: open('publicityFirstDay', '公示首日是否计入', 'excluded', '', '民法典第二百零一条第一款；公示文件有无另行规定待核'),
  reviewEveryMonths: open('reviewEveryMonths', '年度复审间隔', 12, '个月', '参照苏州高新区年度复审；本地规定未找到'),
  expiryNoticeDays: open('expiryNoticeDays', '复审、到期提前提醒', 60, '天', '办理习惯，无法定依据'),
  ownRecordYears: open('ownRecordYears', '本局记录对照年限', 2, '年', '参照常州市近两年的条件；本地规定未找到'),
  groupDisputePeople: open('groupDisputePeople', '群体性纠纷人数', 10, '人以上', '参照劳动争议调解仲裁法第七条（劳动者一方十人以上并有共同请求）；群体性事件的本地口径未找到'),
}

export function harmonyTermsOn(date: DateText, versions: SettingVersions<HarmonyTerms> = harmonyTerms): SettingsOn<HarmonyTerms> {
  return settingsOn(versions, date)
}

/** The level of this value; undefined when the list does not have it any more. */
export function findLevel(terms: SettingsOn<HarmonyTerms>, value: string | null): HarmonyLevel | undefined {
  return terms.levels.value.find((level) => level.value === value)
}

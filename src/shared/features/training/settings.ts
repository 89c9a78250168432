import type { DateText } from '@shared/calendar'
import { settingsOn, type LegalSetting, type SettingChecks, type SettingsOn, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'

/** Working terms of the training register; no public rule fixes any of them. */
export interface TrainingTerms {
  /** Rows on a page of the sign-in sheet. */
  readonly rowsPerPage: number
  /** Blank rows at its end, at least. */
  readonly blankRows: number
  /** Points out of 100 that pass the exam. */
  readonly passMark: number
  /** A firm not reached for so many years is listed. */
  readonly unreachedYears: number
  /** Fields: {代字} {年} {期} {序号}. */
  readonly certificatePattern: string
}

export const certificateFields = ['{代字}', '{年}', '{期}', '{序号}'] as const

const certificatePattern = z
  .string()
  .trim()
  .min(1, '请填写证书号格式')
  .max(60, '证书号格式不超过 60 个字')
  .refine((text) => text.includes('{年}') && text.includes('{序号}'), '证书号格式须含 {年} 和 {序号}')
  .refine((text) => (text.match(/\{[^{}]*\}/gu) ?? []).every((part) => (certificateFields as readonly string[]).includes(part)), '只能使用 {代字}、{年}、{期}、{序号}')

const range = (min: number, max: number) => z.number({ error: '请填写整数' }).int('请填写整数').min(min, `数值应为 ${min} 至 ${max}`).max(max, `数值应为 ${min} 至 ${max}`)

export const trainingTermChecks: SettingChecks<TrainingTerms> = {
  rowsPerPage: range(10, 25),
  blankRows: range(0, 30),
  passMark: range(0, 100),
  unreachedYears: range(1, 20),
  certificatePattern,
}

const habit = <T>(key: keyof TrainingTerms, label: string, value: T, unit: string): [LegalSetting<T>] => [
  { key, label, value, unit, basis: '办理习惯，无法定依据', validFrom: '2008-01-01', unverified: true },
]

export const trainingTerms: SettingVersions<TrainingTerms> = {
  rowsPerPage: habit('rowsPerPage', '签到表每页行数', 22, '行'),
  blankRows: habit('blankRows', '签到表末尾空白行', 5, '行'),
  passMark: habit('passMark', '考试合格分数', 60, '分'),
  unreachedYears: habit('unreachedYears', '长期未参训年限', 2, '年'),
  certificatePattern: habit('certificatePattern', '培训证书号格式', '{代字}人社训证〔{年}〕{序号}号', ''),
}

export function trainingTermsOn(date: DateText, versions: SettingVersions<TrainingTerms> = trainingTerms): SettingsOn<TrainingTerms> {
  return settingsOn(versions, date)
}

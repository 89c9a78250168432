import { isRealDate, type DateText } from '../calendar/dates'
import { z } from '../zod'

/** A limit, rate, deadline or convention that a bureau may have to change, with where it comes from. */
export interface LegalSetting<T> {
  readonly key: string
  readonly label: string
  readonly value: T
  /** What the value is counted in: 个月, 天, 个工作日, %; '' when it has no unit. */
  readonly unit: string
  /** The document it rests on, as people cite it. */
  readonly basis: string
  /** First day on which this version applies. */
  readonly validFrom: DateText
  /** Not read in the text it rests on, or a convention the law leaves open: shown as 待核. */
  readonly unverified: boolean
}

/** Every version of every setting of a register, by key. */
export type SettingVersions<M> = { readonly [K in keyof M]: readonly LegalSetting<M[K]>[] }

/** The version of every setting that applies on one day. */
export type SettingsOn<M> = { readonly [K in keyof M]: LegalSetting<M[K]> }

/** A check for the value of each setting of a register. */
export type SettingChecks<M> = { readonly [K in keyof M]: z.ZodType<M[K]> }

/** Whatever a clerk edits of a setting beside its value, which has a check of its own. */
export const legalSettingBase = z.object({
  key: z.string().min(1).max(60),
  label: z.string().trim().min(1, '请填写名称').max(60, '名称不超过 60 个字'),
  unit: z.string().trim().max(20, '单位不超过 20 个字'),
  basis: z.string().trim().min(1, '请填写依据').max(300, '依据不超过 300 个字'),
  validFrom: z.string().refine(isRealDate, '日期不存在，请核对'),
  unverified: z.boolean(),
})

/** The version of a setting that applies on a day: the newest one not later than it. Null before the first one. */
export function settingOn<S extends { readonly key: string; readonly validFrom: DateText }>(
  list: readonly S[],
  key: string,
  date: DateText,
): S | null {
  let found: S | null = null
  for (const setting of list) {
    if (setting.key !== key || setting.validFrom > date) continue
    if (found === null || setting.validFrom >= found.validFrom) found = setting
  }
  return found
}

/**
 * All settings of a register as they apply on a day. A day before the first version gets the first one: the desk keeps
 * no older law, and each value shows from when it applies.
 * @throws RangeError when a setting has no version at all
 */
export function settingsOn<M>(versions: SettingVersions<M>, date: DateText): SettingsOn<M> {
  const keys = Object.keys(versions) as (keyof M & string)[]
  const picked = keys.map((key) => {
    const list = versions[key]
    const first = list.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))[0]
    const setting = settingOn(list, key, date) ?? first
    if (setting === undefined) throw new RangeError(`no version of the setting ${key}`)
    return [key, setting] as const
  })
  return Object.fromEntries(picked) as SettingsOn<M>
}

/**
 * The shipped versions with those a bureau has saved: a saved one takes the place of the shipped one of the same key
 * and day, any other is added. Saved settings of another register are passed over.
 * @throws ZodError when a saved value does not pass its check
 */
export function mergeSettings<M>(
  shipped: SettingVersions<M>,
  checks: SettingChecks<M>,
  saved: readonly LegalSetting<unknown>[],
): SettingVersions<M> {
  const keys = Object.keys(shipped) as (keyof M & string)[]
  const merged = keys.map((key) => {
    const own = saved.filter((setting) => setting.key === key).map((setting) => ({ ...setting, value: checks[key].parse(setting.value) }))
    const kept = shipped[key].filter((setting) => own.every((other) => other.validFrom !== setting.validFrom))
    return [key, [...kept, ...own].toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))] as const
  })
  return Object.fromEntries(merged) as unknown as SettingVersions<M>
}

/** What a setting rests on, as it stands beside a figure: '劳动合同法第十条第二款，自2008-01-01起' with 待核 where it applies. */
export function settingSource(setting: LegalSetting<unknown>): string {
  return `${setting.basis}，自${setting.validFrom}起${setting.unverified ? '（待核）' : ''}`
}

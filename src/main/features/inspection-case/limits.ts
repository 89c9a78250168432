import { caseLimitChecks, caseLimits, caseLimitsOn, type CaseLimits } from '@shared/features/inspection-case'
import { mergeSettings, legalSettingBase, type SettingsOn } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { readSetting } from '@main/features/setting/repository'

const KEY = 'case-limits'
const savedLimit = legalSettingBase.extend({ value: z.unknown() })

/** The limits of cases as this bureau has them on a day. */
export async function loadCaseLimits(db: ReadDb, date: string): Promise<SettingsOn<CaseLimits>> {
  const parsed = z.array(savedLimit).safeParse(await readSetting(db, KEY))
  return caseLimitsOn(date, mergeSettings(caseLimits, caseLimitChecks, parsed.success ? parsed.data : []))
}

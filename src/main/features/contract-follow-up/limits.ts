import { contractLimitChecks, contractLimits, savedLimit, type ContractLimits, type SavedLimit } from '@shared/features/contract-follow-up'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { readSetting } from '@main/features/setting/repository'

export const LIMITS_KEY = 'contract-limits'

/** Versions the bureau has saved; what cannot be read any more is passed over. */
export async function savedLimits(db: ReadDb): Promise<SavedLimit[]> {
  const parsed = z.array(savedLimit).safeParse(await readSetting(db, LIMITS_KEY))
  return parsed.success ? parsed.data : []
}

/** The limits as this bureau has them, every version. */
export async function loadLimits(db: ReadDb): Promise<SettingVersions<ContractLimits>> {
  return mergeSettings(contractLimits, contractLimitChecks, await savedLimits(db))
}

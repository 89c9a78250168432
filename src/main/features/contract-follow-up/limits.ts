import { AppFailure } from '@shared/errors/failure'
import { contractLimitChecks, contractLimits, savedLimit, type ContractLimits, type SavedLimit } from '@shared/features/contract-follow-up'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'

const KEY = 'contract-limits'

/** Versions the bureau has saved; what cannot be read any more is passed over. */
export async function savedLimits(db: ReadDb): Promise<SavedLimit[]> {
  const parsed = z.array(savedLimit).safeParse(await readSetting(db, KEY))
  return parsed.success ? parsed.data : []
}

/** The limits as this bureau has them, every version. */
export async function loadLimits(db: ReadDb): Promise<SettingVersions<ContractLimits>> {
  return mergeSettings(contractLimits, contractLimitChecks, await savedLimits(db))
}

const isLimit = (key: string): key is keyof ContractLimits => Object.hasOwn(contractLimitChecks, key)

/**
 * Saves one version of a limit: in the place of the one valid from the same day, else beside the others.
 * @throws AppFailure 'validation' at value when it is out of range
 */
export async function saveLimit(desk: Desk, limit: SavedLimit): Promise<SavedLimit[]> {
  const { key } = limit
  if (!isLimit(key)) throw new AppFailure('not-found')
  if (!contractLimitChecks[key].safeParse(limit.value).success) throw AppFailure.atField('value', '数值超出范围，请核对')
  return desk.write('contract-follow-up/save-limit', async (work) => {
    const others = (await savedLimits(work.tx)).filter((other) => other.key !== key || other.validFrom !== limit.validFrom)
    const next = [...others, limit]
    await writeSetting(work, KEY, next)
    return next
  })
}

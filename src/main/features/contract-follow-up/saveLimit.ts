import { AppFailure } from '@shared/errors/failure'
import { contractLimitChecks, type SavedLimit } from '@shared/features/contract-follow-up'
import type { Desk } from '@main/core/desk'
import { writeSetting } from '@main/features/setting/repository'
import { LIMITS_KEY, savedLimits } from './limits'
import { refreshReminders } from './reminders'

const isLimit = (key: string): key is keyof typeof contractLimitChecks => Object.hasOwn(contractLimitChecks, key)

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
    await writeSetting(work, LIMITS_KEY, next)
    // The days of every case follow the limit at once.
    await refreshReminders(work)
    return next
  })
}

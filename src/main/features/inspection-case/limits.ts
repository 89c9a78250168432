import { AppFailure } from '@shared/errors/failure'
import { caseLimitChecks, caseLimits, caseLimitsOn, savedCaseLimit, type CaseLimits, type SavedCaseLimit } from '@shared/features/inspection-case'
import { mergeSettings, type SettingsOn } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'

const KEY = 'case-limits'
const isLimit = (key: string): key is keyof CaseLimits => Object.hasOwn(caseLimitChecks, key)

/** Versions the bureau has saved; what cannot be read any more is passed over. */
export async function savedCaseLimits(db: ReadDb): Promise<SavedCaseLimit[]> {
  const parsed = z.array(savedCaseLimit).safeParse(await readSetting(db, KEY))
  return parsed.success ? parsed.data : []
}

/** The limits of cases as this bureau has them on a day. */
export async function loadCaseLimits(db: ReadDb, date: string): Promise<SettingsOn<CaseLimits>> {
  return caseLimitsOn(date, mergeSettings(caseLimits, caseLimitChecks, await savedCaseLimits(db)))
}

/**
 * Saves one version of a limit: in the place of the one valid from the same day, else beside the others.
 * @throws AppFailure 'validation' at value when it is out of range
 */
export async function saveCaseLimit(desk: Desk, limit: SavedCaseLimit): Promise<SavedCaseLimit[]> {
  const { key } = limit
  if (!isLimit(key)) throw new AppFailure('not-found')
  if (!caseLimitChecks[key].safeParse(limit.value).success) throw AppFailure.atField('value', '数值超出范围，请核对')
  return desk.write('inspection-case/save-limit', async (work) => {
    const others = (await savedCaseLimits(work.tx)).filter((other) => other.key !== key || other.validFrom !== limit.validFrom)
    const next = [...others, limit]
    await writeSetting(work, KEY, next)
    return next
  })
}

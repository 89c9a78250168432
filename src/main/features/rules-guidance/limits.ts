import { AppFailure } from '@shared/errors/failure'
import { procedureLimitChecks, procedureLimits, type ProcedureLimits, type SavedProcedureLimit } from '@shared/features/rules-guidance'
import { legalSettingBase, mergeSettings, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'

const KEY = 'procedure-limits'

const saved = z.array(legalSettingBase.extend({ value: z.unknown() }))

/** Versions the bureau has saved; what cannot be read any more is passed over. */
export async function savedProcedureLimits(db: ReadDb): Promise<SavedProcedureLimit[]> {
  const parsed = saved.safeParse(await readSetting(db, KEY))
  return parsed.success ? parsed.data : []
}

/** The limits as this bureau has them, every version. */
export async function loadProcedureLimits(db: ReadDb): Promise<SettingVersions<ProcedureLimits>> {
  return mergeSettings(procedureLimits, procedureLimitChecks, await savedProcedureLimits(db))
}

const isLimit = (key: string): key is keyof ProcedureLimits => Object.hasOwn(procedureLimitChecks, key)

/**
 * Saves one version of a limit: in the place of the one valid from the same day, else beside the others.
 * @throws AppFailure 'validation' at value when it is out of range
 */
export async function saveProcedureLimit(desk: Desk, limit: SavedProcedureLimit): Promise<SavedProcedureLimit[]> {
  const { key } = limit
  if (!isLimit(key)) throw new AppFailure('not-found')
  if (!procedureLimitChecks[key].safeParse(limit.value).success) throw AppFailure.atField('value', '数值超出范围，请核对')
  return desk.write('rules-guidance/save-limit', async (work) => {
    const others = (await savedProcedureLimits(work.tx)).filter((other) => other.key !== key || other.validFrom !== limit.validFrom)
    const next = [...others, limit]
    await writeSetting(work, KEY, next)
    return next
  })
}

import { AppFailure } from '@shared/errors/failure'
import { harmonyTermChecks, harmonyTerms, localTerms, savedTerm, type HarmonyTerms, type SavedTerm } from '@shared/features/harmony'
import { mergeSettings, type SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'
import { bureau } from '@main/features/setting/service'

const KEY = 'harmony-terms'

/** Versions the bureau has saved; what cannot be read any more is passed over. */
export async function savedTerms(db: ReadDb): Promise<SavedTerm[]> {
  const parsed = z.array(savedTerm).safeParse(await readSetting(db, KEY))
  return parsed.success ? parsed.data : []
}

/** The terms as this bureau has them, every version. */
export async function loadTerms(db: ReadDb): Promise<SettingVersions<HarmonyTerms>> {
  return localTerms(mergeSettings(harmonyTerms, harmonyTermChecks, await savedTerms(db)), (await bureau(db)).name)
}

const isTerm = (key: string): key is keyof HarmonyTerms => Object.hasOwn(harmonyTermChecks, key)

/**
 * Saves one version of a term: in the place of the one valid from the same day, else beside the others.
 * @throws AppFailure 'validation' at value when it cannot stand
 */
export async function saveTerm(desk: Desk, term: SavedTerm): Promise<SavedTerm[]> {
  const { key } = term
  if (!isTerm(key)) throw new AppFailure('not-found')
  if (!harmonyTermChecks[key].safeParse(term.value).success) throw AppFailure.atField('value', '内容超出范围或有重复，请核对')
  return desk.write('harmony/save-term', async (work) => {
    const others = (await savedTerms(work.tx)).filter((other) => other.key !== key || other.validFrom !== term.validFrom)
    const next = [...others, term]
    await writeSetting(work, KEY, next)
    return next
  })
}

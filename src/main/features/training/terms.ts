import { AppFailure } from '@shared/errors/failure'
import { savedTrainingTerm, trainingTermChecks, trainingTerms, trainingTermsOn, type SavedTrainingTerm, type TrainingTerms } from '@shared/features/training'
import { mergeSettings, type SettingsOn } from '@shared/law/settings'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { readSetting, writeSetting } from '@main/features/setting/repository'

const KEY = 'training-terms'

/** Versions the bureau has saved; what cannot be read any more is passed over. */
export async function savedTrainingTerms(db: ReadDb): Promise<SavedTrainingTerm[]> {
  const parsed = z.array(savedTrainingTerm).safeParse(await readSetting(db, KEY))
  return parsed.success ? parsed.data : []
}

/** The terms as this bureau has them on a day. */
export async function termsOn(db: ReadDb, day: string): Promise<SettingsOn<TrainingTerms>> {
  return trainingTermsOn(day, mergeSettings(trainingTerms, trainingTermChecks, await savedTrainingTerms(db)))
}

const isTerm = (key: string): key is keyof TrainingTerms => Object.hasOwn(trainingTermChecks, key)

/**
 * Saves one version of a term: in the place of the one valid from the same day, else beside the others.
 * @throws AppFailure 'validation' at value, with what is wrong with it
 */
export async function saveTrainingTerm(desk: Desk, term: SavedTrainingTerm): Promise<SavedTrainingTerm[]> {
  const { key } = term
  if (!isTerm(key)) throw new AppFailure('not-found')
  const checked = trainingTermChecks[key].safeParse(term.value)
  if (!checked.success) throw AppFailure.atField('value', checked.error.issues[0]?.message ?? '内容超出范围，请核对')
  return desk.write('training/save-term', async (work) => {
    const others = (await savedTrainingTerms(work.tx)).filter((other) => other.key !== key || other.validFrom !== term.validFrom)
    const next = [...others, term]
    await writeSetting(work, KEY, next)
    return next
  })
}

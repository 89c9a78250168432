import { AppFailure } from '@shared/errors/failure'
import { blankRosterLine, trainingStateLabel, type TrainingRosterImportValues } from '@shared/features/training'
import { normaliseText } from '@shared/text'
import type { ReadDb } from '@main/db/connection'
import { getEntity, insertEntities, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import * as repository from './repository'
import { withEmployers } from './roster'

/** Finds sessions still open by their number or their name. */
export async function sessionFinder(db: ReadDb) {
  const open = await repository.openSessions(db)
  const byText = (text: string) => open.filter((one) => one.number === normaliseText(text) || one.name === normaliseText(text))
  return {
    find: (text: string): string | null => {
      const found = byText(text)
      return found.length === 1 ? (found[0]?.id ?? null) : null
    },
    missing: (text: string): string => (byText(text).length > 1 ? '有多期同名的培训会，请填写期次' : '没有可录入名册的培训会，请核对期次，或先登记培训会'),
    names: new Map(open.map((one) => [one.id, one.number])),
  }
}

/** A session that a roster may be read into. @throws AppFailure 'not-found', 'not-allowed-now' */
export async function requireOpenSession(db: ReadDb, id: string): Promise<void> {
  const { state } = await getEntity(db, 'trainingSession', id)
  if (state === 'archived' || state === 'cancelled') throw new AppFailure('not-allowed-now', { state: trainingStateLabel(state), action: '导入名册' })
}

/** Writes new people at the end of their rosters; firms named without doubt are found in the register. */
export async function insertPeople(work: Work, rows: readonly TrainingRosterImportValues[]): Promise<readonly EntityRow<'trainingRosterLine'>[]> {
  const last = new Map<string, number>()
  const { id: _, ...blank } = blankRosterLine()
  const fresh = []
  for (const row of await withEmployers(work, rows.map((one) => ({ ...one, employerId: null as string | null })))) {
    const position = (last.get(row.sessionId) ?? (await repository.lastPosition(work.tx, row.sessionId))) + 1
    last.set(row.sessionId, position)
    fresh.push({ ...blank, ...row, position })
  }
  return insertEntities(work, 'trainingRosterLine', fresh)
}

/** Moves the sessions on whose rosters were written. */
export async function settleSessions(work: Work, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  for (const id of new Set(rows.map((row) => String(row['sessionId'])))) {
    const { version } = await getEntity(work.tx, 'trainingSession', id)
    await repository.raiseVersion(work, { id, version })
  }
}

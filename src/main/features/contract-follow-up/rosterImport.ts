import { AppFailure } from '@shared/errors/failure'
import { blankWorkerLine, followUpStateLabel, isLineClosed, type RosterImportValues } from '@shared/features/contract-follow-up'
import { nameKey, normaliseCode } from '@shared/text'
import type { ReadDb } from '@main/db/connection'
import { getEntity, insertEntities, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import * as repository from './repository'
import { settle } from './service'

type OpenCases = Awaited<ReturnType<typeof repository.openCasesOfFirms>>

/** The one open case of the firm that goes by a name or code; null when there is none, or more than one. */
export interface CaseFinder {
  readonly find: (text: string) => string | null
  readonly missing: (text: string) => string
  readonly names: ReadonlyMap<string, string>
}

/** Finds open cases by the name or the credit code of their firm. */
export async function caseFinder(db: ReadDb): Promise<CaseFinder> {
  const open = await repository.openCasesOfFirms(db)
  const byText = (text: string): OpenCases => {
    const [key, code] = [nameKey(text), normaliseCode(text)]
    return open.filter((one) => one.nameKey === key || (one.creditCode !== null && one.creditCode === code))
  }
  return {
    find: (text) => {
      const found = byText(text)
      return found.length === 1 ? (found[0]?.id ?? null) : null
    },
    missing: (text) => (byText(text).length > 1 ? '有多件未办结的补签记录，请从其中一件的页面导入' : '没有未办结的补签记录，请核对名称，或先登记补签'),
    names: new Map(open.map((one) => [one.id, one.name])),
  }
}

/** A case that a roster may be read into. @throws AppFailure 'not-found', 'not-allowed-now' */
export async function requireOpenCase(db: ReadDb, id: string): Promise<void> {
  const row = await getEntity(db, 'contractFollowUp', id)
  if (row.state === 'cleared' || row.state === 'escalated') throw new AppFailure('not-allowed-now', { state: followUpStateLabel(row.state), action: '导入名单' })
}

/** Writes new lines at the end of their rosters. */
export async function insertLines(work: Work, rows: readonly RosterImportValues[]): Promise<readonly EntityRow<'contractFollowUpLine'>[]> {
  const last = new Map<string, number>()
  const fresh = []
  for (const row of rows) {
    const position = (last.get(row.followUpId) ?? (await repository.lastPosition(work.tx, row.followUpId))) + 1
    last.set(row.followUpId, position)
    const { id: _, clauses: __, ...blank } = blankWorkerLine()
    fresh.push({ ...blank, ...row, idNumber: row.idNumber ?? '', clauses: '[]', position, state: 'pending' as const })
  }
  return insertEntities(work, 'contractFollowUpLine', fresh)
}

/** Why a line stays as it is: it may have been counted. */
export function closedLine(row: Readonly<Record<string, unknown>>): string | null {
  return isLineClosed(row['state'] as WorkerLineStateName) ? `“${String(row['name'])}”已办结，如需更正，请先恢复待补签` : null
}

type WorkerLineStateName = EntityRow<'contractFollowUpLine'>['state']

/** Brings state, deadlines and version of the cases whose lines were written up to date; cases that are gone stay gone. */
export async function settleCases(work: Work, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const ids = [...new Set(rows.map((row) => String(row['followUpId'])))]
  for (const row of await repository.casesById(work.tx, ids)) await settle(work, row, true)
}


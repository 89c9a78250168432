import { maskPaperNumber } from '@shared/features/correction-order'
import { isIdTail, isLineClosed, requiredClauseValues, type RenewalRow, type RequiredClause, type WorkerLineRow, type WorkerLineValues } from '@shared/features/contract-follow-up'
import { AppFailure } from '@shared/errors/failure'
import { z } from '@shared/zod'
import { deleteEntity, insertEntities, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { refuseSettled } from './settled'
import * as repository from './repository'
import type { StoredLine } from './repository'

const clauses = z.array(z.enum(requiredClauseValues))
export const storedClauses = (json: string): RequiredClause[] => clauses.parse(JSON.parse(json))

/** A tail of four is not masked further: nothing else is known of the number. */
export const shownNumber = (code: string): string => (isIdTail(code) ? code : maskPaperNumber(code))

/** A stored line as the rules take it. */
export function lineFacts(line: StoredLine) {
  return { ...line, clauses: storedClauses(line.clauses), delivered: line.delivered === 1, timestamped: line.timestamped === 1 }
}

/** A line as the window sees it. */
export function shownLine(line: StoredLine, renewals: readonly RenewalRow[]): WorkerLineRow {
  const { followUpId: _, position: __, deletedAt: ___, ...rest } = lineFacts(line)
  return { ...rest, idNumber: shownNumber(line.idNumber), renewals: [...renewals] }
}

type LineColumns = Omit<WorkerLineValues, 'id' | 'idNumber' | 'clauses'> & { clauses: string }

function columnsOf(values: WorkerLineValues): LineColumns {
  const { id: _, idNumber: __, clauses: list, ...rest } = values
  return { ...rest, clauses: JSON.stringify(list) }
}

const same = (before: StoredLine, after: object): boolean =>
  Object.entries(after).every(([key, value]) => {
    const stored = before[key as keyof StoredLine]
    return stored === (typeof value === 'boolean' ? Number(value) : value)
  })

/**
 * Makes the roster what the sheet shows. A number that came back as null keeps the one stored; a line that is closed
 * stays as it is until it is reopened, since it may have been counted.
 * @returns whether anything changed
 * @throws AppFailure 'validation' at the line that is closed
 */
export async function saveLines(work: Work, followUpId: string, rows: readonly WorkerLineValues[]): Promise<boolean> {
  const stored = await repository.linesOf(work.tx, followUpId)
  const kept = new Set(rows.map((row) => row.id))
  const gone = stored.filter((row) => !kept.has(row.id))
  const closedGone = gone.find((row) => isLineClosed(row.state))
  if (closedGone) throw AppFailure.atField('lines', `“${closedGone.name}”已办结，不能从名单中删去；如需更正，请先恢复待补签`)
  await refuseSettled(work, followUpId, gone, '从名单中删去')
  for (const row of gone) await deleteEntity(work, 'contractFollowUpLine', row.id, row.version)
  let changed = gone.length > 0
  const fresh = []
  for (const [index, row] of rows.entries()) {
    const before = row.id === null ? undefined : stored.find((candidate) => candidate.id === row.id)
    const values = columnsOf(row)
    const position = index + 1
    if (!before) {
      fresh.push({ ...values, followUpId, position, state: 'pending' as const, idNumber: row.idNumber ?? '' })
      continue
    }
    const patch = { ...values, ...(row.idNumber === null ? {} : { idNumber: row.idNumber }) }
    if (isLineClosed(before.state) && !same(before, patch)) {
      throw AppFailure.atField(`lines.${index}.name`, `“${before.name}”已办结，如需更正，请先恢复待补签`)
    }
    if (before.state === 'signed' && row.signedOn === null) throw AppFailure.atField(`lines.${index}.signedOn`, '已补签的，请填写补签日期')
    const after = await updateEntity(work, 'contractFollowUpLine', before.id, before.version, { ...patch, position })
    changed ||= after.version !== before.version
  }
  await insertEntities(work, 'contractFollowUpLine', fresh)
  return changed || fresh.length > 0
}

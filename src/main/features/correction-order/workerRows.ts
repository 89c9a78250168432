import { AppFailure } from '@shared/errors/failure'
import { workerIdError, type OrderWorkerValues } from '@shared/features/correction-order'
import { deleteEntity, insertEntities, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { carriedNumbers } from '@main/features/contract-follow-up/escalation'
import * as repository from './repository'

/** Ids of lines that come from another register with their number, which the window has only seen masked. */
export function linesTakenOver(rows: readonly OrderWorkerValues[], stored: readonly { readonly id: string }[]): string[] {
  return rows.flatMap(({ id, idNumber }) => (id === null || idNumber !== null || stored.some((worker) => worker.id === id) ? [] : [id]))
}

/**
 * Makes the annex what the form shows. A line whose number came back as null keeps the one stored.
 * @returns whether anything changed
 * @throws AppFailure 'validation' at the line whose identity number is wrong
 */
export async function saveWorkerRows(work: Work, orderId: string, rows: readonly OrderWorkerValues[]): Promise<boolean> {
  const errors: Record<string, string> = {}
  rows.forEach((row, index) => {
    const error = row.idNumber === null ? null : workerIdError(row.idNumber, true)
    if (error !== null) errors[`workerRows.${index}.idNumber`] = error
  })
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)

  const stored = await repository.workersOf(work.tx, orderId)
  const kept = new Set(rows.map((row) => row.id))
  let changed = false
  for (const gone of stored.filter((row) => !kept.has(row.id))) {
    await deleteEntity(work, 'correctionOrderWorker', gone.id, gone.version)
    changed = true
  }
  const carried = await carriedNumbers(work.tx, linesTakenOver(rows, stored))
  const fresh = []
  for (const [index, { id, idNumber, ...row }] of rows.entries()) {
    const before = id === null ? undefined : stored.find((candidate) => candidate.id === id)
    const position = index + 1
    if (!before) {
      fresh.push({ ...row, orderId, position, idNumber: idNumber ?? carried.get(id ?? '') ?? '' })
      continue
    }
    const patch = { ...row, position, ...(idNumber === null ? {} : { idNumber }) }
    const after = await updateEntity(work, 'correctionOrderWorker', before.id, before.version, patch)
    changed ||= after.version !== before.version
  }
  await insertEntities(work, 'correctionOrderWorker', fresh)
  return changed || fresh.length > 0
}

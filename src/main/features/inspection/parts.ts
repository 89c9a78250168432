import { AppFailure } from '@shared/errors/failure'
import { findViolation } from '@shared/law'
import type { FindingValues } from '@shared/features/inspection'
import { deleteEntity, insertEntities, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { appendChanges } from '@main/features/history/repository'
import * as repository from './repository'

export interface RecordedHolder {
  readonly id: string
  readonly name: string
  readonly certificateNumber: string
}

/**
 * Records who inspected, with name and certificate. The list has no versions of its own, so a change of it is logged
 * under the id of the inspection.
 * @param holders name and certificate by id; the first entry of an id counts
 * @returns whether anything changed
 */
export async function recordInspectors(
  work: Work,
  inspectionId: string,
  ids: readonly string[],
  holders: readonly RecordedHolder[],
): Promise<boolean> {
  const before = await repository.inspectorsOf(work.tx, inspectionId)
  const rows = ids.map((id, position) => {
    const holder = holders.find((one) => one.id === id)
    if (!holder) throw AppFailure.atField('inspectorIds', '所选检查人员已不在名单中，请重新选择')
    return {
      inspectionId,
      inspectorId: id,
      position,
      name: holder.name,
      certificateNumber: holder.certificateNumber,
    }
  })
  const after = rows.map((row) => ({
    id: row.inspectorId,
    name: row.name,
    certificateNumber: row.certificateNumber,
  }))
  if (JSON.stringify(before) === JSON.stringify(after)) return false
  await repository.replaceInspectors(work, inspectionId, rows)
  await appendChanges(work, [
    {
      action: before.length > 0 ? 'update' : 'insert',
      entity: 'inspectionInspector',
      entityId: inspectionId,
      before: before.length > 0 ? { inspectors: before } : null,
      after: after.length > 0 ? { inspectors: after } : null,
    },
  ])
  return true
}

/**
 * Brings the saved findings to what was entered: those with an id are changed and keep it, new ones are added,
 * missing ones go to the recycle bin.
 * @returns whether anything changed
 */
export async function saveFindings(
  work: Work,
  inspectionId: string,
  findings: readonly FindingValues[],
): Promise<boolean> {
  const saved = new Map((await repository.findingsOf(work.tx, inspectionId)).map((row) => [row.id, row]))
  const added: (ReturnType<typeof findingColumns> & { inspectionId: string })[] = []
  let changed = false
  for (const [position, finding] of findings.entries()) {
    const row = finding.id === null ? undefined : saved.get(finding.id)
    // One that was removed elsewhere meanwhile is entered anew: what was typed is not lost.
    if (row) {
      saved.delete(row.id)
      const after = await updateEntity(
        work,
        'inspectionFinding',
        row.id,
        row.version,
        findingColumns(finding, position),
      )
      changed ||= after.version !== row.version
    } else {
      added.push({ inspectionId, ...findingColumns(finding, position) })
    }
  }
  for (const row of saved.values()) await deleteEntity(work, 'inspectionFinding', row.id, row.version)
  await insertEntities(work, 'inspectionFinding', added)
  return changed || saved.size > 0 || added.length > 0
}

function findingColumns(finding: FindingValues, position: number) {
  const { id: _, violationId, ...own } = finding
  if (violationId !== null && !findViolation(violationId)) {
    throw AppFailure.atField(`findings.${position}.violationId`, '违法行为目录中没有此项，请重新选择')
  }
  return { ...own, violationId, position }
}

import { AppFailure } from '@shared/errors/failure'
import { dueOf, orderStateLabel, type OrderValues, type OrderWorkerValues } from '@shared/features/correction-order'
import type { RowRef } from '@shared/list/request'
import { deleteEntity, getEntity, insertEntity, updateEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { loadCalendar } from '@main/features/setting/service'
import { storedInspectors } from './content'
import * as repository from './repository'
import { saveWorkerRows } from './workerRows'

/** Saves a new draft. Unfinished texts are allowed; people and employers that do not exist are not. */
export async function createDraftIn(work: Work, values: OrderValues): Promise<string> {
  const columns = await draftColumns(work, values, [])
  const row = await insertEntity(work, 'correctionOrder', {
    ...columns,
    state: 'draft',
    documentId: null,
    servedOn: null,
    correctedOn: null,
    closedOn: null,
    escalation: '',
  })
  await saveWorkerRows(work, row.id, values.workerRows)
  return row.id
}

/** Saves a draft again. @throws AppFailure 'stale', or 'not-allowed-now' once it has been issued: its text is frozen */
export async function updateDraftIn(work: Work, ref: RowRef, values: OrderValues): Promise<void> {
  const before = await draftOf(work, ref, '修改')
  const columns = await draftColumns(work, values, storedInspectors(before.inspectors))
  const after = await updateEntity(work, 'correctionOrder', ref.id, ref.version, columns)
  const changed = await saveWorkerRows(work, ref.id, values.workerRows)
  // The version of the order guards its annex too, so it moves on even if only a worker changed.
  if (changed && after.version === before.version) await repository.raiseVersion(work, ref)
}

export async function saveWorkersIn(work: Work, ref: RowRef, rows: readonly OrderWorkerValues[]): Promise<void> {
  await draftOf(work, ref, '修改')
  if (await saveWorkerRows(work, ref.id, rows)) await repository.raiseVersion(work, ref)
}

/** To the recycle bin; an issued order is declared void instead. */
export async function deleteDraftIn(work: Work, ref: RowRef): Promise<void> {
  await draftOf(work, ref, '删除')
  await deleteEntity(work, 'correctionOrder', ref.id, ref.version)
}

async function draftOf(work: Work, ref: RowRef, action: string): Promise<EntityRow<'correctionOrder'>> {
  const row = await getEntity(work.tx, 'correctionOrder', ref.id)
  if (row.version !== ref.version) throw new AppFailure('stale')
  if (row.state !== 'draft') throw new AppFailure('not-allowed-now', { state: orderStateLabel(row.state), action })
  return row
}

type Recorded = ReturnType<typeof storedInspectors>

async function draftColumns(work: Work, values: OrderValues, recorded: Recorded) {
  const { workerRows: _, inspectorIds, demands, ...own } = values
  if (!(await repository.addressee(work.tx, values.employerId))) {
    throw AppFailure.atField('employerId', '所选单位已不存在，请重新选择')
  }
  if (values.inspectionId !== null && (await repository.inspectionDate(work.tx, values.inspectionId)) === null) {
    throw AppFailure.atField('inspectionId', '所依据的检查记录已不存在')
  }
  const { dueDate } = dueOf(await loadCalendar(work.tx), values)
  const inspectors = await recordedInspectors(work, inspectorIds, recorded)
  // A half-typed date pair must not stop a draft from being kept; the issue refuses it.
  const kept = dueDate !== null && values.issueDate !== null && dueDate < values.issueDate ? null : dueDate
  return { ...own, dueDate: kept, demands: JSON.stringify(demands), inspectors: JSON.stringify(inspectors) }
}

/** Name and certificate as they are now; of one who has left the register as they were recorded. */
export async function recordedInspectors(work: Work, ids: readonly string[], recorded: Recorded): Promise<Recorded> {
  const known = await repository.inspectorsById(work.tx, ids)
  return ids.map((id) => {
    const found = known.find((inspector) => inspector.id === id) ?? recorded.find((inspector) => inspector.id === id)
    if (!found) throw AppFailure.atField('inspectorIds', '所选劳动保障监察员已不在名单中，请重新选择')
    return { id, name: found.name, certificateNumber: found.certificateNumber }
  })
}

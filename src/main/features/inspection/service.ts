import { AppFailure } from '@shared/errors/failure'
import {
  checkInspection,
  checkItemIds,
  violationViewOf,
  type CheckItemId,
  type InspectionDetail,
  type InspectionValues,
} from '@shared/features/inspection'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { attachmentCount } from '@main/features/attachment/repository'
import { handOver } from '@main/features/contract-follow-up/escalation'
import { transferIn } from '@main/features/rules-guidance/transfer'
import { recordInspectors, saveFindings, type RecordedHolder } from './parts'
import { certificateHolders } from './peopleRepository'
import * as repository from './repository'

/**
 * One inspection with its findings (catalogue entries attached), inspectors as recorded, the orders drawn up from it
 * and the number of its attachments. Amounts in fen. @throws AppFailure 'not-found'
 */
export async function inspectionDetail(db: ReadDb, id: string): Promise<InspectionDetail> {
  const row = await repository.getInspectionRow(db, id)
  if (!row) throw new AppFailure('not-found')
  const inspectors = await repository.inspectorsOf(db, id)
  const findings = await repository.findingsOf(db, id)
  const { items, ...plain } = row
  return {
    ...plain,
    items: storedItems(items),
    inspectorNames: inspectors.map((inspector) => inspector.name).join('、'),
    inspectors,
    findings: findings.map((finding) => ({
      ...finding,
      correctedOnSpot: finding.correctedOnSpot === 1,
      violation: violationViewOf(finding.violationId),
    })),
    orders: await repository.ordersOf(db, id),
    attachments: await attachmentCount(db, 'inspection', id),
  }
}

/** Ids of ticked items; one that the program no longer knows is left out. */
function storedItems(json: string): CheckItemId[] {
  const stored: unknown = JSON.parse(json)
  return Array.isArray(stored) ? checkItemIds.filter((id) => stored.includes(id)) : []
}

/**
 * @param id id the form was kept under; null to have one made
 * @param followUpId the case of missing contracts it takes over; null for none
 * @param guidanceId the guidance on rules it takes over, which is closed with it
 * @throws AppFailure 'validation' at the fields the rules refuse
 */
export async function createInspection(
  desk: Desk,
  id: string | null,
  values: InspectionValues,
  followUpId: string | null = null,
  guidanceId: string | null = null,
): Promise<InspectionDetail> {
  return desk.write('inspection/create', async (work) => {
    const detail = await createInspectionIn(work, id, values)
    if (followUpId !== null) await handOver(work, followUpId, detail)
    if (guidanceId !== null) await transferIn(work, guidanceId, values.employerId, { inspectionId: detail.id })
    return detail
  })
}

/** The same inside a running use case: for imports and the demo year. */
export async function createInspectionIn(
  work: Work,
  id: string | null,
  values: InspectionValues,
): Promise<InspectionDetail> {
  const holders = await checked(work, values, null)
  const row = await insertEntity(work, 'inspection', {
    ...(id === null ? {} : { id }),
    ...ownColumns(values),
  })
  await recordInspectors(work, row.id, values.inspectorIds, holders)
  await saveFindings(work, row.id, values.findings)
  return inspectionDetail(work.tx, row.id)
}

/** @throws AppFailure 'validation' at the fields the rules refuse; 'stale'; 'not-found' */
export async function updateInspection(
  desk: Desk,
  ref: RowRef,
  values: InspectionValues,
): Promise<InspectionDetail> {
  return desk.write('inspection/update', async (work) => {
    const before = await getEntity(work.tx, 'inspection', ref.id)
    const recorded = await repository.inspectorsOf(work.tx, ref.id)
    const holders = await checked(work, values, { inspectedOn: before.inspectedOn, inspectors: recorded })
    const saved = await updateEntity(work, 'inspection', ref.id, ref.version, ownColumns(values))
    const inspectorsChanged = await recordInspectors(work, ref.id, values.inspectorIds, holders)
    const findingsChanged = await saveFindings(work, ref.id, values.findings)
    // Findings and inspectors are guarded by the version of the inspection, so it moves on even if only they changed.
    if (saved.version === before.version && (inspectorsChanged || findingsChanged))
      await repository.raiseVersion(work, ref)
    return inspectionDetail(work.tx, ref.id)
  })
}

/** Moves inspections to the recycle bin, all or none. @throws AppFailure 'still-used' while an order stands on one */
export async function deleteInspections(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('inspection/delete', async (work) => {
    const orders = await repository.orderCounts(
      work.tx,
      rows.map((row) => row.id),
    )
    const count = [...orders.values()].reduce((sum, one) => sum + one, 0)
    if (count > 0) throw new AppFailure('still-used', { count })
    for (const row of rows) await deleteEntity(work, 'inspection', row.id, row.version)
    return rows.length
  })
}

function ownColumns(values: InspectionValues) {
  const { inspectorIds: _, findings: __, items, ...own } = values
  return { ...own, items: JSON.stringify(checkItemIds.filter((id) => items.includes(id))) }
}

/** Asks the rules, and looks up what the input names. Gives name and certificate of each inspector to record. */
async function checked(
  work: Work,
  values: InspectionValues,
  recorded: { inspectedOn: string; inspectors: readonly RecordedHolder[] } | null,
): Promise<readonly RecordedHolder[]> {
  const current = await certificateHolders(work.tx, values.inspectorIds)
  const errors = checkInspection(values, {
    today: work.today,
    inspectors: current,
    recorded: recorded
      ? {
          inspectedOn: recorded.inspectedOn,
          inspectorIds: recorded.inspectors.map((inspector) => inspector.id),
        }
      : undefined,
  })
  if (Object.keys(errors).length > 0) throw new AppFailure('validation', {}, errors)
  await named(work, 'employer', values.employerId, 'employerId', '所选单位已不存在，请重新选择')
  if (values.campaignId !== null) {
    await named(work, 'campaign', values.campaignId, 'campaignId', '所选专项行动已不存在，请重新选择')
  }
  // Who was on the inspection keeps name and certificate as they were; who is new is recorded as of now.
  return [...(recorded?.inspectors ?? []), ...current]
}

async function named(
  work: Work,
  table: 'employer' | 'campaign',
  id: string,
  field: string,
  message: string,
): Promise<void> {
  try {
    await getEntity(work.tx, table, id)
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'not-found') throw AppFailure.atField(field, message)
    throw error
  }
}

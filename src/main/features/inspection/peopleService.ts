import { AppFailure } from '@shared/errors/failure'
import type { CampaignRow, CampaignValues, InspectorRow, InspectorValues } from '@shared/features/inspection'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { deleteEntity, insertEntity, updateEntity } from '@main/db/entity'
import * as repository from './peopleRepository'

/** Adds an inspector (ref null) or changes one. @throws AppFailure 'validation' when another one has the certificate */
export async function saveInspector(
  desk: Desk,
  ref: RowRef | null,
  values: InspectorValues,
): Promise<InspectorRow> {
  return desk.write('inspector/save', async (work) => {
    const other = await repository.inspectorByCertificate(work.tx, values.certificateNumber)
    if (other && other.id !== ref?.id)
      throw AppFailure.atField('certificateNumber', `此证件号已登记在“${other.name}”名下`)
    const saved = ref
      ? await updateEntity(work, 'inspector', ref.id, ref.version, values)
      : await insertEntity(work, 'inspector', values)
    const row = await repository.getInspector(work.tx, saved.id)
    if (!row) throw new AppFailure('not-found')
    return row
  })
}

/** @throws AppFailure 'still-used' while inspections name this inspector; retire the inspector instead */
export async function deleteInspector(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('inspector/delete', async (work) => {
    const row = await repository.getInspector(work.tx, ref.id)
    if (row && row.inspections > 0) throw new AppFailure('still-used', { count: row.inspections })
    await deleteEntity(work, 'inspector', ref.id, ref.version)
  })
}

/** Adds a campaign (ref null) or changes one. @throws AppFailure 'validation' when the name is taken */
export async function saveCampaign(
  desk: Desk,
  ref: RowRef | null,
  values: CampaignValues,
): Promise<CampaignRow> {
  return desk.write('campaign/save', async (work) => {
    const other = await repository.campaignByName(work.tx, values.name)
    if (other && other.id !== ref?.id) throw AppFailure.atField('name', '已有同名的专项行动')
    const saved = ref
      ? await updateEntity(work, 'campaign', ref.id, ref.version, values)
      : await insertEntity(work, 'campaign', values)
    const row = await repository.getCampaign(work.tx, saved.id)
    if (!row) throw new AppFailure('not-found')
    return row
  })
}

/** @throws AppFailure 'still-used' while inspections are counted under it */
export async function deleteCampaign(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('campaign/delete', async (work) => {
    const row = await repository.getCampaign(work.tx, ref.id)
    if (row && row.inspections > 0) throw new AppFailure('still-used', { count: row.inspections })
    await deleteEntity(work, 'campaign', ref.id, ref.version)
  })
}

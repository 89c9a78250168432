import type { ReadDb } from '@main/db/connection'

const inspectorColumns = [
  'inspector.id',
  'inspector.version',
  'inspector.createdAt',
  'inspector.createdBy',
  'inspector.updatedAt',
  'inspector.updatedBy',
  'inspector.name',
  'inspector.certificateNumber',
  'inspector.validFrom',
  'inspector.validTo',
  'inspector.unit',
  'inspector.phone',
  'inspector.active',
] as const

/** Names in the order a Chinese list has; the database only knows code points. */
const byPinyin = new Intl.Collator('zh-CN')

/** All inspectors, those on duty first, with the number of inspections each is recorded on. */
export async function listInspectors(db: ReadDb) {
  const rows = await inspectorsWithUse(db).orderBy('inspector.id').execute()
  return rows
    .map((row) => ({ ...row, active: row.active === 1, inspections: row.inspections ?? 0 }))
    .toSorted((a, b) => Number(b.active) - Number(a.active) || byPinyin.compare(a.name, b.name))
}

export async function getInspector(db: ReadDb, id: string) {
  const row = await inspectorsWithUse(db).where('inspector.id', '=', id).executeTakeFirst()
  return row ? { ...row, active: row.active === 1, inspections: row.inspections ?? 0 } : undefined
}

function inspectorsWithUse(db: ReadDb) {
  return db
    .selectFrom('inspector')
    .select(inspectorColumns)
    .select((eb) =>
      eb
        .selectFrom('inspectionInspector')
        .innerJoin('inspection', 'inspection.id', 'inspectionInspector.inspectionId')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('inspectionInspector.inspectorId', '=', 'inspector.id')
        .where('inspection.deletedAt', 'is', null)
        .as('inspections'),
    )
    .where('inspector.deletedAt', 'is', null)
}

/** Who may be named on an inspection, by id; the retired too, so that the rules can say who has left. */
export async function certificateHolders(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('inspector')
    .select(['id', 'name', 'certificateNumber', 'validFrom', 'validTo', 'active'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

export async function inspectorByCertificate(db: ReadDb, certificateNumber: string) {
  return db
    .selectFrom('inspector')
    .select(['id', 'name'])
    .where('certificateNumber', '=', certificateNumber)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

/** All campaigns, the latest first, with what was inspected under each: visits and distinct employers. */
export async function listCampaigns(db: ReadDb) {
  return campaignsWithUse(db)
    .orderBy('campaign.startsOn', 'desc')
    .orderBy('campaign.name')
    .orderBy('campaign.id')
    .execute()
}

export async function getCampaign(db: ReadDb, id: string) {
  return campaignsWithUse(db).where('campaign.id', '=', id).executeTakeFirst()
}

function campaignsWithUse(db: ReadDb) {
  return db
    .selectFrom('campaign')
    .leftJoin('inspection', (join) =>
      join.onRef('inspection.campaignId', '=', 'campaign.id').on('inspection.deletedAt', 'is', null),
    )
    .select([
      'campaign.id',
      'campaign.version',
      'campaign.createdAt',
      'campaign.createdBy',
      'campaign.updatedAt',
      'campaign.updatedBy',
      'campaign.name',
      'campaign.startsOn',
      'campaign.endsOn',
      'campaign.remark',
    ])
    .select((eb) => [
      eb.fn.count<number>('inspection.id').as('inspections'),
      eb.fn.count<number>('inspection.employerId').distinct().as('employers'),
    ])
    .where('campaign.deletedAt', 'is', null)
    .groupBy('campaign.id')
}

export async function campaignByName(db: ReadDb, name: string) {
  return db
    .selectFrom('campaign')
    .select('id')
    .where('name', '=', name)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

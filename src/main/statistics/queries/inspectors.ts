import { z } from '@shared/zod'
import type { Period } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'

const stored = z.array(z.object({ id: z.string() })).catch([])

/** Who was there, by the id of the inspection, order, re-check or case, for whatever happened in a period. */
export async function inspectorsOfRecords(db: ReadDb, period: Period): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  const add = (record: string, inspector: string | null): void => {
    if (inspector === null) return
    const present = found.get(record)
    if (present) present.push(inspector)
    else found.set(record, [inspector])
  }
  const visits = await db
    .selectFrom('inspectionInspector')
    .innerJoin('inspection', 'inspection.id', 'inspectionInspector.inspectionId')
    .select(['inspection.id', 'inspectionInspector.inspectorId'])
    .where('inspection.inspectedOn', '>=', period.from)
    .where('inspection.inspectedOn', '<=', period.to)
    .execute()
  for (const { id, inspectorId } of visits) add(id, inspectorId)
  const orders = await db.selectFrom('correctionOrder').select(['id', 'inspectors']).where('issueDate', '>=', period.from).where('issueDate', '<=', period.to).execute()
  const rechecks = await db.selectFrom('correctionRecheck').select(['id', 'inspectors']).where('checkedOn', '>=', period.from).where('checkedOn', '<=', period.to).execute()
  for (const { id, inspectors } of [...orders, ...rechecks]) for (const inspector of stored.parse(JSON.parse(inspectors))) add(id, inspector.id)
  const cases = await db.selectFrom('inspectionCase').select(['id', 'leadId', 'secondId']).where('filedOn', '<=', period.to).execute()
  for (const { id, leadId, secondId } of cases) {
    add(id, leadId)
    add(id, secondId)
  }
  return found
}

/** Inspectors by name, those that left among them. */
export async function inspectorNames(db: ReadDb): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('inspector').select(['id', 'name']).orderBy('name').orderBy('id').execute()
}

/** Who is on the above-scale list of a year. */
export async function aboveScaleIds(db: ReadDb, year: number): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('employerAboveScale').select('employerId').where('year', '=', year).where('deletedAt', 'is', null).execute()
  return new Set(rows.map(({ employerId }) => employerId))
}

import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import type { MutualCareCommonValues, MutualCareValues } from '@shared/features/harmony'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { deleteEntity, getEntity, insertEntities, insertEntity, updateEntity } from '@main/db/entity'
import { entriesOf, entryOf } from './mutualCareRepository'

/** Saves a participation; an employer takes part once a year. @throws AppFailure 'validation', 'stale' */
export async function saveMutualCare(desk: Desk, ref: RowRef | null, values: MutualCareValues): Promise<string> {
  return desk.write('mutual-care/save', async (work) => {
    if (values.joinedOn > work.today) throw AppFailure.atField('joinedOn', `参与日期不能晚于今天（${work.today}）`)
    const twin = await entryOf(work.tx, values.employerId, values.year)
    if (twin && twin.id !== ref?.id) throw AppFailure.atField('year', `该企业 ${values.year} 年度已登记`)
    await getEntity(work.tx, 'employer', values.employerId)
    const columns = { ...values, forms: JSON.stringify(values.forms) }
    const row = ref === null ? await insertEntity(work, 'mutualCare', columns) : await updateEntity(work, 'mutualCare', ref.id, ref.version, columns)
    return row.id
  })
}

/**
 * Saves the same participation for many employers, all or none; what was entered without being confirmed is brought up to
 * date. @throws AppFailure 'validation' when an employer has a confirmed entry already
 */
export async function saveManyMutualCare(desk: Desk, employerIds: readonly string[], values: MutualCareCommonValues): Promise<number> {
  return desk.write('mutual-care/save-many', async (work) => {
    if (values.joinedOn > work.today) throw AppFailure.atField('joinedOn', `参与日期不能晚于今天（${work.today}）`)
    const present = new Map((await entriesOf(work.tx, values.year)).map((entry) => [entry.employerId, entry]))
    const columns = { ...values, forms: JSON.stringify(values.forms) }
    const fresh: string[] = []
    for (const employerId of new Set(employerIds)) {
      const entry = present.get(employerId)
      const { name } = await getEntity(work.tx, 'employer', employerId)
      if (entry?.confirmed === 1) throw AppFailure.atField('year', `${name} ${values.year} 年度已登记`)
      if (entry) await updateEntity(work, 'mutualCare', entry.id, entry.version, columns)
      else fresh.push(employerId)
    }
    await insertEntities(work, 'mutualCare', fresh.map((employerId) => ({ ...columns, employerId, remark: '' })))
    return new Set(employerIds).size
  })
}

export async function deleteMutualCare(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('mutual-care/delete', async (work) => {
    for (const ref of rows) await deleteEntity(work, 'mutualCare', ref.id, ref.version)
    return rows.length
  })
}

/** The last day of a year, or today while the year runs. */
export function endOfYear(year: number, today: string): string {
  return yearOf(today) === year ? today : `${year}-12-31`
}

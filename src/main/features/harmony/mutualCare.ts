import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import type { MutualCareValues } from '@shared/features/harmony'
import type { RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import { deleteEntity, getEntity, insertEntity, updateEntity } from '@main/db/entity'
import { entryOf } from './mutualCareRepository'

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

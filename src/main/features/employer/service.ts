import { AppFailure } from '@shared/errors/failure'
import type { EmployerDetail, EmployerValues } from '@shared/features/employer'
import type { ListRequest, RowRef } from '@shared/list/request'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { searchWords } from '@main/db/list'
import { deleteEntity, getEntity, insertEntities, insertEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { usesOf } from '@main/features/recycle/uses'
import * as repository from './repository'
import { bestOf, searchIndexOf } from './searchIndex'

/** One employer with everything its own register keeps. @throws AppFailure 'not-found' */
export async function employerDetail(db: ReadDb, id: string): Promise<EmployerDetail> {
  const row = await repository.getEmployerRow(db, id)
  if (!row) throw new AppFailure('not-found')
  return { ...row, formerNames: await repository.formerNames(db, id) }
}

/** One page of the list. Words are looked for in memory; what is asked for beyond them is left to the file. */
export async function listEmployers(desk: Desk, request: ListRequest) {
  const found = await foundInMemory(desk, request.search)
  const [order, second] = request.sort
  const byName = order === undefined || (order.field === 'name' && second === undefined)
  if (!found || !byName || request.filters.length > 0) {
    return repository.listEmployers(desk.read, request, found?.map(({ id }) => id) ?? null)
  }
  const inOrder = order?.direction === 'desc' ? found.toReversed() : found
  const page = inOrder.slice(request.offset, request.offset + request.limit)
  return {
    rows: await repository.employersOf(
      desk.read,
      page.map(({ id }) => id),
    ),
    total: found.length,
    sums: { headcount: found.reduce((sum, { headcount }) => sum + headcount, 0) },
  }
}

/** Best hits for what was typed in the box at the top. */
export async function findEmployers(desk: Desk, text: string, limit: number) {
  const found = await foundInMemory(desk, text)
  if (!found) return repository.findEmployers(desk.read, text, limit)
  return repository.hitsOf(desk.read, bestOf(found, searchWords(text)[0] ?? '', limit))
}

/** Who holds the words; null where there are none, or while they are being read into memory. */
async function foundInMemory(desk: Desk, text: string) {
  const words = searchWords(text)
  return words.length === 0 ? null : searchIndexOf(desk).find(words)
}

/** @throws AppFailure 'validation' at creditCode when the code is registered already */
export async function createEmployer(desk: Desk, values: EmployerValues): Promise<EmployerDetail> {
  return desk.write('employer/create', async (work) => {
    await refuseDuplicateCode(work, values.creditCode, null)
    const { nameColumns, refreshSearchKeys } = await keys()
    const row = await insertEntity(work, 'employer', { ...values, ...nameColumns(values.name) })
    await refreshSearchKeys(work, [row.id])
    return employerDetail(work.tx, row.id)
  })
}

export async function updateEmployer(
  desk: Desk,
  ref: RowRef,
  values: EmployerValues,
): Promise<EmployerDetail> {
  return desk.write('employer/update', async (work) => {
    await refuseDuplicateCode(work, values.creditCode, ref.id)
    const { nameColumns, refreshSearchKeys } = await keys()
    await updateEntity(work, 'employer', ref.id, ref.version, { ...values, ...nameColumns(values.name) })
    await refreshSearchKeys(work, [ref.id])
    return employerDetail(work.tx, ref.id)
  })
}

/** Registers a change of name: the old one stays searchable and dated. */
export async function renameEmployer(
  desk: Desk,
  ref: RowRef,
  name: string,
  untilDate: string | null,
): Promise<EmployerDetail> {
  return desk.write('employer/rename', async (work) => {
    const before = await getEntity(work.tx, 'employer', ref.id)
    if (before.name === name) throw AppFailure.atField('name', '新名称与现名称相同')
    await insertEntity(work, 'employerFormerName', { employerId: ref.id, name: before.name, untilDate })
    const { nameColumns, refreshSearchKeys } = await keys()
    await updateEntity(work, 'employer', ref.id, ref.version, { name, ...nameColumns(name) })
    await refreshSearchKeys(work, [ref.id])
    return employerDetail(work.tx, ref.id)
  })
}

/** Sets exactly the years for which the employer is on the dated above-scale list. */
export async function setAboveScale(
  desk: Desk,
  id: string,
  years: readonly number[],
): Promise<EmployerDetail> {
  return desk.write('employer/set-above-scale', async (work) => {
    await getEntity(work.tx, 'employer', id)
    const present = await repository.aboveScaleRows(work.tx, id)
    for (const row of present) {
      if (!years.includes(row.year)) await deleteEntity(work, 'employerAboveScale', row.id, row.version)
    }
    const missing = [...new Set(years)].filter((year) => !present.some((row) => row.year === year))
    await insertEntities(
      work,
      'employerAboveScale',
      missing.map((year) => ({ employerId: id, year })),
    )
    return employerDetail(work.tx, id)
  })
}

/**
 * Moves employers to the recycle bin, all or none.
 * @throws AppFailure 'employer-in-use' while inspections, orders or papers hang on one: its name would be missing there
 */
export async function deleteEmployers(desk: Desk, rows: readonly RowRef[]): Promise<number> {
  return desk.write('employer/delete', async (work) => {
    for (const row of rows) {
      const count = await usesOf(work.tx, 'employer', row.id, new Set())
      if (count > 0) {
        const { name } = await getEntity(work.tx, 'employer', row.id)
        throw new AppFailure('employer-in-use', { name, count })
      }
      await deleteEntity(work, 'employer', row.id, row.version)
    }
    return rows.length
  })
}

/** What employers are found by and put in order by. Pinyin is a large library that only a save needs. */
const keys = () => import('./searchKeys')

/** Gives a place in the order to employers from before there was one. Nothing the clerk did, so nothing is logged. */
export async function fillSortKeys(desk: Desk): Promise<void> {
  const rows = await repository.employersWithoutSortKey(desk.read)
  if (rows.length === 0) return
  const { nameColumns } = await keys()
  const filled = rows.map(({ id, name }) => ({ id, sortKey: nameColumns(name).sortKey }))
  await desk.write('app/open', (work) => repository.saveSortKeys(work, filled))
}

/** @throws AppFailure 'validation' at creditCode when another employer has the code */
export async function refuseDuplicateCode(
  work: Work,
  creditCode: string | null,
  ownId: string | null,
): Promise<void> {
  if (creditCode === null) return
  const other = await repository.employerByCreditCode(work.tx, creditCode)
  if (other && other.id !== ownId) {
    throw AppFailure.atField('creditCode', `统一社会信用代码已登记在“${other.name}”名下`)
  }
}

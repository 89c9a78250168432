import { AppFailure } from '@shared/errors/failure'
import type { EmployerDetail, EmployerValues } from '@shared/features/employer'
import type { RowRef } from '@shared/list/request'
import { nameKey, normaliseQuery, searchKeys } from '@shared/text'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, getEntity, insertEntities, insertEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { usesOf } from '@main/features/recycle/uses'
import * as repository from './repository'

/** One employer with everything its own register keeps. @throws AppFailure 'not-found' */
export async function employerDetail(db: ReadDb, id: string): Promise<EmployerDetail> {
  const row = await repository.getEmployerRow(db, id)
  if (!row) throw new AppFailure('not-found')
  return { ...row, formerNames: await repository.formerNames(db, id) }
}

/** @throws AppFailure 'validation' at creditCode when the code is registered already */
export async function createEmployer(desk: Desk, values: EmployerValues): Promise<EmployerDetail> {
  return desk.write('employer/create', async (work) => {
    await refuseDuplicateCode(work, values.creditCode, null)
    const row = await insertEntity(work, 'employer', { ...values, nameKey: nameKey(values.name) })
    await refreshSearchKeys(work, [row.id])
    return employerDetail(work.tx, row.id)
  })
}

export async function updateEmployer(desk: Desk, ref: RowRef, values: EmployerValues): Promise<EmployerDetail> {
  return desk.write('employer/update', async (work) => {
    await refuseDuplicateCode(work, values.creditCode, ref.id)
    await updateEntity(work, 'employer', ref.id, ref.version, { ...values, nameKey: nameKey(values.name) })
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
    await updateEntity(work, 'employer', ref.id, ref.version, { name, nameKey: nameKey(name) })
    await refreshSearchKeys(work, [ref.id])
    return employerDetail(work.tx, ref.id)
  })
}

/** Sets exactly the years for which the employer is on the dated above-scale list. */
export async function setAboveScale(desk: Desk, id: string, years: readonly number[]): Promise<EmployerDetail> {
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

/** Rebuilds the words that employers are found by, from their present and former names, code and phone. */
export async function refreshSearchKeys(work: Work, ids: readonly string[]): Promise<void> {
  const rows: repository.SearchRow[] = []
  for (const id of ids) {
    const employer = await getEntity(work.tx, 'employer', id)
    const former = await repository.formerNames(work.tx, id)
    rows.push({ employerId: id, searchKey: employerSearchKey(employer, former.map((f) => f.name)) })
  }
  await repository.saveSearchKeys(work, rows)
}

/** Places that firms of the county put before their names. */
const PLACES = /^(?:浙江省?|嘉兴市?|平湖市?|上海市?|杭州市?|[\p{Script=Han}]{2}(?:省|市|县))+/u

function withoutPlace(name: string): string {
  const rest = name.replace(PLACES, '').replace(/^（.*?）/u, '')
  return rest.length >= 2 ? rest : name
}

/** One lower-case text with everything an employer may be found by. */
export function employerSearchKey(
  employer: { name: string; creditCode: string | null; phone: string },
  formerNames: readonly string[],
): string {
  const names = [employer.name, ...formerNames]
  // 恒丰 is what people call 平湖市恒丰服饰: readings from there on, so that `hf` finds it before any 平湖…分….
  const called = names.map(withoutPlace).filter((name, i) => name !== names[i])
  return [...names.map(searchKeys), ...called.map(searchKeys), normaliseQuery(employer.creditCode ?? ''), normaliseQuery(employer.phone)]
    .filter((part) => part !== '')
    .join('|')
}

async function refuseDuplicateCode(work: Work, creditCode: string | null, ownId: string | null): Promise<void> {
  if (creditCode === null) return
  const other = await repository.employerByCreditCode(work.tx, creditCode)
  if (other && other.id !== ownId) {
    throw AppFailure.atField('creditCode', `统一社会信用代码已登记在“${other.name}”名下`)
  }
}

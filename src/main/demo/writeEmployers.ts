import { newId } from '@shared/ids/uuid'
import { insertEntities } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { saveSearchKeys } from '@main/features/employer/repository'
import { employerSearchKey, nameColumns } from '@main/features/employer/searchKeys'
import type { EmployerSpec } from './generate'

export const demoRemark = '演示数据，单位、人员、代码、电话均为虚构'

/** An employer that got its id before it was written. */
export interface PlacedEmployer extends EmployerSpec {
  readonly id: string
  readonly townId: string
}

/** Writes employers with former names, above-scale years and the words they are found by. */
export async function writeEmployers(work: Work, placed: readonly PlacedEmployer[]): Promise<void> {
  await insertEntities(
    work,
    'employer',
    placed.map(({ id, townId, name, creditCode, address, legalRepresentative, contact, phone, trade, headcount, status }) => ({
      id,
      name,
      ...nameColumns(name),
      creditCode,
      townId,
      address,
      legalRepresentative,
      contact,
      phone,
      industry: trade.industry,
      headcount,
      status,
      remark: demoRemark,
    })),
  )
  await insertEntities(
    work,
    'employerFormerName',
    placed.flatMap(({ id, formerName }) => (formerName ? [{ employerId: id, name: formerName.name, untilDate: formerName.until }] : [])),
  )
  await insertEntities(
    work,
    'employerAboveScale',
    placed.flatMap(({ id, aboveScaleYears }) => aboveScaleYears.map((year) => ({ employerId: id, year }))),
  )
  await saveSearchKeys(
    work,
    placed.map((employer) => ({
      employerId: employer.id,
      searchKey: employerSearchKey(employer, employer.formerName ? [employer.formerName.name] : []),
    })),
  )
}

export function place(specs: readonly EmployerSpec[], townIds: ReadonlyMap<string, string>): PlacedEmployer[] {
  return specs.map((spec) => {
    const townId = townIds.get(spec.town)
    if (townId === undefined) throw new RangeError(`no town ${spec.town}`)
    return { ...spec, id: newId(), townId }
  })
}

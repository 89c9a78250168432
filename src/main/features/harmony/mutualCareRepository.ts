import { sql } from 'kysely'
import { AppFailure } from '@shared/errors/failure'
import { mutualCareInput } from '@shared/features/harmony'
import type { ListRequest } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, searchWords, type ListColumns } from '@main/db/list'

const columns: ListColumns = {
  employerId: { ref: 'mutualCare.employerId', type: 'text' },
  employerName: { ref: 'employer.name', type: 'text', sortRef: 'employer.sortKey' },
  townId: { ref: 'employer.townId', type: 'text' },
  townName: { ref: 'town.name', type: 'text', sortRef: 'town.sort' },
  year: { ref: 'mutualCare.year', type: 'number' },
  joinedOn: { ref: 'mutualCare.joinedOn', type: 'text' },
  material: { ref: 'mutualCare.material', type: 'text' },
  confirmed: { ref: 'mutualCare.confirmed', type: 'number' },
  reviewer: { ref: 'mutualCare.reviewer', type: 'text' },
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = db
    .selectFrom('mutualCare')
    .innerJoin('employer', 'employer.id', 'mutualCare.employerId')
    .leftJoin('town', 'town.id', 'employer.townId')
    .where('mutualCare.deletedAt', 'is', null)
  for (const word of searchWords(request.search)) {
    query = query.where(sql<boolean>`mutual_care.employer_id in (select employer_id from employer_search where ${contains('employerSearch.searchKey', word)})`)
  }
  return applyFilters(query, columns, request.filters)
}

/** Employers with every name they go or went by, the present one first. */
export async function employersByName(db: ReadDb) {
  const rows = await db.selectFrom('employer').select(['id', 'name', 'creditCode']).where('deletedAt', 'is', null).execute()
  const former = await db.selectFrom('employerFormerName').select(['id', 'employerId', 'name']).where('deletedAt', 'is', null).execute()
  const names = new Map(rows.map(({ id, name }) => [id, [name]]))
  for (const { employerId, name } of former) names.get(employerId)?.push(name)
  return rows.map(({ id, name, creditCode }) => ({ id, creditCode, names: names.get(id) ?? [name] }))
}

export const storedForms = (json: string) => mutualCareInput.shape.forms.parse(JSON.parse(json))

function selected(query: ReturnType<typeof matching>) {
  return query
    .select(['mutualCare.id', 'mutualCare.version', 'mutualCare.createdAt', 'mutualCare.createdBy', 'mutualCare.updatedAt', 'mutualCare.updatedBy'])
    .select(['mutualCare.employerId', 'employer.name as employerName', 'town.name as townName', 'mutualCare.year', 'joinedOn', 'forms', 'material', 'confirmed', 'reviewer', 'mutualCare.remark'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('employerAboveScale')
            .select('employerAboveScale.id')
            .whereRef('employerAboveScale.employerId', '=', 'mutualCare.employerId')
            .whereRef('employerAboveScale.year', '=', 'mutualCare.year')
            .where('employerAboveScale.deletedAt', 'is', null),
        )
        .as('aboveScale'),
    )
}

type Stored = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>
const plain = (row: Stored) => ({ ...row, aboveScale: Number(row.aboveScale) === 1, confirmed: row.confirmed === 1, forms: storedForms(row.forms) })

/** @throws AppFailure 'not-found' */
export async function getMutualCare(db: ReadDb, id: string) {
  const row = await selected(matching(db, { search: '', filters: [] })).where('mutualCare.id', '=', id).executeTakeFirst()
  if (!row) throw new AppFailure('not-found')
  return plain(row)
}

/** A page of the entries; the newest first. */
export async function listMutualCare(db: ReadDb, request: ListRequest) {
  const order = [{ field: 'joinedOn', direction: 'desc' as const }]
  const page = selected(applySort(matching(db, request), columns, request, order, 'mutualCare.id')).limit(request.limit).offset(request.offset)
  const counted = matching(db, request).select((eb) => [
    eb.fn.countAll<number>().as('total'),
    sql<number>`coalesce(sum(mutual_care.confirmed), 0)`.as('confirmed'),
    eb.fn.count<number>('mutualCare.employerId').distinct().as('employers'),
  ])
  const [rows, { total, ...sums }] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows: rows.map(plain), total, sums }
}

/** The entry an employer has for a year; undefined when there is none. */
export function entryOf(db: ReadDb, employerId: string, year: number) {
  return db.selectFrom('mutualCare').select('id').where('employerId', '=', employerId).where('year', '=', year).where('deletedAt', 'is', null).executeTakeFirst()
}

/** Every entry of a year. */
export function entriesOf(db: ReadDb, year: number) {
  return db.selectFrom('mutualCare').select(['id', 'version', 'employerId', 'confirmed']).where('year', '=', year).where('deletedAt', 'is', null).execute()
}

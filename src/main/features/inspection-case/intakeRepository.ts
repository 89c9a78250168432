import { sql } from 'kysely'
import type { ListRequest } from '@shared/list/request'
import type { ReadDb } from '@main/db/connection'
import { applyFilters, applySort, contains, containsNumber, searchWords, type ListColumns } from '@main/db/list'

const own = ['number', 'kind', 'source', 'receivedOn', 'complainant', 'employerId', 'state', 'handler', 'updatedAt'] as const
const columns: ListColumns = {
  ...Object.fromEntries(own.map((name) => [name, { ref: `caseIntake.${name}`, type: 'text' as const }])),
  groupSize: { ref: 'caseIntake.groupSize', type: 'number' },
  employerName: { ref: 'caseIntake.employerName', type: 'text' },
}

function intakes(db: ReadDb) {
  return db
    .selectFrom('caseIntake')
    .leftJoin('employer', 'employer.id', 'caseIntake.employerId')
    .leftJoin('inspectionCase', (join) =>
      join.onRef('inspectionCase.originId', '=', 'caseIntake.id').on('inspectionCase.origin', '=', 'intake').on('inspectionCase.deletedAt', 'is', null),
    )
    .where('caseIntake.deletedAt', 'is', null)
}

function matching(db: ReadDb, request: Pick<ListRequest, 'search' | 'filters'>) {
  let query = intakes(db)
  for (const word of searchWords(request.search)) {
    query = query.where((eb) =>
      eb.or([
        containsNumber('caseIntake.number', word),
        contains('caseIntake.complainant', word),
        contains('caseIntake.employerName', word),
        contains('caseIntake.content', word),
        eb('caseIntake.employerId', 'in', (sub) => sub.selectFrom('employerSearch').select('employerSearch.employerId').where(contains('employerSearch.searchKey', word))),
      ]),
    )
  }
  return applyFilters(query, columns, request.filters)
}

const rowColumns = [
  'caseIntake.id', 'caseIntake.version', 'caseIntake.createdAt', 'caseIntake.createdBy', 'caseIntake.updatedAt', 'caseIntake.updatedBy',
  'caseIntake.number', 'caseIntake.kind', 'caseIntake.source', 'caseIntake.receivedOn', 'caseIntake.complainant', 'caseIntake.employerId',
  'caseIntake.groupSize', 'caseIntake.state', 'caseIntake.claims', 'inspectionCase.id as caseId', 'inspectionCase.number as caseNumber',
] as const

/** What is known of the employer: its name in the register, else what the complainant said. */
const employerName = sql<string>`coalesce(employer.name, case_intake.employer_name)`.as('employerName')

/** A page of the register, the newest first. */
export async function listIntakes(db: ReadDb, request: ListRequest) {
  const newest = [{ field: 'receivedOn', direction: 'desc' }] as const
  const page = applySort(matching(db, request), columns, request, newest, 'caseIntake.id')
    .select(rowColumns)
    .select(employerName)
    .limit(request.limit)
    .offset(request.offset)
  const counted = matching(db, request).select((eb) => [eb.fn.countAll<number>().as('total'), sql<number>`coalesce(sum(case_intake.group_size), 0)`.as('groupSize')])
  const [rows, { total, ...sums }] = await Promise.all([page.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total, sums }
}

export async function intakeWithCase(db: ReadDb, id: string) {
  return intakes(db).select(rowColumns).select(employerName).where('caseIntake.id', '=', id).executeTakeFirst()
}

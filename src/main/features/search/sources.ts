import type { SearchHit, SearchKind } from '@shared/features/search'
import { paperPath, recordPaths } from '@shared/features/history'
import type { ReadDb } from '@main/db/connection'
import * as repository from './sourceRepository'

/** A row as it is found: what is shown of it and the texts it is found by. */
export interface Findable extends SearchHit {
  readonly texts: readonly string[]
  /** ISO date that puts rows of several sources in order, the newest first. */
  readonly on?: string | null
}

export interface SearchSource {
  /** As the triggers write it. Frozen, like its place in the list, which is the beginning of its entries' ids. */
  readonly name: string
  readonly kind: SearchKind
  /** Those of the rows that are there to be opened. */
  readonly load: (db: ReadDb, ids: readonly string[]) => Promise<Findable[]>
}

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join('　')

/** Everything the box at the top finds besides employers. Append only; a table needs its triggers in a migration. */
export const searchSources: readonly SearchSource[] = [
  {
    name: 'document',
    kind: 'document',
    load: async (db, ids) =>
      (await repository.documents(db, ids)).map((row) => ({
        kind: 'document',
        id: row.id,
        title: row.number,
        detail: joined(row.employerName, row.title, row.state === 'void' ? '作废' : null),
        path: paperPath(row),
        texts: [row.number, row.title, row.employerName],
      })),
  },
  {
    name: 'case',
    kind: 'case',
    load: async (db, ids) =>
      (await repository.cases(db, ids)).map((row) => ({
        kind: 'case',
        id: row.id,
        title: row.number ?? '待立案',
        detail: joined(row.employerName, row.cause),
        path: recordPaths.inspectionCase(row.id),
        texts: [row.number ?? '', row.employerName, row.cause],
      })),
  },
  {
    name: 'intake',
    kind: 'intake',
    load: async (db, ids) =>
      (await repository.intakes(db, ids)).map((row) => ({
        kind: 'intake',
        id: row.id,
        title: row.number,
        detail: joined(row.complainant, row.employerName),
        path: recordPaths.caseIntake(row.id),
        texts: [row.number, row.complainant, row.employerName],
      })),
  },
  {
    name: 'session',
    kind: 'session',
    load: async (db, ids) =>
      (await repository.sessions(db, ids)).map((row) => ({
        kind: 'session',
        id: row.id,
        title: row.name,
        detail: joined(row.number, row.heldOn, row.place),
        path: recordPaths.trainingSession(row.id),
        texts: [row.number, row.name, row.place, row.lecturer],
      })),
  },
  {
    name: 'certificate',
    kind: 'certificate',
    load: async (db, ids) =>
      (await repository.certificates(db, ids)).map((row) => ({
        kind: 'certificate',
        id: row.id,
        title: row.number,
        detail: joined(row.holder, row.employerName, row.state === 'void' ? '作废' : null),
        path: recordPaths.trainingSession(row.sessionId),
        texts: [row.number, row.holder],
      })),
  },
  people('contract-line', '劳动合同补签', recordPaths.contractFollowUp, repository.contractLines),
  people('roster-line', '培训会', recordPaths.trainingSession, repository.rosterLines),
  people('order-worker', '限期改正指令书附表', recordPaths.correctionOrder, repository.orderWorkers),
  people('case-worker', '案件', recordPaths.inspectionCase, repository.caseWorkers),
]

/** Someone in a roster: found by name, opened with the record the roster belongs to. */
function people(
  name: string,
  where: string,
  path: (id: string) => string,
  load: (db: ReadDb, ids: readonly string[]) => Promise<repository.PersonRow[]>,
): SearchSource {
  return {
    name,
    kind: 'person',
    load: async (db, ids) =>
      (await load(db, ids)).map((row) => ({
        kind: 'person',
        id: row.id,
        title: row.name,
        detail: joined(row.employerName, where, row.on),
        path: path(row.parentId),
        texts: [row.name],
        on: row.on,
      })),
  }
}

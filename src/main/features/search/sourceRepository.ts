import { sql } from 'kysely'
import type { ReadDb } from '@main/db/connection'

/** A person in a roster. */
export interface PersonRow {
  readonly id: string
  readonly parentId: string
  readonly name: string
  readonly employerName: string
  /** ISO date the record bears. */
  readonly on: string | null
}

export function documents(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('document')
    .innerJoin('employer', 'employer.id', 'document.employerId')
    .select(['document.id', 'number', 'title', 'document.state', 'ownerKind', 'ownerId', 'employer.name as employerName'])
    .where('document.id', 'in', [...ids])
    .where('document.deletedAt', 'is', null)
    .execute()
}

export function cases(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('inspectionCase')
    .select(['id', 'number', 'cause', 'employerName'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute()
}

export function intakes(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('caseIntake')
    .select(['id', 'number', 'complainant', 'employerName'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute()
}

export function sessions(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('trainingSession')
    .select(['id', 'number', 'name', 'heldOn', 'place', 'lecturer'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute()
}

export function certificates(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('trainingCertificate')
    .select(['id', 'sessionId', 'number', 'holder', 'employerName', 'state'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute()
}

export function contractLines(db: ReadDb, ids: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom('contractFollowUpLine as line')
    .innerJoin('contractFollowUp as parent', 'parent.id', 'line.followUpId')
    .innerJoin('employer', 'employer.id', 'parent.employerId')
    .select(['line.id', 'line.followUpId as parentId', 'line.name', 'employer.name as employerName', 'parent.checkedOn as on'])
    .where('line.id', 'in', [...ids])
    .where('line.deletedAt', 'is', null)
    .where('parent.deletedAt', 'is', null)
    .execute()
}

export function rosterLines(db: ReadDb, ids: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom('trainingRosterLine as line')
    .innerJoin('trainingSession as parent', 'parent.id', 'line.sessionId')
    .select(['line.id', 'line.sessionId as parentId', 'line.name', 'line.employerName', 'parent.heldOn as on'])
    .where('line.id', 'in', [...ids])
    .where('line.deletedAt', 'is', null)
    .where('parent.deletedAt', 'is', null)
    .execute()
}

export function orderWorkers(db: ReadDb, ids: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom('correctionOrderWorker as line')
    .innerJoin('correctionOrder as parent', 'parent.id', 'line.orderId')
    .innerJoin('employer', 'employer.id', 'parent.employerId')
    .select(['line.id', 'line.orderId as parentId', 'line.name', 'employer.name as employerName', 'parent.issueDate as on'])
    .where('line.id', 'in', [...ids])
    .where('line.deletedAt', 'is', null)
    .where('parent.deletedAt', 'is', null)
    .execute()
}

export function caseWorkers(db: ReadDb, ids: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom('caseWorker as line')
    .innerJoin('inspectionCase as parent', 'parent.id', 'line.caseId')
    .select(['line.id', 'line.caseId as parentId', 'line.name', 'parent.employerName', sql<string | null>`parent.registered_on`.as('on')])
    .where('line.id', 'in', [...ids])
    .where('line.deletedAt', 'is', null)
    .where('parent.deletedAt', 'is', null)
    .execute()
}

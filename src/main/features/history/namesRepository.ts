import type { ReadDb } from '@main/db/connection'

interface NamedRow {
  readonly id: string
  readonly name: string
}

export function employerNames(db: ReadDb, ids: readonly string[]): Promise<NamedRow[]> {
  return db.selectFrom('employer').select(['id', 'name']).where('id', 'in', [...ids]).execute()
}

export function townNames(db: ReadDb, ids: readonly string[]): Promise<NamedRow[]> {
  return db.selectFrom('town').select(['id', 'name']).where('id', 'in', [...ids]).execute()
}

export function campaignNames(db: ReadDb, ids: readonly string[]): Promise<NamedRow[]> {
  return db.selectFrom('campaign').select(['id', 'name']).where('id', 'in', [...ids]).execute()
}

export function inspectorNames(db: ReadDb, ids: readonly string[]): Promise<NamedRow[]> {
  return db.selectFrom('inspector').select(['id', 'name']).where('id', 'in', [...ids]).execute()
}

export function documentNumbers(db: ReadDb, ids: readonly string[]): Promise<NamedRow[]> {
  return db.selectFrom('document').select(['id', 'number as name']).where('id', 'in', [...ids]).execute()
}

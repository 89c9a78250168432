import type { ReadDb } from '@main/db/connection'

export function viewsOf(db: ReadDb, list: string) {
  return db.selectFrom('listView').select(['id', 'version', 'name', 'content']).where('list', '=', list).where('deletedAt', 'is', null).orderBy('createdAt').orderBy('id').execute()
}

export function presetsOf(db: ReadDb, list: string) {
  return db.selectFrom('exportPreset').select(['id', 'version', 'name', 'content']).where('list', '=', list).where('deletedAt', 'is', null).orderBy('createdAt').orderBy('id').execute()
}

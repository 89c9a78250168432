import type { ReadDb } from '@main/db/connection'
import type { EntityRow } from '@main/db/entity'

export async function formRows(db: ReadDb): Promise<EntityRow<'statisticsForm'>[]> {
  return db.selectFrom('statisticsForm').selectAll().where('deletedAt', 'is', null).orderBy('name').orderBy('id').execute()
}

export async function formById(db: ReadDb, id: string): Promise<EntityRow<'statisticsForm'> | undefined> {
  return db.selectFrom('statisticsForm').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

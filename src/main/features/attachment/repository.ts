import type { ReadDb } from '@main/db/connection'

/** Files attached to one record, in the order they were added. */
export async function attachmentsOf(db: ReadDb, ownerKind: string, ownerId: string) {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('ownerKind', '=', ownerKind)
    .where('ownerId', '=', ownerId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function attachmentCount(db: ReadDb, ownerKind: string, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ownerKind', '=', ownerKind)
    .where('ownerId', '=', ownerId)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

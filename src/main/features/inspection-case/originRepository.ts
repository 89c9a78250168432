import type { ReadDb } from '@main/db/connection'

export function intake(db: ReadDb, id: string) {
  return db.selectFrom('caseIntake').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

export function order(db: ReadDb, id: string) {
  return db
    .selectFrom('correctionOrder')
    .leftJoin('document', 'document.id', 'correctionOrder.documentId')
    .selectAll('correctionOrder')
    .select('document.number')
    .where('correctionOrder.id', '=', id)
    .where('correctionOrder.deletedAt', 'is', null)
    .executeTakeFirst()
}

export function followUp(db: ReadDb, id: string) {
  return db.selectFrom('contractFollowUp').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

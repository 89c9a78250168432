import type { FormKind } from '@shared/features/paper-form'
import type { ReadDb } from '@main/db/connection'

/** Editions of one kind, the newest first; those that were undone are left out. */
export async function editions(db: ReadDb, kind: FormKind) {
  return db.selectFrom('paperForm').selectAll().where('kind', '=', kind).where('deletedAt', 'is', null).orderBy('edition', 'desc').execute()
}

export async function newestForms(db: ReadDb) {
  return db.selectFrom('paperForm').selectAll().where('deletedAt', 'is', null).orderBy('kind').orderBy('edition', 'desc').execute()
}

/** The last edition ever given out, undone ones too: a number is not used twice. */
export async function lastEdition(db: ReadDb, kind: FormKind): Promise<number> {
  const row = await db
    .selectFrom('paperForm')
    .select((eb) => eb.fn.max<number | null>('edition').as('last'))
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Papers issued with each edition of a kind. */
export async function uses(db: ReadDb, kind: FormKind) {
  return db
    .selectFrom('document')
    .select((eb) => ['formEdition', eb.fn.countAll<number>().as('papers')])
    .where('kind', '=', kind)
    .groupBy('formEdition')
    .execute()
}

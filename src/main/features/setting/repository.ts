import { insertEntities } from '@main/db/entity'
import type { ReadDb } from '@main/db/connection'
import type { Work } from '@main/db/work'
import { appendChanges } from '@main/features/history/repository'
import type { HolidayDay } from '@shared/calendar'

/** The JSON value of a setting, or undefined when it was never saved. */
export async function readSetting(db: ReadDb, key: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row ? (JSON.parse(row.value) as unknown) : undefined
}

/** Saves a setting; the old value stays in the change log. */
export async function writeSetting(work: Work, key: string, value: unknown): Promise<void> {
  const before = await work.tx.selectFrom('setting').selectAll().where('key', '=', key).executeTakeFirst()
  const row = {
    key,
    value: JSON.stringify(value),
    updatedAt: work.at,
    updatedBy: work.operator,
    version: (before?.version ?? 0) + 1,
  }
  await work.tx
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
  await appendChanges(work, [
    {
      action: before ? 'update' : 'insert',
      entity: 'setting',
      entityId: key,
      before: before ? { value: before.value } : null,
      after: { value: row.value },
    },
  ])
}

export async function listTowns(db: ReadDb) {
  return db.selectFrom('town').selectAll().where('deletedAt', 'is', null).orderBy('sort').orderBy('name').execute()
}

export async function townUseCount(db: ReadDb, townId: string): Promise<number> {
  const row = await db
    .selectFrom('employer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('townId', '=', townId)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertTowns(work: Work, names: readonly string[]): Promise<void> {
  await insertEntities(
    work,
    'town',
    names.map((name, index) => ({ name, sort: (index + 1) * 10, active: 1 })),
  )
}

export async function holidayYears(db: ReadDb) {
  return db
    .selectFrom('holidayYear')
    .leftJoin('holidayDay', 'holidayDay.year', 'holidayYear.year')
    .select((eb) => ['holidayYear.year', 'holidayYear.source', eb.fn.count<number>('holidayDay.date').as('days')])
    .groupBy(['holidayYear.year', 'holidayYear.source'])
    .orderBy('holidayYear.year', 'desc')
    .execute()
}

export async function holidayDays(db: ReadDb, year?: number): Promise<HolidayDay[]> {
  let query = db.selectFrom('holidayDay').select(['date', 'kind', 'name']).orderBy('date')
  if (year !== undefined) query = query.where('year', '=', year)
  return query.execute()
}

/** Replaces a whole year of the working calendar. */
export async function replaceHolidayYear(work: Work, year: number, source: string, days: readonly HolidayDay[]): Promise<void> {
  const before = await holidayDays(work.tx, year)
  await work.tx.deleteFrom('holidayDay').where('year', '=', year).execute()
  const row = { year, source, updatedAt: work.at, updatedBy: work.operator }
  await work.tx
    .insertInto('holidayYear')
    .values(row)
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute()
  if (days.length > 0) await work.tx.insertInto('holidayDay').values(days.map((day) => ({ ...day, year }))).execute()
  await appendChanges(work, [
    {
      action: before.length > 0 ? 'update' : 'insert',
      entity: 'holidayYear',
      entityId: String(year),
      before: before.length > 0 ? { days: before } : null,
      after: { source, days },
    },
  ])
}

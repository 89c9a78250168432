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

/** Takes a setting away, so that its default counts again. */
export async function removeSetting(work: Work, key: string): Promise<void> {
  const before = await work.tx.selectFrom('setting').selectAll().where('key', '=', key).executeTakeFirst()
  if (!before) return
  await work.tx.deleteFrom('setting').where('key', '=', key).execute()
  await appendChanges(work, [
    { action: 'delete', entity: 'setting', entityId: key, before: { value: before.value }, after: null },
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

/** One year of the working calendar as the change log keeps it; null when the year is not entered. */
export async function holidayYear(db: ReadDb, year: number): Promise<{ source: string; days: HolidayDay[] } | null> {
  const row = await db.selectFrom('holidayYear').select('source').where('year', '=', year).executeTakeFirst()
  return row ? { source: row.source, days: await holidayDays(db, year) } : null
}

/** Replaces a whole year of the working calendar. */
export async function replaceHolidayYear(work: Work, year: number, source: string, days: readonly HolidayDay[]): Promise<void> {
  const before = await holidayYear(work.tx, year)
  await work.tx.deleteFrom('holidayDay').where('year', '=', year).execute()
  const row = { year, source, updatedAt: work.at, updatedBy: work.operator }
  await work.tx
    .insertInto('holidayYear')
    .values(row)
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute()
  if (days.length > 0) await work.tx.insertInto('holidayDay').values(days.map((day) => ({ ...day, year }))).execute()
  // In the order of the calendar, as reading gives them: an undo compares the two.
  const after = { source, days: days.toSorted((a, b) => a.date.localeCompare(b.date)) }
  await appendChanges(work, [
    { action: before ? 'update' : 'insert', entity: 'holidayYear', entityId: String(year), before, after },
  ])
}

/** Takes a year out of the working calendar: counting through it is refused again. */
export async function removeHolidayYear(work: Work, year: number): Promise<void> {
  const before = await holidayYear(work.tx, year)
  if (!before) return
  await work.tx.deleteFrom('holidayDay').where('year', '=', year).execute()
  await work.tx.deleteFrom('holidayYear').where('year', '=', year).execute()
  await appendChanges(work, [{ action: 'delete', entity: 'holidayYear', entityId: String(year), before, after: null }])
}

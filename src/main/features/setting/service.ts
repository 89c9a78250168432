import { makeWorkCalendar, shippedHolidays, shippedYears, type WorkCalendar } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { bureauSetting, numberPattern, orderSetting } from '@shared/features/setting'
import type { BureauSetting, NumberPattern, OrderSetting, Town } from '@shared/features/setting'
import type { RowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import type { Desk } from '@main/core/desk'
import type { ReadDb } from '@main/db/connection'
import { deleteEntity, insertEntity, updateEntity } from '@main/db/entity'
import type { Work } from '@main/db/work'
import { defaultBureau, defaultNumberPatterns, defaultOrder, defaultTowns } from './defaults'
import * as repository from './repository'

/** Fills a new file with the towns, the working calendar and the settings it needs. Does nothing the second time. */
export async function seedSettings(work: Work): Promise<void> {
  if ((await repository.readSetting(work.tx, 'seeded')) !== undefined) return
  await repository.insertTowns(work, defaultTowns)
  for (const year of shippedYears) {
    const days = shippedHolidays.filter((day) => day.date.startsWith(`${year}-`))
    await repository.replaceHolidayYear(work, year, `国务院办公厅关于${year}年部分节假日安排的通知`, days)
  }
  await repository.writeSetting(work, 'seeded', true)
}

/** The working calendar as edited by the bureau. Years without data are reported by the counting functions. */
export async function loadCalendar(db: ReadDb): Promise<WorkCalendar> {
  const years = await repository.holidayYears(db)
  return makeWorkCalendar(
    await repository.holidayDays(db),
    years.map((row) => row.year),
  )
}

export async function towns(db: ReadDb): Promise<Town[]> {
  const rows = await repository.listTowns(db)
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

export async function saveTown(
  desk: Desk,
  ref: RowRef | null,
  values: { name: string; sort: number; active: boolean },
): Promise<Town> {
  return desk.write('setting/save-town', async (work) => {
    const same = (await repository.listTowns(work.tx)).find((row) => row.name === values.name && row.id !== ref?.id)
    if (same) throw AppFailure.atField('name', '已有同名的镇（街道）')
    const row = ref
      ? await updateEntity(work, 'town', ref.id, ref.version, values)
      : await insertEntity(work, 'town', values)
    return { ...row, active: row.active === 1 }
  })
}

const SORT_STEP = 10

/** Numbers the towns in the order given. @throws AppFailure 'stale' when one was saved meanwhile */
export async function sortTowns(desk: Desk, rows: readonly RowRef[]): Promise<Town[]> {
  return desk.write('setting/sort-towns', async (work) => {
    for (const [index, { id, version }] of rows.entries()) {
      await updateEntity(work, 'town', id, version, { sort: (index + 1) * SORT_STEP })
    }
    return towns(work.tx)
  })
}

/** @throws AppFailure 'still-used' while employers are in this town */
export async function deleteTown(desk: Desk, ref: RowRef): Promise<void> {
  await desk.write('setting/delete-town', async (work) => {
    const count = await repository.townUseCount(work.tx, ref.id)
    if (count > 0) throw new AppFailure('still-used', { count })
    await deleteEntity(work, 'town', ref.id, ref.version)
  })
}

export async function bureau(db: ReadDb): Promise<BureauSetting> {
  return read(db, 'bureau', bureauSetting, defaultBureau)
}

export async function orderDefaults(db: ReadDb): Promise<OrderSetting> {
  return read(db, 'order', orderSetting, defaultOrder)
}

/** Saved patterns over the shipped ones, so that a kind added later has one too. */
export async function numberPatterns(db: ReadDb): Promise<NumberPattern[]> {
  const saved = await read(db, 'number-patterns', z.array(numberPattern), [])
  return defaultNumberPatterns.map((shipped) => saved.find((pattern) => pattern.kind === shipped.kind) ?? shipped)
}

export async function saveNumberPattern(desk: Desk, pattern: NumberPattern): Promise<NumberPattern> {
  return desk.write('setting/save-number-pattern', async (work) => {
    const patterns = await numberPatterns(work.tx)
    const next = patterns.map((other) => (other.kind === pattern.kind ? pattern : other))
    await repository.writeSetting(work, 'number-patterns', next)
    return pattern
  })
}

export async function saveSetting<T>(desk: Desk, useCase: string, key: string, value: T): Promise<T> {
  await desk.write(useCase, (work) => repository.writeSetting(work, key, value))
  return value
}

async function read<T>(db: ReadDb, key: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
  const parsed = schema.safeParse(await repository.readSetting(db, key))
  return parsed.success ? parsed.data : fallback
}

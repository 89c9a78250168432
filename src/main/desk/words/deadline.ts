import { existsSync } from 'node:fs'
import { addWorkingDays, shippedCalendar, weekdayName } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { z } from '@shared/zod'
import { databaseFile } from '@main/core/dataFolder'
import { DeskDatabase } from '@main/db/connection'
import { loadCalendar } from '@main/features/setting/service'
import { defineCommand } from '../command'
import { date, wholeNumber } from './input'

export const deadline = defineCommand({
  words: ['deadline'],
  summary: '从某日起数工作日（当日不计），按数据文件夹中的工作日历；没有数据时按随附的日历',
  parameters: [],
  options: [
    { key: 'from', name: '--from', label: 'DATE', help: '起算日，如 2020-09-25' },
    { key: 'workingDays', name: '--working-days', label: 'N', help: '工作日天数，0 到 3650' },
  ],
  access: 'none',
  input: z.strictObject({ from: date, workingDays: wholeNumber(0, 3650) }),
  run: async ({ folder }, { from, workingDays }) => {
    const counted = addWorkingDays(await calendarOf(folder), from, workingDays)
    const unknown = counted.unknownYears[0]
    // A year without its holidays is said, never counted as if it had none.
    if (unknown !== undefined) throw new AppFailure('calendar-unknown', { year: unknown })
    return { from, workingDays, date: counted.date, weekday: weekdayName(counted.date), explanation: counted.explanation }
  },
})

async function calendarOf(folder: string) {
  const file = databaseFile(folder)
  if (!existsSync(file)) return shippedCalendar
  const database = await DeskDatabase.open(file)
  try {
    const calendar = await loadCalendar(database.read)
    return calendar.years.length === 0 ? shippedCalendar : calendar
  } finally {
    await database.close()
  }
}

import { isRow, parseJson, type LoggedRow } from '@shared/features/history/values'
import { isRealDate, type HolidayDay } from '@shared/calendar'
import type { Work } from '@main/db/work'
import { recordInspectors } from '@main/features/inspection/parts'
import { inspectorsOf } from '@main/features/inspection/repository'
import * as setting from '@main/features/setting/repository'

/** A logged table without versions: what it holds now is compared with what the use case left. */
export interface SpecialTable {
  current(work: Work, id: string): Promise<LoggedRow | null>
  /** Puts back what was there; null takes it away. */
  restore(work: Work, id: string, before: LoggedRow | null): Promise<void>
}

export const specialTables: Readonly<Record<string, SpecialTable>> = {
  setting: {
    current: async (work, key) => {
      const value = await setting.readSetting(work.tx, key)
      return value === undefined ? null : { value: JSON.stringify(value) }
    },
    restore: async (work, key, before) => {
      if (before) await setting.writeSetting(work, key, parseJson(before['value']))
      else await setting.removeSetting(work, key)
    },
  },
  holidayYear: {
    current: async (work, year) => setting.holidayYear(work.tx, Number(year)),
    restore: async (work, year, before) => {
      if (before) await setting.replaceHolidayYear(work, Number(year), String(before['source']), holidays(before['days']))
      else await setting.removeHolidayYear(work, Number(year))
    },
  },
  inspectionInspector: {
    current: async (work, id) => {
      const inspectors = await inspectorsOf(work.tx, id)
      return inspectors.length > 0 ? { inspectors } : null
    },
    restore: async (work, id, before) => {
      const holders = recorded(before?.['inspectors'])
      await recordInspectors(work, id, holders.map((holder) => holder.id), holders)
    },
  },
}

function holidays(value: unknown): HolidayDay[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRow).flatMap((day): HolidayDay[] => {
    const date = String(day['date'])
    if (!isRealDate(date)) return []
    return [{ date, kind: day['kind'] === 'makeUp' ? 'makeUp' : 'holiday', name: String(day['name']) }]
  })
}

function recorded(value: unknown) {
  if (!Array.isArray(value)) return []
  return value.filter(isRow).map((holder) => ({
    id: String(holder['id']),
    name: String(holder['name']),
    certificateNumber: String(holder['certificateNumber']),
  }))
}

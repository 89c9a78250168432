import type { BaseTable, Flag } from '@main/db/base'

export interface SettingTable {
  key: string
  /** JSON text. */
  value: string
  updatedAt: string
  updatedBy: string
  version: number
}

export interface TownTable extends BaseTable {
  name: string
  sort: number
  active: Flag
}

export interface HolidayYearTable {
  year: number
  source: string
  updatedAt: string
  updatedBy: string
}

export interface HolidayDayTable {
  date: string
  year: number
  kind: 'holiday' | 'makeUp'
  name: string
}

export interface SettingTables {
  setting: SettingTable
  town: TownTable
  holidayYear: HolidayYearTable
  holidayDay: HolidayDayTable
}

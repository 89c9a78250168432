import type { settingContract } from '@shared/features/setting'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as repository from './repository'
import * as service from './service'

export const settingHandlers: Handlers<typeof settingContract, Desk> = {
  'setting/towns': (desk) => service.towns(desk.read),
  'setting/save-town': (desk, { ref, values }) => service.saveTown(desk, ref, values),
  'setting/sort-towns': (desk, { rows }) => service.sortTowns(desk, rows),
  'setting/delete-town': async (desk, ref) => {
    await service.deleteTown(desk, ref)
    return {}
  },
  'setting/bureau': (desk) => service.bureau(desk.read),
  'setting/save-bureau': (desk, value) => service.saveSetting(desk, 'setting/save-bureau', 'bureau', value),
  'setting/order': (desk) => service.orderDefaults(desk.read),
  'setting/save-order': (desk, value) => service.saveSetting(desk, 'setting/save-order', 'order', value),
  'setting/number-patterns': (desk) => service.numberPatterns(desk.read),
  'setting/save-number-pattern': (desk, pattern) => service.saveNumberPattern(desk, pattern),
  'setting/calendar': async (desk, { year }) => {
    const known = (await repository.holidayYears(desk.read)).find((row) => row.year === year)
    return known ? { year, source: known.source, days: await repository.holidayDays(desk.read, year) } : null
  },
  'setting/calendar-years': (desk) => repository.holidayYears(desk.read),
  'setting/calendar-all': async (desk) => ({
    knownYears: (await repository.holidayYears(desk.read)).map((row) => row.year),
    days: await repository.holidayDays(desk.read),
  }),
  'setting/save-calendar': async (desk, { year, source, days }) => {
    await desk.write('setting/save-calendar', (work) => repository.replaceHolidayYear(work, year, source, days))
    return { year, source, days }
  },
}

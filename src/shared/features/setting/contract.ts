import { command, query, type Contract } from '@shared/ipc/contract'
import { rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { bureauSetting, numberPattern, orderSetting, town, townInput } from './schema'

const holidayDay = z.object({ date: z.iso.date(), kind: z.enum(['holiday', 'makeUp']), name: z.string().max(40) })
export const holidayYear = z.object({ year: z.number().int(), source: z.string(), days: z.array(holidayDay) })

export const settingContract = {
  'setting/towns': query(z.object({}), z.array(town)),
  'setting/save-town': command(z.object({ ref: rowRef.nullable(), values: townInput }), town),
  /** All towns in their new order. */
  'setting/sort-towns': command(z.object({ rows: z.array(rowRef).min(1).max(500) }), z.array(town)),
  'setting/delete-town': command(rowRef, z.object({})),
  'setting/bureau': query(z.object({}), bureauSetting),
  'setting/save-bureau': command(bureauSetting, bureauSetting),
  'setting/order': query(z.object({}), orderSetting),
  'setting/save-order': command(orderSetting, orderSetting),
  'setting/number-patterns': query(z.object({}), z.array(numberPattern)),
  'setting/save-number-pattern': command(numberPattern, numberPattern),
  'setting/calendar': query(z.object({ year: z.number().int().min(1990).max(2200) }), holidayYear.nullable()),
  'setting/calendar-years': query(z.object({}), z.array(z.object({ year: z.number().int(), source: z.string(), days: z.number().int() }))),
  'setting/save-calendar': command(
    z.object({ year: z.number().int().min(1990).max(2200), source: z.string().min(1, '请注明来源文件').max(100), days: z.array(holidayDay).max(120) }),
    holidayYear,
  ),
  /** All known days at once, so that the window counts with the same calendar as the services. */
  'setting/calendar-all': query(
    z.object({}),
    z.object({ knownYears: z.array(z.number().int()), days: z.array(holidayDay) }),
  ),
} satisfies Contract

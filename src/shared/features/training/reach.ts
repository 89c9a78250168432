import { addDays, addMonths, yearOf, type DateText } from '@shared/calendar'
import { field } from '@shared/fields/describe'
import { optionValues } from '@shared/fields/values'
import { z } from '@shared/zod'

/** How far training has reached an employer: what the lists of those to invite are made by. */
export const reachKinds = [
  { value: 'unreached', label: '长期未参训' },
  { value: 'violator', label: '上年有违法' },
  { value: 'absentViolator', label: '上年有违法且今年未参训' },
  { value: 'reached', label: '今年已参训' },
] as const
export type ReachKind = (typeof reachKinds)[number]['value']
export const reachKindValues = optionValues(reachKinds)

/** The days the lists look at. */
export interface ReachDays {
  /** First day of the years that a firm must not have been reached in. */
  readonly since: DateText
  readonly year: number
  readonly yearFrom: DateText
  readonly yearTo: DateText
  readonly lastFrom: DateText
  readonly lastTo: DateText
}

/** @param day the day of the session firms are chosen for, or today */
export function reachDays(day: DateText, unreachedYears: number): ReachDays {
  const year = yearOf(day)
  const edge = (of: number) => [`${of}-01-01`, `${of}-12-31`] as const
  const [yearFrom, yearTo] = edge(year)
  const [lastFrom, lastTo] = edge(year - 1)
  return { since: addDays(addMonths(day, -12 * unreachedYears), 1), year, yearFrom, yearTo, lastFrom, lastTo }
}

/** An employer with how far training has reached it. */
export const reachRow = z.object({
  id: z.uuid(),
  name: field(z.string(), { label: '企业名称', width: 260 }),
  creditCode: field(z.string().nullable(), { label: '统一社会信用代码', kind: 'creditCode', width: 180 }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  headcount: field(z.number().int().nullable(), { label: '职工人数', kind: 'integer', width: 90, unit: '人' }),
  aboveScale: field(z.boolean(), { label: '规上', kind: 'boolean', width: 70 }),
  contact: field(z.string(), { label: '联系人', width: 90 }),
  phone: field(z.string(), { label: '联系电话', kind: 'phone', mask: 'phone', width: 130 }),
  /** Sessions of the year that somebody of it attended. */
  sessions: field(z.number().int(), { label: '今年参训', kind: 'integer', width: 90, unit: '期' }),
  lastOn: field(z.string().nullable(), { label: '最近参训', kind: 'date', width: 110 }),
  violations: field(z.number().int(), { label: '上年违法', kind: 'integer', width: 90, unit: '起' }),
  invited: field(z.boolean(), { label: '已邀请', kind: 'boolean', width: 80 }),
})
export type ReachRow = z.output<typeof reachRow>

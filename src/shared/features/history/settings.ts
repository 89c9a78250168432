import { bureauSetting, numberPattern, orderSetting } from '@shared/features/setting'
import { jumpSetting } from '@shared/features/statistics'
import { describeFields } from '@shared/fields/describe'
import type { z } from '@shared/zod'
import { describeChange, type FieldChange } from './describe'
import { isRow, parseJson, type LoggedRow } from './values'

const noNames = new Map<string, string>()

interface LoggedSetting {
  readonly label: string
  readonly schema?: z.ZodObject
}

/** Settings by the key under which they are stored. Keys not listed are the program's own notes. */
const settings: Readonly<Record<string, LoggedSetting>> = {
  bureau: { label: '本单位', schema: bureauSetting },
  order: { label: '文书默认内容', schema: orderSetting },
  'contract-limits': { label: '劳动合同补签口径' },
  'contract-reminders': { label: '合同提醒标记' },
  'procedure-limits': { label: '民主程序标准' },
  'case-limits': { label: '案件期限与数额' },
  'case-sources': { label: '案件来源' },
  'number-patterns': { label: '文号格式' },
  'self-check-limits': { label: '无欠薪自查限值' },
  'statistics-jump': { label: '变动提示', schema: jumpSetting },
  operators: { label: '操作员' },
  demo: { label: '演示数据标记' },
  seeded: { label: '初始数据标记' },
}

export function settingLabel(key: string): string {
  return settings[key]?.label ?? '其他设置'
}

/** What differs between two stored values of one setting. @param before, after logged rows with JSON text in `value` */
export function describeSetting(key: string, before: LoggedRow | null, after: LoggedRow | null): FieldChange[] {
  const [old, now] = [parseJson(before?.['value']), parseJson(after?.['value'])]
  const schema = settings[key]?.schema
  if (schema) return describeChange(describeFields(schema), rowOrNull(old), rowOrNull(now), noNames)
  if (key === 'number-patterns') return describePatterns(old, now)
  if (key === 'operators') {
    const field = [{ name: 'current', label: '当前操作员', kind: 'text' as const }]
    return describeChange(field, rowOrNull(old), rowOrNull(now), noNames)
  }
  return []
}

const rowOrNull = (value: unknown): LoggedRow | null => (isRow(value) ? value : null)

function describePatterns(old: unknown, now: unknown): FieldChange[] {
  const before = patterns(old)
  return [...patterns(now)].flatMap(([label, after]) => {
    const was = before.get(label) ?? ''
    return was === after ? [] : [{ field: label, label, before: was, after }]
  })
}

function patterns(value: unknown): Map<string, string> {
  const parsed = numberPattern.array().safeParse(value)
  const written = (parsed.success ? parsed.data : []).map(({ label, pattern, padding, unverified }) => {
    const notes = [padding > 0 ? `序号 ${padding} 位` : '序号不补零', ...(unverified ? ['待核'] : [])]
    return [label, `${pattern}（${notes.join('，')}）`] as const
  })
  return new Map(written)
}

const KIND_LABELS: Readonly<Record<string, string>> = { holiday: '放假', makeUp: '补班' }
const DAYS_NAMED = 8

/** Which days of a working year were added, taken out or changed. @param before, after logged rows {source, days} */
export function describeHolidayYear(before: LoggedRow | null, after: LoggedRow | null): FieldChange[] {
  const [old, now] = [days(before), days(after)]
  const added = [...now].filter(([date, kind]) => old.get(date) !== kind)
  const removed = [...old].filter(([date, kind]) => now.get(date) !== kind)
  const changes = describeChange([{ name: 'source', label: '来源文件', kind: 'text' }], before, after, noNames)
  if (added.length + removed.length === 0) return changes
  return [...changes, { field: 'days', label: '日期安排', before: dayList(removed), after: dayList(added) }]
}

function days(row: LoggedRow | null): Map<string, string> {
  const list = row?.['days']
  if (!Array.isArray(list)) return new Map()
  return new Map(
    list.filter(isRow).map((day) => [String(day['date']), KIND_LABELS[String(day['kind'])] ?? '']),
  )
}

function dayList(entries: readonly (readonly [string, string])[]): string {
  const shown = entries.slice(0, DAYS_NAMED).map(([date, kind]) => `${date} ${kind}`)
  return entries.length > DAYS_NAMED ? `${shown.join('、')} 等 ${entries.length} 天` : shown.join('、')
}

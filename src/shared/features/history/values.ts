import type { FieldKind, FieldOption } from '@shared/fields/describe'
import { formatYuan } from '@shared/money'
import { maskIdNumber, maskPhone } from '@shared/text/mask'

/** A row as the change log keeps it: plain JSON. */
export type LoggedRow = Readonly<Record<string, unknown>>

/** Names of the rows that logged rows point to, by id (ids are unique over all tables). */
export type Names = ReadonlyMap<string, string>

/** `reference` holds another row's id, `list` a JSON array as text. */
export type HistoryKind = FieldKind | 'reference' | 'list'

/** A column that a history line may show. */
export interface HistoryField {
  readonly name: string
  readonly label: string
  readonly kind: HistoryKind
  readonly unit?: string
  readonly options?: readonly FieldOption[]
}

const LONGEST = 300

/**
 * A logged value as a clerk reads it; '' for nothing. Telephones and citizen numbers are masked: a history is read
 * over a colleague's shoulder, and the record itself shows them on request.
 */
export function historyText(field: HistoryField, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return ''
  const text = plainText(field, value, names)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function plainText(field: HistoryField, value: unknown, names: Names): string {
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? `${formatYuan(value)} 元` : text(value)
    case 'boolean':
      return value === true || value === 1 ? '是' : '否'
    case 'option':
      return field.options?.find((option) => option.value === value)?.label ?? names.get(text(value)) ?? text(value)
    case 'reference':
      return names.get(text(value)) ?? '（已不存在）'
    case 'phone':
      return maskPhone(text(value))
    case 'idNumber':
      return maskIdNumber(text(value))
    case 'list':
      return listText(field, value)
    case 'instant':
      return chinaTime(text(value))
    case 'integer':
    case 'year':
      return field.unit ? `${text(value)} ${field.unit}` : text(value)
    case 'text':
    case 'longText':
    case 'date':
    case 'creditCode':
      return text(value)
  }
}

function text(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** An array of texts, or of objects with a name, as one line. */
function listText(field: HistoryField, value: unknown): string {
  const parsed = parseJson(value)
  if (!Array.isArray(parsed)) return text(value)
  return parsed
    .map((item: unknown) => (isRow(item) ? itemText(item) : text(item)))
    .map((item) => field.options?.find((option) => option.value === item)?.label ?? item)
    .filter((item) => item !== '')
    .join('；')
}

/** A person with the certificate number behind the name, or whatever an item is called. */
function itemText(item: LoggedRow): string {
  const certificate = text(item['certificateNumber'])
  return text(item['name'] ?? item['label'] ?? item['text']) + (certificate === '' ? '' : `（${certificate}）`)
}

/** An ISO instant as the clock in China shows it: 2026-11-23 09:30. Other texts come back as they are. */
export function chinaTime(instant: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** The value behind JSON text; the value itself when it is none. */
export function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

export function isRow(value: unknown): value is LoggedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

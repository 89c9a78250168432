import type { ColDef, ValueFormatterParams } from 'ag-grid-community'
import { describeFields, type FieldDescription } from '@shared/fields/describe'
import { formatYuan } from '@shared/money'
import { maskIdNumber, maskPhone } from '@shared/text/mask'
import type { z } from '@shared/zod'
import type { ColumnContext } from './cells'

/** What a field's value looks like in a list, on a record page and in the change log. */
export function displayValue(field: Pick<FieldDescription, 'kind' | 'mask' | 'options'>, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return ''
  if (field.mask === 'idNumber') return maskIdNumber(String(value))
  if (field.mask === 'phone') return maskPhone(String(value))
  switch (field.kind) {
    case 'money':
      return formatYuan(Number(value))
    case 'integer':
      return Number(value).toLocaleString('zh-CN')
    case 'boolean':
      return Number(value) === 1 ? '是' : '否'
    case 'option':
      return field.options?.find((option) => option.value === value)?.label ?? String(value)
    case 'instant':
      return instantText(String(value))
    case 'text':
    case 'longText':
    case 'date':
    case 'year':
    case 'creditCode':
    case 'phone':
    case 'idNumber':
      return String(value)
  }
}

/** An ISO instant in China time, to the minute: 2026-11-23 09:05. */
export function instantText(instant: string): string {
  const local = new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

const rightAligned = new Set(['integer', 'money'])

export interface ColumnOverrides<Row> {
  readonly [field: string]: Partial<ColDef<Row>> | null
}

/**
 * Grid columns from a described schema, in its order.
 * @param overrides per field: extra column settings, or null to leave the column out
 */
export function columnsFrom<Row>(schema: z.ZodObject, overrides: ColumnOverrides<Row> = {}): ColDef<Row>[] {
  const columns: ColDef<Row>[] = []
  for (const field of describeFields(schema)) {
    const override = overrides[field.name]
    if (override === null) continue
    columns.push({ ...columnFrom<Row>(field), ...override })
  }
  return columns
}

/** A head's characters, the space around them and the arrow that shows the order, in px. */
const HEAD_CHARACTER = 13
const HEAD_ROOM = 40

export function columnFrom<Row>(field: FieldDescription): ColDef<Row> {
  const right = rightAligned.has(field.kind)
  const headerName = field.unit ? `${field.label}（${field.unit}）` : field.label
  return {
    colId: field.name,
    context: { field } satisfies ColumnContext,
    field: field.name as never,
    headerName,
    width: Math.max(field.width ?? 120, headerName.length * HEAD_CHARACTER + HEAD_ROOM),
    valueFormatter: (params: ValueFormatterParams<Row>) => displayValue(field, params.value),
    ...(right ? { cellClass: 'number', headerClass: 'ag-right-aligned-header' } : {}),
  }
}

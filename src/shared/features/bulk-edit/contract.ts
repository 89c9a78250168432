import { command, query, type Contract } from '@shared/ipc/contract'
import { rowRef } from '@shared/list/request'
import { z } from '@shared/zod'

/** Most rows of one bulk edit. */
export const BULK_LIMIT = 20_000

const fieldName = z.string().min(1).max(60)

export const bulkEdit = z.discriminatedUnion('how', [
  /** 统一填写: the same value in every row; null clears it. */
  z.object({ how: z.literal('set'), field: fieldName, value: z.union([z.string().max(5000), z.number(), z.boolean(), z.null()]) }),
  /** 查找替换. */
  z.object({
    how: z.literal('replace'),
    field: fieldName,
    find: z.string().min(1, '请填写查找内容').max(200),
    replacement: z.string().max(200),
    /** Only where it is all that stands there. */
    whole: z.boolean(),
  }),
])
export type BulkEdit = z.output<typeof bulkEdit>

const list = z.string().regex(/^[\w-]{1,60}$/)
const order = z.object({
  list,
  rows: z.array(rowRef).min(1, '请选择记录').max(BULK_LIMIT, `一次最多修改 ${BULK_LIMIT} 条，请先筛选`),
  edit: bulkEdit,
  job: z.uuid(),
})

export const bulkField = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'longText', 'integer', 'money', 'date', 'year', 'option', 'boolean', 'phone']),
  unit: z.string().nullable(),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Whether one value may be given to many. */
  settable: z.boolean(),
  replaceable: z.boolean(),
})
export type BulkField = z.output<typeof bulkField>

export const bulkLine = z.object({
  id: z.string(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
  /** Why the row stays as it is; null when it changes. */
  refused: z.string().nullable(),
})
export type BulkLine = z.output<typeof bulkLine>

export const bulkPreview = z.object({
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** The first of those that change or are refused, the refused ones first. */
  lines: z.array(bulkLine),
})
export type BulkPreview = z.output<typeof bulkPreview>

export const bulkEditContract = {
  'bulk-edit/fields': query(z.object({ list }), z.object({ fields: z.array(bulkField) })),
  'bulk-edit/preview': command(order, bulkPreview),
  /** Changes all rows that may be changed, in one step that can be taken back. */
  'bulk-edit/run': command(order, z.object({ changed: z.number().int(), refused: z.number().int() })),
} satisfies Contract

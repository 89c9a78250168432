import { z } from '@shared/zod'

/** Compared as text; numbers and dates are typed as such by the repository's allow-list. */
const filterValue = z.union([z.string().max(200), z.number(), z.array(z.union([z.string().max(200), z.number()])).max(500)])

export const listFilter = z.object({
  field: z.string().max(60),
  op: z.enum(['equals', 'notEquals', 'in', 'contains', 'from', 'to', 'empty', 'notEmpty']),
  value: filterValue.optional(),
})
export type ListFilter = z.output<typeof listFilter>

export const listSort = z.object({ field: z.string().max(60), direction: z.enum(['asc', 'desc']) })
export type ListSort = z.output<typeof listSort>

/** What every list asks for: words, filters, order and one page. Unknown fields are refused by the repository. */
export const listRequest = z.object({
  search: z.string().max(100).default(''),
  filters: z.array(listFilter).max(20).default([]),
  sort: z.array(listSort).max(5).default([]),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(5000).default(100),
})
export type ListRequest = z.output<typeof listRequest>
export type ListRequestInput = z.input<typeof listRequest>

/** A page of rows with the count and sums over all matching rows. */
export function listPage<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    total: z.number().int(),
    /** Sums over all matching rows, by field; money in fen. */
    sums: z.record(z.string(), z.number()).optional(),
  })
}

/** Id and version of a row as the clerk saw it: what a change must name so that no update is lost. */
export const rowRef = z.object({ id: z.uuid(), version: z.number().int().min(1) })
export type RowRef = z.output<typeof rowRef>

/** Base columns in what a record sends to the window. */
export const recordBase = {
  id: z.uuid(),
  version: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
}

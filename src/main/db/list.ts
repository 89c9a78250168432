import { sql, type Expression, type SqlBool } from 'kysely'
import type { ListFilter, ListRequest } from '@shared/list/request'
import { normaliseQuery } from '@shared/text'

/** A list column that may be filtered and sorted: an SQL reference, never a name that came from outside. */
export interface ListColumn {
  /** Column reference as kysely writes it: `employer.name`. */
  readonly ref: string
  readonly type: 'text' | 'number'
  /** What it is put in order by, where that is another column. */
  readonly sortRef?: string
}

export type ListColumns = Readonly<Record<string, ListColumn>>

interface Filterable<Q> {
  where(expression: Expression<SqlBool>): Q
  orderBy(expression: Expression<unknown>, direction: 'asc' | 'desc'): Q
}

/**
 * Adds the filters of a list request through the allow-list of columns.
 * @throws RangeError for a field that is not on the list (a programming error, never the clerk's)
 */
export function applyFilters<Q extends Filterable<Q>>(
  query: Q,
  columns: ListColumns,
  filters: readonly ListFilter[],
): Q {
  let filtered = query
  for (const filter of filters) filtered = filtered.where(condition(column(columns, filter.field), filter))
  return filtered
}

/** Adds the order of a list request and a tie-break, so that a row never stands on two pages. */
export function applySort<Q extends Filterable<Q>>(
  query: Q,
  columns: ListColumns,
  request: Pick<ListRequest, 'sort'>,
  fallback: readonly { field: string; direction: 'asc' | 'desc' }[],
  idRef: string,
): Q {
  const order = request.sort.length > 0 ? request.sort : fallback
  let sorted = query
  for (const { field, direction } of order) {
    const { ref, sortRef } = column(columns, field)
    sorted = sorted.orderBy(sql`${sql.ref(sortRef ?? ref)}`, direction)
  }
  return sorted.orderBy(sql`${sql.ref(idRef)}`, order[0]?.direction ?? 'asc')
}

function column(columns: ListColumns, field: string): ListColumn {
  const found = Object.hasOwn(columns, field) ? columns[field] : undefined
  if (!found) throw new RangeError(`a list cannot be filtered or sorted by ${field}`)
  return found
}

function condition(target: ListColumn, filter: ListFilter): Expression<SqlBool> {
  const ref = sql.ref(target.ref)
  const one = (): string | number => {
    const value = Array.isArray(filter.value) ? filter.value[0] : filter.value
    if (target.type === 'number') return Number(value ?? 0)
    return String(value ?? '')
  }
  switch (filter.op) {
    case 'equals':
      return sql<SqlBool>`${ref} = ${one()}`
    case 'notEquals':
      return sql<SqlBool>`${ref} <> ${one()}`
    case 'in': {
      const values = Array.isArray(filter.value) ? filter.value : [one()]
      if (values.length === 0) return sql<SqlBool>`1 = 0`
      return sql<SqlBool>`${ref} in (${sql.join(values)})`
    }
    case 'contains':
      return contains(target.ref, String(one()))
    case 'from':
      return sql<SqlBool>`${ref} >= ${one()}`
    case 'to':
      return sql<SqlBool>`${ref} <= ${one()}`
    case 'empty':
      return target.type === 'text' ? sql<SqlBool>`coalesce(${ref}, '') = ''` : sql<SqlBool>`${ref} is null`
    case 'notEmpty':
      return target.type === 'text'
        ? sql<SqlBool>`coalesce(${ref}, '') <> ''`
        : sql<SqlBool>`${ref} is not null`
  }
}

/**
 * True where the text stands anywhere in the column. `instr` compares bytes, several times faster than LIKE and
 * without its wild cards; the only SQLite word outside the dialect folder's neighbours (PostgreSQL: strpos).
 */
export function contains(ref: string, text: string): Expression<SqlBool> {
  return sql<SqlBool>`instr(${sql.ref(ref)}, ${text}) > 0`
}

/** Brackets of paper numbers; search words have lost theirs. */
const BRACKETS = '〔〕【】［］（）[]()'.split('')

/** As `contains`, for paper numbers: 平人社监令字〔2020〕第13号 is found typed with any brackets or none. */
export function containsNumber(ref: string, word: string): Expression<SqlBool> {
  const bare = BRACKETS.reduce<Expression<unknown>>(
    (inner, bracket) => sql`replace(${inner}, ${bracket}, '')`,
    sql.ref(ref),
  )
  return sql<SqlBool>`instr(${bare}, ${word}) > 0`
}

/** Splits what was typed into words, spelled as search keys are, that must all be found. */
export function searchWords(text: string): string[] {
  return text
    .split(/\s+/u)
    .map(normaliseQuery)
    .filter((word) => word !== '')
}

import type { ColumnType } from 'kysely'

/** The columns every register table has. Instants are ISO 8601 UTC text. */
export interface BaseTable {
  id: string
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
  version: number
  deletedAt: string | null
}

/** An SQLite boolean: stored 0 or 1, written as a boolean. */
export type Flag = ColumnType<number, boolean | number, boolean | number>

/** A column with a default in the schema: it may be left out of a new row. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>

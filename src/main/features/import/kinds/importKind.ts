import type { ImportKindName } from '@shared/features/import'
import type { RowRef } from '@shared/list/request'
import type { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import type { EntityName } from '@main/db/entity'
import type { Work } from '@main/db/work'
import type { FieldValue } from '@main/exchange'

/** Values of one record by field name, as its schema takes them. */
export type Values = Readonly<Record<string, FieldValue>>

/** A field that names a record of another register: a town, by its name. */
export interface Lookup {
  /** The id behind what stands in the file; null when nothing, or more than one thing, goes by that name. */
  find(text: string): string | null
  /** Why nothing was found; without it every name that may be given is listed. */
  readonly missing?: (text: string) => string
  /** Every name that may be given, for the reason of a refusal. */
  readonly choices: readonly string[]
  /** Names by id, retired ones included, to show what a record has. */
  readonly names: ReadonlyMap<string, string>
}

/** Other names under which a record is known: former names. */
export interface Aliases {
  /** The field they are other values of. */
  readonly field: string
  /** 曾用名 */
  readonly label: string
  /** Records that are known by one of these texts. */
  readonly load: (
    db: ReadDb,
    texts: readonly string[],
  ) => Promise<readonly { readonly text: string; readonly id: string }[]>
  /** Keeps a value that an import replaces. */
  readonly add: (work: Work, rows: readonly { readonly id: string; readonly text: string }[]) => Promise<void>
}

/** How a register is filled from a file. Everything else follows from its schema. */
export interface ImportKind {
  readonly kind: ImportKindName
  readonly entity: EntityName
  /** What a clerk fills in, with labels and aliases; every imported value goes through it. */
  readonly schema: z.ZodObject
  /** The field that names a record in lists. */
  readonly titleField: string
  /** Fields kept as a list of options. */
  readonly lists?: readonly string[]
  /** What a row may not be on the day of the import, beyond its schema; null when nothing is wrong. */
  readonly check?: (values: Values, today: string) => string | null
  /** What records are known by, the surest first. */
  readonly keys: readonly (readonly string[])[]
  /** A new record's values where the file says nothing. */
  readonly blank: Values
  readonly lookups?: Readonly<Record<string, (db: ReadDb) => Promise<Lookup>>>
  readonly aliases?: Aliases
  /** Values that every row has, whatever the file says: the case a roster is read into. */
  readonly fixed?: Values
  /** The same kind with every row belonging to one record. @throws AppFailure when nothing may be read into it */
  readonly within?: (db: ReadDb, id: string) => Promise<ImportKind>
  /** Fields that an import enters once and does not change of a record on file. */
  readonly settled?: readonly string[]
  /** What the register's own rules have against a new record, beyond its schema. */
  readonly rules?: (db: ReadDb, today: string) => Promise<(values: Values) => readonly string[]>
  /** Why a record may not be changed any more; null when it may. */
  readonly frozen?: (row: Readonly<Record<string, unknown>>) => string | null
  /** Writes new records, all of a chunk at once. */
  readonly insert: (work: Work, rows: readonly Values[]) => Promise<readonly { readonly id: string }[]>
  /** Writes changed fields. @throws AppFailure 'stale' */
  readonly update: (work: Work, ref: RowRef, patch: Values) => Promise<void>
  /** Brings up to date what is derived from the records: search words. Called with whole records. */
  readonly refresh?: (
    work: Work,
    rows: readonly { readonly id: string; readonly values: Values }[],
  ) => Promise<void>
  /** Brings what the records belong to up to date, once an import or its undo has written all of them. */
  readonly settle?: (work: Work, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>
}

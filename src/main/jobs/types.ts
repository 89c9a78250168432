import type { FieldDescription } from '@shared/fields/describe'
import type { ReadLimits } from '@main/exchange/limits'
import type { Mapping } from '@main/exchange/mapping'
import type { ReadRows, ReadRowsOptions } from '@main/exchange/plan'
import type { RawBook, RawRow } from '@main/exchange/read/table'
import type { SheetSpec } from '@main/exchange/write/sheet'

/** Work done off the main thread, by name. Inputs and outputs are plain data: they are copied between threads. */
export interface JobTypes {
  'exchange/read': {
    readonly input: {
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly limits?: Readonly<Partial<ReadLimits>>
    }
    readonly output: RawBook
  }
  'exchange/rows': {
    readonly input: {
      readonly rows: readonly RawRow[]
      readonly mapping: Mapping
      readonly fields: readonly FieldDescription[]
      readonly options: Omit<ReadRowsOptions, 'check'>
    }
    readonly output: ReadRows
  }
  'exchange/write': {
    readonly input: { readonly sheets: readonly SheetSpec[] }
    readonly output: Uint8Array
  }
}

export type JobName = keyof JobTypes
export type JobInput<K extends JobName> = JobTypes[K]['input']
export type JobOutput<K extends JobName> = JobTypes[K]['output']

export interface JobContext {
  /** Steps done of steps in all. */
  readonly progress: (done: number, total: number) => void
}

export type Job<K extends JobName> = (input: JobInput<K>, context: JobContext) => Promise<JobOutput<K>>
export type Jobs = { readonly [K in JobName]: Job<K> }

/** What a worker thread is started with. */
export interface JobOrder {
  readonly name: JobName
  readonly input: JobInput<JobName>
}

/** What comes back from a worker thread. */
export type JobReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly output: JobOutput<JobName> }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }

/** An error as plain data: classes do not survive the way between threads. */
export type PlainFailure =
  | {
      readonly kind: 'exchange'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }
  | { readonly kind: 'unexpected'; readonly message: string; readonly stack: string }

import type { FieldDescription } from '@shared/fields/describe'
import type { ReadLimits } from '@main/exchange/limits'
import type { Mapping } from '@main/exchange/mapping'
import type { ReadRows, ReadRowsOptions } from '@main/exchange/plan'
import type { RawBook, RawRow } from '@main/exchange/read/table'
import type { SheetSpec, SheetValue } from '@main/exchange/write/sheet'
import type { TableSpec } from '@main/exchange/write/tableFile'

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

/** Work that is handed to a job piece by piece, so that nobody ever holds all of it. */
export interface StreamTypes {
  /** Writes a table into a file. The output is the number of rows. */
  'exchange/table': {
    readonly input: { readonly path: string; readonly spec: TableSpec }
    readonly piece: readonly (readonly SheetValue[])[]
    readonly output: number
  }
}

export type StreamName = keyof StreamTypes
export type StreamInput<K extends StreamName> = StreamTypes[K]['input']
export type StreamPiece<K extends StreamName> = StreamTypes[K]['piece']
export type StreamOutput<K extends StreamName> = StreamTypes[K]['output']
export type Streams = {
  readonly [K in StreamName]: (input: StreamInput<K>, pieces: AsyncIterable<StreamPiece<K>>) => Promise<StreamOutput<K>>
}

/** What a worker thread is started with. */
export type JobOrder =
  | { readonly kind: 'job'; readonly name: JobName; readonly input: JobInput<JobName> }
  | { readonly kind: 'stream'; readonly name: StreamName; readonly input: StreamInput<StreamName> }

/** A piece for a stream; null ends it. */
export interface StreamOrder {
  readonly piece: StreamPiece<StreamName> | null
}

/** What comes back from a worker thread. */
export type JobReport =
  | { readonly kind: 'taken' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly output: JobOutput<JobName> | StreamOutput<StreamName> }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }

/** An error as plain data: classes do not survive the way between threads. */
export type PlainFailure =
  | {
      readonly kind: 'exchange'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }
  | { readonly kind: 'unexpected'; readonly message: string; readonly stack: string; readonly code?: string }

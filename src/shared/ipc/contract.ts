import type { ErrorCode } from '@shared/errors/codes'
import type { ErrorParams, FieldErrors } from '@shared/errors/failure'
import type { z } from '@shared/zod'

/** One call over the border between window and main process. Queries never write; commands may. */
export interface Route<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
}

export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<I, O> {
  return { kind: 'query', input, output }
}

export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<I, O> {
  return { kind: 'command', input, output }
}

/** The routes of one feature, by name: `employer/list`. */
export type Contract = Readonly<Record<string, Route<z.ZodType, z.ZodType>>>

export interface CallError {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly fields?: FieldErrors
  /** Number under which the cause stands in the log; only for unexpected errors. */
  readonly incident?: string
}

/** Every call settles with one of these: of a thrown error only the message would survive Electron. */
export type Result<T> =
  /** `batch` names the one use case the call wrote: what history/undo takes back. */
  | { readonly ok: true; readonly data: T; readonly batch?: string }
  | { readonly ok: false; readonly error: CallError }

export type Handlers<C extends Contract, Context> = {
  readonly [K in keyof C]: (
    context: Context,
    input: z.output<C[K]['input']>,
  ) => Promise<z.input<C[K]['output']>>
}

import type { ErrorCode } from '@shared/errors/codes'
import { AppFailure } from '@shared/errors/failure'

/** Why a file could not be read as a table. */
export type ExchangeFailureCode =
  | 'empty-file'
  | 'too-large'
  | 'password'
  | 'damaged'
  | 'zip-bomb'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'not-a-table'
  | 'unsupported'

export type FailureParams = Readonly<Record<string, string | number>>

/** An expected refusal of a file: carries a code and figures, never the file's contents. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure'

  constructor(
    readonly code: ExchangeFailureCode,
    readonly params: FailureParams = {},
    options?: ErrorOptions,
  ) {
    super(`exchange: ${code}`, options)
  }
}

const appCodes: Readonly<Record<ExchangeFailureCode, ErrorCode>> = {
  'empty-file': 'file-empty',
  'too-large': 'file-too-large',
  password: 'file-password',
  damaged: 'file-damaged',
  'zip-bomb': 'file-too-large',
  'too-many-rows': 'file-too-many-rows',
  'too-many-columns': 'file-too-many-columns',
  'not-a-table': 'file-unsupported',
  unsupported: 'file-unsupported',
}

export function isExchangeFailureCode(code: string): code is ExchangeFailureCode {
  return Object.hasOwn(appCodes, code)
}

/** The refusal as the rest of the app knows it; its sentence stands in the one message file. */
export function toAppFailure(failure: ExchangeFailure): AppFailure {
  return new AppFailure(appCodes[failure.code], failure.params)
}

import { ExchangeFailure, isExchangeFailureCode } from '@main/exchange/failure'
import type { PlainFailure } from './types'

/** Takes an error apart for the way between threads. */
export function toPlainFailure(error: unknown): PlainFailure {
  if (error instanceof ExchangeFailure) return { kind: 'exchange', code: error.code, params: error.params }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {}
  return { kind: 'unexpected', message, stack, ...code }
}

/** Puts it together again on the other side. */
export function fromPlainFailure(failure: PlainFailure): Error {
  if (failure.kind === 'exchange' && isExchangeFailureCode(failure.code)) {
    return new ExchangeFailure(failure.code, failure.params)
  }
  const error = new Error(failure.kind === 'unexpected' ? failure.message : failure.code)
  if (failure.kind === 'unexpected') {
    error.stack = failure.stack
    if (failure.code !== undefined) Object.assign(error, { code: failure.code })
  }
  return error
}

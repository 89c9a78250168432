import type { ErrorCode } from './codes'

/** Values put into the message of an error code. Never personal data in logs: messages are made in the window. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** Messages at the fields of a form, by field path ('name', 'workers.3.amountFen'). */
export type FieldErrors = Readonly<Record<string, string>>

/** An expected refusal. The window shows it at the field, at the head of the form, or as a note. */
export class AppFailure extends Error {
  override readonly name = 'AppFailure'

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields?: FieldErrors,
  ) {
    super(code)
  }

  /** A refusal that belongs to one field. */
  static atField(field: string, message: string): AppFailure {
    return new AppFailure('validation', {}, { [field]: message })
  }
}

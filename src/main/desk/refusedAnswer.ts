import type { Refusal } from './refusal'

/** A command that ran to its end and found something wrong: a refusal that carries what was found. */
export class RefusedAnswer extends Error {
  override readonly name = 'RefusedAnswer'

  constructor(
    readonly refusal: Refusal,
    readonly answer: Readonly<Record<string, unknown>>,
  ) {
    super(refusal.message)
  }
}

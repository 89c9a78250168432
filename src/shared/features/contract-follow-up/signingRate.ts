import { rateOf, type Rate } from '@shared/rate'

/** Heads of a firm on one day. */
export interface Headcount {
  /** 在册职工. */
  readonly onRoll: number
  readonly partTime: number
  /** Hired less than a month ago and not signed yet. */
  readonly withinMonth: number
  /** 退休返聘、实习、劳务. */
  readonly otherRelations: number
  /** Their contracts are the dispatching firm's. */
  readonly dispatched: number
}

/**
 * 应签人数: those on the roll with whom the firm itself must have a written contract. A working definition, no official
 * formula being found: on the roll without part-time, first-month, other relations and dispatched.
 * @returns a negative number when more are taken off than are on the roll
 */
export function peopleDue({ onRoll, partTime, withinMonth, otherRelations, dispatched }: Headcount): number {
  return onRoll - partTime - withinMonth - otherRelations - dispatched
}

/** The words for the definition, printed under every rate. */
export const signingRateDefinition =
  '劳动合同签订率 = 已签书面劳动合同人数 ÷ 应签人数；应签人数 = 在册职工 − 非全日制 − 用工未满一个月且未签 − 退休返聘、实习、劳务 − 被派遣劳动者（工作口径，待核）'

/** 劳动合同签订率 with both parts; without a value when nobody is due. More signed than due comes back as `over`. */
export function signingRate(signed: number, due: number): Rate {
  return rateOf(signed, due)
}

/** The rate of several firms together: sums over sums, never the mean of rates. */
export function signingRateOf(firms: readonly { readonly signed: number; readonly due: number }[]): Rate {
  return rateOf(
    firms.reduce((sum, firm) => sum + firm.signed, 0),
    firms.reduce((sum, firm) => sum + firm.due, 0),
  )
}

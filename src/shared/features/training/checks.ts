import { nameKey, normaliseCode, normaliseName } from '@shared/text'
import type { EmployerMatch, EmployerMatcher } from './employerMatch'
import type { SignInManner } from './kinds'

/** The part of a roster line the checks look at. */
export interface CheckedLine {
  readonly employerId: string | null
  readonly employerName: string
  readonly name: string
  readonly phone: string
  readonly signedIn: boolean
  /** 'HH:MM'. */
  readonly signedInAt: string | null
  readonly signedOutAt: string | null
  readonly manner: SignInManner | null
}

export interface RosterProblem {
  /** Place in the list, from 0. */
  readonly index: number
  readonly kind: 'twice' | 'unknownEmployer' | 'afterEnd' | 'outBeforeIn' | 'proxy'
  readonly message: string
  /** Firms that may be meant, for an unknown one. */
  readonly matches: readonly EmployerMatch[]
}

/** A name without the blank that rosters put into names of two characters. */
const bareName = (name: string): string => normaliseName(name).replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

/** Who a line stands for: the name within the firm, however both are written. */
export function personKey({ name, employerId, employerName }: Pick<CheckedLine, 'name' | 'employerId' | 'employerName'>): string {
  return `${bareName(name)}|${employerId ?? nameKey(employerName)}`
}

/**
 * What is doubtful about a roster, line by line: a person twice (same name and firm, or same name and telephone), a firm
 * that is not in the register with those that may be meant, a sign-in after the end, signed out before in, or signed by
 * another. None of it stops saving.
 * @param endTime end of the session, 'HH:MM', or null when it is not known
 */
export function rosterProblems(lines: readonly CheckedLine[], endTime: string | null, match: EmployerMatcher): RosterProblem[] {
  const seen = new Map<string, number>()
  return lines.flatMap((line, index) => {
    const problems: RosterProblem[] = []
    const put = (kind: RosterProblem['kind'], message: string, matches: readonly EmployerMatch[] = []): void => {
      problems.push({ index, kind, message, matches })
    }
    const phone = normaliseCode(line.phone)
    const keys = [personKey(line), ...(phone === '' ? [] : [`${bareName(line.name)}|${phone}`])]
    const first = keys.map((key) => seen.get(key)).find((place) => place !== undefined)
    for (const key of keys) if (!seen.has(key)) seen.set(key, index)
    if (first !== undefined) put('twice', `与第 ${first + 1} 行是同一人，如为同名请核对`)
    if (line.employerId === null) put('unknownEmployer', '单位不在企业档案中', match(line.employerName, 5))
    const { signedInAt: into, signedOutAt: out } = line
    if (into !== null && endTime !== null && into > endTime) put('afterEnd', `签到时间（${into}）晚于结束时间（${endTime}）`)
    if (into !== null && out !== null && out < into) put('outBeforeIn', `签退时间（${out}）早于签到时间（${into}）`)
    if (line.signedIn && line.manner === 'proxy') put('proxy', '由他人代签，不计入到会')
    return problems
  })
}

/** Whether the signatures counted on paper agree with the roster; null when they do or nobody has counted. */
export function signatureDifference(paperSignatures: number | null, lines: readonly Pick<CheckedLine, 'signedIn'>[]): string | null {
  if (paperSignatures === null) return null
  const entered = lines.filter((line) => line.signedIn).length
  return paperSignatures === entered ? null : `签到表签名 ${paperSignatures} 个，名册登记签到 ${entered} 人，相差 ${Math.abs(paperSignatures - entered)}`
}

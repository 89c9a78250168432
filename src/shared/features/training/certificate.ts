import { isHeld, type SignInManner, type TrainingState } from './kinds'

/** Number of a session within its year: 2020-03. @throws RangeError when a part is not a whole number from 1 */
export function sessionNumber(year: number, sequence: number): string {
  checkParts([year, sequence])
  return `${year}-${String(sequence).padStart(2, '0')}`
}

export interface CertificateParts {
  readonly shortName: string
  readonly year: number
  /** Number of the session within its year. */
  readonly session: number
  /** Number of the certificate within the year: it runs on from session to session. */
  readonly sequence: number
}

/**
 * The number of a certificate, its pattern having the fields {代字}, {年}, {期} and {序号}; sessions of two digits,
 * certificates of three at least.
 * @throws RangeError when a part is not a whole number from 1
 */
export function certificateNumber(pattern: string, { shortName, year, session, sequence }: CertificateParts): string {
  checkParts([year, session, sequence])
  const fields: Readonly<Record<string, string>> = {
    代字: shortName,
    年: String(year),
    期: String(session).padStart(2, '0'),
    序号: String(sequence).padStart(3, '0'),
  }
  // One pass, so that a 代字 that looks like a field is not filled again.
  return pattern.replaceAll(/\{([^{}]*)\}/gu, (whole, name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : whole))
}

function checkParts(parts: readonly number[]): void {
  for (const part of parts) if (!Number.isSafeInteger(part) || part < 1) throw new RangeError(`no number with ${part}`)
}

export interface CertificateClaim {
  readonly state: TrainingState
  readonly hasExam: boolean
  readonly passMark: number
  readonly signedIn: boolean
  readonly manner: SignInManner | null
  readonly score: number | null
}

/** Whether the exam was passed; null where there was none or no score is entered. */
export function isPassed({ hasExam, passMark, score }: Pick<CertificateClaim, 'hasExam' | 'passMark' | 'score'>): boolean | null {
  return hasExam && score !== null ? score >= passMark : null
}

/** Why somebody gets no certificate; null when there is one to issue. */
export function certificateRefusal(claim: CertificateClaim): string | null {
  if (!isHeld(claim.state)) return '培训会尚未举办'
  if (!claim.hasExam) return '未组织考试，不发证书'
  if (!claim.signedIn || claim.manner === 'proxy') return '未到会'
  if (claim.score === null) return '请填写考试成绩'
  return isPassed(claim) === true ? null : `考试成绩 ${claim.score} 分，未达合格分数 ${claim.passMark} 分`
}

/** What stands on a certificate printed again; nothing on the first one. The number stays the same. */
export function reissueMark(reissues: number): string {
  return reissues === 0 ? '' : reissues === 1 ? '补发' : `补发（第 ${reissues} 次）`
}

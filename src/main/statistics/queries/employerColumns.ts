import type { IndustryCode } from '@shared/features/employer'

/** The employer behind a row, with the town it is registered in now. Used by every query of this folder. */
export const employerColumns = [
  'employer.id as employerId',
  'employer.name as employerName',
  'employer.creditCode',
  'employer.townId',
  'town.name as townName',
  'employer.industry',
] as const

/** What every counted row brings along: its employer, its date and what it adds to a sum. */
export interface CountedPart {
  /** The date that puts it into a period. */
  readonly date: string
  readonly workers: number
  /** Fen. */
  readonly amountFen: number
  /** Only where a rate is measured: whether it stands above the line as well. */
  readonly hit?: boolean
  /** Only where a rate of sums is measured. */
  readonly share?: { readonly part: number; readonly whole: number }
  readonly employerId: string
  readonly employerName: string
  readonly creditCode: string | null
  readonly townId: string | null
  readonly townName: string | null
  readonly industry: IndustryCode | null
}

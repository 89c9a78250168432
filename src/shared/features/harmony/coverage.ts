import { yearOf, type DateText } from '@shared/calendar'
import { rateOf, type Rate } from '@shared/rate'
import { bearsTitle, type HarmonyState } from './states'

/** The dated list of above-scale employers: one entry for each employer and year. */
export interface AboveScaleEntry {
  readonly employerId: string
  readonly year: number
}

/** One employer's part in 双爱活动 in one year. */
export interface MutualCareEntry {
  readonly employerId: string
  readonly year: number
  /** Whether the bureau has looked at the proof; only then it counts. */
  readonly confirmed: boolean
}

/** An application as coverage needs it. */
export interface CreationEntry {
  readonly employerId: string
  readonly state: HarmonyState
  /** Day the self-assessment was handed in; null while it is not. */
  readonly submittedOn: DateText | null
  readonly validFrom: DateText | null
  readonly validTo: DateText | null
  readonly revokedOn: DateText | null
}

export interface CoverageRate {
  readonly rate: Rate
  /** Listed employers that are not in it, in the order of the list. */
  readonly without: readonly string[]
}

export interface Coverage {
  /** Employers on the list of the year. */
  readonly listed: number
  /** 双爱参与率. */
  readonly mutualCare: CoverageRate
  /** 创建率: taking part in the creation. */
  readonly creation: CoverageRate
  /** 命名率: bearing the title. */
  readonly naming: CoverageRate
}

/**
 * The three rates of above-scale employers in a year, always over the list of that year. 创建 and 命名 are kept apart,
 * for reports say 创建率 without saying which is meant. Titles are looked at on `asOf` (the last day of the year, or
 * today). Without a list there is no rate.
 */
export function coverageOf(
  year: number,
  asOf: DateText,
  records: {
    readonly list: readonly AboveScaleEntry[]
    readonly mutualCare: readonly MutualCareEntry[]
    readonly creation: readonly CreationEntry[]
  },
): Coverage {
  const listed = [...new Set(records.list.filter((entry) => entry.year === year).map((entry) => entry.employerId))]
  const cared = new Set(records.mutualCare.filter((entry) => entry.year === year && entry.confirmed).map((entry) => entry.employerId))
  const named = new Set(records.creation.filter((entry) => bearsTitleOn(entry, asOf)).map((entry) => entry.employerId))
  const creating = new Set(records.creation.filter((entry) => takesPart(entry, year, asOf)).map((entry) => entry.employerId))
  const over = (those: ReadonlySet<string>): CoverageRate => ({
    rate: rateOf(listed.filter((id) => those.has(id)).length, listed.length),
    without: listed.filter((id) => !those.has(id)),
  })
  return { listed: listed.length, mutualCare: over(cared), creation: over(creating), naming: over(named) }
}

/** Whether an employer bore the title on a day, as far as is recorded now. */
export function bearsTitleOn({ state, validFrom, validTo, revokedOn }: CreationEntry, day: DateText): boolean {
  if (validFrom === null || validTo === null || day < validFrom || day > validTo) return false
  if (state === 'revoked') return revokedOn !== null && day < revokedOn
  return bearsTitle(state) || state === 'expired'
}

/** Whether an employer takes part in the creation in a year: handed in its self-assessment in it, or bears the title. */
export function takesPart(entry: CreationEntry, year: number, asOf: DateText): boolean {
  const handedIn = entry.submittedOn !== null && yearOf(entry.submittedOn) === year && entry.submittedOn <= asOf
  return handedIn || bearsTitleOn(entry, asOf)
}

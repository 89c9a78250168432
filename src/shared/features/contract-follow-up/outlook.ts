import { addDays, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { daysOver, doubleWageWindow, signingDates, signingStanding, type DoubleWageWindow, type SigningDates, type SigningStanding } from './doubleWage'
import { dispatchError, expiryFlag, openEndedReasons, signingReminders, type ExpiryFlag, type SigningReminder } from './flags'
import type { ContractKind, EmploymentForm } from './kinds'
import { probationError, probationLimit, type ProbationLimit } from './probation'
import { refusalWayOn, type RefusalWay } from './refusal'
import type { ContractLimits } from './settings'
import type { LineState } from './states'

/** What the program works out for one worker's line, for form, list and paper alike. */
export interface LineFacts {
  readonly state: LineState
  readonly form: EmploymentForm
  readonly hiredOn: DateText
  readonly signedOn: DateText | null
  readonly endedOn: DateText | null
  /** Last day of a former contract that ran out without renewal; null where there was none. */
  readonly expiredOn: DateText | null
  readonly contractKind: ContractKind | null
  readonly contractFrom: DateText | null
  readonly contractTo: DateText | null
  readonly fixedTerms: number
  readonly probationMonths: number | null
}

export interface LineOutlook {
  /** Null where no written contract with this firm is due: part-time, dispatched, no labour relation. */
  readonly dates: SigningDates | null
  readonly standing: SigningStanding | null
  readonly daysOver: number
  readonly window: DoubleWageWindow | null
  /** The year is full and no contract was signed in it. */
  readonly deemed: boolean
  readonly reminders: readonly SigningReminder[]
  /** The way open today if the worker does not sign. */
  readonly refusal: RefusalWay | null
  readonly probation: ProbationLimit | null
  readonly expiry: ExpiryFlag | null
  /** What is doubtful, in sentences. */
  readonly warnings: readonly string[]
}

/** Whether the firm itself owes a written contract in this line's relation. */
export function needsWrittenContract({ form, state }: Pick<LineFacts, 'form' | 'state'>): boolean {
  return form === 'fullTime' || (form === 'partTime' && state !== 'exempt')
}

/** Everything that follows from a line, from its hiring day and contract, on a day. */
export function lineOutlook(line: LineFacts, limits: SettingsOn<ContractLimits>, today: DateText): LineOutlook {
  const term = { kind: line.contractKind, from: line.contractFrom, to: line.contractTo }
  const contract = {
    probation: probationLimit(term, limits),
    expiry: line.signedOn === null ? null : expiryFlag(line.contractTo, today, limits),
    warnings: lineWarnings(line, limits, today),
  }
  if (!needsWrittenContract(line)) {
    return { ...contract, dates: null, standing: null, daysOver: 0, window: null, deemed: false, reminders: [], refusal: null }
  }
  const facts = { hiredOn: countingDay(line), signedOn: line.signedOn, endedOn: line.endedOn }
  const dates = signingDates(facts.hiredOn, limits)
  const standing = signingStanding(facts, limits, today)
  const waiting = standing !== 'signed' && standing !== 'ended'
  return {
    ...contract,
    dates,
    standing,
    daysOver: daysOver(facts, limits, today),
    window: doubleWageWindow(facts, limits, today),
    deemed: isDeemed(facts, dates.deemedOn, today),
    reminders: waiting ? signingReminders(facts.hiredOn, limits) : [],
    refusal: waiting ? refusalWayOn(facts.hiredOn, today, limits) : null,
  }
}

/**
 * The day the month to sign is counted from: the hiring day, or the day after a contract that ran out while work went
 * on. Whether the month is given again after such a contract is not settled; the line warns of it.
 */
export function countingDay({ hiredOn, expiredOn }: Pick<LineFacts, 'hiredOn' | 'expiredOn'>): DateText {
  return expiredOn === null ? hiredOn : addDays(expiredOn, 1)
}

function isDeemed({ signedOn, endedOn }: { readonly signedOn: DateText | null; readonly endedOn: DateText | null }, deemedOn: DateText, today: DateText): boolean {
  const before = [signedOn, endedOn].some((day) => day !== null && day < deemedOn)
  return !before && deemedOn <= today
}

function lineWarnings(line: LineFacts, limits: SettingsOn<ContractLimits>, today: DateText): string[] {
  const term = { kind: line.contractKind, from: line.contractFrom, to: line.contractTo }
  const found = [
    line.expiredOn === null ? null : '劳动合同到期后继续用工而未续订，是否比照用工之日起一个月计算，各地掌握不一（待核）',
    probationError(term, line.probationMonths, limits),
    dispatchError(line.form, term, limits),
  ].filter((message) => message !== null)
  return [...found, ...openEndedReasons({ ...line, kind: line.contractKind }, today, limits)]
}

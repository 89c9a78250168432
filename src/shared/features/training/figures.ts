import { yearOf, type DateText } from '@shared/calendar'
import { nameKey } from '@shared/text'
import { rateOf, type Rate } from '@shared/rate'
import { isHeld, type SignInManner, type TrainingState } from './kinds'

export interface CountedSession {
  readonly id: string
  readonly state: TrainingState
  readonly heldOn: DateText
}

export interface CountedLine {
  readonly sessionId: string
  readonly employerId: string | null
  readonly employerName: string
  readonly signedIn: boolean
  readonly manner: SignInManner | null
}

/** The figures of the training register, kept apart: none is ever added to another. */
export interface TrainingFigures {
  /** 期: sessions held. */
  readonly sessions: number
  /** 家: distinct employers of the register of whom somebody attended. */
  readonly employers: number
  /** 家次: the same, each session for itself. */
  readonly employerVisits: number
  /** 人次: attendances. */
  readonly attendances: number
  /** People on the rosters of these sessions. */
  readonly registered: number
  /** 到会率: attendances over people on the rosters. */
  readonly attendanceRate: Rate
  /** Firms that attended but are not in the register, by name: counted in neither 家 nor 家次. */
  readonly unknownEmployers: number
  /** Signatures in another's place, counted nowhere else. */
  readonly proxies: number
}

/** Whether somebody was there: signed in, and not by another. */
export function hasAttended({ signedIn, manner }: Pick<CountedLine, 'signedIn' | 'manner'>): boolean {
  return signedIn && manner !== 'proxy'
}

/** The sessions held in a year. */
export function sessionsOf<T extends CountedSession>(sessions: readonly T[], year: number): T[] {
  return sessions.filter((session) => isHeld(session.state) && yearOf(session.heldOn) === year)
}

/** Figures of some sessions, those not held left out, from their rosters. */
export function trainingFigures(sessions: readonly CountedSession[], lines: readonly CountedLine[]): TrainingFigures {
  const held = new Set(sessions.filter((session) => isHeld(session.state)).map((session) => session.id))
  const registered = lines.filter((line) => held.has(line.sessionId))
  const attended = registered.filter(hasAttended)
  const known = attended.filter((line) => line.employerId !== null)
  const unknown = attended.filter((line) => line.employerId === null)
  return {
    sessions: held.size,
    employers: new Set(known.map((line) => line.employerId)).size,
    employerVisits: new Set(known.map((line) => `${line.sessionId} ${line.employerId ?? ''}`)).size,
    attendances: attended.length,
    registered: registered.length,
    attendanceRate: rateOf(attended.length, registered.length),
    unknownEmployers: new Set(unknown.map((line) => nameKey(line.employerName))).size,
    proxies: registered.filter((line) => line.signedIn && line.manner === 'proxy').length,
  }
}

/** One attendance of a firm. */
export interface Reached {
  readonly employerId: string
  readonly heldOn: DateText
}

/** Employers of whom nobody attended from a day on; in the order given. */
export function neverReached<T extends { readonly id: string }>(employers: readonly T[], reached: readonly Reached[], since: DateText): T[] {
  const known = new Set(reached.filter((one) => one.heldOn >= since).map((one) => one.employerId))
  return employers.filter((employer) => !known.has(employer.id))
}

/** Employers with a violation in the year before that sent nobody in this year. */
export function absentViolators<T extends { readonly id: string }>(
  employers: readonly T[],
  violations: readonly { readonly employerId: string; readonly foundOn: DateText }[],
  reached: readonly Reached[],
  year: number,
): T[] {
  const violators = new Set(violations.filter((one) => yearOf(one.foundOn) === year - 1).map((one) => one.employerId))
  const there = new Set(reached.filter((one) => yearOf(one.heldOn) === year).map((one) => one.employerId))
  return employers.filter((employer) => violators.has(employer.id) && !there.has(employer.id))
}

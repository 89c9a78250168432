import { addDays, addMonths, addWorkingDays, compareDates, daysBetween, yearOf, type DateText, type WorkCalendar } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import type { HarmonyTerms } from './settings'
import { bearsTitle, type HarmonyState } from './states'

export type PublicityEnd =
  | { readonly ok: true; readonly until: DateText; readonly explanation: string }
  /** The holidays of a year are not entered, so the last day cannot be known. */
  | { readonly ok: false; readonly year: number }

/** The last working day of a publicity that begins on a day. */
export function publicityEnd(calendar: WorkCalendar, from: DateText, terms: SettingsOn<HarmonyTerms>): PublicityEnd {
  const start = terms.publicityFirstDay.value === 'counted' ? addDays(from, -1) : from
  const { date, unknownYears, explanation } = addWorkingDays(calendar, start, terms.publicityWorkingDays.value)
  const year = unknownYears[0]
  return year === undefined ? { ok: true, until: date, explanation } : { ok: false, year }
}

/** The last day of a title given for whole years: the day before the corresponding day. */
export function titleEnd(validFrom: DateText, years: number): DateText {
  return addDays(addMonths(validFrom, years * 12), -1)
}

/** What is known of a title. */
export interface Title {
  readonly state: HarmonyState
  readonly validFrom: DateText | null
  /** Last day of the title, itself part of it. */
  readonly validTo: DateText | null
}

/** Why a title may not be used or printed on a day; null when it may. */
export function titleRefusal({ state, validFrom, validTo }: Title, today: DateText): string | null {
  if (state === 'revoked') return '称号已撤销'
  if (state === 'expired') return '称号已到期'
  if (!bearsTitle(state)) return '尚未授予称号'
  if (validFrom === null || validTo === null) return '请填写有效期'
  if (today < validFrom) return `称号自 ${validFrom} 起有效`
  return today > validTo ? `称号有效期至 ${validTo}，已过期` : null
}

/** The state as shown: a title past its last day is 到期 even before somebody has recorded it. */
export function shownState({ state, validTo }: Pick<Title, 'state' | 'validTo'>, today: DateText): HarmonyState {
  return bearsTitle(state) && validTo !== null && today > validTo ? 'expired' : state
}

/** The day by which the next yearly re-check is due; null for who bears no title or when the title ends before it. */
export function nextReviewOn(title: Title, lastReviewedOn: DateText | null, terms: SettingsOn<HarmonyTerms>): DateText | null {
  if (!bearsTitle(title.state) || title.validFrom === null || title.validTo === null) return null
  const due = addMonths(lastReviewedOn ?? title.validFrom, terms.reviewEveryMonths.value)
  return compareDates(due, title.validTo) > 0 ? null : due
}

/** The conclusion of this year's re-check: one of an earlier year no longer counts from 1 January on. */
export function reviewConclusionIn<C>(conclusion: C | null, reviewedOn: DateText | null, today: DateText): C | null {
  return reviewedOn !== null && yearOf(reviewedOn) === yearOf(today) ? conclusion : null
}

/** Whether the desk should remind that a title ends: days left, or null when it does not end soon or has ended. */
export function titleEndsIn(title: Title, today: DateText, terms: SettingsOn<HarmonyTerms>): number | null {
  if (titleRefusal(title, today) !== null || title.validTo === null) return null
  const left = daysBetween(today, title.validTo)
  return left <= terms.expiryNoticeDays.value ? left : null
}

/** What happened to an employer in another register. */
export interface TitleEvent {
  readonly kind: 'order' | 'warning' | 'penalty' | 'dispute'
  readonly on: DateText
  readonly label: string
}

/**
 * Events that speak against a title that is borne today: those since the last re-check, or since it was given. Shown at
 * once; what follows from them the re-check decides.
 */
export function eventsAgainst<E extends TitleEvent>(title: Title, lastReviewedOn: DateText | null, events: readonly E[], today: DateText): E[] {
  if (titleRefusal(title, today) !== null || title.validFrom === null) return []
  const since = lastReviewedOn ?? title.validFrom
  return events.filter((event) => event.on >= since && event.on <= today).toSorted((a, b) => compareDates(b.on, a.on))
}

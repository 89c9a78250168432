import { addMonths, compareDates, paperDate, runMonths, runNaturalDays, runWorkingDays, workingDaysBefore, type ClockRun, type DateText, type Pause, type WorkCalendar } from '@shared/calendar'
import type { LegalSetting, SettingsOn } from '@shared/law/settings'
import { clockRule, type ClockRule } from './clockKinds'
import { periodText, type CaseLimits, type CasePeriod, type CasePeriodKey } from './settings'

/** One clock of a case: its last day, and the sentence that says why. */
export interface LawClock {
  readonly kind: CasePeriodKey
  readonly label: string
  readonly whose: ClockRule['whose']
  readonly from: DateText
  /** Last day; null while the clock stands still. */
  readonly due: DateText | null
  /** Days left when it was stopped. */
  readonly left: number
  /** One Chinese sentence with the article. */
  readonly explanation: string
  readonly basis: string
  /** Length or way of counting was not read in the text of the law: shown as 待核. */
  readonly unverified: boolean
  readonly unknownYears: readonly number[]
}

export interface ClockContext {
  readonly calendar: WorkCalendar
  readonly limits: SettingsOn<CaseLimits>
}

export interface ClockEvents {
  /** The investigation was extended with approval. */
  readonly extended?: boolean
  /** The investigation stood still: from the day of approval to the day it was taken up again. */
  readonly pauses?: readonly Pause[]
}

/**
 * Starts a clock of days or months on a day.
 * The investigation runs 60 working days from filing and 30 more once they are approved; it stands still while it is
 * suspended (劳动保障监察条例第十七条, 浙江省劳动保障监察条例第三十条). No other clock of the case stands still, but the
 * ninety days of a penalty where the bureau reads them so.
 * @throws RangeError for a clock of hours, which starts at a time of day: see {@link handOverClock}
 */
export function startClock(kind: CasePeriodKey, from: DateText, context: ClockContext, events: ClockEvents = {}): LawClock {
  const setting: LegalSetting<CasePeriod> = context.limits[kind]
  const extension = kind === 'investigate' && events.extended === true ? context.limits.extension : null
  const run = runPeriod(kind, from, context, { ...events, extended: extension !== null })
  const rule = clockRule(kind)
  const length = `${periodText(setting.value)}${extension === null ? '' : `，经批准延长${periodText(extension.value)}`}`
  return {
    kind,
    label: rule.label,
    whose: rule.whose,
    from,
    due: run.due,
    left: run.left,
    explanation: `${rule.label}，自${rule.start}起${length}（${source(setting)}）：${run.explanation}`,
    basis: setting.basis,
    unverified: setting.unverified,
    unknownYears: run.unknownYears,
  }
}

const source = ({ basis, unverified }: LegalSetting<unknown>): string => (unverified ? `${basis}，待核` : basis)

function runPeriod(kind: CasePeriodKey, from: DateText, { calendar, limits }: ClockContext, { extended, pauses }: ClockEvents): ClockRun {
  const { length, unit, moves } = limits[kind].value
  const stands = kind === 'investigate' || (kind === 'penaltyCase' && limits.penaltyCaseStops.value)
  const options = { moves, ...(stands && pauses !== undefined && { pauses }), resumeDayCounts: limits.resumeDayCounts.value }
  switch (unit) {
    case 'working':
      return runWorkingDays(calendar, from, extended === true ? length + extensionDays(limits) : length, options)
    case 'natural':
      return runNaturalDays(calendar, from, extended === true ? length + extensionDays(limits) : length, options)
    case 'month':
      return runMonths(calendar, from, length, options)
    case 'hour':
      throw new RangeError(`a clock of hours needs a time of day: ${kind}`)
  }
}

const extensionDays = (limits: SettingsOn<CaseLimits>): number => limits.extension.value.length

/** Where a clock stands on a day. */
export type ClockState = 'running' | 'stopped' | 'overdue' | 'kept' | 'missed'

/**
 * @param doneOn day on which what it asks for was done; null while it was not. A clock that a party or the law itself
 * waits for is never missed: it is over.
 */
export function clockState(clock: Pick<LawClock, 'due' | 'whose'>, doneOn: DateText | null, today: DateText): ClockState {
  if (clock.due === null) return doneOn === null ? 'stopped' : 'kept'
  if (doneOn !== null) return compareDates(doneOn, clock.due) > 0 ? 'missed' : 'kept'
  return compareDates(today, clock.due) > 0 ? 'overdue' : 'running'
}

/** A time of day in China as 'YYYY-MM-DDTHH:MM'. */
export type MinuteText = string

/** Hours later, to the minute. @throws RangeError for what is no time of day */
export function addHours(at: MinuteText, hours: number): MinuteText {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/u.exec(at)
  const instant = match ? Date.parse(`${at}:00Z`) : Number.NaN
  if (Number.isNaN(instant)) throw new RangeError(`not a time of day: ${at}`)
  return new Date(instant + hours * 3_600_000).toISOString().slice(0, 16)
}

const minuteText = (at: MinuteText): string => `${paperDate(at.slice(0, 10))}${Number(at.slice(11, 13))}时${at.slice(14, 16)}分`

/**
 * Approved for the police, a case goes over within 24 hours (行政执法机关移送涉嫌犯罪案件的规定第五条第二款); hours run from
 * the approval itself (民法典第二百零一条第二款) and through days off.
 */
export function handOverClock(approvedAt: MinuteText, { limits }: Pick<ClockContext, 'limits'>): LawClock & { readonly dueAt: MinuteText } {
  const setting = limits.handOver
  const rule = clockRule('handOver')
  const dueAt = addHours(approvedAt, setting.value.length)
  return {
    kind: 'handOver',
    label: rule.label,
    whose: rule.whose,
    from: approvedAt.slice(0, 10),
    due: dueAt.slice(0, 10),
    dueAt,
    left: 0,
    explanation: `${rule.label}，自${rule.start}起${periodText(setting.value)}（${source(setting)}）：${minuteText(approvedAt)}批准，${minuteText(dueAt)}前移送，休息日不扣除。`,
    basis: setting.basis,
    unverified: setting.unverified,
    unknownYears: [],
  }
}

/** When a decision can be taken to the court for enforcement. */
export interface EnforcementPlan {
  readonly reviewUntil: DateText
  readonly suitUntil: DateText
  /** First and last day to apply, when neither review nor suit was asked for. */
  readonly applyFrom: DateText
  readonly applyUntil: DateText
  /** Last day on which the 催告书 can be served so that its ten working days end inside the window. */
  readonly demandServedBy: DateText
  readonly explanation: string
  readonly unknownYears: readonly number[]
}

/**
 * The way of a decision nobody asks to have reviewed: the later of both remedies must have run out, then there are three
 * months, and the ten working days after 催告 must end inside them (行政强制法第五十三条、第五十四条、第六十九条).
 */
export function enforcementPlan(servedOn: DateText, context: ClockContext): EnforcementPlan {
  const review = startClock('review', servedOn, context)
  const suit = startClock('suit', servedOn, context)
  const reviewUntil = review.due ?? servedOn
  const suitUntil = suit.due ?? servedOn
  const ended = compareDates(reviewUntil, suitUntil) > 0 ? reviewUntil : suitUntil
  const window = startClock('courtWindow', ended, context)
  const applyUntil = window.due ?? addMonths(ended, context.limits.courtWindow.value.length)
  const demand = workingDaysBefore(context.calendar, applyUntil, context.limits.demand.value.length)
  return {
    reviewUntil,
    suitUntil,
    applyFrom: runNaturalDays(context.calendar, ended, 1).due ?? ended,
    applyUntil,
    demandServedBy: demand.date,
    explanation: `决定书${paperDate(servedOn)}送达，申请行政复议至${paperDate(reviewUntil)}，提起行政诉讼至${paperDate(suitUntil)}；期满不申请、不起诉又不履行的，自期满之日起${periodText(context.limits.courtWindow.value)}内即${paperDate(applyUntil)}前可以申请法院强制执行，催告书应当不迟于${paperDate(demand.date)}送达（行政强制法第五十三条、第五十四条、第六十九条）。`,
    unknownYears: [...new Set([...review.unknownYears, ...suit.unknownYears, ...window.unknownYears, ...demand.unknownYears])].toSorted((a, b) => a - b),
  }
}

/** Whether an act is out of reach: two years after it ended it had neither been found nor complained of (条例第二十条). */
export function outOfReach(endedOn: DateText, foundOn: DateText, context: ClockContext): { readonly out: boolean; readonly clock: LawClock } {
  const clock = startClock('reach', endedOn, context)
  return { out: clock.due !== null && compareDates(foundOn, clock.due) > 0, clock }
}

import { paperDate, weekdayName, type DateText } from './dates'
import type { DayKind } from './workCalendar'

/** From when to when a count stood still. */
export interface PausedDays {
  readonly from: DateText
  readonly to: DateText | null
}

/** What a count did, as far as the sentence about it needs to know. */
export type CountFacts =
  | {
      readonly kind: 'working'
      readonly from: DateText
      readonly days: number
      readonly date: DateText
      readonly restDays: number
      readonly makeUpDays: number
      /** Names of the holidays passed over. */
      readonly holidays: readonly string[]
      readonly unknownYears: readonly number[]
      readonly paused?: readonly PausedDays[]
    }
  | {
      readonly kind: 'natural'
      readonly from: DateText
      readonly days: number
      /** The last day before moving. */
      readonly plain: DateText
      readonly plainKind: DayKind
      readonly plainName: string | null
      readonly date: DateText
      readonly unknownYears: readonly number[]
      readonly paused?: readonly PausedDays[]
    }
  | {
      readonly kind: 'months'
      readonly from: DateText
      readonly months: number
      readonly plain: DateText
      readonly plainKind: DayKind
      readonly plainName: string | null
      readonly date: DateText
      readonly unknownYears: readonly number[]
    }
  | {
      readonly kind: 'stopped'
      readonly from: DateText
      readonly stoppedOn: DateText
      readonly left: number
      readonly unit: string
      readonly unknownYears: readonly number[]
    }
  | {
      readonly kind: 'left'
      readonly today: DateText
      readonly due: DateText
      readonly days: number
      readonly unknownYears: readonly number[]
    }

const day = (date: DateText): string => `${paperDate(date)}（${weekdayName(date)}）`

/** The part that warns of years without holidays entered; empty when there are none. */
export function unknownYearsWarning(years: readonly number[]): string {
  if (years.length === 0) return ''
  return `${years.join('、')}年的节假日安排尚未录入，该年仅按星期推算，请核对`
}

function pausedWords(paused: readonly PausedDays[] | undefined): string {
  return (paused ?? []).map(({ from, to }) => `，${paperDate(from)}中止、${to === null ? '尚未恢复' : `${paperDate(to)}恢复`}，其间不计`).join('')
}

/** 12个月 as 1年. */
export function monthsText(months: number): string {
  return months % 12 === 0 ? `${months / 12}年` : `${months}个月`
}

function movedWords({ plain, plainKind, plainName, date }: { plain: DateText; plainKind: DayKind; plainName: string | null; date: DateText }): string {
  return plain === date ? '' : `，逢${plainName ? `${plainName}假期` : plainKind}，顺延至${day(date)}`
}

function workingSentence(facts: Extract<CountFacts, { kind: 'working' }>): string {
  if (facts.days === 0) return `期限为0个工作日，即${day(facts.date)}`
  const holidays = facts.holidays.length > 0 ? `（含${facts.holidays.join('、')}）` : ''
  const rest = facts.restDays > 0 ? `，扣除休息日和节假日${facts.restDays}天${holidays}` : ''
  const makeUp = facts.makeUpDays > 0 ? `，计入调休补班${facts.makeUpDays}天` : ''
  return `自${paperDate(facts.from)}的次日起算${pausedWords(facts.paused)}${rest}${makeUp}，第${facts.days}个工作日为${day(facts.date)}`
}

function naturalSentence(facts: Extract<CountFacts, { kind: 'natural' }>): string {
  if (facts.days === 0) return `期限为0天，即${day(facts.date)}`
  return `自${paperDate(facts.from)}的次日起算${pausedWords(facts.paused)}，第${facts.days}天为${day(facts.plain)}${movedWords(facts)}`
}

function leftSentence(facts: Extract<CountFacts, { kind: 'left' }>): string {
  const due = `期限${day(facts.due)}`
  if (facts.days < 0) return `${due}已过，逾期${-facts.days}个工作日`
  return facts.due === facts.today ? `${due}，今日到期` : `${due}，还剩${facts.days}个工作日`
}

function body(facts: CountFacts): string {
  switch (facts.kind) {
    case 'working':
      return workingSentence(facts)
    case 'natural':
      return naturalSentence(facts)
    case 'months':
      return `自${paperDate(facts.from)}的次日起算，满${monthsText(facts.months)}为${day(facts.plain)}${movedWords(facts)}`
    case 'stopped':
      return `自${paperDate(facts.from)}的次日起算，${paperDate(facts.stoppedOn)}中止，尚余${facts.left}${facts.unit}，恢复后继续计算`
    case 'left':
      return leftSentence(facts)
  }
}

/** One Chinese sentence saying how a count went, ending with a warning when years were counted by the week alone. */
export function explainCount(facts: CountFacts): string {
  const warning = unknownYearsWarning(facts.unknownYears)
  return `${body(facts)}${warning ? `；${warning}` : ''}。`
}

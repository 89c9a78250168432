import { addDays, addMonths, dateText, daysBetween, isRealDate, paperDate, type DateText } from '@shared/calendar'
import { z } from '@shared/zod'
import { isPeriod, type Period, type StatedPeriod } from './period'

/** What a report can cover. `parts`: how many of them make a year; 0 for days of one's own choice. */
export const periodKinds = [
  { value: 'year', label: '年度', parts: 1 },
  { value: 'half', label: '半年', parts: 2 },
  { value: 'quarter', label: '季度', parts: 4 },
  { value: 'month', label: '月份', parts: 12 },
  { value: 'range', label: '自选日期', parts: 0 },
] as const
export type PeriodKind = (typeof periodKinds)[number]['value']

const date = z.string().refine(isRealDate, '日期不存在')

export const periodChoice = z
  .object({
    kind: z.enum(['year', 'half', 'quarter', 'month', 'range']),
    year: z.number().int().min(1990).max(2200),
    /** Which half, quarter or month, from 1; 1 for a year. */
    part: z.number().int().min(1).max(12).default(1),
    /**
     * First day of a statistical month: 1 is the calendar month; 21 runs from the 21st of the month before to the 20th,
     * as some forms want it. The year then runs from December 21st to December 20th.
     */
    startDay: z.number().int().min(1).max(28).default(1),
    /** Only for days of one's own choice. */
    from: date.optional(),
    to: date.optional(),
  })
  .refine(({ kind, part }) => kind === 'range' || part <= partsOf(kind), { path: ['part'], message: '没有这一期' })
  .refine(({ kind, from, to }) => kind !== 'range' || (from !== undefined && to !== undefined), { path: ['from'], message: '请填写起止日期' })
  .refine(({ from, to }) => from === undefined || to === undefined || isPeriod({ from, to }), { path: ['to'], message: '结束日期不能早于开始日期' })
export type PeriodChoice = z.output<typeof periodChoice>

/** How often a kind of period comes in a year; 0 for days of one's own choice. */
export function partsOf(kind: PeriodKind): number {
  return periodKinds.find(({ value }) => value === kind)?.parts ?? 0
}

export function yearChoice(year: number): PeriodChoice {
  return { kind: 'year', year, part: 1, startDay: 1 }
}

/** Months a part of a year has; 0 for days of one's own choice. */
const monthsOf = (kind: PeriodKind): number => (kind === 'range' ? 0 : 12 / partsOf(kind))

/** First day of a statistical month: itself, or the start day of the month before. */
function monthStart(year: number, month: number, startDay: number): DateText {
  const first = dateText(year, month, 1)
  return startDay === 1 ? first : addDays(addMonths(first, -1), startDay - 1)
}

/** The days of a choice, both ends included. */
export function periodOf(choice: PeriodChoice): Period {
  const { kind, year, part, startDay, from, to } = choice
  if (kind === 'range') return { from: from ?? dateText(year, 1, 1), to: to ?? dateText(year, 12, 31) }
  const months = monthsOf(kind)
  const first = (part - 1) * months + 1
  const [nextYear, nextMonth] = first + months > 12 ? [year + 1, first + months - 12] : [year, first + months]
  return { from: monthStart(year, first, startDay), to: addDays(monthStart(nextYear, nextMonth, startDay), -1) }
}

/** The period with the day on which states are looked at: its last day, but never one to come. */
export function statedPeriodOf(choice: PeriodChoice, today: DateText): StatedPeriod {
  const { from, to } = periodOf(choice)
  return { from, to, asOf: to < today ? to : today }
}

/** 上年同期 or 上期: what figures stand beside. */
export const comparisons = [
  { value: 'lastYear', label: '上年同期' },
  { value: 'previous', label: '上期' },
] as const
export type Comparison = (typeof comparisons)[number]['value']

/** The choice that is compared with. Days of one's own choice go back a year, or by their own number. */
export function comparedChoice(choice: PeriodChoice, comparison: Comparison): PeriodChoice {
  const { kind, year, part } = choice
  if (kind === 'range') {
    const { from, to } = periodOf(choice)
    if (comparison === 'lastYear') return { ...choice, year: year - 1, from: addMonths(from, -12), to: addMonths(to, -12) }
    const days = daysBetween(from, to) + 1
    return { ...choice, from: addDays(from, -days), to: addDays(to, -days) }
  }
  if (comparison === 'lastYear' || kind === 'year') return { ...choice, year: year - 1 }
  return part > 1 ? { ...choice, part: part - 1 } : { ...choice, year: year - 1, part: partsOf(kind) }
}

/**
 * The days compared with. While a period still runs, it stands beside as many days of the other one, so that nine
 * months never stand beside twelve.
 */
export function comparedPeriod(choice: PeriodChoice, comparison: Comparison, today: DateText): StatedPeriod & { readonly partial: boolean } {
  const now = periodOf(choice)
  const whole = periodOf(comparedChoice(choice, comparison))
  const runs = today >= now.from && today < now.to
  if (!runs) return { ...whole, asOf: whole.to < today ? whole.to : today, partial: false }
  const sameDay = choice.kind === 'range' && comparison === 'previous' ? addDays(whole.from, daysBetween(now.from, today)) : addMonths(today, -monthsBack(choice, comparison))
  const to = sameDay < whole.to ? sameDay : whole.to
  return { from: whole.from, to, asOf: to, partial: true }
}

function monthsBack({ kind }: PeriodChoice, comparison: Comparison): number {
  return comparison === 'lastYear' || kind === 'range' ? 12 : monthsOf(kind)
}

const halves = ['上半年', '下半年'] as const

/** 2020年, 2020年上半年, 2020年第1季度, 2020年3月, 2020年1月21日至2020年2月20日. */
export function periodLabel(choice: PeriodChoice): string {
  const { kind, year, part, startDay } = choice
  const { from, to } = periodOf(choice)
  const days = `${paperDate(from)}至${paperDate(to)}`
  const named: Record<PeriodKind, string> = {
    year: `${year}年`,
    half: `${year}年${halves[part - 1] ?? ''}`,
    quarter: `${year}年第${part}季度`,
    month: `${year}年${part}月`,
    range: days,
  }
  return startDay === 1 || kind === 'range' ? named[kind] : `${named[kind]}（${days}）`
}

/** A month's share of a period. */
export interface MonthSpan extends Period {
  readonly label: string
}

/** The months of a period, in statistical months; days of one's own choice are cut at the ends. */
export function monthsIn(choice: PeriodChoice): MonthSpan[] {
  const { from, to } = periodOf(choice)
  if (choice.kind !== 'range') {
    const months = monthsOf(choice.kind)
    return Array.from({ length: months }, (_, index) => {
      const month = (choice.part - 1) * months + index + 1
      return { label: `${month} 月`, ...periodOf({ ...choice, kind: 'month', part: month }) }
    })
  }
  const spans: MonthSpan[] = []
  for (let start = from; start <= to && spans.length < 120; ) {
    const next = addMonths(`${start.slice(0, 7)}-01`, 1)
    const end = addDays(next, -1) < to ? addDays(next, -1) : to
    spans.push({ label: `${start.slice(0, 4)}年${Number(start.slice(5, 7))}月`, from: start, to: end })
    start = next
  }
  return spans
}

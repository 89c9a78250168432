import { addDays, addMonths, daysBetween, daysFrom, yearOf, type DateText, type WorkCalendar } from '@shared/calendar'
import { optionLabel } from '@shared/fields/values'
import { formatYuan, sumFen } from '@shared/money'
import { partMonthRules, type PartMonthRule } from './settings'

/** What one calendar month of the window comes to. */
export interface DoubleWageMonth {
  /** 2020-04. */
  readonly month: string
  readonly from: DateText
  readonly to: DateText
  /** Days of the window in this month, by the convention: calendar days or working days. */
  readonly days: number
  /** Days of the whole month by the same convention. */
  readonly ofDays: number
  /** The additional wage for it, in fen. */
  readonly amountFen: number
}

export interface DoubleWageRisk {
  readonly months: readonly DoubleWageMonth[]
  /** The additional single wage in all, in fen; the wage itself is not in it. */
  readonly totalFen: number
  /** The sum of the months was more than the longest period comes to, and was cut to it. */
  readonly capped: boolean
  /** Years without holiday data; there only the week was counted. */
  readonly unknownYears: readonly number[]
  /** How it was counted, in one sentence. */
  readonly explanation: string
}

/**
 * What an employer risks for a window of double wages, from one monthly wage: a calendar month that lies wholly inside
 * counts as one month, one that lies partly inside by days; rounded to the fen, half up, each month for itself.
 * An estimate for the firm, not a finding: the wages of each month may differ.
 * @param wageFen the monthly wage, integer fen
 * @param maxMonths the longest period in months
 * @throws RangeError when the wage is negative or no whole number
 */
export function doubleWageRisk(
  window: { readonly from: DateText; readonly to: DateText },
  wageFen: number,
  options: { readonly rule: PartMonthRule; readonly maxMonths: number; readonly calendar: WorkCalendar },
): DoubleWageRisk {
  if (!Number.isSafeInteger(wageFen) || wageFen < 0) throw new RangeError(`no wage: ${wageFen}`)
  const { rule, maxMonths, calendar } = options
  const months = splitByMonth(window).map(({ from, to }) => {
    const first = `${from.slice(0, 7)}-01`
    const days = countDays(from, to, rule, calendar)
    const ofDays = countDays(first, addDays(addMonths(first, 1), -1), rule, calendar)
    return { month: from.slice(0, 7), from, to, days, ofDays, amountFen: share(wageFen, days, ofDays) }
  })
  const sum = sumFen(months.map((month) => month.amountFen))
  const most = wageFen * maxMonths
  const totalFen = Math.min(sum, most)
  const years = rule === 'workingDays' ? [...new Set(months.map((month) => yearOf(month.from)))] : []
  return {
    months,
    totalFen,
    capped: sum > most,
    unknownYears: years.filter((year) => !calendar.knowsYear(year)),
    explanation: explain(window, wageFen, options, sum > most),
  }
}

function splitByMonth({ from, to }: { readonly from: DateText; readonly to: DateText }): { from: DateText; to: DateText }[] {
  const parts: { from: DateText; to: DateText }[] = []
  for (let start = from; start <= to; ) {
    const next = addMonths(`${start.slice(0, 7)}-01`, 1)
    const end = addDays(next, -1)
    parts.push({ from: start, to: end < to ? end : to })
    start = next
  }
  return parts
}

function countDays(from: DateText, to: DateText, rule: PartMonthRule, calendar: WorkCalendar): number {
  if (rule === 'calendarDays') return daysBetween(from, to) + 1
  let count = 0
  for (const day of daysFrom(addDays(from, -1), 1)) {
    if (day > to) break
    if (calendar.isWorkingDay(day)) count += 1
  }
  return count
}

/** wage × days ÷ ofDays, half up. A month without a working day cannot be: ofDays is at least 1. */
function share(wageFen: number, days: number, ofDays: number): number {
  if (days === ofDays) return wageFen
  return Number((BigInt(wageFen) * BigInt(days) * 2n + BigInt(ofDays)) / (2n * BigInt(ofDays)))
}

function explain(
  { from, to }: { readonly from: DateText; readonly to: DateText },
  wageFen: number,
  { rule, maxMonths }: { readonly rule: PartMonthRule; readonly maxMonths: number },
  capped: boolean,
): string {
  const parts = [
    `${from} 至 ${to}，月工资 ${formatYuan(wageFen)} 元`,
    `足月按一个月计，不足一个月的${optionLabel(partMonthRules, rule)}`,
    `只计另行支付的一倍，最长 ${maxMonths} 个月${capped ? '，已按最长期间计' : ''}`,
  ]
  return `${parts.join('；')}。`
}

import { addDays, compareDates, daysBetween, paperDate, type DateText } from '@shared/calendar'
import type { SettingsOn } from '@shared/law/settings'
import { formatYuan, sumFen } from '@shared/money'
import type { CaseFacts } from './facts'
import type { CaseContext } from './prerequisites'
import { roundHalfUp } from './round'
import type { CaseLimits } from './settings'

/** What one worker is owed for one month; amounts in fen. */
export interface WageRow {
  readonly worker: string
  /** YYYY-MM. */
  readonly month: string
  readonly dueFen: number
  readonly paidFen: number
}

export interface WorkerWages {
  readonly worker: string
  readonly months: readonly string[]
  readonly unpaidFen: number
}

export interface WageSheet {
  readonly workers: readonly WorkerWages[]
  readonly months: readonly { readonly month: string; readonly unpaidFen: number }[]
  readonly unpaidFen: number
  readonly problems: readonly string[]
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u

/** Unpaid wages by worker and by month; a month that is paid does not count among the unpaid ones. */
export function wageSheet(rows: readonly WageRow[]): WageSheet {
  const workers = new Map<string, WageRow[]>()
  const months = new Map<string, number[]>()
  const seen = new Set<string>()
  const problems: string[] = []
  for (const row of rows) {
    const { worker, month, dueFen, paidFen } = row
    if (!MONTH.test(month)) problems.push(`${worker}：月份“${month}”不对，请按 2020-03 填写`)
    if (seen.has(`${worker}\n${month}`)) problems.push(`${worker} ${month} 填写了两次`)
    seen.add(`${worker}\n${month}`)
    if (paidFen > dueFen) problems.push(`${worker} ${month}：已付 ${formatYuan(paidFen)} 元多于应付 ${formatYuan(dueFen)} 元，请核对`)
    const unpaid = unpaidOf(row)
    workers.set(worker, [...(workers.get(worker) ?? []), row])
    if (unpaid > 0) months.set(month, [...(months.get(month) ?? []), unpaid])
  }
  const byWorker = [...workers].map(([worker, own]) => {
    const owed = own.filter((row) => unpaidOf(row) > 0)
    return { worker, months: owed.map(({ month }) => month).toSorted(), unpaidFen: sumFen(owed.map(unpaidOf)) }
  })
  return {
    workers: byWorker,
    months: [...months].map(([month, amounts]) => ({ month, unpaidFen: sumFen(amounts) })).toSorted((a, b) => a.month.localeCompare(b.month)),
    unpaidFen: sumFen(byWorker.map(({ unpaidFen }) => unpaidFen)),
    problems,
  }
}

const unpaidOf = ({ dueFen, paidFen }: WageRow): number => Math.max(0, dueFen - paidFen)

/** A share of an amount in fen; half a fen goes up. */
const percentOf = (fen: number, percent: number): number => roundHalfUp(fen * percent, 100)

export interface ExtraRange {
  readonly minFen: number
  readonly maxFen: number
  readonly explanation: string
}

/**
 * 加付赔偿金: wages ordered to be paid and not paid in time, 50-100 % on top; it goes to the workers and is no fine
 * (劳动保障监察条例第二十六条, 劳动合同法第八十五条).
 */
export function extraRange(unpaidFen: number, limits: SettingsOn<CaseLimits>): ExtraRange {
  const { extraMinPercent: low, extraMaxPercent: high } = limits
  const minFen = percentOf(unpaidFen, low.value)
  const maxFen = percentOf(unpaidFen, high.value)
  return {
    minFen,
    maxFen,
    explanation: `责令支付后逾期未付 ${formatYuan(unpaidFen)} 元，按${low.value}%以上${high.value}%以下向劳动者加付赔偿金 ${formatYuan(minFen)} 元至 ${formatYuan(maxFen)} 元（${low.basis}）；加付赔偿金归劳动者，不是罚款。`,
  }
}

/** The extra payment of a worker at a rate in per cent. @throws RangeError outside the range of the law */
export function extraFen(unpaidFen: number, percent: number, limits: SettingsOn<CaseLimits>): number {
  const message = extraPercentError(percent, limits)
  if (message !== null) throw new RangeError(message)
  return percentOf(unpaidFen, percent)
}

export function extraPercentError(percent: number, { extraMinPercent: low, extraMaxPercent: high }: SettingsOn<CaseLimits>): string | null {
  if (!Number.isInteger(percent)) return '比例应为整数'
  return percent < low.value || percent > high.value ? `加付比例应在 ${low.value}% 至 ${high.value}% 之间（${low.basis}）` : null
}

export interface LateFine {
  readonly daysLate: number
  readonly fen: number
  readonly capped: boolean
  readonly explanation: string
}

/**
 * 加处罚款: 3 % of the fine for each day after the last day to pay, never more than the fine
 * (行政处罚法第七十二条第一款第（一）项); days of a review or a suit are not counted (第七十三条第三款).
 * @param notCounted days of review or suit, both ends included
 */
export function lateFine(
  fine: { readonly fen: number; readonly dueOn: DateText; readonly paidOn: DateText },
  limits: SettingsOn<CaseLimits>,
  notCounted: readonly { readonly from: DateText; readonly to: DateText }[] = [],
): LateFine {
  let daysLate = 0
  const span = daysBetween(fine.dueOn, fine.paidOn)
  for (let after = 1; after <= span; after += 1) {
    const day = addDays(fine.dueOn, after)
    if (!notCounted.some(({ from, to }) => compareDates(day, from) >= 0 && compareDates(day, to) <= 0)) daysLate += 1
  }
  const { value, basis } = limits.lateFinePercent
  const whole = percentOf(fine.fen, value * daysLate)
  const fen = Math.min(whole, fine.fen)
  const capped = whole > fine.fen
  return {
    daysLate,
    fen,
    capped,
    explanation:
      daysLate === 0
        ? `缴款期限${paperDate(fine.dueOn)}，未逾期，不加处罚款（${basis}）。`
        : `缴款期限${paperDate(fine.dueOn)}，逾期${daysLate}日，每日按罚款数额的${value}%加处 ${formatYuan(fen)} 元${capped ? '，已达罚款数额，不再增加' : ''}（${basis}）。`,
  }
}

/** What an annex adds up to against what the paper says; empty when they agree. */
export function annexProblems(
  stated: { readonly workers: number | null; readonly amountFen: number | null },
  rows: readonly { readonly name: string; readonly amountFen: number }[],
): string[] {
  const problems: string[] = []
  const sum = sumFen(rows.map(({ amountFen }) => amountFen))
  const people = new Set(rows.map(({ name }) => name.trim())).size
  if (stated.amountFen !== null && stated.amountFen !== sum) {
    problems.push(`正文金额 ${formatYuan(stated.amountFen)} 元，附表合计 ${formatYuan(sum)} 元，相差 ${formatYuan(Math.abs(stated.amountFen - sum))} 元`)
  }
  if (stated.workers !== null && stated.workers !== rows.length && stated.workers !== people) {
    problems.push(`正文人数 ${stated.workers} 人，附表 ${rows.length} 人`)
  }
  return problems
}

/** What does not add up in the money of a case, for the record page: one sentence each. */
export function moneyWarnings({ money, steps, papers }: Pick<CaseFacts, 'money' | 'steps' | 'papers'>, { limits, today }: CaseContext): string[] {
  const told: string[] = []
  const { workers, owedFen, paidFen, extraFen: extra } = money
  if (paidFen > owedFen) told.push(`已支付 ${formatYuan(paidFen)} 元多于应支付 ${formatYuan(owedFen)} 元，请核对`)
  const unpaid = Math.max(0, owedFen - paidFen)
  const range = extraRange(unpaid, limits)
  if (extra > range.maxFen) told.push(`加付赔偿金 ${formatYuan(extra)} 元高于逾期未付金额的 ${limits.extraMaxPercent.value}%（${formatYuan(range.maxFen)} 元）`)
  const lapsed = papers.some(({ kind, state, dueOn }) => state === 'issued' && (kind === 'case-order' || kind === 'case-treatment') && dueOn !== null && dueOn < today)
  if (extra > 0 && !lapsed) told.push('责令支付的期限尚未届满，不能加付赔偿金（劳动保障监察条例第二十六条：逾期不支付的）')
  const decided = steps.findLast(({ step }) => step === 'decide' || step === 'decideOnSpot')
  if (decided === undefined && owedFen > 0 && unpaid === 0) told.push('作出决定前已经全部支付：是否处罚、罚款多少应当与社会危害程度相当（行政处罚法第五条第二款、第三十三条）')
  if (unpaid > 0 && workers >= limits.crimeManyWorkers.value && unpaid >= limits.crimeManyFen.value) {
    told.push(`尚有 ${workers} 人 ${formatYuan(unpaid)} 元未支付，达到拒不支付劳动报酬罪的数额（${limits.crimeManyFen.basis}）；责令支付期满仍不支付的，审查是否移送公安机关`)
  }
  return told
}

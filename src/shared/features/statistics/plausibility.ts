import { z } from '@shared/zod'
import { breaches, type ReadFigure } from './balance'
import { formatFigure, formatPercent } from './format'
import { isRate, type Indicator, type IndicatorId } from './indicator'
import { indicatorOf, indicators, standaloneLabel } from './indicators'
import { changeOf } from './measure'

/** When a change is worth a second look. No rule fixes these: the bureau sets them (待核). */
export const jumpSetting = z.object({
  /** Per cent of the figure before, for counts and sums. */
  percent: z.number().min(1, '应为 1 到 1000').max(1000, '应为 1 到 1000'),
  /** Least difference of a count: from 1 to 2 is no jump. */
  least: z.number().int('应为整数').min(0, '不能为负').max(100_000, '过大'),
  /** Percentage points, for rates. */
  points: z.number().min(0.1, '应为 0.1 到 100').max(100, '应为 0.1 到 100'),
})
export type JumpSetting = z.output<typeof jumpSetting>
export const defaultJump: JumpSetting = { percent: 30, least: 5, points: 10 }

/** Whether a figure has jumped against the one before. A growth from nothing is a jump once it is large enough. */
export function isJump(indicator: Indicator, value: number | null, last: number | null, setting: JumpSetting): boolean {
  const { difference, percent } = changeOf(indicator, value, last)
  if (difference === null) return false
  if (isRate(indicator)) return Math.abs(difference) >= setting.points
  const least = indicator.unit === '元' ? setting.least * 100 : setting.least
  return Math.abs(difference) >= least && difference !== 0 && (percent === null || Math.abs(percent) >= setting.percent)
}

/** `error`: figures contradict each other; `check`: worth a look; `note`: good to know. */
export interface Note {
  readonly level: 'error' | 'check' | 'note'
  readonly text: string
  readonly indicators: readonly IndicatorId[]
}

export interface Compared {
  readonly now: ReadFigure
  readonly last: ReadFigure
  /** What the figure stands beside, in words: 上年同期. */
  readonly lastLabel: string
}

/** What a reviewer should look at before the figures leave the house. */
export function plausibilityNotes({ now, last, lastLabel }: Compared, setting: JumpSetting): Note[] {
  const notes: Note[] = breaches(now).map(({ must, text, indicators: ids }) => ({ level: must ? 'error' : 'check', text, indicators: ids }))
  for (const indicator of indicators) {
    const { id } = indicator
    const [value, before] = [now(id), last(id)]
    if (!isJump(indicator, value, before, setting)) continue
    const { percent } = changeOf(indicator, value, before)
    const from = `${lastLabel} ${formatFigure(indicator, before)} ${indicator.unit}`
    const by = percent === null ? '' : `，${formatPercent(percent)}`
    const what = value === 0 ? '为 0' : ` ${formatFigure(indicator, value)} ${indicator.unit}`
    notes.push({ level: 'check', text: `${standaloneLabel(indicator)}${what}，${from}${by}，变动较大`, indicators: [id] })
  }
  for (const [workers, amount] of perHead) {
    const [people, fen] = [now(workers), now(amount)]
    if (people === null || fen === null) continue
    if (people === 0 && fen > 0) notes.push({ level: 'check', text: `${labelOf(amount)}不为 0 而${labelOf(workers)}为 0`, indicators: [workers, amount] })
    else if (people > 0 && fen / people > MOST_PER_HEAD_FEN) notes.push({ level: 'check', text: `${labelOf(amount)}人均超过 100 万元，请核对单位是否写成了分或万元`, indicators: [workers, amount] })
  }
  return notes
}

const perHead: readonly (readonly [IndicatorId, IndicatorId])[] = [
  ['workers-concerned', 'amount-concerned'],
  ['order-workers', 'order-amount'],
  ['case-workers', 'case-amount'],
]
const MOST_PER_HEAD_FEN = 100_000_000

const labelOf = (id: IndicatorId): string => standaloneLabel(indicatorOf(id))

import { yearOf } from '@shared/calendar'
import { chartsOf, indicatorOf, measure, monthsIn, standaloneLabel, statedPeriodOf, yearChoice, type BreakdownLine, type ChartAnswer, type IndicatorId } from '@shared/features/statistics'
import type { ReadDb } from '@main/db/connection'
import type { PrintModel } from '@main/documents/model'
import { rowsOfFigure } from './service'
import { slicerOf } from './slicer'

/** One figure by month beside the year before, by town, and over the last years; each bar by the figure's own query. */
export async function chartOf(db: ReadDb, id: IndicatorId, year: number, years: number, today: string): Promise<ChartAnswer> {
  return {
    indicator: id,
    year,
    months: await monthLines(db, id, year, today),
    lastMonths: await monthLines(db, id, year - 1, today),
    towns: await townLines(db, id, year, today),
    years: await yearLines(db, id, year, years, today),
  }
}

const lineOf = (id: IndicatorId, key: string, name: string, period: { from: string; to: string; asOf: string }, figure: ReturnType<typeof measure> | null): BreakdownLine => ({
  key,
  name,
  ...period,
  figures: figure === null ? null : { [id]: figure },
})

async function monthLines(db: ReadDb, id: IndicatorId, year: number, today: string): Promise<BreakdownLine[]> {
  const { asOf } = statedPeriodOf(yearChoice(year), today)
  const lines: BreakdownLine[] = []
  for (const { label, from, to } of monthsIn(yearChoice(year))) {
    const period = { from, to, asOf }
    const facts = from > asOf ? null : await rowsOfFigure(db, id, period)
    lines.push(lineOf(id, from, label, period, facts === null ? null : measure(indicatorOf(id).measure, facts)))
  }
  return lines
}

async function townLines(db: ReadDb, id: IndicatorId, year: number, today: string): Promise<BreakdownLine[]> {
  const period = statedPeriodOf(yearChoice(year), today)
  const [facts, slicer] = [await rowsOfFigure(db, id, period), await slicerOf(db, 'town', period)]
  return slicer.lines.flatMap(({ key, name }) => {
    const own = facts.filter((fact) => slicer.keysOf(fact).includes(key))
    return key === '' && own.length === 0 ? [] : [lineOf(id, key, name, period, measure(indicatorOf(id).measure, own))]
  })
}

async function yearLines(db: ReadDb, id: IndicatorId, last: number, count: number, today: string): Promise<BreakdownLine[]> {
  const lines: BreakdownLine[] = []
  for (let year = last - count + 1; year <= last; year += 1) {
    const period = statedPeriodOf(yearChoice(year), today)
    const name = `${year}年${year === yearOf(today) && period.asOf < period.to ? '至今' : ''}`
    lines.push(lineOf(id, String(year), name, period, measure(indicatorOf(id).measure, await rowsOfFigure(db, id, period))))
  }
  return lines
}

export function chartPaper(answer: ChartAnswer, bureau: string): PrintModel {
  const indicator = indicatorOf(answer.indicator)
  const title = `${answer.year}年${standaloneLabel(indicator)}统计图`
  return {
    kind: 'statistics-charts',
    templateVersion: 1,
    title,
    folio: 'record',
    blocks: [{ type: 'title', text: title }, ...chartsOf(answer).map((data) => ({ type: 'chart' as const, data, heightMm: 62 })), { type: 'note', text: `填报单位：${bureau}。口径：${indicator.definition}。` }],
  }
}

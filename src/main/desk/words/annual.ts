import { changeOf, indicators, standaloneLabel, type Indicator, type Report } from '@shared/features/statistics'
import { z } from '@shared/zod'
import { plainValue } from '@main/statistics/cells'
import { annualStatistics, exportReport } from '@main/statistics/annual'
import { defineCommand } from '../command'
import { file, wholeNumber } from './input'

export const annual = defineCommand({
  words: ['annual'],
  summary: '年度统计：各项指标及上年数，可另存为电子表格',
  parameters: [{ key: 'year', label: 'YEAR' }],
  options: [{ key: 'out', name: '--out', label: 'FILE.xlsx', help: '电子表格存到哪里；不写则只给出数字' }],
  access: 'read',
  input: z.strictObject({ year: wholeNumber(1990, 2200), out: file.optional() }),
  run: async ({ desk, path }, { year, out }) => {
    const statistics = await annualStatistics(desk.read, year, desk.clock.today())
    if (out !== undefined) await exportReport(desk.read, statistics, path(out))
    const { period, compared } = statistics
    return { year, period, compared, file: out === undefined ? null : path(out), figures: figuresOf(statistics) }
  },
})

/** Money in yuan, rates in per cent with both their parts; null where there is no figure. */
function figuresOf({ figures, lastFigures }: Report) {
  return indicators.map((indicator) => {
    const { value, numerator, denominator } = figures[indicator.id]
    const last = lastFigures[indicator.id].value
    const { difference, percent } = changeOf(indicator, value, last)
    return {
      id: indicator.id,
      label: standaloneLabel(indicator),
      unit: indicator.unit,
      value: plain(indicator, value),
      last: plain(indicator, last),
      difference: plain(indicator, difference),
      percent: percent === null ? null : Math.round(percent * 10) / 10,
      ...(numerator === undefined ? {} : { numerator, denominator }),
    }
  })
}

const plain = (indicator: Indicator, value: number | null): number | null => (value === null ? null : plainValue(indicator, value))

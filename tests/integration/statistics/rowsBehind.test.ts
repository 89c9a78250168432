import * as fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@shared/calendar'
import {
  dimensions,
  indicators,
  indicatorOf,
  isBrokenDownBy,
  isDistinct,
  isRate,
  partsOf,
  type Indicator,
  type PeriodChoice,
  type PeriodKind,
  type StatisticsRow,
} from '@shared/features/statistics'
import { newId } from '@shared/ids/uuid'
import { demoHandlers } from '@main/demo/handlers'
import { breakdownOf, reportOf, statisticsRows } from '@main/statistics/service'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

const TODAY = '2021-01-08'
let root: string
let opened: TestDesk

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rows-'))
  opened = await openTestDesk({ root, today: TODAY })
  await demoHandlers['demo/create'](opened.desk, { job: newId() })
}, 240_000)

afterAll(async () => {
  await opened.close()
  rmSync(root, { recursive: true, force: true })
})

/** What the rows shown give, counted plainly: their number, their sum, or their share. */
function plain({ measure: kind, unit }: Indicator, rows: readonly StatisticsRow[]): number | null | undefined {
  if (kind === 'count' || kind === 'distinctEmployers') return rows.length
  if (kind === 'sumWorkers') return rows.reduce((sum, row) => sum + row.workers, 0)
  if (kind === 'sumAmount') return rows.reduce((sum, row) => sum + row.amountFen, 0)
  if (kind === 'rate') return rows.length === 0 ? null : (rows.filter(({ hit }) => hit).length / rows.length) * 100
  return unit === '%' ? undefined : null
}

const partKinds = ['year', 'half', 'quarter', 'month'] as const
const parts = fc
  .record({ kind: fc.constantFrom<PeriodKind>(...partKinds), year: fc.constantFrom(2019, 2020), part: fc.nat(11), startDay: fc.constantFrom(1, 21) })
  .map(({ part, ...rest }): PeriodChoice => ({ ...rest, part: (part % partsOf(rest.kind)) + 1 }))
const ranges = fc
  .record({ start: fc.integer({ min: 0, max: 700 }), days: fc.integer({ min: 0, max: 200 }) })
  .map(({ start, days }): PeriodChoice => ({ kind: 'range', year: 2019, part: 1, startDay: 1, from: addDays('2019-01-01', start), to: addDays('2019-01-01', start + days) }))

describe('the rows behind any figure', () => {
  test('give the figure, for every indicator, any period and any line of any breakdown', async () => {
    const { read } = opened.desk
    await fc.assert(
      fc.asyncProperty(fc.oneof(parts, ranges), fc.constantFrom(...dimensions.map(({ value }) => value)), fc.nat(), async (choice, by, pick) => {
        const report = await reportOf(read, choice, 'lastYear', TODAY)
        const { lines } = await breakdownOf(read, choice, by, TODAY)
        for (const indicator of indicators) {
          const { id } = indicator
          const whole = await statisticsRows(read, { indicator: id, ...report.period }, TODAY)
          expect(whole.figure, id).toEqual(report.figures[id])
          const counted = plain(indicator, whole.rows)
          if (counted !== undefined) expect(counted, id).toBe(report.figures[id].value)
          expect(new Set(whole.rows.map((row) => row.id)).size, id).toBe(whole.rows.length)
        }
        const line = lines[pick % Math.max(1, lines.length)]
        if (!line) return
        for (const indicator of indicators) {
          const sliced = await statisticsRows(read, { indicator: indicator.id, from: line.from, to: line.to, asOf: line.asOf, slice: { by, key: line.key } }, TODAY)
          if (!isBrokenDownBy(indicator, by)) expect(line.figures?.[indicator.id]).toBeUndefined()
          else expect(sliced.figure, `${indicator.id} ${line.name}`).toEqual(line.figures?.[indicator.id])
          const counted = plain(indicator, sliced.rows)
          if (counted !== undefined && isBrokenDownBy(indicator, by)) expect(counted, `${indicator.id} ${line.name}`).toBe(line.figures?.[indicator.id]?.value)
        }
      }),
      { numRuns: 6 },
    )
  }, 240_000)

  test('fall into towns, trades and sizes without one lost or counted twice; inspectors overlap', async () => {
    const { read } = opened.desk
    const choice: PeriodChoice = { kind: 'year', year: 2020, part: 1, startDay: 1 }
    const report = await reportOf(read, choice, 'lastYear', TODAY)
    for (const by of ['town', 'industry', 'scale'] as const) {
      const { lines } = await breakdownOf(read, choice, by, TODAY)
      for (const indicator of indicators.filter((one) => !isRate(one) && isBrokenDownBy(one, by))) {
        const sum = lines.reduce((total, { figures }) => total + (figures?.[indicator.id]?.value ?? 0), 0)
        expect(sum, `${indicator.id} by ${by}`).toBe(report.figures[indicator.id].value)
      }
    }
    const people = await breakdownOf(read, choice, 'inspector', TODAY)
    const visits = people.lines.reduce((total, { figures }) => total + (figures?.visits?.value ?? 0), 0)
    expect(visits).toBeGreaterThanOrEqual(2 * (report.figures.visits.value ?? 0))
    expect(people.lines.every(({ figures }) => figures !== null && !('training-sessions' in figures))).toBe(true)
  })

  test('by month an employer is counted in each of its months, so that the year is less than their sum', async () => {
    const { read } = opened.desk
    const choice: PeriodChoice = { kind: 'year', year: 2020, part: 1, startDay: 1 }
    const [report, months] = [await reportOf(read, choice, 'lastYear', TODAY), await breakdownOf(read, choice, 'month', TODAY)]
    const sum = (id: 'inspected-employers' | 'visits'): number => months.lines.reduce((total, { figures }) => total + (figures?.[id]?.value ?? 0), 0)
    expect(sum('visits')).toBe(report.figures.visits.value)
    expect(sum('inspected-employers')).toBeGreaterThan(report.figures['inspected-employers'].value ?? 0)
    expect(isDistinct(indicatorOf('inspected-employers'))).toBe(true)
    expect(report.notes.filter(({ level }) => level === 'error')).toEqual([])
  })
})

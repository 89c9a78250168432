import { describe, expect, it } from 'vitest'
import { pageOfRows } from '@renderer/features/statistics/pageOfRows'
import { pathOf, placeFrom, type StatisticsPlace } from '@renderer/features/statistics/place'
import { indicators, rowColumns, yearChoice, type IndicatorMeasure, type StatisticsRow } from '@shared/features/statistics'
import { newId } from '@shared/ids/uuid'
import type { ListRequestInput } from '@shared/list/request'

describe('the address of the statistics page', () => {
  const query = (place: StatisticsPlace): string => pathOf(place).split('?')[1] ?? ''

  it('leads back to the same year, table and rows', () => {
    const shown = { from: '2020-01-01', to: '2020-12-31', asOf: '2020-12-31' }
    const plain = { choice: yearChoice(2020), comparison: 'lastYear', view: 'year', shown: null } as const
    const places: StatisticsPlace[] = [
      { ...plain, choice: null },
      { ...plain, view: 'month' },
      { ...plain, comparison: 'previous', choice: { kind: 'month', year: 2020, part: 3, startDay: 21 } },
      { ...plain, choice: { kind: 'range', year: 2020, part: 1, startDay: 1, from: '2020-03-01', to: '2020-04-15' } },
      { ...plain, shown: { ...shown, indicator: 'visits' } },
      { ...plain, view: 'town', shown: { ...shown, indicator: 'orders', slice: { by: 'town', key: newId() } } },
      { ...plain, view: 'industry', shown: { ...shown, indicator: 'orders', slice: { by: 'industry', key: '' } } },
    ]
    for (const place of places) expect(placeFrom(query(place))).toEqual(place)
  })

  it('takes what it cannot understand as not given', () => {
    expect(placeFrom('year=20x0&view=week&show=everything&from=2020-02-30')).toEqual({ choice: null, comparison: 'lastYear', view: 'year', shown: null })
    expect(placeFrom('year=2020&period=quarter&part=7').choice).toBeNull()
    expect(placeFrom('show=visits&from=2020-01-01&to=2020-13-01&asOf=2020-01-01').shown).toBeNull()
  })
})

const row = (values: Partial<StatisticsRow>): StatisticsRow => ({
  id: newId(),
  target: { kind: 'employer', id: newId() },
  employerId: '',
  employerName: '',
  creditCode: null,
  townId: null,
  townName: null,
  date: '2020-01-01',
  number: '',
  detail: '',
  times: 1,
  workers: 0,
  amountFen: 0,
  hit: false,
  ...values,
})

describe('the rows behind a figure', () => {
  const rows = [row({ employerName: '乙', workers: 10, amountFen: 5 }), row({ employerName: '甲', workers: 9, amountFen: 7 }), row({ employerName: '丙', workers: 100 })]

  it('are sorted as numbers and as Chinese words, and summed over all of them', () => {
    const byWorkers = pageOfRows(rows, { sort: [{ field: 'workers', direction: 'desc' }], limit: 2 }, 'count')
    expect(byWorkers.rows.map(({ workers }) => workers)).toEqual([100, 10])
    expect(byWorkers).toMatchObject({ total: 3, sums: { workers: 119, amountFen: 12, times: 3 } })
    const byName = pageOfRows(rows, { sort: [{ field: 'employerName', direction: 'asc' }] }, 'count')
    expect(byName.rows.map(({ employerName }) => employerName)).toEqual(['丙', '甲', '乙'])
  })

  it('begin with what a sum is made of, and stay as they are where rows are only counted', () => {
    const names = (request: ListRequestInput, measure: IndicatorMeasure) =>
      pageOfRows(rows, request, measure).rows.map(({ employerName }) => employerName)
    expect(names({}, 'sumAmount')).toEqual(['甲', '乙', '丙'])
    expect(names({}, 'sumWorkers')).toEqual(['丙', '乙', '甲'])
    expect(names({}, 'count')).toEqual(['乙', '甲', '丙'])
    expect(names({ sort: [{ field: 'workers', direction: 'asc' }] }, 'sumAmount')).toEqual(['甲', '乙', '丙'])
  })

  it('have the columns of their register, the employer always among them', () => {
    for (const indicator of indicators) {
      const fields = rowColumns(indicator).map(({ name }) => name)
      expect.soft(fields, indicator.id).toContain('employerName')
      expect.soft(new Set(fields).size, indicator.id).toBe(fields.length)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { pageOfRows } from '@renderer/features/statistics/pageOfRows'
import { pathOf, placeFrom, type StatisticsPlace } from '@renderer/features/statistics/place'
import { rowColumns } from '@renderer/features/statistics/rowColumns'
import { indicators, type IndicatorMeasure, type StatisticsRow } from '@shared/features/statistics'
import { newId } from '@shared/ids/uuid'
import type { ListRequestInput } from '@shared/list/request'

describe('the address of the statistics page', () => {
  const query = (place: StatisticsPlace): string => pathOf(place).split('?')[1] ?? ''

  it('leads back to the same year, table and rows', () => {
    const places: StatisticsPlace[] = [
      { year: null, view: 'year', shown: null },
      { year: 2020, view: 'month', shown: null },
      { year: 2020, view: 'year', shown: { indicator: 'visits', from: '2020-01-01', to: '2020-12-31', asOf: '2020-12-31' } },
      { year: 2020, view: 'town', shown: { indicator: 'orders', from: '2020-01-01', to: '2020-12-31', asOf: '2020-12-31', townId: newId() } },
      { year: 2020, view: 'town', shown: { indicator: 'orders', from: '2020-01-01', to: '2020-12-31', asOf: '2020-12-31', townId: null } },
    ]
    for (const place of places) expect(placeFrom(query(place))).toEqual(place)
  })

  it('takes what it cannot understand as not given', () => {
    expect(placeFrom('year=20x0&view=week&show=everything&from=2020-02-30')).toEqual({ year: null, view: 'year', shown: null })
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
      const fields = rowColumns(indicator).map(({ colId }) => colId)
      expect.soft(fields, indicator.id).toContain('employerName')
      expect.soft(new Set(fields).size, indicator.id).toBe(fields.length)
    }
  })
})

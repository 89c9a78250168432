import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays } from '@shared/calendar'
import { inspectionOutcomeValues, inspectionTypeValues } from '@shared/features/inspection'
import { indicators, indicatorOf, measure, type IndicatorId } from '@shared/features/statistics'
import { towns } from '@main/features/setting/service'
import { annualStatistics } from '@main/statistics/annual'
import { statisticsRows, statisticsYears } from '@main/statistics/service'
import { openTestDesk, type TestDesk } from '../../support/testDesk'
import { writeCounted, type Counted } from '../../support/statistics'

let open: TestDesk | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

async function deskWith(data: (townIds: string[]) => Counted, today = '2021-01-08'): Promise<TestDesk> {
  open = await openTestDesk({ today })
  const townIds = (await towns(open.desk.read)).map((town) => town.id)
  await writeCounted(open.desk, data(townIds))
  return open
}

const visit = (employer: number, date: string): Counted['visits'][number] => ({
  employer,
  date,
  type: 'routine',
  outcome: 'clean',
  workers: 0,
  amountFen: 0,
})

const order = (values: Partial<Counted['orders'][number]>): Counted['orders'][number] => ({
  employer: 0,
  issued: '2020-05-06',
  due: '2020-05-13',
  corrected: null,
  isVoid: false,
  workers: 0,
  amountFen: 0,
  rechecks: [],
  ...values,
})

describe('annual statistics', () => {
  test('counts an employer visited three times once in 家 and three times in 家次', async () => {
    const { desk } = await deskWith((ids) => ({
      employers: [{ townId: ids[0] ?? null }, { townId: ids[1] ?? null }],
      visits: [visit(0, '2020-03-02'), visit(0, '2020-03-30'), visit(0, '2020-11-02'), visit(1, '2020-12-31'), visit(1, '2019-12-31')],
      orders: [],
    }))
    const annual = await annualStatistics(desk.read, 2020, '2021-01-08')
    expect(annual.figures['inspected-employers'].value).toBe(2)
    expect(annual.figures.visits.value).toBe(4)
    expect(annual.lastFigures['inspected-employers'].value).toBe(1)
    const months = annual.byMonth.map((month) => month.figures?.['inspected-employers']?.value)
    expect(months).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1])
  })

  test('leaves a void order out of the count and shows it apart', async () => {
    const { desk } = await deskWith(() => ({
      employers: [{ townId: null }],
      visits: [],
      orders: [order({}), order({ isVoid: true, workers: 9, amountFen: 900, rechecks: [{ date: '2020-05-20', paidFen: 5 }] })],
    }))
    const { figures, byTown } = await annualStatistics(desk.read, 2020, '2021-01-08')
    expect(figures.orders.value).toBe(1)
    expect(figures['orders-void'].value).toBe(1)
    expect(figures['order-workers'].value).toBe(0)
    expect(figures.rechecks.value).toBe(0)
    expect(byTown.at(-1)).toMatchObject({ key: '', name: '未填镇（街道）' })
  })

  test('adds up what was newly paid: a re-check records the whole sum paid so far', async () => {
    const { desk } = await deskWith(() => ({
      employers: [{ townId: null }],
      visits: [],
      orders: [
        order({
          rechecks: [
            { date: '2019-12-30', paidFen: 100_000 },
            { date: '2020-05-13', paidFen: 300_000 },
            { date: '2020-06-01', paidFen: 450_000 },
          ],
        }),
      ],
    }))
    const { figures, lastFigures } = await annualStatistics(desk.read, 2020, '2021-01-08')
    expect(figures.rechecks.value).toBe(2)
    expect(figures['wages-paid'].value).toBe(350_000)
    expect(lastFigures['wages-paid'].value).toBe(100_000)
  })

  test('shows the rate with its parts, and none where nothing was issued', async () => {
    const { desk } = await deskWith(() => ({
      employers: [{ townId: null }],
      visits: [],
      orders: [order({ corrected: '2020-05-12' }), order({ corrected: '2020-05-20' }), order({})],
    }))
    const { figures, lastFigures } = await annualStatistics(desk.read, 2020, '2021-01-08')
    expect(figures['correction-rate']).toMatchObject({ numerator: 2, denominator: 3 })
    expect(figures['orders-overdue'].value).toBe(2)
    expect(figures['orders-open'].value).toBe(1)
    expect(lastFigures['correction-rate'].value).toBeNull()
  })

  test('keeps a year as it was when an order is corrected in the next one', async () => {
    const { desk } = await deskWith(() => ({
      employers: [{ townId: null }],
      visits: [],
      orders: [order({ issued: '2020-12-28', due: '2021-01-04', corrected: '2021-01-04' })],
    }))
    const { figures } = await annualStatistics(desk.read, 2020, '2026-11-23')
    expect(figures['orders-corrected'].value).toBe(0)
    expect(figures['orders-open'].value).toBe(1)
    expect(figures['orders-overdue'].value).toBe(0)
  })

  test('has no figures for months to come and compares with the same days of last year', async () => {
    const { desk } = await deskWith(
      () => ({
        employers: [{ townId: null }],
        visits: [visit(0, '2020-06-15'), visit(0, '2019-06-15'), visit(0, '2019-06-16')],
        orders: [],
      }),
      '2020-06-15',
    )
    const annual = await annualStatistics(desk.read, 2020, '2020-06-15')
    expect(annual.byMonth.filter((month) => month.figures === null).map((month) => month.from.slice(5, 7))).toEqual(['07', '08', '09', '10', '11', '12'])
    expect(annual.compared.partial).toBe(true)
    expect(annual.lastFigures.visits.value).toBe(1)
  })

  test('counts employers on file by the day their file was opened in China', async () => {
    const { desk } = await deskWith(() => ({ employers: [{ townId: null }], visits: [], orders: [] }), '2020-01-01')
    const { figures } = await annualStatistics(desk.read, 2020, '2020-12-31')
    expect(figures['new-employers'].value).toBe(1)
    expect(figures['employers-on-file'].value).toBe(1)
    expect((await annualStatistics(desk.read, 2019, '2020-12-31')).figures['employers-on-file'].value).toBe(0)
  })

  test('offers every year from the first counted one to this one', async () => {
    const { desk } = await deskWith(() => ({ employers: [{ townId: null }], visits: [visit(0, '2018-07-02')], orders: [] }))
    expect(await statisticsYears(desk.read, '2021-01-08')).toEqual({ years: [2021, 2020, 2019, 2018], latest: 2018 })
  })
})

const day = fc.integer({ min: 0, max: 3 * 365 }).map((n) => addDays('2018-12-01', n))
const amount = fc.integer({ min: 0, max: 10_000_000 })
const people = fc.integer({ min: 0, max: 50 })

const visits = fc.array(
  fc.record({
    employer: fc.nat(6),
    date: day,
    type: fc.constantFrom(...inspectionTypeValues),
    outcome: fc.constantFrom(...inspectionOutcomeValues),
    workers: people,
    amountFen: amount,
  }),
  { maxLength: 40 },
)

const orders = fc.array(
  fc
    .record({
      employer: fc.nat(6),
      issued: day,
      period: fc.integer({ min: 1, max: 40 }),
      correctedAfter: fc.option(fc.integer({ min: 0, max: 80 })),
      isVoid: fc.boolean(),
      workers: people,
      amountFen: amount,
      rechecks: fc.array(fc.record({ date: day, paidFen: amount }), { maxLength: 3 }),
    })
    .map(({ period, correctedAfter, issued, ...rest }) => ({
      ...rest,
      issued,
      due: addDays(issued, period),
      corrected: correctedAfter === null || rest.isVoid ? null : addDays(issued, correctedAfter),
    })),
  { maxLength: 25 },
)

/** The figures of 2020 counted plainly, without the program's own rows and queries. */
function recount(data: Counted): Partial<Record<IndicatorId, number | null>> {
  const in2020 = (date: string): boolean => date.startsWith('2020-')
  const made = data.visits.filter((v) => in2020(v.date))
  const issued = data.orders.filter((o) => in2020(o.issued) && !o.isVoid)
  const corrected = issued.filter((o) => o.corrected !== null && o.corrected <= '2020-12-31')
  const rechecks = data.orders.filter((o) => !o.isVoid).flatMap((o) => o.rechecks).filter((r) => in2020(r.date))
  let overdue = 0
  for (const o of issued) if (o.due < '2020-12-31' && (o.corrected === null || o.corrected > o.due)) overdue += 1
  let paid = 0
  for (const { isVoid, rechecks: all } of data.orders) {
    let known = 0
    for (const recheck of isVoid ? [] : all.toSorted((a, b) => a.date.localeCompare(b.date))) {
      if (in2020(recheck.date)) paid += Math.max(0, recheck.paidFen - known)
      known = Math.max(known, recheck.paidFen)
    }
  }
  return {
    'inspected-employers': new Set(made.map((v) => v.employer % data.employers.length)).size,
    visits: made.length,
    'visits-complaint': made.filter((v) => v.type === 'complaint').length,
    'visits-corrected': made.filter((v) => v.outcome === 'corrected').length,
    'workers-concerned': made.reduce((sum, v) => sum + v.workers, 0),
    'amount-concerned': made.reduce((sum, v) => sum + v.amountFen, 0),
    orders: issued.length,
    'order-employers': new Set(issued.map((o) => o.employer % data.employers.length)).size,
    'orders-corrected': corrected.length,
    'orders-open': issued.length - corrected.length,
    'orders-overdue': overdue,
    'correction-rate': issued.length === 0 ? null : (corrected.length / issued.length) * 100,
    'order-workers': issued.reduce((sum, o) => sum + o.workers, 0),
    'orders-void': data.orders.filter((o) => in2020(o.issued) && o.isVoid).length,
    rechecks: rechecks.length,
    'wages-paid': paid,
  }
}

describe('any data', () => {
  test('every figure equals a plain recount, and the rows shown give the figure: whole, by town and by month', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), visits, orders, async (employers, madeVisits, madeOrders) => {
        const data = (ids: string[]): Counted => ({
          employers: Array.from({ length: employers }, (_, i) => ({ townId: i === 4 ? null : (ids[i % 3] ?? null) })),
          visits: madeVisits,
          orders: madeOrders,
        })
        const opened = await deskWith(data)
        const { desk } = opened
        const annual = await annualStatistics(desk.read, 2020, '2021-01-08')
        const figures = Object.fromEntries(indicators.map(({ id }) => [id, annual.figures[id].value]))
        expect(figures).toMatchObject(recount(data([])))

        for (const { id } of indicators) {
          const { kind, whole } = { kind: indicatorOf(id).measure, whole: annual.figures[id] }
          const shown = await statisticsRows(desk.read, { indicator: id, from: '2020-01-01', to: '2020-12-31' }, '2021-01-08')
          expect(shown.figure).toEqual(whole)
          expect(measure(kind, shown.rows)).toEqual(whole)
          expect(new Set(shown.rows.map((row) => row.id)).size).toBe(shown.rows.length)
          for (const town of annual.byTown)
            expect(measure(kind, shown.rows.filter((row) => (row.townId ?? '') === town.key))).toEqual(town.figures?.[id])
        }
        for (const { from, to, figures } of annual.byMonth) {
          const shown = await statisticsRows(desk.read, { indicator: 'inspected-employers', from, to }, '2021-01-08')
          expect(shown.rows.length).toBe(figures?.['inspected-employers']?.value)
        }
        await opened.close()
        open = undefined
      }),
      { numRuns: 15 },
    )
  })
})

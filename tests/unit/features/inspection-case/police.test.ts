import { describe, expect, it } from 'vitest'
import { amountTest, caseLimitsOn, chiefClock, transferTest, type OwedWorker } from '@shared/features/inspection-case'
import { shippedCalendar } from '@shared/calendar'

const limits = caseLimitsOn('2025-06-01')
const withMany = (fen: number) => ({ ...limits, crimeManyFen: { ...limits.crimeManyFen, value: fen } })
const workers = (count: number, months: number, amountFen: number): OwedWorker[] => Array.from({ length: count }, () => ({ months, amountFen }))

describe('数额较大', () => {
  it('is not met by nine workers under three months, however much they are owed', () => {
    const test = amountTest(workers(9, 2, 9_000_000), limits)
    expect(test).toMatchObject({ met: false, oneWorker: { met: false }, manyWorkers: { met: false } })
    expect(test.manyWorkers.explanation).toContain('被拖欠 9 人（未达到 10 人）')
  })

  it('is met by ten workers and 60,000 in all where the province asks for no more', () => {
    const ten = workers(10, 1, 600_000)
    expect(amountTest(ten, withMany(6_000_000)).met).toBe(true)
    expect(amountTest(ten, withMany(6_000_001)).met).toBe(false)
    expect(amountTest(ten, limits)).toMatchObject({ met: true, unverified: true })
  })

  it('is met by one worker of three months and the amount, and only by both together', () => {
    expect(amountTest([{ months: 3, amountFen: 500_000 }], limits).met).toBe(true)
    expect(amountTest([{ months: 3, amountFen: 499_999 }], limits).met).toBe(false)
    // The amount of one and the months of another do not make one case.
    expect(amountTest([{ months: 2, amountFen: 5_000_000 }, { months: 3, amountFen: 100 }], limits).met).toBe(false)
  })

  it('does not count workers who have been paid', () => {
    expect(amountTest([...workers(9, 1, 600_000), { months: 1, amountFen: 0 }], withMany(3_000_000)).met).toBe(false)
  })
})

describe('transfer to the police', () => {
  const facts = { workers: workers(12, 3, 600_000), evades: true, ableToPay: false, orderServedOn: '2025-06-03', orderDueOn: '2025-06-10', unpaidOn: '2025-06-11' }

  it('is asked for when amount, evasion, served order and lapsed period are all there', () => {
    expect(transferTest(facts, limits)).toMatchObject({ met: true, missing: [] })
    expect(transferTest(facts, limits).advice).toContain('不得以行政处罚代替移送')
  })

  it.each([
    [{ workers: workers(2, 1, 100) }, '第三条'],
    [{ evades: false, ableToPay: false }, '第二百七十六条之一'],
    [{ orderServedOn: null }, '张贴'],
    [{ orderDueOn: null }, '未写明期限'],
    [{ unpaidOn: '2025-06-10' }, '届满后'],
    [{ unpaidOn: null }, '届满后'],
  ])('says what is missing of %o', (change, words) => {
    const test = transferTest({ ...facts, ...change }, limits)
    expect(test.met).toBe(false)
    expect(test.missing.join('')).toContain(words)
  })

  it('gives the chief three natural days', () => {
    expect(chiefClock('2025-09-30', { calendar: shippedCalendar, limits }).due).toBe('2025-10-03')
  })
})

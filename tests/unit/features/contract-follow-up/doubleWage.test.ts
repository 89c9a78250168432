import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, shippedCalendar, type DateText } from '@shared/calendar'
import {
  contractLimitsOn,
  daysOver,
  doubleWageRisk,
  doubleWageWindow,
  signingDates,
  signingStanding,
  termMonths,
  type FirstDayRule,
} from '@shared/features/contract-follow-up'

const shipped = contractLimitsOn('2020-01-01')
const withRule = (rule: FirstDayRule) => ({ ...shipped, firstDayRule: { ...shipped.firstDayRule, value: rule } })
const excluded = withRule('excluded')
const facts = (hiredOn: DateText, signedOn: DateText | null = null, endedOn: DateText | null = null) => ({ hiredOn, signedOn, endedOn })

describe('the window of double wages', () => {
  it('runs from 1 April to 14 July for somebody hired on 1 March and signed on 15 July', () => {
    expect(doubleWageWindow(facts('2020-03-01', '2020-07-15'), shipped, '2020-09-01')).toEqual({
      from: '2020-04-01',
      to: '2020-07-14',
      days: 105,
      end: 'signed',
    })
  })

  it('begins a day later when the hiring day is not counted', () => {
    expect(doubleWageWindow(facts('2020-03-01', '2020-07-15'), excluded, '2020-09-01')).toMatchObject({ from: '2020-04-02', to: '2020-07-14' })
  })

  it('ends after eleven months, when an open-ended contract is deemed made', () => {
    expect(signingDates('2020-03-01', shipped)).toEqual({
      countedFrom: '2020-03-01',
      lastDayToSign: '2020-03-31',
      doubleWageFrom: '2020-04-01',
      doubleWageUntil: '2021-02-28',
      deemedOn: '2021-03-01',
    })
    expect(doubleWageWindow(facts('2020-03-01'), shipped, '2022-01-01')).toMatchObject({ to: '2021-02-28', end: 'capped' })
    expect(doubleWageWindow(facts('2020-03-01', '2022-01-01'), shipped, '2022-06-01')).toMatchObject({ to: '2021-02-28', end: 'capped' })
    expect(termMonths('2020-04-01', '2021-02-28')).toBe(11)
  })

  it('is none for who signed within the month, or on the very day after it', () => {
    expect(doubleWageWindow(facts('2020-03-01', '2020-03-31'), shipped, '2020-09-01')).toBeNull()
    expect(doubleWageWindow(facts('2020-03-01', '2020-04-01'), shipped, '2020-09-01')).toBeNull()
    expect(doubleWageWindow(facts('2020-03-01', '2020-04-02'), shipped, '2020-09-01')).toMatchObject({ days: 1 })
    expect(daysOver(facts('2020-03-01', '2020-04-01'), shipped, '2020-09-01')).toBe(1)
  })

  it('grows with the days while nobody has signed and ends with the work', () => {
    expect(doubleWageWindow(facts('2020-03-01'), shipped, '2020-03-31')).toBeNull()
    expect(doubleWageWindow(facts('2020-03-01'), shipped, '2020-04-01')).toMatchObject({ days: 1, end: 'running' })
    expect(doubleWageWindow(facts('2020-03-01', null, '2020-05-10'), shipped, '2020-09-01')).toMatchObject({ to: '2020-05-10', end: 'ended' })
    expect(daysOver(facts('2020-03-01'), shipped, '2020-04-10')).toBe(10)
    expect(daysOver(facts('2020-03-01'), shipped, '2020-03-10')).toBe(0)
  })

  it('ends a month without the day on its last day', () => {
    for (const hired of ['2021-01-29', '2021-01-30', '2021-01-31']) expect(signingDates(hired, shipped).doubleWageFrom, hired).toBe('2021-03-01')
    expect(signingDates('2020-01-31', excluded)).toMatchObject({ lastDayToSign: '2020-02-29', doubleWageFrom: '2020-03-01' })
    expect(signingDates('2020-02-29', shipped)).toMatchObject({ doubleWageFrom: '2020-03-29', deemedOn: '2021-03-01' })
  })

  it('counts a relation older than the law from the day the law began', () => {
    expect(signingDates('1999-05-05', shipped)).toMatchObject({ countedFrom: '2008-01-01', doubleWageFrom: '2008-02-01', deemedOn: '2009-01-01' })
  })

  it('tells first month, after a month and after a year apart', () => {
    const standing = (today: DateText) => signingStanding(facts('2020-03-01'), shipped, today)
    expect(['2020-03-31', '2020-04-01', '2021-02-28', '2021-03-01'].map(standing)).toEqual(['withinMonth', 'overMonth', 'overMonth', 'overYear'])
    expect(signingStanding(facts('2020-03-01', '2020-07-15'), shipped, '2020-07-15')).toBe('signed')
    expect(signingStanding(facts('2020-03-01', null, '2020-07-15'), shipped, '2020-07-15')).toBe('ended')
  })

  it.each(['counted', 'excluded'] as const)('is the days one counts one by one (hiring day %s)', (rule) => {
    const limits = withRule(rule)
    const offset = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), offset, offset, fc.integer({ min: 0, max: 500 }), (start, signAfter, endAfter, todayAfter) => {
        const hired = addDays('2008-01-01', start)
        const after = (days: number | null) => (days === null ? null : addDays(hired, days))
        const [signed, ended, today] = [after(signAfter), after(endAfter), addDays(hired, todayAfter)]
        const counted = walk(hired, rule, (day) => {
          if (signed !== null && day >= signed) return false
          if (ended !== null && day > ended) return false
          return signed !== null || ended !== null || day <= today
        })
        const window = doubleWageWindow(facts(hired, signed, ended), limits, today)
        expect(window === null ? null : [window.from, window.to, window.days]).toEqual(
          counted.length === 0 ? null : [counted[0], counted.at(-1), counted.length],
        )
      }),
      { numRuns: 300 },
    )
  })
})

/** The days of double wages found by walking from the hiring day and counting months as they fill. */
function walk(hired: DateText, rule: FirstDayRule, owed: (day: DateText) => boolean): DateText[] {
  const dom = Number(hired.slice(8))
  const found: DateText[] = []
  let full = 0
  for (let day = hired; ; day = addDays(day, 1)) {
    const today = Number(day.slice(8))
    const tomorrow = addDays(day, 1)
    const monthEnds = Number(tomorrow.slice(8)) === 1
    const fillsToday = rule === 'counted' ? Number(tomorrow.slice(8)) === dom || (monthEnds && today < dom) : day > hired && (today === dom || (monthEnds && today < dom))
    // Excluded: the year is full on the day itself; counted: on the day after its last one.
    const yearFull = rule === 'counted' ? full >= 12 : full >= 12 || (full === 11 && fillsToday)
    if (yearFull) return found
    if (full >= 1 && owed(day)) found.push(day)
    if (fillsToday) full += 1
  }
}

describe('what the double wages come to', () => {
  const wage = 450_000
  const options = { rule: 'calendarDays', maxMonths: 11, calendar: shippedCalendar } as const

  it('counts full calendar months whole and the rest by days', () => {
    const risk = doubleWageRisk({ from: '2020-04-01', to: '2020-07-14' }, wage, options)
    expect(risk.months.map((month) => [month.month, month.days, month.ofDays, month.amountFen])).toEqual([
      ['2020-04', 30, 30, 450_000],
      ['2020-05', 31, 31, 450_000],
      ['2020-06', 30, 30, 450_000],
      ['2020-07', 14, 31, 203_226],
    ])
    expect(risk).toMatchObject({ totalFen: 1_553_226, capped: false, unknownYears: [] })
    expect(risk.explanation).toContain('月工资 4,500.00 元')
  })

  it('counts by working days when that is the convention, holidays left out', () => {
    const risk = doubleWageRisk({ from: '2020-05-01', to: '2020-05-08' }, wage, { ...options, rule: 'workingDays' })
    // 1 to 5 May 2020 were days off; 6, 7 and 8 were worked, and Saturday the 9th was a make-up day.
    expect(risk.months[0]).toMatchObject({ days: 3, ofDays: 19 })
    expect(risk.totalFen).toBe(Math.round((wage * 3) / 19))
    expect(doubleWageRisk({ from: '2080-05-06', to: '2080-05-08' }, wage, { ...options, rule: 'workingDays' }).unknownYears).toEqual([2080])
  })

  it('never comes to more than eleven monthly wages', () => {
    const window = doubleWageWindow(facts('2020-02-02'), shipped, '2022-01-01')
    expect(window).toMatchObject({ from: '2020-03-02', to: '2021-02-01' })
    const risk = doubleWageRisk(window ?? { from: '', to: '' }, wage, options)
    expect(risk).toMatchObject({ totalFen: 11 * wage, capped: true })
    expect(risk.explanation).toContain('已按最长期间计')
  })

  it('refuses a wage that is no amount', () => {
    expect(() => doubleWageRisk({ from: '2020-04-01', to: '2020-04-30' }, 0.5, options)).toThrow(RangeError)
    expect(() => doubleWageRisk({ from: '2020-04-01', to: '2020-04-30' }, -1, options)).toThrow(RangeError)
  })

  it('adds up its months, covers the window once and stays within the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 100_000_000 }), (start, length, fen) => {
        const from = addDays('2010-01-01', start)
        const to = addDays(from, length)
        const { months, totalFen, capped } = doubleWageRisk({ from, to }, fen, options)
        const sum = months.reduce((all, month) => all + month.amountFen, 0)
        expect(months.reduce((all, month) => all + month.days, 0)).toBe(length + 1)
        expect([months[0]?.from, months.at(-1)?.to]).toEqual([from, to])
        expect(totalFen).toBe(capped ? fen * 11 : sum)
        expect(totalFen).toBeLessThanOrEqual(fen * 11)
      }),
    )
  })
})

describe('whole months of a term', () => {
  it.each([
    ['2020-01-01', '2020-12-31', 12],
    ['2020-01-01', '2020-12-30', 11],
    ['2020-01-01', '2021-01-01', 12],
    ['2020-03-15', '2020-06-14', 3],
    ['2020-01-31', '2020-02-29', 1],
    ['2020-01-31', '2020-02-28', 0],
    ['2020-05-01', '2020-04-30', 0],
    ['2020-05-02', '2020-04-30', 0],
  ])('counts %s to %s as %i', (from, to, months) => {
    expect(termMonths(from, to)).toBe(months)
  })

  it('counts back what a term of months was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 120 }), (start, months) => {
        const from = `${addDays('2008-01-01', start).slice(0, 7)}-05`
        expect(termMonths(from, addDays(addMonths(from, months), -1))).toBe(months)
        expect(termMonths(from, addDays(addMonths(from, months), -2))).toBe(months - 1)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { shippedCalendar, type Pause } from '@shared/calendar'
import { addHours, clockState, enforcementPlan, handOverClock, outOfReach, startClock } from '@shared/features/inspection-case/clocks'
import { clockKinds } from '@shared/features/inspection-case/clockKinds'
import { caseLimitChecks, caseLimits, caseLimitsOn } from '@shared/features/inspection-case/settings'
import { mergeSettings } from '@shared/law/settings'

const context = { calendar: shippedCalendar, limits: caseLimitsOn('2025-06-01') }
const from = '2025-06-03'
const due = (kind: Parameters<typeof startClock>[0], day = from) => startClock(kind, day, context).due

describe('clocks of a case', () => {
  it.each([
    ['accept', '2025-06-10'], // 5 working days, no holiday between
    ['investigate', '2025-08-26'], // 60 working days
    ['decide', '2025-06-24'],
    ['tellComplainant', '2025-06-06'],
    ['penaltyCase', '2025-09-01'], // 90 natural days
    ['evidence', '2025-06-12'],
    ['plead', '2025-06-06'],
    ['hearingRequest', '2025-06-10'],
    ['serveDecision', '2025-06-12'],
    ['payFine', '2025-06-18'],
    ['fileSuperior', '2025-06-17'],
    ['demand', '2025-06-17'],
    ['review', '2025-08-04'], // 60 natural days end on Saturday 2 August
    ['suit', '2025-12-03'],
    ['courtWindow', '2025-09-03'],
    ['reach', '2027-06-03'],
  ] as const)('ends %s on %s', (kind, expected) => {
    expect(due(kind)).toBe(expected)
  })

  it('moves the last day of a party off days off, the bureau keeps its own day', () => {
    expect(due('payFine', '2025-06-06')).toBe('2025-06-23') // the 21st is a Saturday
    expect(due('chief', '2025-06-04')).toBe('2025-06-07') // a Saturday
    expect(due('suit', '2025-04-01')).toBe('2025-10-09') // National Day, with the 8th still off
  })

  it('counts ten days of 催告 as working days over the National Day with its make-up days', () => {
    // 行政强制法第六十九条; 2025-09-28 and 2025-10-11 are worked.
    expect(due('demand', '2025-09-25')).toBe('2025-10-15')
  })

  it('runs the investigation on after a pause and thirty days longer with approval', () => {
    const pauses: readonly Pause[] = [{ from: '2025-06-10', to: '2025-07-10' }]
    expect(startClock('investigate', from, context, { extended: true }).due).toBe('2025-10-13')
    const paused = startClock('investigate', from, context, { pauses })
    expect(paused.due).toBe('2025-09-24')
    expect(paused.explanation).toBe(
      '完成调查，自立案之日起60个工作日（劳动保障监察条例第十七条、浙江省劳动保障监察条例第三十条第一款）：自2025年6月3日的次日起算，2025年6月10日中止、2025年7月10日恢复，其间不计，扣除休息日和节假日24天，第60个工作日为2025年9月24日（星期三）。',
    )
    expect(startClock('investigate', from, context, { pauses: [{ from: '2025-06-10', to: null }] })).toMatchObject({ due: null, left: 55 })
    // The ninety days of a penalty do not stand still unless the bureau reads them so.
    expect(startClock('penaltyCase', from, context, { pauses }).due).toBe(due('penaltyCase'))
    const stops = { ...context, limits: { ...context.limits, penaltyCaseStops: { ...context.limits.penaltyCaseStops, value: true } } }
    expect(startClock('penaltyCase', from, stops, { pauses }).due).toBe('2025-09-30')
  })

  it('explains every clock in one sentence with its article, 待核 where the text leaves it open', () => {
    for (const { value, label } of clockKinds) {
      if (value === 'handOver') continue
      const clock = startClock(value, from, context)
      expect(clock.explanation.startsWith(`${label}，自`), value).toBe(true)
      expect(clock.explanation, value).toContain(context.limits[value].basis)
      expect(clock.explanation.endsWith('。'), value).toBe(true)
      expect(clock.explanation.slice(0, -1), value).not.toContain('。')
      expect(clock.explanation.includes('，待核'), value).toBe(context.limits[value].unverified)
    }
  })

  it('knows whether a clock runs, stands, was kept or missed', () => {
    const clock = { due: '2025-06-10', whose: 'bureau' } as const
    expect(clockState(clock, null, '2025-06-10')).toBe('running')
    expect(clockState(clock, null, '2025-06-11')).toBe('overdue')
    expect(clockState(clock, '2025-06-10', '2025-07-01')).toBe('kept')
    expect(clockState(clock, '2025-06-11', '2025-07-01')).toBe('missed')
    expect(clockState({ ...clock, due: null }, null, '2025-07-01')).toBe('stopped')
  })

  it('hands over within 24 hours to the minute, through a Sunday and a new year', () => {
    expect(handOverClock('2025-06-07T16:45', context)).toMatchObject({ dueAt: '2025-06-08T16:45', due: '2025-06-08' })
    expect(addHours('2024-12-31T09:05', 24)).toBe('2025-01-01T09:05')
    expect(handOverClock('2025-06-07T16:45', context).explanation).toContain('2025年6月8日16时45分前移送')
    expect(() => addHours('2025-06-07T24:00', 24)).toThrow(RangeError)
    expect(() => addHours('2025-02-30', 24)).toThrow(RangeError)
    expect(() => startClock('handOver', from, context)).toThrow(RangeError)
  })

  it('plans enforcement: six months, then three, the demand ten whole working days before the end', () => {
    const plan = enforcementPlan('2025-01-10', context)
    expect(plan).toMatchObject({ reviewUntil: '2025-03-11', suitUntil: '2025-07-10', applyFrom: '2025-07-11', applyUntil: '2025-10-10', demandServedBy: '2025-09-18' })
    expect(plan.explanation).toContain('2025年10月10日')
  })

  it('finds an act out of reach after two years', () => {
    expect(outOfReach('2023-06-03', '2025-06-03', context).out).toBe(false)
    expect(outOfReach('2023-06-03', '2025-06-04', context).out).toBe(true)
  })

  it('takes the lengths a bureau has saved, from the day they apply, and refuses impossible ones', () => {
    const saved = { ...caseLimits.plead[0], key: 'plead', label: '陈述、申辩', unit: '', basis: '本局规定', validFrom: '2025-01-01', unverified: false, value: { length: 5, unit: 'working', moves: false } }
    const versions = mergeSettings(caseLimits, caseLimitChecks, [saved])
    expect(startClock('plead', from, { calendar: shippedCalendar, limits: caseLimitsOn('2025-06-01', versions) }).due).toBe('2025-06-10')
    expect(startClock('plead', from, { calendar: shippedCalendar, limits: caseLimitsOn('2024-12-31', versions) }).due).toBe('2025-06-06')
    expect(caseLimitChecks.plead.safeParse({ length: 0, unit: 'working', moves: false }).success).toBe(false)
    expect(caseLimitChecks.plead.safeParse({ length: 3, unit: 'weeks', moves: false }).success).toBe(false)
    for (const [key, list] of Object.entries(caseLimits)) {
      for (const one of list) expect(caseLimitChecks[key as keyof typeof caseLimits].safeParse(one.value).success, key).toBe(true)
    }
  })
})

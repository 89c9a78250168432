import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addWorkingDays, makeWorkCalendar, shippedHolidays, shippedYears } from '@shared/calendar'
import { dueDateError, dueDateOf, dueOf, dueOrRefuse } from '@shared/features/correction-order'

const calendar = makeWorkCalendar(shippedHolidays, shippedYears)

describe('the period of an order', () => {
  it('counts natural days without the day of issue', () => {
    expect(dueDateOf(calendar, '2020-06-15', 7, 'natural')).toMatchObject({ ok: true, dueDate: '2020-06-22' })
  })

  it('moves a natural last day off the holiday it falls on and says so', () => {
    // 2020-06-25 to 27 is the Dragon Boat holiday, Sunday the 28th is worked.
    const due = dueDateOf(calendar, '2020-06-18', 7, 'natural')
    expect(due).toMatchObject({ ok: true, dueDate: '2020-06-28' })
    expect(due.ok && due.explanation).toContain('顺延')
  })

  it('counts working days with their make-up days and says so', () => {
    // The week 15 to 19 June, then 22 to 24 June, then Sunday 28 June as a make-up day.
    const due = dueDateOf(calendar, '2020-06-15', 8, 'working')
    expect(due).toMatchObject({ ok: true, dueDate: '2020-06-28' })
    expect(due.ok && due.explanation).toContain('补班')
  })

  it('refuses a year whose holidays are not entered instead of counting by the week', () => {
    expect(dueDateOf(calendar, '2098-12-30', 7, 'natural')).toEqual({ ok: false, code: 'calendar-unknown', year: 2099 })
    expect(() => dueOrRefuse(calendar, { issueDate: '2098-12-30', periodDays: 7, periodUnit: 'working', dueDate: null })).toThrow(
      expect.objectContaining({ code: 'calendar-unknown', params: { year: 2098 } }) as Error,
    )
  })

  it('takes a typed date when no days are given and none when it does not exist', () => {
    const typed = { issueDate: '2020-06-15', periodDays: null, periodUnit: 'natural' } as const
    expect(dueOf(calendar, { ...typed, dueDate: '2020-06-20' }).dueDate).toBe('2020-06-20')
    expect(dueOf(calendar, { ...typed, dueDate: '2020-06-31' }).dueDate).toBeNull()
  })

  it('refuses a due day on or before the day of issue', () => {
    expect(dueDateError('2020-06-15', '2020-06-15')).toContain('晚于签发日期')
    expect(dueDateError('2020-06-14', '2020-06-15')).toContain('晚于签发日期')
    expect(dueDateError('2020-06-16', '2020-06-15')).toBeNull()
  })

  it('ends on a working day, never before the plain count, and later for more days', () => {
    const days = fc.integer({ min: 1, max: 90 })
    const start = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2019-01-01', n))
    fc.assert(
      fc.property(start, days, fc.constantFrom('natural' as const, 'working' as const), (from, n, unit) => {
        const due = dueDateOf(calendar, from, n, unit)
        const later = dueDateOf(calendar, from, n + 1, unit)
        if (!due.ok || !later.ok) throw new Error('the years of this test are known')
        expect(calendar.isWorkingDay(due.dueDate)).toBe(true)
        expect(due.dueDate >= addDays(from, n)).toBe(true)
        expect(later.dueDate >= due.dueDate).toBe(true)
        if (unit === 'working') expect(due.dueDate).toBe(addWorkingDays(calendar, from, n).date)
      }),
    )
  })
})

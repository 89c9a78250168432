import { describe, expect, test } from 'vitest'
import { overdueOn, standingOn, type OrderDates } from '@main/statistics/standing'

const order = (values: Partial<OrderDates> = {}): OrderDates => ({
  paperState: 'issued',
  state: 'served',
  dueDate: '2020-06-15',
  correctedOn: null,
  closedOn: null,
  escalation: '',
  ...values,
})

describe('how an order stands on a day', () => {
  test('is open until it is corrected, and corrected from that day on', () => {
    const corrected = order({ state: 'closed', correctedOn: '2020-06-10', closedOn: '2020-06-12' })
    expect(standingOn(corrected, '2020-06-09')).toBe('open')
    expect(standingOn(corrected, '2020-06-10')).toBe('corrected')
    expect(standingOn(corrected, '2021-01-01')).toBe('corrected')
  })

  test('a correction of next year does not change the year that has ended', () => {
    const late = order({ dueDate: '2020-12-28', correctedOn: '2021-01-05' })
    expect(standingOn(late, '2020-12-31')).toBe('open')
    expect(standingOn(late, '2021-12-31')).toBe('corrected')
  })

  test('a void order is void on every day', () => {
    expect(standingOn(order({ paperState: 'void', correctedOn: '2020-06-01' }), '2020-05-01')).toBe('void')
    expect(overdueOn(order({ paperState: 'void' }), '2020-12-31')).toBe(false)
  })

  test('an escalated order is neither open nor corrected, running or closed', () => {
    expect(standingOn(order({ state: 'escalated', escalation: '行政处罚' }), '2020-07-01')).toBe('escalated')
    expect(standingOn(order({ state: 'closed', escalation: '行政处罚', closedOn: '2020-08-01' }), '2020-12-31')).toBe('escalated')
  })
})

describe('overdue', () => {
  test('not on the last day itself, but on the day after', () => {
    expect(overdueOn(order(), '2020-06-15')).toBe(false)
    expect(overdueOn(order(), '2020-06-16')).toBe(true)
  })

  test('corrected on the last day is in time, corrected a day later stays overdue for good', () => {
    expect(overdueOn(order({ correctedOn: '2020-06-15' }), '2020-12-31')).toBe(false)
    expect(overdueOn(order({ correctedOn: '2020-06-16' }), '2020-12-31')).toBe(true)
  })

  test('without a due date there is nothing to be late for', () => {
    expect(overdueOn(order({ dueDate: null }), '2030-01-01')).toBe(false)
  })
})

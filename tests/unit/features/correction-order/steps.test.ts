import { describe, expect, it } from 'vitest'
import {
  correctionOrderStateValues,
  isOverdue,
  nextStep,
  orderSteps,
  stepOffers,
  stepRefusal,
  type CorrectionOrderState,
  type OrderProgress,
} from '@shared/features/correction-order'

const TODAY = '2020-06-22'
const order = (state: CorrectionOrderState, changes: Partial<OrderProgress> = {}): OrderProgress => ({
  state,
  dueDate: '2020-06-22',
  servedOn: '2020-06-16',
  lastRecheck: null,
  ...changes,
})

describe('steps of an order', () => {
  it.each([
    ['draft', ['issue']],
    ['issued', ['serve', 'void']],
    ['served', ['serve', 'recheck', 'void']],
    ['corrected', ['close', 'reopen']],
    ['escalated', ['recheck', 'close']],
    ['closed', ['reopen']],
    ['void', []],
  ] as const)('lets only lawful steps out of %s and says why of the others', (state, lawful) => {
    const offers = stepOffers(order(state), TODAY)
    expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step)).toEqual(lawful)
    expect(offers.filter((offer) => (offer.reason === null) !== offer.allowed)).toEqual([])
  })

  it('escalates only after the period has run out and a re-check found it not obeyed', () => {
    const refusal = (changes: Partial<OrderProgress>, today: string) => stepRefusal(order('served', changes), 'escalate', today)
    expect(refusal({ lastRecheck: 'not' }, TODAY)).toContain('尚未届满')
    expect(refusal({}, '2020-06-23')).toContain('尚未复查')
    expect(refusal({ lastRecheck: 'corrected' }, '2020-06-23')).toContain('已改正')
    expect(refusal({ lastRecheck: 'partly' }, '2020-06-23')).toBeNull()
  })

  it('does not re-check before an announcement has taken effect', () => {
    expect(stepRefusal(order('served', { servedOn: '2020-06-23' }), 'recheck', TODAY)).toContain('尚未生效')
    expect(stepRefusal(order('served', { servedOn: TODAY }), 'recheck', TODAY)).toBeNull()
  })

  it.each([
    ['draft', {}, 'issue'],
    ['issued', {}, 'serve'],
    ['served', {}, 'recheck'],
    ['served', { lastRecheck: 'not', dueDate: '2020-06-21' }, 'escalate'],
    ['served', { servedOn: '2020-07-16' }, null],
    ['corrected', {}, 'close'],
    ['escalated', {}, 'close'],
    ['closed', {}, null],
    ['void', {}, null],
  ] as const)('offers from %s %j the step %s as the next one', (state, changes, step) => {
    const progress = order(state, changes)
    expect(nextStep(progress, TODAY)).toBe(step)
    expect(stepOffers(progress, TODAY).filter((offer) => offer.next).map((offer) => offer.step)).toEqual(step === null ? [] : [step])
  })

  it('is overdue from the day after the last day while it has to be obeyed', () => {
    expect(isOverdue(order('served'), '2020-06-22')).toBe(false)
    for (const state of correctionOrderStateValues) {
      expect(isOverdue(order(state), '2020-06-23'), state).toBe(state === 'issued' || state === 'served')
    }
    expect(isOverdue(order('served', { dueDate: null }), '2020-06-23')).toBe(false)
  })

  it('names each step in the bureau’s words', () => {
    expect(orderSteps.map((step) => step.label)).toEqual(['签发', '送达登记', '复查', '转处理处罚', '办结', '恢复办理', '作废'])
  })
})

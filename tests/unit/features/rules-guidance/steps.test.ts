import { describe, expect, it } from 'vitest'
import {
  countedGuidance,
  countedYear,
  guidanceNumber,
  guidanceStateAfter,
  guidanceStateValues,
  guidanceStepOffers,
  guidanceStepRefusal,
  isGuidanceOverdue,
  type GuidanceProgress,
  type GuidanceState,
} from '@shared/features/rules-guidance'

const TODAY = '2020-09-30'
const progress = (state: GuidanceState, changes: Partial<GuidanceProgress> = {}): GuidanceProgress => ({
  state,
  guidedOn: '2020-09-01',
  judgements: ['lawful', 'improve'],
  clauses: [{ corrected: true }],
  dueDate: '2020-09-20',
  recheckedOn: '2020-09-25',
  conclusion: 'passed',
  completedOn: '2020-09-28',
  closingReason: '企业注销',
  ...changes,
})
const refusal = (state: GuidanceState, step: Parameters<typeof guidanceStepRefusal>[1], changes: Partial<GuidanceProgress> = {}) =>
  guidanceStepRefusal(progress(state, changes), step, TODAY)

describe('steps of a guidance case', () => {
  it.each([
    ['registered', ['review', 'terminate'], 'review'],
    ['reviewing', ['feedback', 'transfer', 'terminate'], 'feedback'],
    ['returned', ['revise', 'transfer', 'terminate'], 'revise'],
    ['revising', ['recheck', 'transfer', 'terminate'], 'recheck'],
    ['rechecking', ['redo', 'complete', 'transfer', 'terminate'], 'complete'],
    ['completed', ['reopen'], undefined],
    ['terminated', ['reopen'], undefined],
    ['transferred', [], undefined],
  ] as const)('lets only lawful steps out of %s and says why of the others', (state, lawful, next) => {
    const offers = guidanceStepOffers(progress(state), TODAY)
    expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step)).toEqual(lawful)
    expect(offers.filter((offer) => (offer.reason === null) !== offer.allowed)).toEqual([])
    expect(offers.find((offer) => offer.next)?.step).toBe(next)
  })

  it('leads to states there are', () => {
    for (const { step, to } of guidanceStepOffers(progress('registered'), TODAY)) {
      expect(guidanceStateAfter(step)).toBe(to)
      expect(guidanceStateValues).toContain(to)
    }
  })

  it('gives no opinion before every document is judged', () => {
    expect(refusal('reviewing', 'feedback', { judgements: [] })).toContain('尚未勾选')
    expect(refusal('reviewing', 'feedback', { judgements: ['lawful', null, null] })).toContain('2 项')
  })

  it('completes at once what needed no change, and only that', () => {
    const lawful = { judgements: ['lawful'] as const, clauses: [], recheckedOn: null, conclusion: null }
    expect(refusal('returned', 'complete', lawful)).toBeNull()
    expect(refusal('returned', 'revise', lawful)).toContain('没有需要修改')
    expect(refusal('returned', 'complete')).toContain('复核')
    expect(refusal('returned', 'complete', { ...lawful, judgements: ['missing'] })).toContain('复核')
  })

  it('completes after a re-check only when all is put right', () => {
    expect(refusal('rechecking', 'complete', { conclusion: 'partly' })).toContain('已改正')
    expect(refusal('rechecking', 'complete', { clauses: [{ corrected: true }, { corrected: false }] })).toContain('1 条')
    expect(refusal('rechecking', 'complete', { completedOn: '2020-10-01' })).toContain('不能晚于今天')
    expect(refusal('rechecking', 'complete', { completedOn: '2020-09-24' })).toContain('复核日期')
    expect(refusal('rechecking', 'complete', { completedOn: '2020-02-30' })).toContain('请填写完成日期')
    expect(refusal('rechecking', 'complete', { recheckedOn: null })).toContain('复核日期')
  })

  it('hands over only findings, and ends only with a reason', () => {
    expect(refusal('reviewing', 'transfer', { judgements: ['lawful'], clauses: [] })).toContain('没有发现问题')
    expect(refusal('reviewing', 'transfer', { closingReason: ' ' })).toContain('原因')
    expect(refusal('revising', 'terminate', { closingReason: '' })).toContain('原因')
  })

  it('sends a firm back that has not put everything right', () => {
    expect(guidanceStepOffers(progress('rechecking', { conclusion: 'failed' }), TODAY).find((offer) => offer.next)?.step).toBe('redo')
  })

  it('is overdue while the firm works past its day', () => {
    expect(isGuidanceOverdue({ state: 'revising', dueDate: '2020-09-29' }, TODAY)).toBe(true)
    expect(isGuidanceOverdue({ state: 'revising', dueDate: TODAY }, TODAY)).toBe(false)
    expect(isGuidanceOverdue({ state: 'completed', dueDate: '2020-09-29' }, TODAY)).toBe(false)
  })
})

describe('what counts for the year', () => {
  const one = (id: string, employerId: string, state: GuidanceState, completedOn: string | null) => ({ id, employerId, state, completedOn })

  it('counts an employer once a year, by the case completed first', () => {
    const cases = [
      one('c', 'A', 'completed', '2020-12-31'),
      one('b', 'A', 'completed', '2020-03-01'),
      one('a', 'A', 'completed', '2019-12-31'),
      one('d', 'B', 'completed', '2020-05-05'),
      one('e', 'C', 'terminated', '2020-05-05'),
      one('f', 'D', 'revising', null),
    ]
    expect(countedGuidance(cases, 2020).map((counted) => counted.id)).toEqual(['b', 'd'])
    expect(countedGuidance(cases, 2019).map((counted) => counted.id)).toEqual(['a'])
  })

  it('gives no year to a case that is not completed, whatever date it bears', () => {
    expect(countedYear(one('x', 'A', 'rechecking', '2020-05-05'))).toBeNull()
    expect(countedYear(one('x', 'A', 'completed', null))).toBeNull()
    expect(countedYear(one('x', 'A', 'completed', '2020-05-05'))).toBe(2020)
  })

  it('numbers cases by year', () => {
    expect(guidanceNumber(2020, 1)).toBe('GZ-2020-0001')
    expect(() => guidanceNumber(2020, 0)).toThrow(RangeError)
  })
})

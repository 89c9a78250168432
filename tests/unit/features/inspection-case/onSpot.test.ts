import { describe, expect, it } from 'vitest'
import { caseFines, caseStepOffers, findingFines, outcomeOf, stepInputErrors, stepMissing, type CaseFacts } from '@shared/features/inspection-case'
import { findViolation, violations } from '@shared/law'
import { context, draft, issued, stepValues, took } from './support'

const investigating = (): CaseFacts => took(issued(draft, 'case-filing', '2025-06-05'), 'file', '2025-06-05')
const today = '2025-06-10'
const signed = (['lead', 'second'] as const).map((role) => ({ role, person: role, agrees: true, opinion: '', signedOn: today }))

describe('a decision on the spot', () => {
  it('waits for its paper and is served like every decision', () => {
    const offer = caseStepOffers(investigating(), context(today)).find(({ step }) => step === 'decideOnSpot')
    expect(offer?.missing.map(({ code, hard }) => [code, hard])).toEqual([['paper:case-on-spot', true], ['evidence', false]])
    const decided = took(issued(issued(investigating(), 'case-site', today), 'case-on-spot', today, { served: today }), 'decideOnSpot', today)
    expect(decided.state).toBe('decided')
    expect(caseStepOffers(decided, context(today)).find(({ step }) => step === 'serve')?.missing).toEqual([])
    expect(outcomeOf('close', [{ step: 'decideOnSpot', decisions: [] }])).toBe('performed')
  })

  it('fines a firm no more than the law lets be fined on the spot', () => {
    const errors = (fineFen: number) => stepInputErrors('decideOnSpot', stepValues(today, { fineFen, approvals: signed }), investigating(), context(today))
    expect(errors(300_000)).toEqual({})
    expect(errors(300_001)).toEqual({ fineFen: expect.stringContaining('当场处罚对单位的罚款不得超过 3,000.00 元') as unknown })
  })
})

describe('the range of the fines of a case', () => {
  const entry = violations.find(({ fines: [fine, ...rest] }) => rest.length === 0 && fine?.type === 'flat' && fine.min !== undefined && fine.min > 0 && fine.max !== undefined)
  const flat = { violationId: entry?.id ?? '', workers: 1, amountFen: 0 }

  it('is told beside each finding of the catalogue, and never guessed for one in own words', () => {
    const wages = findViolation('GZ01')
    expect(findingFines({ violationId: 'GZ01', workers: 3, amountFen: 1_000_000 }).ranges).toHaveLength(wages?.fines.length ?? -1)
    expect(findingFines({ violationId: null, workers: 3, amountFen: 0 })).toEqual({ ranges: [], reminder: null })
    expect(caseFines([{ violationId: null, workers: 3, amountFen: 0 }])).toBeNull()
  })

  it('asks for the reason of a fine outside of it, and lets one inside pass', () => {
    const facts: CaseFacts = { ...investigating(), fines: { minFen: 200_000, maxFen: 2_000_000 } }
    const codes = (fineFen: number) => stepMissing('decideOnSpot', { on: today, fineFen }, facts, context(today)).map(({ code }) => code)
    expect(codes(100_000)).toContain('fine-range')
    expect(codes(2_000_001)).toContain('fine-range')
    expect(codes(200_000)).not.toContain('fine-range')
    expect(codes(0)).not.toContain('fine-range')
  })

  it('adds up what several findings may cost, with the least of the cheapest', () => {
    const [least, most] = [(entry?.fines[0]?.min ?? Number.NaN) * 100, (entry?.fines[0]?.max ?? Number.NaN) * 100]
    expect(caseFines([flat])).toEqual({ minFen: least, maxFen: most })
    expect(caseFines([flat, flat])).toEqual({ minFen: least, maxFen: most * 2 })
  })
})

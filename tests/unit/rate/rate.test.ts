import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateOf, rateText } from '@shared/rate'

describe('a share', () => {
  it('has no value where there is nothing to divide by', () => {
    expect(rateOf(0, 0)).toEqual({ numerator: 0, denominator: 0, hundredths: null, over: false })
    expect(rateText(rateOf(0, 0))).toBe('—')
    expect(rateOf(3, 0)).toMatchObject({ hundredths: null, over: true })
  })

  it('is rounded to a hundredth of a per cent', () => {
    expect(rateText(rateOf(971, 1000))).toBe('97.10%')
    expect(rateText(rateOf(2, 3))).toBe('66.67%')
    expect(rateText(rateOf(1, 2000))).toBe('0.05%')
  })

  it('says 100 % only when none is missing', () => {
    expect(rateText(rateOf(999_999, 1_000_000))).toBe('99.99%')
    expect(rateText(rateOf(7000, 7000))).toBe('100.00%')
  })

  it('shows a share over 100 % and says that it is one', () => {
    expect(rateOf(11, 10)).toMatchObject({ hundredths: 11_000, over: true })
  })

  it('refuses parts that are no counts', () => {
    expect(() => rateOf(-1, 10)).toThrow(RangeError)
    expect(() => rateOf(1, 2.5)).toThrow(RangeError)
  })

  it('never departs from the exact share by more than a hundredth of a per cent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const { hundredths } = rateOf(numerator, denominator)
        expect(Math.abs((hundredths ?? Number.NaN) - (numerator / denominator) * 10_000)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

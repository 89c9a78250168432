import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankNumber, formatNumber } from '@shared/features/document'

const pattern = '{代字}人社监令字〔{年}〕第{序号}号'

describe('document numbers', () => {
  it('fills region, year and sequence', () => {
    expect(formatNumber(pattern, { shortName: '平', year: 2020, sequence: 7, padding: 0 })).toBe('平人社监令字〔2020〕第7号')
  })

  it('pads the sequence to the places set and never cuts it', () => {
    expect(formatNumber(pattern, { shortName: '平', year: 2026, sequence: 41, padding: 4 })).toBe('平人社监令字〔2026〕第0041号')
    expect(formatNumber('【{年}】{序号}', { shortName: '', year: 2026, sequence: 12345, padding: 4 })).toBe('【2026】12345')
  })

  it('leaves braces it does not know and does not fill what the region brings in', () => {
    expect(formatNumber('{代字}{别的}{序号}', { shortName: '{年}', year: 2020, sequence: 1, padding: 0 })).toBe('{年}{别的}1')
  })

  it('leaves room for the pen in a draft', () => {
    expect(blankNumber(pattern, '平')).toBe('平人社监令字〔　　〕第　　号')
  })

  it('refuses sequences that no book gives out', () => {
    for (const sequence of [0, -1, 1.5, Number.NaN]) {
      expect(() => formatNumber(pattern, { shortName: '平', year: 2020, sequence, padding: 0 })).toThrow(RangeError)
    }
  })

  it('gives different numbers to different sequences and years of one pattern', () => {
    const place = fc.record({ year: fc.integer({ min: 1990, max: 2200 }), sequence: fc.integer({ min: 1, max: 1_000_000 }) })
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 6 }), (a, b, padding) => {
        const number = (p: typeof a) => formatNumber(pattern, { ...p, shortName: '平', padding })
        return (number(a) === number(b)) === (a.year === b.year && a.sequence === b.sequence)
      }),
    )
  })
})

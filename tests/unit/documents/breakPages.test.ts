import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPages, type FlowUnit } from '@main/documents/pages/breakPages'

const line = (part: Partial<FlowUnit> = {}): FlowUnit => ({
  height: 10,
  lead: 0,
  opens: false,
  before: 'may',
  blank: false,
  ...part,
})
const linesOf = (count: number): FlowUnit[] => Array.from({ length: count }, () => line())
const spans = (units: readonly FlowUnit[], capacity = 100): number[][] =>
  breakPages(units, capacity).map(({ start, end }) => [start, end])

describe('page breaks', () => {
  it('fills a page to its last line', () => {
    expect(spans(linesOf(10))).toEqual([[0, 10]])
    expect(spans(linesOf(11))).toEqual([
      [0, 10],
      [10, 11],
    ])
  })

  it('allows for the fractions of a pixel browsers add', () => {
    expect(spans(Array.from({ length: 10 }, () => line({ height: 10.03 })))).toEqual([[0, 10]])
  })

  it('takes the last lines along with a signature that does not fit', () => {
    const units = [...linesOf(9), line({ before: 'avoid' }), line({ height: 30, before: 'avoid' })]
    expect(spans(units)).toEqual([
      [0, 8],
      [8, 11],
    ])
  })

  it('begins a page where told, and drops blanks only after an overflow', () => {
    expect(spans([line(), line({ before: 'must', blank: true }), line()])).toEqual([
      [0, 1],
      [1, 3],
    ])
    expect(spans([...linesOf(10), line({ blank: true }), line()])).toEqual([
      [0, 10],
      [11, 12],
    ])
  })

  it('makes no empty page for blanks at the end', () => {
    expect(spans([...linesOf(10), line({ blank: true })])).toEqual([[0, 10]])
  })

  it('counts the repeated head of a table on every page', () => {
    const rows = Array.from({ length: 20 }, (_, index) => line({ lead: 20, opens: index === 0 }))
    expect(spans(rows)).toEqual([
      [0, 8],
      [8, 16],
      [16, 20],
    ])
  })

  it('gives way when everything wants to stay together', () => {
    expect(spans(Array.from({ length: 12 }, () => line({ before: 'avoid' })))).toEqual([
      [0, 10],
      [10, 12],
    ])
  })

  it('puts every unit but dropped blanks on one page, in order, and overfills none with more than one', () => {
    const unit = fc.record({
      height: fc.integer({ min: 1, max: 140 }),
      lead: fc.constantFrom(0, 15),
      opens: fc.boolean(),
      before: fc.constantFrom('may' as const, 'avoid' as const, 'must' as const),
      blank: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
        const pages = breakPages(units, 100)
        let next = 0
        for (const { start, end } of pages) {
          expect(end).toBeGreaterThan(start)
          expect(units.slice(next, start).every(({ blank }) => blank)).toBe(true)
          const heights = units
            .slice(start, end)
            .map(({ height, lead, opens }, index) => height + (index === 0 || opens ? lead : 0))
          if (heights.length > 1)
            expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(100.5)
          expect(units.slice(start + 1, end).every(({ before }) => before !== 'must')).toBe(true)
          next = end
        }
        expect(units.slice(next).every(({ blank }) => blank)).toBe(true)
      }),
    )
  })

  it('does not name anything outside itself, being sent to the window as text', () => {
    // oxlint-disable-next-line typescript/no-implied-eval -- this is what the window does with it
    const again = new Function(`return (${breakPages.toString()})`)() as typeof breakPages
    expect(again(linesOf(11), 100)).toEqual(breakPages(linesOf(11), 100))
  })
})

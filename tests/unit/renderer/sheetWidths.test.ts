import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '@renderer/components/sheet/widths'

const columns = [{ width: 76 }, { width: 158 }, { width: 96, grow: true }, { width: 90 }, { width: 64, grow: true }]
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

describe('column widths of a sheet', () => {
  it('gives what is left over to the columns that grow', () => {
    expect(spread(columns, 584)).toEqual([76, 158, 146, 90, 114])
  })

  it('takes what is missing from the columns that grow, so that names and numbers stay readable', () => {
    const widths = spread(columns, 440)
    expect([widths[0], widths[1], widths[3]]).toEqual([76, 158, 90])
    expect(sum(widths)).toBeCloseTo(440)
    expect(widths[2]).toBeGreaterThan(widths[4] ?? 0)
  })

  it('takes from all of them where the others have nothing left to give', () => {
    const widths = spread(columns, 300)
    expect(sum(widths)).toBeCloseTo(300)
    expect(widths[1]).toBeLessThan(158)
  })

  it('fills the table whatever there is', () => {
    const column = fc.record({ width: fc.integer({ min: 20, max: 300 }), grow: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 2000 }),
        (many, available) => {
          const widths = spread(many, available)
          expect(Math.min(...widths)).toBeGreaterThanOrEqual(0)
          const needed = sum(many.map(({ width }) => width))
          if (available <= needed || many.some(({ grow }) => grow)) expect(sum(widths)).toBeCloseTo(available)
          else expect(sum(widths)).toBe(needed)
        },
      ),
    )
  })
})

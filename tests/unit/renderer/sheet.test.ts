import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearRange,
  fillDown,
  insertRow,
  moveBy,
  parseBlock,
  rangeOf,
  rangeText,
  removeRows,
  writeBlock,
  type SheetRow,
} from '@renderer/components/sheet/model'

const sheet = (...lines: string[][]): SheetRow[] => lines.map((cells, index) => ({ key: `k${index}`, cells }))
const cells = (rows: readonly SheetRow[]) => rows.map((row) => row.cells)
const keys = () => {
  let made = 0
  return () => {
    made += 1
    return `new${made}`
  }
}

describe('a sheet that types like a spreadsheet', () => {
  const three = sheet(['a', '1'], ['b', '2'], ['c', '3'])

  it('writes a pasted block over cells, adds the lines it needs and leaves what reaches past the right edge', () => {
    const next = writeBlock(three, { row: 2, column: 1 }, [['x', 'past'], ['y']], 2, keys())
    expect(cells(next)).toEqual([['a', '1'], ['b', '2'], ['c', 'x'], ['', 'y']])
    expect(next.map((row) => row.key)).toEqual(['k0', 'k1', 'k2', 'new1'])
  })

  it('fills down a range, or one cell from the line above', () => {
    expect(cells(fillDown(three, rangeOf({ row: 2, column: 0 }, { row: 0, column: 0 }), 2, keys()))).toEqual([['a', '1'], ['a', '2'], ['a', '3']])
    expect(cells(fillDown(three, rangeOf({ row: 2, column: 1 }, { row: 2, column: 1 }), 2, keys()))[2]).toEqual(['c', '2'])
    expect(cells(fillDown(three, rangeOf({ row: 3, column: 0 }, { row: 3, column: 0 }), 2, keys()))[3]).toEqual(['c', ''])
    expect(fillDown(three, rangeOf({ row: 0, column: 0 }, { row: 0, column: 0 }), 2, keys())).toEqual(three)
  })

  it('clears, removes and inserts lines, the others keeping their keys', () => {
    expect(cells(clearRange(three, rangeOf({ row: 1, column: 1 }, { row: 2, column: 1 })))).toEqual([['a', '1'], ['b', ''], ['c', '']])
    expect(removeRows(three, { top: 0, bottom: 1 }).map((row) => row.key)).toEqual(['k2'])
    expect(insertRow(three, 1, 2, keys()).map((row) => row.key)).toEqual(['k0', 'new1', 'k1', 'k2'])
  })

  it('moves with arrows, Enter, Tab and pages, stops at the edges and lets Tab leave at the end', () => {
    const move = (key: string, row: number, column: number, shift = false) => moveBy(key, shift, { row, column }, 3, 2, 10)
    expect(move('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 })
    expect(move('Enter', 1, 1)).toEqual({ row: 2, column: 1 })
    expect(move('Enter', 1, 1, true)).toEqual({ row: 0, column: 1 })
    expect(move('Tab', 1, 1)).toEqual({ row: 2, column: 0 })
    expect(move('Tab', 1, 0, true)).toEqual({ row: 0, column: 1 })
    expect(move('Tab', 3, 1)).toBeNull()
    expect(move('Tab', 0, 0, true)).toBeNull()
    expect(move('PageDown', 0, 0)).toEqual({ row: 3, column: 0 })
    expect(move('End', 1, 0)).toEqual({ row: 1, column: 1 })
    expect(move('a', 1, 0)).toBeNull()
  })

  it('reads back what it has copied', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\s"]/gu, ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1, maxLength: 8 }), (lines) => {
        const rows = sheet(...lines.map((line) => [...line]))
        const all = rangeOf({ row: 0, column: 0 }, { row: rows.length - 1, column: 2 })
        expect(parseBlock(rangeText(rows, all))).toEqual(cells(rows))
      }),
    )
  })

  it('reads quoted cells with line ends and drops the line end a spreadsheet adds', () => {
    expect(parseBlock('"甲\n乙"\t1\r\n丙\t"他说""好"""\r\n')).toEqual([['甲 乙', '1'], ['丙', '他说"好"']])
  })
})

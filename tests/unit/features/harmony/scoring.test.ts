import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankSheet,
  checkSheet,
  effectiveValue,
  exampleTable,
  parseTenths,
  scoredLines,
  scoreSheet,
  scoringTableSchema,
  tableOn,
  tableProblems,
  tenthsText,
  vetoesMet,
  type ByRole,
  type ScoreSheet,
} from '@shared/features/harmony'

const lines = scoredLines(exampleTable)
const self = <T>(value: T): ByRole<T> => ({ self: value, town: null, tripartite: null, review: null })
const full: ScoreSheet = { ...blankSheet(), lines: Object.fromEntries(lines.map((line) => [line.id, self(line.maxTenths)])) }
const deduction = (label: string) => exampleTable.deductions.find((one) => one.label.includes(label))?.id ?? ''

describe('the example table', () => {
  it('has 58 lines whose maxima come to 38 + 27.5 + 20.5 + 14 = 100', () => {
    expect(lines).toHaveLength(58)
    expect(exampleTable.sections.map((section) => tenthsText(section.maxTenths))).toEqual(['38', '27.5', '20.5', '14'])
    expect(lines.reduce((sum, line) => sum + line.maxTenths, 0)).toBe(1000)
    expect(tableProblems(exampleTable)).toEqual([])
    expect(exampleTable.sections.map((section) => section.groups.flatMap((group) => [...group.lines]).length)).toEqual([14, 14, 16, 14])
  })

  it('says that it is an example, is marked, and is in use on no day', () => {
    expect(exampleTable).toMatchObject({ example: true, unverified: true, validFrom: null })
    expect(exampleTable.label).toContain('示例')
    expect(tableOn([exampleTable], '2030-01-01')).toBeNull()
    const [older, newer] = ['2020-01-01', '2024-01-01'].map((validFrom) => ({ ...exampleTable, validFrom }))
    if (!older || !newer) throw new Error('two tables')
    expect(tableOn([newer, exampleTable, older], '2023-12-31')).toBe(older)
    expect(tableOn([newer, exampleTable, older], '2024-01-01')).toBe(newer)
  })

  it('has six deductions and six vetoes', () => {
    expect(exampleTable.deductions.map((one) => one.optionsTenths)).toEqual([
      [0, -30],
      [0, -30],
      [0, -20, -40, -60],
      [0, -20, -40, -60],
      [0, -20, -40, -60],
      [0, -20],
    ])
    expect(exampleTable.vetoes).toHaveLength(6)
  })

  it('is refused once its numbers do not hold together', () => {
    const [first, ...rest] = exampleTable.sections
    if (!first) throw new Error('a section')
    expect(tableProblems({ ...exampleTable, sections: rest })[0]).toContain('各项合计 62')
    expect(tableProblems({ ...exampleTable, sections: [{ ...first, maxTenths: 390 }, ...rest] })).toHaveLength(2)
    expect(tableProblems({ ...exampleTable, sections: [first, { ...first }, ...rest] }).join()).toContain('编号重复')
    expect(tableProblems({ ...exampleTable, deductions: [{ id: 'X', label: '减', optionsTenths: [-20], records: [] }] })).toEqual(['“减”缺少不减分的选项'])
    expect(scoringTableSchema.safeParse({ ...exampleTable, totalTenths: 99.5 }).success).toBe(false)
  })
})

describe('the score of a sheet', () => {
  it('comes to 94 at best with complaints −4 and accidents −2', () => {
    const sheet = { ...full, deductions: { [deduction('监察投诉举报多')]: self(-40), [deduction('工伤事故多')]: self(-20) } }
    const score = scoreSheet(exampleTable, sheet, 'tripartite')
    expect(score).toMatchObject({ baseTenths: 1000, deductedTenths: -60, totalTenths: 940, vetoes: [], missing: [] })
    expect(tenthsText(score.totalTenths ?? 0)).toBe('94')
    expect(score.sections.map((section) => section.tenths)).toEqual([380, 275, 205, 140])
  })

  it('shows no total with a veto, whoever marked it', () => {
    for (const role of ['self', 'town', 'tripartite'] as const) {
      const sheet = { ...full, vetoes: { V3: { self: false, town: null, tripartite: null, review: null, [role]: true } } }
      expect(scoreSheet(exampleTable, sheet, 'self')).toMatchObject({ totalTenths: null, vetoes: [{ id: 'V3' }] })
    }
    expect(vetoesMet(exampleTable, { vetoes: { V1: self(false) } })).toEqual([])
  })

  it('shows no total while a line has no score', () => {
    const { L01: left, ...others } = full.lines
    expect(left).toBeDefined()
    expect(scoreSheet(exampleTable, { ...full, lines: others }, 'self')).toMatchObject({ totalTenths: null, missing: [{ id: 'L01', label: '职工名册' }] })
    expect(scoreSheet(exampleTable, { ...full, lines: { ...others, L01: self(0) } }, 'self').totalTenths).toBe(975)
  })

  it('takes over the earlier value where a later role left a blank', () => {
    const entry = { self: 25, town: 10, tripartite: null, review: null }
    expect(effectiveValue(entry, 'self')).toBe(25)
    expect(effectiveValue(entry, 'town')).toBe(10)
    expect(effectiveValue(entry, 'tripartite')).toBe(10)
    expect(effectiveValue({ ...entry, tripartite: 0 }, 'tripartite')).toBe(0)
    expect(effectiveValue({ self: null, town: 5, tripartite: 5, review: null }, 'self')).toBeNull()
    expect(effectiveValue(undefined, 'self')).toBeNull()
    const sheet = { ...full, lines: { ...full.lines, L01: { self: 25, town: 15, tripartite: null, review: null } } }
    expect(['self', 'town', 'tripartite'].map((role) => scoreSheet(exampleTable, sheet, role as 'self').totalTenths)).toEqual([1000, 990, 990])
  })

  it('refuses scores out of range, finer than a tenth, of unknown lines and odd deductions', () => {
    const wrong: ScoreSheet = {
      lines: { L01: self(26), L02: self(-1), L03: { self: 1.5, town: 15, tripartite: null, review: null }, L99: self(1) },
      deductions: { [deduction('监察投诉举报多')]: self(-30), D9: self(0) },
      vetoes: { V9: self(true) },
    }
    expect(checkSheet(exampleTable, wrong)).toEqual({
      'lines.L01.self': '分值应在 0 至 2.5 之间',
      'lines.L02.self': '分值应在 0 至 2 之间',
      'lines.L03.self': '分值最多一位小数',
      'lines.L99.self': '评分表中没有这一项',
      'deductions.D3.self': '减分只能是 0、-2、-4、-6',
      'deductions.D9.self': '评分表中没有这一项',
      'vetoes.V9.self': '评分表中没有这一项',
    })
    expect(() => scoreSheet(exampleTable, wrong, 'self')).toThrow(RangeError)
    expect(checkSheet(exampleTable, full)).toEqual({})
  })

  it('never leaves the range between no points with all deductions and a hundred', () => {
    const anyLine = fc.tuple(...lines.map((line) => fc.integer({ min: 0, max: line.maxTenths })))
    const anyDeduction = fc.tuple(...exampleTable.deductions.map((one) => fc.constantFrom(...one.optionsTenths)))
    fc.assert(
      fc.property(anyLine, anyDeduction, (scores, deductions) => {
        const sheet: ScoreSheet = {
          lines: Object.fromEntries(lines.map((line, i) => [line.id, self(scores[i] ?? 0)])),
          deductions: Object.fromEntries(exampleTable.deductions.map((one, i) => [one.id, self(deductions[i] ?? 0)])),
          vetoes: {},
        }
        const { baseTenths, totalTenths, deductedTenths } = scoreSheet(exampleTable, sheet, 'town')
        expect(baseTenths).toBe(scores.reduce((sum, score) => sum + score, 0))
        expect(totalTenths).toBe(baseTenths + deductedTenths)
        expect(totalTenths).toBeLessThanOrEqual(1000)
        expect(totalTenths).toBeGreaterThanOrEqual(-260)
      }),
    )
  })
})

describe('points in tenths', () => {
  it('are read and written without a fraction being lost', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000, max: 10_000 }), (tenths) => parseTenths(tenthsText(tenths)) === tenths))
    expect(tenthsText(375)).toBe('37.5')
    expect(tenthsText(-5)).toBe('-0.5')
    expect(() => tenthsText(0.5)).toThrow(RangeError)
  })

  it.each([
    ['2.5', 25],
    ['2.50', 25],
    ['２．５', 25],
    ['−4', -40],
    ['-0', 0],
    ['2.55', null],
    ['', null],
    ['两分', null],
  ])('reads %s as %s', (text, tenths) => {
    expect(parseTenths(text)).toBe(tenths)
  })
})

import { describe, expect, it } from 'vitest'
import { draftOf, draftSum, exampleTable, freshId, readDraft, type TableDraft } from '@shared/features/harmony'

const named = (part: Partial<TableDraft> = {}): TableDraft => ({ ...draftOf(exampleTable, true, '2026-01-01'), label: '平湖市评分表', source: '平劳三方〔2026〕1号', ...part })
const problemsOf = (draft: TableDraft) => {
  const read = readDraft(draft, 'own')
  return read.ok ? {} : read.problems
}

describe('a scoring table as it is typed', () => {
  it('reads back as it was laid open, under its own name and no longer as the example', () => {
    const read = readDraft(named(), 'own')
    expect(read).toMatchObject({ ok: true, table: { id: 'own', example: false, validFrom: '2026-01-01', totalTenths: 1000 } })
    expect(read.ok && read.table.sections).toEqual(exampleTable.sections)
    expect(read.ok && read.table.deductions).toEqual(exampleTable.deductions)
    expect(read.ok && read.table.vetoes).toEqual(exampleTable.vetoes)
  })

  it('asks another version for its own name and source', () => {
    expect(Object.keys(problemsOf(draftOf(exampleTable, true, '2026-01-01')))).toEqual(['label', 'source'])
  })

  it('refuses maxima that do not come to the stated total', () => {
    expect(problemsOf(named({ total: '105' }))).toEqual({ total: '全表的分值为 105，各项合计 100' })
  })

  it('says at its place what cannot be read', () => {
    const draft = named({ deductions: [{ id: 'D1', label: '减分', options: '2、四', records: [] }], vetoes: [{ id: 'V1', label: ' ', records: [] }] })
    expect(problemsOf(draft)).toEqual({ 'deductions.D1.options': '填写可选的减分，如 0、-2、-4', 'vetoes.V1.label': '请填写名称' })
    expect(problemsOf(named({ deductions: [{ id: 'D1', label: '减分', options: '-2', records: [] }] }))).toEqual({ 'deductions.D1.options': '应含不减分的选项 0' })
  })

  it('takes 2 as a deduction of 2', () => {
    const read = readDraft(named({ deductions: [{ id: 'D1', label: '减分', options: '0 2，4.5', records: [] }] }), 'own')
    expect(read.ok && read.table.deductions[0]?.optionsTenths).toEqual([0, -20, -45])
  })

  it('adds up what can be read and gives a new line an id nobody has', () => {
    const [section] = named().sections
    expect(draftSum(section?.groups.flatMap(({ lines }) => [...lines]) ?? [])).toBe(380)
    expect(freshId(named(), 'L')).toBe('L59')
    expect(freshId(named(), 'D')).toBe('D07')
  })
})

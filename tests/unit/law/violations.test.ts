import { describe, expect, it } from 'vitest'
import {
  findViolation,
  isVerified,
  isVerifiedCitation,
  searchViolations,
  violationCategories,
  violationKey,
  violations,
} from '@shared/law'

const ids = (query: string): string[] => searchViolations(query).map((v) => v.id)

describe('the catalogue of violations', () => {
  it('has 140 entries with ids of their own', () => {
    expect(violations).toHaveLength(140)
    expect(new Set(violations.map((v) => v.id)).size).toBe(140)
    expect(violationCategories).toContain('农民工工资')
  })

  it('names for every entry an article broken and a power to act', () => {
    for (const violation of violations) {
      expect(violation.violates.length, violation.id).toBeGreaterThan(0)
      expect(violation.order.length + violation.penalty.length, violation.id).toBeGreaterThan(0)
    }
  })

  it('gives every fine but a warning a range in the right order', () => {
    for (const { id, fines } of violations)
      for (const fine of fines)
        if (fine.type === 'warning') expect(fine.max, id).toBeUndefined()
        else expect(fine.min ?? 0, id).toBeLessThanOrEqual(fine.max ?? -1)
  })

  it('keeps the mark on entries whose articles were not all read', () => {
    const marked = violations.filter((v) => !isVerified(v)).map((v) => v.id)
    expect(marked).toEqual(['GZ12', 'TG07', 'PQ13', 'PQ14', 'PQ15', 'RL16'])
  })

  it('counts an entry as unread even when no single citation is named', () => {
    const read = violations.find(isVerified)
    if (!read) expect.fail('no entry was read')
    for (const verification of ['partly', 'none'] as const) {
      const entry = { ...read, verification }
      expect(isVerified(entry)).toBe(false)
      expect(isVerifiedCitation(entry, entry.violates[0] ?? '')).toBe(false)
    }
  })

  it('marks single citations, and only ones that the entry makes', () => {
    for (const violation of violations)
      for (const citation of violation.unverified) {
        expect([...violation.violates, ...violation.order, ...violation.penalty]).toContain(citation)
        expect(isVerifiedCitation(violation, citation)).toBe(false)
      }
    const partly = findViolation('pq13')
    expect(partly && isVerifiedCitation(partly, '劳务派遣暂行规定第三条第三款')).toBe(true)
  })
})

describe('searchViolations', () => {
  it('gives the whole catalogue for an empty query', () => {
    expect(searchViolations('  ')).toBe(violations)
  })

  it('finds by id, words, category, article and pinyin', () => {
    expect(ids('ht01')).toEqual(['HT01'])
    expect(ids('未签书面')).toEqual(['HT01', 'HT02'])
    expect(ids('童工')).toContain('TG01')
    expect(ids('劳动合同法第十条第二款')).toEqual(['HT01', 'HT02'])
    expect(ids('《劳动合同法》第十条')).toContain('HT01')
    expect(ids('kkhwg')).toEqual(['GZ01'])
    expect(ids('nmggz')).toContain('NM01')
    expect(ids('jiabanfei')).toContain('GZ03')
  })

  it('finds what clerks call it when the title has words in between', () => {
    expect(ids('拖欠工资')[0]).toBe('GZ01')
    expect(ids('未签合同')).toEqual(expect.arrayContaining(['HT01', 'HT02']))
    expect(ids('资工欠拖')).toEqual([])
    // Two characters alone must stand together.
    expect(ids('包薪')).toEqual([])
  })

  it('wants every word of several', () => {
    expect(ids('工资 最低')).toContain('GZ02')
    expect(ids('工资 最低 派遣')).toEqual(['PQ02'])
    expect(ids('工资 没有这样的词')).toEqual([])
  })

  it('puts titles holding the word before other matches, often cited ones first', () => {
    const found = searchViolations('工资')
    const inTitle = found.map((v) => v.title.includes('工资'))
    expect(inTitle.indexOf(false)).toBeGreaterThan(0)
    expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false))
    const core = found.filter((v) => v.title.includes('工资')).map((v) => v.core)
    expect(core.lastIndexOf(true)).toBeLessThan(core.indexOf(false))
  })

  it('searches by one key an entry', () => {
    const entry = findViolation('GZ01')
    expect(entry && violationKey(entry)).toMatch(/^gz01\|/u)
    expect(findViolation('XX99')).toBeUndefined()
  })
})

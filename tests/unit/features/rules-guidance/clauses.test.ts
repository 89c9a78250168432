import { describe, expect, it } from 'vitest'
import {
  expandShortCode,
  findClause,
  isClauseVerified,
  ruleClauseInput,
  searchClauses,
  shippedClauses,
  searchWordings,
  shortCodeAt,
  wordingInput,
  wordingsOf,
} from '@shared/features/rules-guidance'
import { findViolation, parseCitation } from '@shared/law'

const ids = (query: string) => searchClauses(shippedClauses, query).map((clause) => clause.id)

describe('catalogue of problem clauses', () => {
  it('holds R01 to R28, each with reason, wording and articles the desk can spell', () => {
    expect(shippedClauses.map((clause) => clause.id)).toEqual(Array.from({ length: 28 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`))
    for (const clause of shippedClauses) {
      expect(clause.basis.length, clause.id).toBeGreaterThan(0)
      for (const citation of clause.basis) expect(parseCitation(citation), `${clause.id} ${citation}`).not.toBeNull()
      for (const citation of clause.unverified) expect(clause.basis, clause.id).toContain(citation)
      expect(clause.documents.length, clause.id).toBeGreaterThan(0)
      expect(clause.violations[0], clause.id).toBe('HT16')
      for (const id of clause.violations) expect(findViolation(id), `${clause.id} ${id}`).toBeDefined()
      expect(clause.suggestion + clause.why, clause.id).not.toMatch(/！|我们/u)
    }
  })

  it('marks the entries that rest on more than the text of a law', () => {
    expect(shippedClauses.filter((clause) => !isClauseVerified(clause)).map((clause) => clause.id)).toEqual(['R11', 'R22'])
  })

  it('is found by id, words, kind of document, article and pinyin', () => {
    expect(ids('r02')[0]).toBe('R02')
    expect(ids('罚款')).toContain('R02')
    expect(ids('劳动合同法第二十五条')[0]).toBe('R09')
    expect(ids('mwtt')).toEqual(['R22'])
    expect(ids('竞业限制')).toContain('R10')
    expect(ids('年休假 作废')).toEqual(['R13'])
    expect(ids('个人信息')).toContain('R28')
    expect(ids('没有这样的条款')).toEqual([])
    expect(ids(' ')).toHaveLength(28)
  })

  it('finds a clerk’s own entry beside the shipped ones', () => {
    const shipped = findClause(shippedClauses, 'r01')
    expect(shipped?.id).toBe('R01')
    if (!shipped) return
    const own = { ...shipped, id: 'Z001', clause: '上厕所须登记并扣款' }
    expect(searchClauses([...shippedClauses, own], 'scs').map((clause) => clause.id)).toEqual(['Z001'])
  })

  it('takes own entries only with citations that can be spelt', () => {
    const entry = { clause: '条款', why: '理由', basis: ['《劳动法》第五十条'], suggestion: '表述', severity: 'unlawful', documents: [], doubt: '', validFrom: null }
    expect(ruleClauseInput.parse(entry)).toMatchObject({ doubt: null })
    expect(ruleClauseInput.safeParse({ ...entry, basis: ['听说的规定'] }).success).toBe(false)
  })
})

describe('wording by short code', () => {
  const wordings = wordingsOf(shippedClauses)

  it('is found by code, by words of title or text, and by the initials of its title', () => {
    const codes = (query: string) => searchWordings(wordings, query).map(({ code }) => code)
    expect(codes('')).toHaveLength(28)
    expect(codes(';r02')).toEqual(['r02'])
    expect(codes('百分之二十')).toEqual(['r03'])
    expect(codes('fk 迟到')).toEqual(['r02'])
    expect(codes('没有这句话')).toEqual([])
  })

  it('replaces the code before the caret and leaves the rest', () => {
    const text = '建议改为：;r02。其余不变'
    const caret = text.indexOf('。')
    const expanded = expandShortCode(text, caret, wordings)
    const wording = findClause(shippedClauses, 'R02')?.suggestion ?? ''
    expect(expanded?.text).toBe(`建议改为：${wording}。其余不变`)
    expect(expanded?.text.slice(0, expanded.caret)).toBe(`建议改为：${wording}`)
  })

  it('takes the full-width sign and capitals, and nothing that is no code', () => {
    expect(shortCodeAt('；R13', 4)).toBe('r13')
    expect(shortCodeAt('见;r13 ', 6)).toBeNull()
    expect(shortCodeAt('r13', 3)).toBeNull()
    expect(expandShortCode(';r99', 4, wordings)).toBeNull()
  })

  it('accepts codes that can be typed', () => {
    expect(wordingInput.parse({ code: 'GZ1', title: '标题', text: '内容' }).code).toBe('gz1')
    expect(wordingInput.safeParse({ code: '1', title: '标题', text: '内容' }).success).toBe(false)
  })
})

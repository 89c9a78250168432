import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseQuery, searchKeys, sortKey } from '@shared/text'
import { livingReadings } from '@shared/text/readings'

const finds = (name: string, query: string): boolean => searchKeys(name).includes(normaliseQuery(query))

describe('searchKeys', () => {
  it('finds a name by its initials in every living reading', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['恒丰', ['hf']],
      ['长兴', ['cx', 'zx']],
      ['重庆', ['cq', 'zq']],
      ['单氏', ['ss', 'ds']],
      ['仇记', ['qj', 'cj']],
      ['乐清', ['yq', 'lq']],
      ['平湖市单氏食品有限公司', ['sssp', 'phsss', 'dssp']],
      ['浙江长兴重工', ['zjcxzg', 'zjzxcg']],
      ['厦门银行', ['xmyh', 'smyx']],
    ]
    for (const [name, queries] of cases)
      for (const query of queries) expect(finds(name, query), `${name} by ${query}`).toBe(true)
  })

  it('finds a name by full pinyin, the surname reading included', () => {
    expect(finds('重庆恒丰', 'chongqing')).toBe(true)
    expect(finds('平湖仇记', 'qiuji')).toBe(true)
    expect(finds('尉迟商店', 'yuchi')).toBe(true)
    expect(finds('区氏商店', 'ou')).toBe(true)
    expect(finds('吕记', 'lvji')).toBe(true)
    expect(finds('吕记', 'lü')).toBe(true)
  })

  it('finds any part of the name as written, with or without signs', () => {
    for (const query of [
      '恒丰',
      '（嘉兴）',
      '(嘉兴)',
      '恒丰嘉兴',
      '3m',
      '3M 纺',
      'heng feng',
      'HFJX',
      '　纺织',
    ])
      expect(finds('恒丰（嘉兴）3M纺织', query), query).toBe(true)
    expect(finds('𠮷野家', '𠮷野')).toBe(true)
    expect(finds('𠮷野家', 'yj')).toBe(true)
    expect(finds('䶮家', 'yj')).toBe(true)
  })

  it('does not find by readings nobody uses or by another name', () => {
    expect(finds('广厦', 'ax')).toBe(false)
    expect(finds('丁氏', 'zz')).toBe(false)
    expect(finds('恒丰', 'cx')).toBe(false)
    expect(finds('恒丰', 'f|h')).toBe(false)
  })

  it('does not let a query run from one part into the next or act as a wildcard', () => {
    expect(normaliseQuery('恒|丰%_*')).toBe('恒丰')
    expect(normaliseQuery(' ')).toBe('')
    expect(searchKeys('')).toBe('')
    expect(searchKeys('（）')).toBe('（）')
  })

  it('stays short however many readings a name has', () => {
    const keys = searchKeys('长行重乐便都降朝参差中宿'.repeat(3)).split('|')
    expect(keys.length).toBeLessThanOrEqual(1 + 64 + 16)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keeps every single departure from the common reading within the cap', () => {
    const name = '长重单仇乐'
    expect(finds(name, 'zzdcl')).toBe(true)
    for (const one of ['czdcl', 'zcdcl', 'zzscl', 'zzdql', 'zzdcy']) expect(finds(name, one), one).toBe(true)
  })

  it('finds every part of random names again', () => {
    const character = fc.constantFrom(...Array.from('平湖恒丰长重单仇乐兴行3mA（）会厦朝纺织𠮷 '))
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), fc.nat(12), fc.nat(12), (parts, from, to) => {
        const name = parts.join('')
        expect(finds(name, parts.slice(from, to).join(''))).toBe(true)
      }),
    )
  })
})

describe('sortKey', () => {
  const sorted = (names: readonly string[]): string[] =>
    names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0))

  it('puts names in the order of a dictionary, not of code points', () => {
    expect(sorted(['永昌', '安泰', '恒达', '长兴', '重庆', '品优', '平安', '丰华'])).toEqual([
      '安泰',
      '长兴',
      '重庆',
      '丰华',
      '恒达',
      '品优',
      '平安',
      '永昌',
    ])
  })

  it('puts a short name before the longer one that begins with it, and letters before Chinese ones by their spelling', () => {
    expect(sorted(['平湖市恒丰厂', '平湖市恒丰', 'ABC厂', '平湖市恒', 'abb厂'])).toEqual([
      'abb厂',
      'ABC厂',
      '平湖市恒',
      '平湖市恒丰',
      '平湖市恒丰厂',
    ])
  })

  it('tells characters of one reading apart', () => {
    expect(sortKey('恒')).not.toBe(sortKey('衡'))
  })
})

describe('livingReadings', () => {
  it('is well formed', () => {
    expect(livingReadings.size).toBeGreaterThan(200)
    for (const [character, readings] of livingReadings) {
      expect(character).toMatch(/^\p{Script=Han}$/u)
      for (const reading of readings) expect(reading, character).toMatch(/^[a-z]+$/u)
      expect(new Set(readings).size, character).toBe(readings.length)
    }
  })
})

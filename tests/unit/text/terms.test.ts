import { array, assert, constantFrom, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseQuery, searchTerms, TERM_LENGTH } from '@shared/text'

const begins = (text: string, word: string): boolean => searchTerms([text]).some((term) => term.startsWith(normaliseQuery(word)))

describe('search terms', () => {
  it('let any part of a name or number be found, and its initials in every reading', () => {
    for (const word of ['王晓明', '晓明', '明', 'wxm', 'xm', 'wangxiao']) expect(begins('王晓明', word)).toBe(true)
    for (const word of ['cx', 'zx', '长兴']) expect(begins('长兴', word)).toBe(true)
    for (const word of ['平人社监令字〔2020〕', '2020', '令字2020第37', '第37号', '37号']) expect(begins('平人社监令字〔2020〕第37号', word)).toBe(true)
    for (const word of ['38', '晓白', 'mx']) expect(begins('王晓明', word)).toBe(false)
  })

  it('are found by every part of the text that is no longer than a term', () => {
    const name = array(constantFrom(...Array.from('平湖恒丰服饰有限公司王芳2020第号ab')), { minLength: 1, maxLength: 20 }).map((parts) => parts.join(''))
    assert(
      property(name, nat(), integer({ min: 1, max: TERM_LENGTH }), (text, at, length) => {
        const start = at % text.length
        const part = text.slice(start, start + length)
        expect(begins(text, part)).toBe(true)
      }),
    )
  })
})

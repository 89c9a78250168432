import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hanziNumber, paragraphsOf, printedDate, sentence } from '@main/documents/text'

describe('printed text', () => {
  it('prints dates in full without padding', () => {
    expect(printedDate('2020-05-01')).toBe('2020年5月1日')
    expect(printedDate('2020-12-31')).toBe('2020年12月31日')
    expect(() => printedDate('2020')).toThrow(RangeError)
  })

  it('ends a sentence with exactly one stop', () => {
    expect(sentence('逾期不改正的，依法处理')).toBe('逾期不改正的，依法处理。')
    expect(sentence('依法处理。')).toBe('依法处理。')
    expect(sentence('依法处理；')).toBe('依法处理。')
    expect(sentence('他说：“不付。”')).toBe('他说：“不付。”')
    fc.assert(fc.property(fc.string(), (text) => sentence(sentence(text)) === sentence(text)))
  })

  it('finds paragraphs whatever ends the lines', () => {
    expect(paragraphsOf('　　甲\r\n\n乙 \u2028丙')).toEqual(['甲', '乙', '丙'])
    expect(paragraphsOf(' \n　')).toEqual([])
  })

  it('counts list markers in Chinese from 1 to 99', () => {
    expect([1, 10, 11, 20, 21, 99].map(hanziNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九'])
    expect(() => hanziNumber(100)).toThrow(RangeError)
    const all = new Set(Array.from({ length: 99 }, (_, index) => hanziNumber(index + 1)))
    expect(all.size).toBe(99)
  })
})

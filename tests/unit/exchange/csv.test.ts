import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readTable } from '@main/exchange/read/readTable'
import type { ReadNote } from '@main/exchange/read/table'
import { failureOf, texts } from './support'

function csv(text: string, encoding = 'utf8'): { rows: string[][]; notes: readonly ReadNote[] } {
  const book = readTable(iconv.encode(text, encoding), '名单.csv')
  return { rows: texts(book.sheets[0]?.rows ?? []), notes: book.notes }
}

describe('the encoding of a csv', () => {
  it('reads GB18030 with characters beyond GBK', () => {
    const { rows, notes } = csv('企业名称,联系人\n𠮷野制衣厂,㙍䶮\n', 'gb18030')
    expect(rows).toEqual([
      ['企业名称', '联系人'],
      ['𠮷野制衣厂', '㙍䶮'],
    ])
    expect(notes).toContainEqual({ code: 'encoding', encoding: 'gb18030' })
  })

  it('reads UTF-8 with and without a mark, and UTF-16', () => {
    const wanted = [['企业名称', '㙍']]
    for (const [text, encoding] of [
      ['utf-8', 'utf8'],
      ['utf-16', 'utf-16'],
      ['gb18030', 'gbk'],
    ] as const) {
      const { rows, notes } = csv('企业名称,㙍', encoding === 'gbk' ? 'gb18030' : encoding)
      expect(rows).toEqual(wanted)
      expect(notes).toContainEqual({ code: 'encoding', encoding: text })
    }
    const marked = csv('\ufeff企业名称,㙍')
    expect(marked.rows).toEqual(wanted)
    expect(marked.notes).toContainEqual({ code: 'encoding', encoding: 'utf-8-bom' })
  })

  it('is not fooled by a short GBK word that is well-formed UTF-8', () => {
    expect(csv('联通', 'gb18030').rows).toEqual([['联通']])
    expect(csv('模板,一二', 'gb18030').rows).toEqual([['模板', '一二']])
    const twoByteOnly = Buffer.from([0xc4, 0xa3, 0xb0, 0xe5])
    expect(texts(readTable(twoByteOnly, 'a.csv').sheets[0]?.rows ?? [])).toEqual([['模板']])
    expect(texts(readTable(Buffer.from([0xc4, 0xa3]), 'a.csv').sheets[0]?.rows ?? [])).toEqual([['模']])
  })

  it('reads a file with a character cut in half and says so', () => {
    const bytes = Buffer.concat([
      iconv.encode('企业名称\n平湖', 'gb18030'),
      Buffer.from([0xb3]),
      Buffer.from('\n'),
      iconv.encode('其余的行都是好的，共有一百多个字。'.repeat(8), 'gb18030'),
    ])
    const book = readTable(bytes, 'a.csv')
    expect(book.notes).toContainEqual({ code: 'unreadable-characters', count: 1 })
    expect(book.sheets[0]?.rows[1]?.[0]?.text).toContain('\ufffd')
  })

  it('refuses bytes that are no text', () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => ((i * 37) % 120) + 136))
    expect(failureOf(() => readTable(noise, 'a.csv'))).toBe('not-a-table')
    expect(failureOf(() => readTable(Buffer.from('a\u0001\u0002\u0003'), 'a.csv'))).toBe('not-a-table')
  })
})

describe('the cells of a csv', () => {
  it.each([
    ['a,"乙;丙",c\n1;2,3,4', ','],
    ['a;b;c\n1,5;2;3', ';'],
    ['a\tb\tc\n1,2\t3\t4', '\t'],
    ['sep=;\na;b', ';'],
  ] as const)('finds the delimiter of %j', (text, delimiter) => {
    expect(csv(text).notes).toContainEqual({ code: 'delimiter', delimiter })
  })

  it('keeps line breaks and quotes inside quoted cells', () => {
    expect(csv('名称,地址\r\n"甲\r\n乙","说""好"""\r\n').rows).toEqual([
      ['名称', '地址'],
      ['甲\n乙', '说"好"'],
    ])
  })

  it('keeps everything as text: leading noughts, dates, formulas', () => {
    expect(csv('007,2020/5/1,"=cmd|\'/C calc\'!A0",1E5').rows).toEqual([
      ['007', '2020/5/1', "=cmd|'/C calc'!A0", '1E5'],
    ])
  })

  it('takes off what exporters wrap around codes', () => {
    expect(csv(`="00123",'=1+1,'甲`).rows).toEqual([['00123', '=1+1', "'甲"]])
  })

  it('does not let a quote without an end swallow the rest', () => {
    const { rows, notes } = csv('名称,备注\n"甲,一\n乙,二\n丙,三')
    expect(rows).toHaveLength(4)
    expect(notes).toContainEqual({ code: 'unbalanced-quotes' })
  })
})

import { describe, expect, it } from 'vitest'
import { citeArticle, citeList, groupByLaw, lawTitles, parseCitation, violations } from '@shared/law'

const everyCitation = [...new Set(violations.flatMap((v) => [...v.violates, ...v.order, ...v.penalty]))]

describe('citeArticle', () => {
  it('reads every citation of the catalogue and loses nothing of it', () => {
    expect(everyCitation.length).toBeGreaterThan(200)
    for (const text of everyCitation) {
      const citation = parseCitation(text)
      if (!citation) expect.fail(`not read: ${text}`)
      expect(citation.law + citation.article + citation.paragraph + citation.item).toBe(text)
      expect(citeArticle(text)).toMatch(/^《[^《》]+》第.+[条款项]$/u)
    }
  })

  it('writes the official title', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['劳动合同法第十条第二款', '《中华人民共和国劳动合同法》第十条第二款'],
      ['劳动合同法实施条例第三十四条', '《中华人民共和国劳动合同法实施条例》第三十四条'],
      ['劳动保障监察条例第三十条第一款第（三）项', '《劳动保障监察条例》第三十条第一款第（三）项'],
      ['浙江省劳动保障监察条例第三十五条', '《浙江省劳动保障监察条例》第三十五条'],
      ['保障农民工工资支付条例第五十四条第（一）项', '《保障农民工工资支付条例》第五十四条第（一）项'],
      ['职工带薪年休假条例第七条', '《职工带薪年休假条例》第七条'],
      ['劳动法第一百零一条', '《中华人民共和国劳动法》第一百零一条'],
      ['刑法第二百七十六条之一', '《中华人民共和国刑法》第二百七十六条之一'],
      ['关于实施《劳动保障监察条例》若干规定第十八条', '《关于实施〈劳动保障监察条例〉若干规定》第十八条'],
    ]
    for (const [text, cited] of cases) expect(citeArticle(text)).toBe(cited)
  })

  it('reads its own output and other ways of writing', () => {
    for (const text of everyCitation) expect(parseCitation(citeArticle(text))).toEqual(parseCitation(text))
    expect(citeArticle('《劳动合同法》 第八十五条第(一)项')).toBe(
      '《中华人民共和国劳动合同法》第八十五条第（一）项',
    )
    expect(citeArticle('劳动合同法第八十五条第一项')).toBe('《中华人民共和国劳动合同法》第八十五条第（一）项')
  })

  it('refuses laws and places it does not know', () => {
    for (const text of [
      '',
      '劳动合同法',
      '第十条',
      '某某法第一条',
      '劳动合同法第10条',
      '劳动合同法第十条第二款等',
    ]) {
      expect(parseCitation(text), text).toBeNull()
      expect(() => citeArticle(text), text).toThrow(RangeError)
    }
  })

  it('gives 中华人民共和国 to national laws and one regulation only', () => {
    for (const [short, title] of lawTitles) {
      const national = /(?:法|法典)$/u.test(short) && !/(?:办法)$/u.test(short)
      expect(title.startsWith('中华人民共和国'), title).toBe(national || short === '劳动合同法实施条例')
    }
  })
})

describe('citeList', () => {
  it('shares the title among neighbours of one law', () => {
    expect(citeList(['劳动法第三十八条', '劳动法第三十九条', '工会法第五十三条'])).toBe(
      '《中华人民共和国劳动法》第三十八条、第三十九条、《中华人民共和国工会法》第五十三条',
    )
    expect(citeList(['劳动法第三十八条', '工会法第五十三条', '劳动法第三十九条'])).toBe(
      '《中华人民共和国劳动法》第三十八条、《中华人民共和国工会法》第五十三条、《中华人民共和国劳动法》第三十九条',
    )
  })

  it('shares article and paragraph where that cannot be misread', () => {
    expect(citeList(['劳动合同法第六十六条第一款', '劳动合同法第六十六条第三款'])).toBe(
      '《中华人民共和国劳动合同法》第六十六条第一款、第三款',
    )
    expect(
      citeList(['劳动保障监察条例第三十条第一款第（一）项', '劳动保障监察条例第三十条第一款第（三）项']),
    ).toBe('《劳动保障监察条例》第三十条第一款第（一）项、第（三）项')
    expect(citeList(['工会法第五十三条', '工会法第五十三条第（二）项'])).toBe(
      '《中华人民共和国工会法》第五十三条、第五十三条第（二）项',
    )
    expect(citeList(['工会法第五十二条', '工会法第五十二条第一款'])).toBe(
      '《中华人民共和国工会法》第五十二条、第五十二条第一款',
    )
    expect(citeList(['劳动保障监察条例第三十条第一款', '劳动保障监察条例第三十条第一款第（三）项'])).toBe(
      '《劳动保障监察条例》第三十条第一款、第三十条第一款第（三）项',
    )
  })

  it('writes repeated citations once and nothing for none', () => {
    expect(citeList(['劳动法第四条', '《劳动法》第四条'])).toBe('《中华人民共和国劳动法》第四条')
    expect(citeList([])).toBe('')
  })

  it('refuses an unknown law among known ones', () => {
    expect(() => citeList(['劳动法第四条', '某某法第一条'])).toThrow(RangeError)
  })
})

describe('groupByLaw', () => {
  it('gathers laws as they first occur and sorts their articles by number', () => {
    expect(
      groupByLaw([
        '劳动法第一百零一条',
        '工会法第五十三条第（二）项',
        '劳动法第九十条',
        '劳动法第二十条',
        '工会法第五十三条第（一）项',
        '劳动法第九条',
        '劳动法第一百零一条',
        '劳动法第十九条',
      ]),
    ).toEqual([
      '劳动法第九条',
      '劳动法第十九条',
      '劳动法第二十条',
      '劳动法第九十条',
      '劳动法第一百零一条',
      '工会法第五十三条第（一）项',
      '工会法第五十三条第（二）项',
    ])
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, normaliseCode, normaliseName, normaliseText } from '@shared/text'

describe('normaliseText', () => {
  it('makes letters and digits plain and leaves Chinese punctuation alone', () => {
    expect(normaliseText('　ＡＢＣ１２３（甲方），乙方：见附件；对吗？　')).toBe(
      'ABC123（甲方），乙方：见附件；对吗？',
    )
  })

  it('keeps paragraphs, with one kind of line end and no blanks at their ends', () => {
    expect(normaliseText('一\r\n二  \r三\u0000\u0007')).toBe('一\n二\n三')
  })

  it('keeps rare characters, units and emoji', () => {
    for (const text of ['䶮', '𠮷野', '20㎡', '①', '👨‍👩‍👧', '👍🏽', '葛\u{E0100}'])
      expect(normaliseText(text)).toBe(text)
  })

  it('removes invisible marks', () => {
    expect(normaliseText('平\u200B湖\uFEFF市\u200D\u202E')).toBe('平湖市')
  })

  it('changes nothing the second time', () => {
    // Its capital comes in three parts, two of which are one letter.
    expect(normaliseCode(normaliseCode('\u1FD2'))).toBe(normaliseCode('\u1FD2'))
    for (const normalise of [normaliseText, normaliseCode, normaliseName])
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          expect(normalise(normalise(text))).toBe(normalise(text))
        }),
        { numRuns: 500 },
      )
  })
})

describe('normaliseCode', () => {
  it('strips every space and makes letters plain and capital', () => {
    expect(normaliseCode(' ９１３３0482　ma2b\u00A0xy1t\u200B3q\t')).toBe('91330482MA2BXY1T3Q')
  })
})

describe('normaliseName', () => {
  it('writes brackets and spaces one way', () => {
    expect(normaliseName(' 恒丰(嘉兴) 纺织\u3000 有限公司 ')).toBe('恒丰（嘉兴）纺织 有限公司')
    expect(normaliseName('恒丰[集团]有限公司')).toBe('恒丰（集团）有限公司')
    expect(normaliseName('３Ｍ 中国\n公司')).toBe('3M 中国 公司')
  })

  it('writes the dot inside names one way but leaves other dots', () => {
    expect(normaliseName('买买提•艾力')).toBe('买买提·艾力')
    expect(normaliseName('买买提 ・ 艾力')).toBe('买买提·艾力')
    expect(normaliseName('A.B.C')).toBe('A.B.C')
  })

  it('keeps rare characters, their variants and emoji', () => {
    for (const name of ['䶮', '𠮷野', '葛\u{E0100}', '👨‍👩‍👧店', '﨑']) expect(normaliseName(name)).toBe(name)
    expect(normaliseName('👩\u200D\u200D店')).toBe('👩店')
  })
})

describe('nameKey', () => {
  it('is the same for spellings of one name', () => {
    const key = nameKey('平湖市恒丰纺织有限公司')
    for (const name of [
      '平湖市恒丰纺织有限责任公司',
      '平湖市恒丰纺织 股份有限公司',
      ' 平湖市恒丰(纺织)有限公司',
      '平湖市恒丰纺织公司',
      '平湖市恒丰纺织',
    ])
      expect(nameKey(name), name).toBe(key)
    expect(nameKey('ABC电子有限公司')).toBe(nameKey('ａｂｃ电子'))
    expect(nameKey('小张面馆（个体工商户）')).toBe('小张面馆')
  })

  it('tells a branch and another town from the firm itself', () => {
    expect(nameKey('恒丰有限公司平湖分公司')).not.toBe(nameKey('恒丰有限公司'))
    expect(nameKey('恒丰（嘉兴）有限公司')).not.toBe(nameKey('恒丰（平湖）有限公司'))
  })

  it('is never empty for a name with letters in it', () => {
    expect(nameKey('有限公司')).toBe('有限公司')
    expect(nameKey('公司')).toBe('公司')
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, parseYuan, sumFen, upperCaseAmount } from '@shared/money'

const anyFen = fc.oneof(
  fc.integer({ min: 0, max: 100_000_000 }),
  fc.maxSafeNat(),
  // Amounts full of noughts, where the rules about 零 bite.
  fc
    .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 15 })
    .map((digits) => Number(digits.join(''))),
)

/** Reads capital numerals back, knowing nothing of how they were written. */
function readCapitals(text: string): number {
  const values = new Map(Array.from('零壹贰叁肆伍陆柒捌玖', (c, i) => [c, i]))
  const places = new Map([
    ['拾', 10],
    ['佰', 100],
    ['仟', 1000],
  ])
  let total = 0n
  let section = 0
  let digit = 0
  let fen = 0n
  for (const c of text) {
    const value = values.get(c)
    const place = places.get(c)
    if (value !== undefined) digit = value
    else if (place !== undefined) {
      section += digit * place
      digit = 0
    } else if (c === '万' || c === '亿' || c === '元') {
      total += BigInt(section + digit)
      section = 0
      digit = 0
      if (c === '万') {
        // 万 counts what stands behind the last 亿 only.
        total = (total / 100_000_000n) * 100_000_000n + (total % 100_000_000n) * 10_000n
      }
      if (c === '亿') total *= 100_000_000n
      if (c === '元') {
        fen = total * 100n
      }
    } else if (c === '角' || c === '分') {
      fen += BigInt(digit * (c === '角' ? 10 : 1))
      digit = 0
    } else if (c !== '整') throw new Error(`unexpected ${c} in ${text}`)
  }
  return Number(fen)
}

describe('parseYuan', () => {
  it('reads amounts in yuan as people write them', () => {
    for (const text of [
      '12345.67',
      '12,345.67',
      '¥12,345.67',
      '￥ 12,345.67元',
      '１２，３４５．６７',
      ' 人民币12345.67元 ',
    ])
      expect(parseYuan(text), text).toEqual({ ok: true, fen: 1_234_567 })
    expect(parseYuan('100')).toEqual({ ok: true, fen: 10_000 })
    expect(parseYuan('0.5')).toEqual({ ok: true, fen: 50 })
    expect(parseYuan('100元整')).toEqual({ ok: true, fen: 10_000 })
    expect(parseYuan('0')).toEqual({ ok: true, fen: 0 })
  })

  it('says why it refuses', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', 'empty'],
      [' 　', 'empty'],
      ['12.345', 'too-many-decimals'],
      ['100.000', 'too-many-decimals'],
      ['-5', 'negative'],
      ['－5.00', 'negative'],
      ['1.2E+5', 'scientific'],
      ['12e3', 'scientific'],
      ['1.2万元', 'unit'],
      ['3万', 'unit'],
      ['5角', 'unit'],
      ['$100', 'unit'],
      ['1,23', 'grouping'],
      ['1234,567', 'grouping'],
      ['十二', 'not-a-number'],
      ['12.', 'not-a-number'],
      ['.5', 'not-a-number'],
      ['1.2.3', 'not-a-number'],
      ['12 345', 'not-a-number'],
      ['=1+1', 'not-a-number'],
      ['90071992547409.92', 'too-large'],
    ]
    for (const [text, reason] of cases) expect(parseYuan(text), text).toEqual({ ok: false, reason })
  })

  it('reads negative amounts only where they are allowed', () => {
    expect(parseYuan('-12.30', { allowNegative: true })).toEqual({ ok: true, fen: -1230 })
    expect(parseYuan('¥-12.30', { allowNegative: true })).toEqual({ ok: true, fen: -1230 })
    expect(parseYuan('--1', { allowNegative: true })).toEqual({ ok: false, reason: 'not-a-number' })
    expect(parseYuan('-0')).toEqual({ ok: true, fen: 0 })
  })

  it('reads back what formatYuan writes, to the fen', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(parseYuan(formatYuan(fen), { allowNegative: true })).toEqual({ ok: true, fen: fen || 0 })
      }),
    )
  })
})

describe('formatYuan and sumFen', () => {
  it('writes separators and two decimals', () => {
    expect(formatYuan(1_234_567)).toBe('12,345.67')
    expect(formatYuan(0)).toBe('0.00')
    expect(formatYuan(5)).toBe('0.05')
    expect(formatYuan(-100_000)).toBe('-1,000.00')
    expect(formatYuan(Number.MAX_SAFE_INTEGER)).toBe('90,071,992,547,409.91')
  })

  it('sums exactly and refuses what it cannot hold', () => {
    expect(sumFen([])).toBe(0)
    expect(sumFen([10, 20, -5])).toBe(25)
    expect(sumFen([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(() => sumFen([0.1])).toThrow(RangeError)
    expect(() => formatYuan(Number.NaN)).toThrow(RangeError)
  })
})

describe('upperCaseAmount', () => {
  it('writes amounts as the payment rules show them', () => {
    const cases: readonly (readonly [number, string])[] = [
      [0, '零元整'],
      [5, '伍分'],
      [50, '伍角整'],
      [55, '伍角伍分'],
      [10_000, '壹佰元整'],
      [100_000, '壹仟元整'],
      [140_950, '壹仟肆佰零玖元伍角整'],
      [600_714, '陆仟零柒元壹角肆分'],
      [168_032, '壹仟陆佰捌拾元零叁角贰分'],
      [10_700_053, '壹拾万柒仟元零伍角叁分'],
      [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
      [32_504, '叁佰贰拾伍元零肆分'],
      [1_000_100, '壹万零壹元整'],
      [1_000_000_000_100, '壹佰亿零壹元整'],
      [1_234_567, '壹万贰仟叁佰肆拾伍元陆角柒分'],
      [-1000, '负壹拾元整'],
      [Number.MAX_SAFE_INTEGER, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
    ]
    for (const [fen, text] of cases) expect(upperCaseAmount(fen)).toBe(text)
  })

  it('can be read back to the fen', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(readCapitals(upperCaseAmount(fen))).toBe(fen)
      }),
      { numRuns: 5000 },
    )
  })

  it('never doubles 零, starts with it or leaves it before a unit', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        fc.pre(fen > 0)
        const text = upperCaseAmount(fen)
        expect(text).not.toMatch(/^零|零零|零[拾佰仟万亿元角分整]|亿万/u)
        expect(text.endsWith('整') || text.endsWith('分')).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

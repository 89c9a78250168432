import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCreditCode,
  checkIdNumber,
  checkPhone,
  creditCodeCheckDigit,
  excelDamage,
  idNumberCheckDigit,
} from '@shared/ids'

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
const creditCodes = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((chars) => chars.join(''))
  .map((first) => first + creditCodeCheckDigit(first))
  .filter((code) => excelDamage(code) === null)

describe('checkCreditCode', () => {
  it('accepts codes of public bodies and firms', () => {
    // 浙江大学, 华为技术有限公司, 阿里巴巴（中国）有限公司
    for (const code of ['12100000470095016Q', '914403001922038216', '91330100799655058B'])
      expect(checkCreditCode(code)).toEqual({ ok: true, code })
  })

  it('puts spaces, full-width forms and small letters right', () => {
    expect(checkCreditCode(' 1210 0000 4700 9501 6ｑ')).toEqual({ ok: true, code: '12100000470095016Q' })
  })

  it('catches every single wrong character and every swap of neighbours', () => {
    fc.assert(
      fc.property(creditCodes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, other) => {
        expect(checkCreditCode(code)).toEqual({ ok: true, code })
        const wrong = code.slice(0, place) + other + code.slice(place + 1)
        if (wrong !== code) expect(checkCreditCode(wrong).ok).toBe(false)
        // The last weight and the check digit's own (1) differ, so a swap at the end shows as well.
        const swapped =
          code.slice(0, place) + (code[place + 1] ?? '') + (code[place] ?? '') + code.slice(place + 2)
        if (swapped !== code && place < 17) expect(checkCreditCode(swapped).ok).toBe(false)
      }),
    )
  })

  it('says what is wrong and what the check digit should be', () => {
    expect(checkCreditCode('12100000470095016A')).toEqual({ ok: false, reason: 'check-digit', expected: 'Q' })
    expect(checkCreditCode('1210000047009501')).toEqual({ ok: false, reason: 'length' })
    expect(checkCreditCode('')).toEqual({ ok: false, reason: 'length' })
    for (const letter of 'IOSVZ')
      expect(checkCreditCode(`1210000047009501${letter}Q`)).toEqual({ ok: false, reason: 'alphabet' })
  })

  it('recognises what a spreadsheet did to it', () => {
    expect(checkCreditCode('9.13304E+17')).toEqual({ ok: false, reason: 'damaged' })
    expect(checkCreditCode('914403001922038000')).toEqual({ ok: false, reason: 'damaged' })
  })

  it('accepts a genuine code of digits ending in 000, since both its check digits hold', () => {
    const genuine: string[] = []
    for (let i = 0; i < 20_000; i += 1) {
      const first = `91330482${String(1_000_000 + i)}00`
      if (creditCodeCheckDigit(first) === '0' && checkCreditCode(`${first}0`).ok) genuine.push(`${first}0`)
    }
    expect(genuine.length).toBeGreaterThan(20)
    expect(genuine.length).toBeLessThan(120)
  })

  it('refuses to compute a check digit for anything but 17 characters of the alphabet', () => {
    expect(() => creditCodeCheckDigit('123')).toThrow(RangeError)
    expect(() => creditCodeCheckDigit('I2100000470095016')).toThrow(RangeError)
  })
})

describe('checkIdNumber', () => {
  it('accepts the example of the standard and reads birth date and sex', () => {
    expect(checkIdNumber('11010519491231002x')).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: '女',
    })
  })

  it('says what is wrong', () => {
    expect(checkIdNumber('110105194912310021')).toEqual({ ok: false, reason: 'check-digit', expected: 'X' })
    expect(checkIdNumber('110105194913310022')).toEqual({ ok: false, reason: 'date' })
    expect(checkIdNumber('110105491231002')).toEqual({ ok: false, reason: 'old-15' })
    expect(checkIdNumber('1101051949123100')).toEqual({ ok: false, reason: 'length' })
    expect(checkIdNumber('1101051949123100XX')).toEqual({ ok: false, reason: 'alphabet' })
    expect(checkIdNumber('1.10105E+17')).toEqual({ ok: false, reason: 'damaged' })
    expect(checkIdNumber('110105194912310000')).toEqual({ ok: false, reason: 'damaged' })
    expect(checkIdNumber('11010519491231002X', { today: '1949-12-30' })).toEqual({
      ok: false,
      reason: 'date',
    })
  })

  it('takes a number ending in 000 when it was typed and its check digit holds', () => {
    const first = Array.from(
      { length: 28 },
      (_, d) => `330482199001${String(d + 1).padStart(2, '0')}100`,
    ).find((f) => idNumberCheckDigit(f) === '0')
    expect(checkIdNumber(`${first}0`)).toEqual({ ok: false, reason: 'damaged' })
    expect(checkIdNumber(`${first}0`, { typed: true })).toMatchObject({ ok: true })
    expect(checkIdNumber('330482199001011000', { typed: true })).toMatchObject({ reason: 'check-digit' })
  })

  it('ends in the digit that makes the whole number 1 by ISO 7064 MOD 11-2', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/u), (first) => {
        let rest = 0
        for (const char of first + idNumberCheckDigit(first))
          rest = (rest * 2 + (char === 'X' ? 10 : Number(char))) % 11
        expect(rest).toBe(1)
      }),
    )
  })

  it('catches every single wrong digit', () => {
    const first17 = fc.nat(9999).map((n) => `330482199001${String(10 + (n % 19))}${String(100 + (n % 899))}`)
    fc.assert(
      fc.property(first17, fc.nat(16), fc.nat(9), (first, place, digit) => {
        const whole = first + idNumberCheckDigit(first)
        fc.pre(excelDamage(whole) === null)
        expect(checkIdNumber(whole)).toMatchObject({ ok: true, idNumber: whole })
        const wrong = whole.slice(0, place) + String(digit) + whole.slice(place + 1)
        if (wrong !== whole) expect(checkIdNumber(wrong).ok).toBe(false)
      }),
    )
  })
})

describe('checkPhone', () => {
  it('writes numbers one way', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['13812345678', '13812345678', 'mobile'],
      ['138 1234 5678', '13812345678', 'mobile'],
      ['+86 138-1234-5678', '13812345678', 'mobile'],
      ['8613812345678', '13812345678', 'mobile'],
      ['１３８１２３４５６７８', '13812345678', 'mobile'],
      ['057385012345', '0573-85012345', 'landline'],
      ['(0573)8501-2345', '0573-85012345', 'landline'],
      ['（0573）85012345', '0573-85012345', 'landline'],
      ['0573-8501234', '0573-8501234', 'landline'],
      ['010-62345678', '010-62345678', 'landline'],
      ['0573-85012345-801', '0573-85012345-801', 'landline'],
      ['0573-85012345转801', '0573-85012345-801', 'landline'],
      ['0573-85012345 分机801', '0573-85012345-801', 'landline'],
      ['4001234567', '400-123-4567', 'service'],
    ]
    for (const [text, phone, kind] of cases) expect(checkPhone(text), text).toEqual({ ok: true, phone, kind })
  })

  it('says what is wrong', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', 'empty'],
      ['85012345', 'area-code'],
      ['12812345678', 'prefix'],
      ['1381234567', 'length'],
      ['138123456789', 'length'],
      ['0573-850123', 'length'],
      ['010-1234567', 'length'],
      ['张三', 'alphabet'],
      ['13812345678转801', 'alphabet'],
      ['1.38123E+10', 'damaged'],
    ]
    for (const [text, reason] of cases) expect(checkPhone(text), text).toEqual({ ok: false, reason })
  })

  it('accepts what it wrote itself', () => {
    const digits = fc.stringMatching(/^(1[3-9]\d{9}|0573\d{7,8}|021\d{8}|400\d{7})(-\d{1,4})?$/u)
    fc.assert(
      fc.property(digits, (text) => {
        const first = checkPhone(text)
        if (first.ok) expect(checkPhone(first.phone)).toEqual(first)
      }),
    )
  })
})

describe('excelDamage', () => {
  it('tells shortened and rounded numbers from whole ones', () => {
    expect(excelDamage('9.13304E+17')).toBe('scientific')
    expect(excelDamage('９.13304e+17')).toBe('scientific')
    expect(excelDamage('9E17')).toBe('scientific')
    expect(excelDamage('913304820000123000')).toBe('rounded')
    expect(excelDamage('913304820000123456')).toBeNull()
    expect(excelDamage('91330482MA2B123000')).toBeNull()
    expect(excelDamage('13812345000')).toBeNull()
  })

  it('recognises every code of 18 digits after it went through a number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n }), (n) => {
        const kept = n.toString().slice(0, 15)
        expect(excelDamage(`${kept}000`)).toBe('rounded')
        expect(excelDamage(Number(n).toExponential(5))).toBe('scientific')
      }),
    )
  })
})

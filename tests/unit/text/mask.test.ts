import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from '@shared/text'

describe('masking', () => {
  it('shows three and four places of an identity number', () => {
    expect(maskIdNumber('330482199001011234')).toBe('330***********1234')
    expect(maskIdNumber('33048219900101123X')).toBe('330***********123X')
    expect(maskIdNumber('12345')).toBe('*****')
    expect(maskIdNumber('')).toBe('')
  })

  it('hides the middle of mobile and landline numbers', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone('+8613812345678')).toBe('+86138****5678')
    expect(maskPhone('0573-85012345')).toBe('0573-****2345')
    expect(maskPhone('0573-8501234')).toBe('0573-***1234')
    expect(maskPhone('010-62345678')).toBe('010-****5678')
    expect(maskPhone('0573-85012345-801')).toBe('0573-****2345-***')
    expect(maskPhone('400-123-4567')).toBe('***-***-4567')
    expect(maskPhone('')).toBe('')
  })

  it('masks each of several numbers', () => {
    expect(maskPhone('13812345678、0573-85012345')).toBe('138****5678、0573-****2345')
  })

  it('hides at least three digits of anything that looks like a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d+() -]{0,20}$/u), (text) => {
        const before = text.replaceAll(/\D/gu, '').length
        const after = maskPhone(text).replaceAll(/\D/gu, '').length
        expect(before - after).toBeGreaterThanOrEqual(Math.min(before, 3))
      }),
    )
  })

  it('shows the first and last character of a name', () => {
    expect(maskName('李三')).toBe('李*')
    expect(maskName('李小三')).toBe('李*三')
    expect(maskName('欧阳小明')).toBe('欧**明')
    expect(maskName('𠮷小𠮷')).toBe('𠮷*𠮷')
    expect(maskName('李')).toBe('*')
    expect(maskName('')).toBe('')
  })
})

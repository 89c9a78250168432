import { describe, expect, it } from 'vitest'
import { withFigures } from '@shared/features/correction-order'

const before = { workers: 3, amountFen: 1_200_000 }
const after = { workers: 12, amountFen: 4_567_890 }

describe('figures in the texts of an order', () => {
  it.each([
    ['拖欠3名劳动者工资共计12,000.00元', '拖欠12名劳动者工资共计45,678.90元'],
    ['未建立职工名册，涉及劳动者3人', '未建立职工名册，涉及劳动者12人'],
    ['2020年3月3日检查，拖欠 3 名劳动者工资', '2020年3月3日检查，拖欠 12 名劳动者工资'],
    ['补发工资12,000.00 元', '补发工资45,678.90 元'],
  ])('are brought up to the annex: %s', (text, expected) => {
    expect(withFigures(text, before, after)).toBe(expected)
  })

  it.each([
    '拖欠13名劳动者工资共计112,000.00元',
    '拖欠3名劳动者工资，另有3名劳动者未签合同',
    '拖欠劳动者工资',
  ])('are left alone where it is not clear which is meant: %s', (text) => {
    expect(withFigures(text, before, after)).toBe(text)
  })

  it('that were not given are not looked for', () => {
    expect(withFigures('拖欠0人工资0.00元', { workers: 0, amountFen: 0 }, after)).toBe('拖欠0人工资0.00元')
  })
})

import { describe, expect, test } from 'vitest'
import { breaches, defaultJump, indicatorOf, isJump, plausibilityNotes, type IndicatorId } from '@shared/features/statistics'

const read =
  (values: Partial<Record<IndicatorId, number | null>>, rest: number | null = 0) =>
  (id: IndicatorId): number | null =>
    id in values ? (values[id] ?? null) : rest

describe('balance rules', () => {
  test('a year of nothing breaks none', () => {
    expect(breaches(read({}))).toEqual([])
  })

  test('more employers than visits is an error and says both figures', () => {
    const [breach] = breaches(read({ 'inspected-employers': 1200, visits: 1100, 'visits-routine': 1100 }))
    expect(breach).toEqual({ must: true, text: '检查用人单位 1,200 ＞ 检查次数 1,100：家不多于家次', indicators: ['inspected-employers', 'visits'] })
  })

  test('a sum that does not come to its parts is an error', () => {
    expect(breaches(read({ visits: 5, 'visits-routine': 3 }))).toMatchObject([{ must: true, text: expect.stringContaining('检查次数 5 ≠ 日常巡查 3') }])
  })

  test('a figure that is missing breaks nothing', () => {
    expect(breaches(read({ 'inspected-employers': 12, visits: null }))).toEqual([])
  })
})

describe('jumps', () => {
  const jump = (id: IndicatorId, value: number | null, last: number | null) => isJump(indicatorOf(id), value, last, defaultJump)

  test('a large change in per cent counts once enough rows stand behind it', () => {
    expect(jump('visits', 130, 100)).toBe(true)
    expect(jump('visits', 129, 100)).toBe(false)
    expect(jump('orders', 2, 1)).toBe(false)
    expect(jump('orders', 6, 1)).toBe(true)
    expect(jump('visits', 0, 40)).toBe(true)
  })

  test('a growth from nothing has no percentage and is a jump when it is large enough', () => {
    expect(jump('visits', 5, 0)).toBe(true)
    expect(jump('visits', 4, 0)).toBe(false)
    expect(jump('visits', null, 4)).toBe(false)
  })

  test('rates jump by percentage points', () => {
    expect(jump('correction-rate', 80, 95)).toBe(true)
    expect(jump('correction-rate', 90, 95)).toBe(false)
  })

  test('money jumps by yuan, not by fen', () => {
    expect(jump('order-amount', 499, 0)).toBe(false)
    expect(jump('order-amount', 500, 0)).toBe(true)
  })
})

test('notes name the change, and amounts that cannot be per head', () => {
  const now = read({ visits: 10, 'visits-routine': 10, 'inspected-employers': 8, 'proactive-employers': 8, 'order-workers': 1, 'order-amount': 100_000_001, orders: 1 })
  const notes = plausibilityNotes({ now, last: read({ visits: 40, 'visits-routine': 40, 'inspected-employers': 8, 'proactive-employers': 8, 'order-amount': 100_000_001, orders: 1, 'order-workers': 1 }), lastLabel: '2019年' }, defaultJump)
  expect(notes.map(({ text }) => text)).toEqual([
    '检查次数 10 家次，2019年 40 家次，-75.0%，变动较大',
    '日常巡查 10 家次，2019年 40 家次，-75.0%，变动较大',
    '指令书涉及金额人均超过 100 万元，请核对单位是否写成了分或万元',
  ])
})

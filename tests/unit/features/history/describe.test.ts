import { describe, expect, it } from 'vitest'
import { describeChange } from '@shared/features/history/describe'
import { loggedEntities } from '@shared/features/history/labels'
import { describeHolidayYear, describeSetting } from '@shared/features/history/settings'
import { chinaTime, historyText, type HistoryField } from '@shared/features/history/values'

const noNames = new Map<string, string>()
const text = (kind: HistoryField['kind'], value: unknown, more: Partial<HistoryField> = {}) =>
  historyText({ name: 'x', label: 'X', kind, ...more }, value, noNames)

describe('a logged value', () => {
  it('reads as a clerk writes it', () => {
    expect(text('money', 1_234_567)).toBe('12,345.67 元')
    expect(text('boolean', 1)).toBe('是')
    expect(text('boolean', 0)).toBe('否')
    expect(text('integer', 12, { unit: '人' })).toBe('12 人')
    expect(text('instant', '2026-11-22T17:05:00.000Z')).toBe('2026-11-23 01:05')
    expect(text('option', 'a', { options: [{ value: 'a', label: '甲' }] })).toBe('甲')
    expect(text('list', '["甲","乙"]')).toBe('甲；乙')
    expect(text('list', '[{"id":"1","name":"沈建国","certificateNumber":"Z1"}]')).toBe('沈建国（Z1）')
    expect(text('list', '["roster"]', { options: [{ value: 'roster', label: '名册' }] })).toBe('名册')
    expect(text('text', null)).toBe('')
  })

  it('hides citizen numbers and telephones', () => {
    expect(text('idNumber', '330482199001011234')).toBe('330***********1234')
    expect(text('phone', '13812345678')).toBe('138****5678')
  })

  it('says that a row pointed to is gone instead of showing its id', () => {
    expect(text('reference', '0190')).toBe('（已不存在）')
  })

  it('cuts what would fill the page', () => {
    expect(text('longText', '长'.repeat(400))).toHaveLength(301)
  })

  it('leaves a text that is no instant as it is', () => {
    expect(chinaTime('')).toBe('')
  })
})

describe('a change', () => {
  const fields: HistoryField[] = [
    { name: 'a', label: '甲', kind: 'text' },
    { name: 'b', label: '乙', kind: 'text' },
  ]

  it('names only the fields that differ, and takes empty and missing for the same', () => {
    expect(describeChange(fields, { a: '1', b: '' }, { a: '2', b: null }, noNames)).toEqual([
      { field: 'a', label: '甲', before: '1', after: '2' },
    ])
  })

  it('shows what a new row holds', () => {
    expect(describeChange(fields, null, { a: '1', b: '' }, noNames)).toEqual([{ field: 'a', label: '甲', before: '', after: '1' }])
  })

  it('never shows ids, stamps or search words of any register', () => {
    const hidden = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'version', 'deletedAt', 'nameKey', 'sortKey', 'model', 'sha256']
    for (const [name, entity] of Object.entries(loggedEntities)) {
      expect(entity.fields.map((field) => field.name).filter((field) => hidden.includes(field)), name).toEqual([])
    }
  })
})

describe('a change of settings', () => {
  it('tells a number pattern as one line', () => {
    const pattern = { kind: 'correction-order', label: '限期改正指令书', pattern: '{代字}令〔{年}〕{序号}号', padding: 0, unverified: true }
    const now = { ...pattern, padding: 3, unverified: false }
    expect(describeSetting('number-patterns', { value: JSON.stringify([pattern]) }, { value: JSON.stringify([now]) })).toEqual([
      {
        field: '限期改正指令书',
        label: '限期改正指令书',
        before: '{代字}令〔{年}〕{序号}号（序号不补零，待核）',
        after: '{代字}令〔{年}〕{序号}号（序号 3 位）',
      },
    ])
  })

  it('names the days of a working year that came and went', () => {
    const before = { source: '甲', days: [{ date: '2027-01-01', kind: 'holiday', name: '元旦' }] }
    const after = { source: '甲', days: [{ date: '2027-01-02', kind: 'makeUp', name: '元旦' }] }
    expect(describeHolidayYear(before, after)).toEqual([
      { field: 'days', label: '日期安排', before: '2027-01-01 放假', after: '2027-01-02 补班' },
    ])
  })
})

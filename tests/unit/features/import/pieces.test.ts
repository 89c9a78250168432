import { describe, expect, it } from 'vitest'
import { townKey } from '@main/features/import/kinds/towns'
import { columnLetter } from '@main/exchange/columnLetter'
import { maskPersonal } from '@main/features/import/mask'
import { agrees, identityOf } from '@main/features/import/plan/match'

describe('pieces of the import', () => {
  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  it('sees the same town behind its full and its short name, and different towns apart', () => {
    for (const name of [
      '当湖',
      '当湖街道',
      '平湖市当湖街道',
      '浙江省嘉兴市平湖市当湖街道办事处',
      ' 当湖 街道',
    ])
      expect(townKey(name), name).toBe('当湖')
    const towns = ['当湖街道', '钟埭街道', '曹桥街道', '新埭镇', '独山港镇', '新仓镇', '广陈镇', '林埭镇']
    expect(new Set(towns.map(townKey)).size).toBe(towns.length)
    expect(townKey('镇')).toBe('镇')
  })

  it('hides telephones and citizen numbers of columns whose meaning is not known, and nothing else', () => {
    expect(maskPersonal('13812345678')).toBe('138****5678')
    expect(maskPersonal('0573-85012345')).toBe('0573-****2345')
    expect(maskPersonal('０５７３－８５０１２３４５')).toBe('0573-****2345')
    expect(maskPersonal('11010519491231002X')).toMatch(/^110\*+002X$/u)
    for (const text of ['91350100M000100Y43', '2020-05-01', '12,345.67', '解放路 138 号'])
      expect(maskPersonal(text)).toBe(text)
  })

  it('takes two rows for one record unless a surer key differs', () => {
    const keys = [['code'], ['name']]
    expect(agrees(keys, ['name'], { code: 'A', name: '甲' }, { code: null, name: '甲' })).toBe(true)
    expect(agrees(keys, ['name'], { code: 'A', name: '甲' }, { code: 'B', name: '甲' })).toBe(false)
    expect(agrees(keys, ['code'], { code: 'A', name: '甲' }, { code: 'A', name: '乙' })).toBe(true)
    expect(identityOf(['code', 'name'], { code: 'A', name: '' })).toBeNull()
  })
})

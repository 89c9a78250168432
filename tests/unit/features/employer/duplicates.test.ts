import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreName, findDuplicates, type ComparedEmployer } from '@shared/features/employer'

let next = 0
const employer = (name: string, values: Partial<ComparedEmployer> = {}): ComparedEmployer => {
  next += 1
  return { id: String(next).padStart(6, '0'), name, creditCode: null, phone: '', legalRepresentative: '', ...values }
}
const reasons = (...employers: ComparedEmployer[]) => findDuplicates(employers).map((pair) => pair.reasons)

describe('duplicate employers', () => {
  it('are found by their names whatever their brackets, spaces, places and legal form', () => {
    expect(reasons(employer('平湖市恒丰服饰有限公司'), employer('平湖市恒丰服饰 公司'))).toEqual([['sameName', 'samePlace']])
    expect(reasons(employer('平湖市恒丰服饰有限公司'), employer('恒丰服饰有限公司'))).toEqual([['samePlace']])
    expect(reasons(employer('恒丰服饰（平湖）有限公司'), employer('平湖恒丰服饰有限责任公司'))).toEqual([['samePlace']])
    expect(reasons(employer('平湖市恒丰服饰有限公司'), employer('平湖市恒丰箱包有限公司'))).toEqual([])
  })

  it('are not a firm and its branch, nor two units with codes of their own', () => {
    expect(reasons(employer('恒丰服饰有限公司'), employer('恒丰服饰有限公司平湖分公司'))).toEqual([])
    const [one, other] = [{ creditCode: '91330482MA28A00001' }, { creditCode: '91330482MA28A00002' }]
    expect(reasons(employer('平湖恒丰服饰有限公司', one), employer('恒丰服饰有限公司', other))).toEqual([])
    const [pair] = findDuplicates([employer('恒丰服饰有限公司', one), employer('恒丰服饰公司', other)])
    expect(pair).toMatchObject({ codesDiffer: true })
  })

  it('are found by people and phone, unless many share the phone', () => {
    const same = { phone: '13800001111', legalRepresentative: '王芳' }
    expect(reasons(employer('恒丰服饰有限公司', same), employer('大通制衣有限公司', same))).toEqual([['samePeople']])
    expect(reasons(employer('恒丰服饰制造有限公司', { phone: '13800001111' }), employer('恒丰服饰商贸有限公司', { phone: '138 0000 1111' }))).toEqual([['sameNumber']])
    const agents = Array.from({ length: 5 }, (_, i) => employer(`恒丰服饰${i}号店`, { phone: '0573-85012345' }))
    expect(reasons(...agents)).toEqual([])
  })

  it('are told once a pair, in either order of the list', () => {
    const names = fc.array(fc.constantFrom('平湖市恒丰服饰有限公司', '恒丰服饰有限公司', '恒丰服饰公司', '平湖大通机械厂'), { maxLength: 8 })
    fc.assert(
      fc.property(names, (list) => {
        const employers = list.map((name) => employer(name))
        const keys = (all: readonly ComparedEmployer[]) => findDuplicates(all).map(({ first, second }) => `${first} ${second}`)
        const found = keys(employers)
        expect(new Set(found).size).toBe(found.length)
        expect(new Set(keys(employers.toReversed()))).toEqual(new Set(found))
      }),
    )
    expect(coreName('平湖市')).toBe('平湖市')
  })
})

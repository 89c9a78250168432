import { describe, expect, it } from 'vitest'
import { makeEmployerMatcher, matchAttendee, rosterProblems, signatureDifference, type CheckedLine, type SheetLine } from '@shared/features/training'

const employers = [
  { id: 'a', name: '平湖市宏达箱包有限公司', creditCode: '91330482MA28AAAA1X', formerNames: ['平湖市鸿达皮件厂'] },
  { id: 'b', name: '平湖市宏达箱包股份有限公司', creditCode: '91330482MA28BBBB2Y', formerNames: [] },
  { id: 'c', name: '嘉兴新星服饰有限公司', creditCode: null, formerNames: [] },
  { id: 'd', name: '嘉兴新兴服饰有限公司', creditCode: null, formerNames: [] },
]
const match = makeEmployerMatcher(employers)

describe('firms that may be meant', () => {
  it('is sure of a credit code and of a name only one firm has, now or formerly', () => {
    expect(match('91330482ma28aaaa1x', 5)[0]).toMatchObject({ id: 'a', likeness: 100, sure: true })
    expect(match('嘉兴新星服饰有限责任公司', 5)[0]).toMatchObject({ id: 'c', sure: true, reason: '名称相同' })
    expect(match('平湖市鸿达皮件厂', 5)[0]).toMatchObject({ id: 'a', sure: true, reason: '曾用名相同' })
  })

  it('is not sure where two firms share the name but for its legal form', () => {
    const found = match('平湖市宏达箱包', 5)
    expect(found.map((one) => one.id)).toEqual(['a', 'b'])
    expect(found.some((one) => one.sure)).toBe(false)
  })

  it('offers names that hold the one written, or are like it, the likeliest first', () => {
    expect(match('宏达箱包', 5).map((one) => [one.id, one.reason])).toEqual([['a', '名称包含'], ['b', '名称包含']])
    expect(match('嘉兴市新星服饰', 5)[0]).toMatchObject({ id: 'c', reason: '名称相近', sure: false })
    expect(match('宏达箱包', 1)).toHaveLength(1)
  })

  it('offers nothing that is not alike', () => {
    expect(match('杭州某某科技有限公司', 5)).toEqual([])
    expect(match('', 5)).toEqual([])
  })

  it('looks through 7,000 firms for 200 lines without delay', () => {
    const syllables = '宏达新星华兴隆昌盛泰和顺祥瑞丰茂源广鑫恒安康福禄永嘉利德信诚'
    const name = (i: number) => [1, 30, 900].map((step) => syllables.charAt(Math.floor(i / step) % 30)).join('')
    const many = Array.from({ length: 7000 }, (_, i) => ({ id: String(i), name: `平湖市${name(i)}机械有限公司`, creditCode: null, formerNames: [] }))
    const started = performance.now()
    const find = makeEmployerMatcher(many)
    for (let i = 0; i < 200; i += 1) expect(find(`平湖${name(i * 31)}机械厂`, 5).map((one) => one.id)).toContain(String(i * 31))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('checks of a roster', () => {
  const line = (changes: Partial<CheckedLine> = {}): CheckedLine => ({
    employerId: 'a',
    employerName: '平湖市宏达箱包有限公司',
    name: '王芳',
    phone: '',
    signedIn: true,
    signedInAt: '09:00',
    signedOutAt: '11:30',
    manner: 'handwritten',
    ...changes,
  })
  const kinds = (lines: readonly CheckedLine[]) => rosterProblems(lines, '11:30', match).map((problem) => [problem.index, problem.kind])

  it('finds a person twice by firm or by telephone, not namesakes of other firms', () => {
    expect(kinds([line(), line({ name: '李强' }), line({ employerId: 'a' })])).toEqual([[2, 'twice']])
    expect(kinds([line({ phone: '13812345678' }), line({ employerId: 'c', phone: '138 1234 5678' })])).toEqual([[1, 'twice']])
    expect(kinds([line(), line({ employerId: 'c' })])).toEqual([])
    expect(rosterProblems([line(), line()], null, match)[0]?.message).toContain('第 1 行')
  })

  it('offers firms for one that is not in the register', () => {
    const [problem] = rosterProblems([line({ employerId: null, employerName: '嘉兴新星服饰公司' })], null, match)
    expect(problem).toMatchObject({ kind: 'unknownEmployer', matches: [{ id: 'c', sure: true }, { id: 'd' }] })
  })

  it('flags a sign-in after the end, out before in, and another’s hand', () => {
    expect(kinds([line({ signedInAt: '11:31', signedOutAt: null })])).toEqual([[0, 'afterEnd']])
    expect(kinds([line({ signedInAt: '11:30', signedOutAt: '09:00' })])).toEqual([[0, 'outBeforeIn']])
    expect(kinds([line({ manner: 'proxy' })])).toEqual([[0, 'proxy']])
    expect(rosterProblems([line({ signedInAt: '23:00', signedOutAt: null })], null, match)).toEqual([])
  })

  it('compares the signatures on paper with the roster', () => {
    const lines = [line(), line({ signedIn: false })]
    expect(signatureDifference(1, lines)).toBeNull()
    expect(signatureDifference(null, lines)).toBeNull()
    expect(signatureDifference(3, lines)).toBe('签到表签名 3 个，名册登记签到 1 人，相差 2')
  })
})

describe('entering who came', () => {
  const names = ['王芳', '王飞', '单小龙', '欧阳明', '王菲菲']
  const lines: SheetLine[] = names.map((name, i) => ({ id: String(i), position: i + 1, name, phone: `1380000123${i}`, signedIn: name === '王芳' }))
  const who = (input: string) => {
    const found = matchAttendee(input, lines)
    return found.kind === 'one' ? found.line.name : found.kind === 'many' ? found.lines.map((line) => line.name) : null
  }

  it('takes the place on the sheet, and the end of a telephone number only where no place has it', () => {
    expect(who('3')).toBe('单小龙')
    expect(who('03')).toBe('单小龙')
    expect(who('1232')).toBe('单小龙')
    expect(who('232')).toBeNull()
    expect(who('9')).toBeNull()
  })

  it('takes initials in every reading of a surname', () => {
    expect(who('sxl')).toBe('单小龙')
    expect(who('dxl')).toBe('单小龙')
    expect(who('OYM')).toBe('欧阳明')
  })

  it('prefers a whole match and offers those not signed in yet first', () => {
    expect(who('wf')).toEqual(['王飞', '王芳'])
    expect(who('wff')).toBe('王菲菲')
    expect(who('王')).toEqual(['王飞', '王菲菲', '王芳'])
    expect(who('王飞')).toBe('王飞')
    expect(who('wangfang')).toBe('王芳')
  })

  it('finds nobody for nothing', () => {
    expect(who(' ')).toBeNull()
    expect(who('zz')).toBeNull()
  })
})

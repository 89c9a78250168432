import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '@shared/calendar'
import {
  blankWorkerLine,
  contractLimitsOn,
  countedContractYear,
  followUpInput,
  followUpStateAfter,
  followUpStepOffers,
  followUpStepRefusal,
  isIdTail,
  lineStepOffers,
  lineStepRefusal,
  nextContact,
  requiredClauseValues,
  stateOfLines,
  verificationWarnings,
  workerLineInput,
  type FollowUpProgress,
  type FollowUpState,
  type LineProgress,
  type LineState,
} from '@shared/features/contract-follow-up'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'

const TODAY = '2020-09-01'
const limits = contractLimitsOn(TODAY)
const line = (state: LineState, changes: Partial<LineProgress> = {}): LineProgress => ({
  state,
  hiredOn: '2020-03-01',
  expiredOn: null,
  form: 'partTime',
  dailyHours: 4,
  weeklyHours: 20,
  signedOn: '2020-08-20',
  endedOn: '2020-08-25',
  contractKind: 'fixed',
  contractFrom: '2020-03-01',
  contractTo: '2022-02-28',
  clauses: [],
  delivered: false,
  ...changes,
})
const refusal = (state: LineState, step: Parameters<typeof lineStepRefusal>[1], changes: Partial<LineProgress> = {}) =>
  lineStepRefusal(line(state, changes), step, limits, TODAY)

describe('steps of a line', () => {
  it.each([
    ['pending', ['notify', 'sign', 'refuse', 'leave', 'exempt'], 'sign'],
    ['notified', ['sign', 'refuse', 'leave', 'exempt'], 'sign'],
    ['signed', ['verify', 'reopen'], 'verify'],
    ['verified', ['reopen'], undefined],
    ['refused', ['reopen'], undefined],
    ['left', ['reopen'], undefined],
    ['exempt', ['reopen'], undefined],
  ] as const)('lets only lawful steps out of %s and says why of the others', (state, lawful, next) => {
    const offers = lineStepOffers(line(state), limits, TODAY)
    expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step)).toEqual(lawful)
    expect(offers.filter((offer) => (offer.reason === null) !== offer.allowed)).toEqual([])
    expect(offers.find((offer) => offer.next)?.step).toBe(next)
  })

  it('notifies first whom nobody has signed with', () => {
    expect(lineStepOffers(line('pending', { signedOn: null }), limits, TODAY).find((offer) => offer.next)?.step).toBe('notify')
  })

  it('asks for the day and the contract before it verifies', () => {
    expect(refusal('notified', 'sign', { signedOn: null })).toContain('补签日期')
    expect(refusal('notified', 'sign', { signedOn: '2020-09-02' })).toContain('今天')
    expect(refusal('signed', 'verify', { contractKind: null })).toContain('合同类型')
    expect(refusal('signed', 'verify', { contractTo: null })).toContain('终止日')
    expect(refusal('signed', 'verify', { contractTo: '2020-02-28' })).toContain('早于')
    expect(refusal('signed', 'verify', { contractKind: 'openEnded', contractTo: null })).toBeNull()
  })

  it('ends a refused signature in writing, with a day', () => {
    expect(refusal('notified', 'refuse', { endedOn: null })).toContain('书面终止日期')
    expect(refusal('notified', 'leave', { endedOn: '2020-02-01' })).toContain('用工起始日')
    expect(refusal('notified', 'exempt', { dailyHours: 6 })).toContain('应当订立书面劳动合同')
  })

  it('knows no ending for want of a signature once a year is full and a contract deemed made', () => {
    expect(refusal('notified', 'refuse', { hiredOn: '2019-09-02', endedOn: TODAY })).toBeNull()
    expect(refusal('notified', 'refuse', { hiredOn: '2019-09-01', endedOn: TODAY })).toBe(
      '用工自 2020-09-01 起视为已订立无固定期限劳动合同，不能以拒签终止（劳动合同法实施条例第七条）',
    )
  })

  it('names what a contract lacks before it is taken as verified', () => {
    expect(verificationWarnings({ clauses: requiredClauseValues, delivered: true })).toEqual([])
    const lacking = verificationWarnings({ clauses: requiredClauseValues.filter((clause) => clause !== 'pay'), delivered: false })
    expect(lacking).toHaveLength(2)
    expect(lacking[0]).toContain('缺少必备条款：劳动报酬（')
  })

  it('counts a contract for the year of its signing, once verified', () => {
    expect(countedContractYear(line('verified', { signedOn: '2019-12-31' }))).toBe(2019)
    expect(countedContractYear(line('signed'))).toBeNull()
    expect(countedContractYear(line('verified', { signedOn: null }))).toBeNull()
  })
})

describe('steps of a case', () => {
  const progress = (state: FollowUpState, changes: Partial<FollowUpProgress> = {}): FollowUpProgress => ({
    state,
    means: 'notice',
    dueDate: '2020-08-31',
    lines: ['pending', 'verified'],
    unsigned: 1,
    reviewer: '王芳',
    ...changes,
  })

  it.each([
    ['registered', ['urge'], 'urge'],
    ['urging', ['escalate'], 'escalate'],
    ['partly', ['escalate'], 'escalate'],
    ['settled', ['clear'], 'clear'],
    ['cleared', ['reopen'], undefined],
    ['escalated', ['reopen'], undefined],
  ] as const)('lets only lawful steps out of %s', (state, lawful, next) => {
    const offers = followUpStepOffers(progress(state), TODAY)
    expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step)).toEqual(lawful)
    expect(offers.find((offer) => offer.next)?.step).toBe(next)
  })

  it('says why not', () => {
    expect(followUpStepRefusal(progress('registered', { means: null }), 'urge', TODAY)).toContain('督促方式')
    expect(followUpStepRefusal(progress('registered', { lines: [], unsigned: 0 }), 'urge', TODAY)).toContain('没有未签')
    expect(followUpStepRefusal(progress('urging', { dueDate: TODAY }), 'escalate', TODAY)).toContain('尚未届满')
    expect(followUpStepRefusal(progress('settled', { reviewer: '' }), 'clear', TODAY)).toContain('复核人')
  })

  it('follows its lines while it is being urged, and only then', () => {
    expect(stateOfLines('urging', ['pending', 'notified'])).toBe('urging')
    expect(stateOfLines('urging', ['pending', 'signed'])).toBe('partly')
    expect(stateOfLines('partly', ['verified', 'left', 'exempt', 'refused'])).toBe('settled')
    expect(stateOfLines('settled', ['verified', 'pending'])).toBe('partly')
    expect(stateOfLines('registered', ['verified'])).toBe('registered')
    expect(stateOfLines('cleared', ['pending'])).toBe('cleared')
    expect(stateOfLines('urging', [])).toBe('urging')
    expect(followUpStateAfter('urge', ['pending'])).toBe('urging')
    expect(followUpStateAfter('reopen', ['verified'])).toBe('settled')
    expect(followUpStateAfter('escalate', [])).toBe('escalated')
  })

  it('calls again seven days on, on a working day', () => {
    expect(nextContact(shippedCalendar, TODAY, 7).date).toBe('2020-09-08')
    expect(nextContact(shippedCalendar, '2020-09-24', 7).date).toBe('2020-10-09')
  })
})

describe('roster lines as filled in', () => {
  const typed = { ...blankWorkerLine(), name: '王芳', hiredOn: '2020-03-01' }
  const parse = (changes: Record<string, unknown>) => workerLineInput.safeParse({ ...typed, ...changes })

  it('takes a line with a name and a hiring day', () => {
    expect(parse({}).success).toBe(true)
    expect(parse({ hiredOn: '' }).error?.issues[0]?.message).toBe('请填写用工起始日')
    expect(parse({ name: ' ' }).error?.issues[0]?.message).toBe('请填写姓名')
  })

  it('takes the tail of an identity number or a whole right one', () => {
    expect(parse({ idNumber: '123x' }).data?.idNumber).toBe('123X')
    expect(isIdTail('123X')).toBe(true)
    expect(parse({ idNumber: '33048219900101123' }).error?.issues[0]?.message).toContain('18 位')
    expect(parse({ idNumber: null }).data?.idNumber).toBeNull()
  })

  it('labels every field and masks the number', () => {
    const described = describeFields(workerLineInput)
    expect(described.map((one) => one.name)).toEqual(Object.keys(workerLineInput.shape).filter((name) => name !== 'id'))
    expect(described.find((one) => one.name === 'idNumber')?.mask).toBe('idNumber')
    const headings = described.flatMap((one) => [one.label, ...(one.aliases ?? [])])
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('takes a case without a list', () => {
    const blank = { employerId: newId(), checkedOn: '2020-08-01', source: 'grid', onRoll: null, partTime: null, withinMonth: null, otherRelations: null, dispatched: null, due: 3, signed: 1, overMonth: 2, overYear: 0, expired: 0, textProblems: '', means: null, dueDate: null, nextContactOn: '', contactRemark: '', handler: '', reviewer: '', remark: '' }
    expect(followUpInput.parse(blank)).toMatchObject({ lines: [], nextContactOn: null })
    expect(followUpInput.safeParse({ ...blank, due: -1 }).success).toBe(false)
  })
})

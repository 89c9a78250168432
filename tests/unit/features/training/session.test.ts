import { describe, expect, it } from 'vitest'
import {
  blankRosterLine,
  certificateNumber,
  certificateRefusal,
  holdsIdNumber,
  isPassed,
  reissueMark,
  rosterLineInput,
  sessionNumber,
  trainingInput,
  trainingStateAfter,
  trainingStepOffers,
  trainingStepRefusal,
  trainingTermChecks,
  trainingTerms,
  trainingTermsOn,
  type CertificateClaim,
  type TrainingProgress,
  type TrainingState,
} from '@shared/features/training'
import { describeFields } from '@shared/fields/describe'
import { idNumberCheckDigit } from '@shared/ids'
import { mergeSettings } from '@shared/law'

const TODAY = '2020-06-10'
const progress = (state: TrainingState, changes: Partial<TrainingProgress> = {}): TrainingProgress => ({
  state,
  heldOn: TODAY,
  noticeOn: '2020-06-01',
  roster: 30,
  attended: 28,
  paperSignatures: 28,
  cancelReason: '场地停用',
  ...changes,
})
const refusal = (state: TrainingState, step: Parameters<typeof trainingStepRefusal>[1], changes: Partial<TrainingProgress> = {}) =>
  trainingStepRefusal(progress(state, changes), step, TODAY)

describe('steps of a session', () => {
  it.each([
    ['planned', ['notify', 'hold', 'cancel'], 'hold'],
    ['notified', ['hold', 'cancel'], 'hold'],
    ['held', ['archive'], 'archive'],
    ['archived', ['reopen'], undefined],
    ['cancelled', ['reopen'], undefined],
  ] as const)('lets only lawful steps out of %s and says why of the others', (state, lawful, next) => {
    const offers = trainingStepOffers(progress(state), TODAY)
    expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step)).toEqual(lawful)
    expect(offers.filter((offer) => (offer.reason === null) !== offer.allowed)).toEqual([])
    expect(offers.find((offer) => offer.next)?.step).toBe(next)
  })

  it('holds nothing before its day or without anybody', () => {
    expect(refusal('notified', 'hold', { heldOn: '2020-06-11' })).toContain('未到')
    expect(refusal('notified', 'hold', { attended: 0 })).toBe('尚无签到')
    expect(refusal('planned', 'notify', { noticeOn: null })).toContain('通知发出日')
    expect(refusal('held', 'archive', { paperSignatures: null })).toContain('签名数')
    expect(refusal('notified', 'cancel', { cancelReason: '' })).toContain('取消原因')
  })

  it('goes back to where it came from', () => {
    expect(trainingStateAfter('archived', 'reopen')).toBe('held')
    expect(trainingStateAfter('cancelled', 'reopen')).toBe('planned')
    expect(trainingStateAfter('planned', 'notify')).toBe('notified')
  })
})

describe('certificates', () => {
  const claim: CertificateClaim = { state: 'held', hasExam: true, passMark: 60, signedIn: true, manner: 'scanned', score: 60 }

  it('go to who attended and passed an exam', () => {
    expect(certificateRefusal(claim)).toBeNull()
    expect(certificateRefusal({ ...claim, score: 59 })).toContain('未达合格分数')
    expect(certificateRefusal({ ...claim, score: null })).toContain('请填写')
    expect(certificateRefusal({ ...claim, hasExam: false })).toContain('未组织考试')
    expect(certificateRefusal({ ...claim, manner: 'proxy' })).toBe('未到会')
    expect(certificateRefusal({ ...claim, state: 'notified' })).toContain('尚未举办')
    expect(isPassed({ hasExam: false, passMark: 60, score: 90 })).toBeNull()
  })

  it('are numbered through the year and marked when issued again', () => {
    const pattern = trainingTermsOn(TODAY).certificatePattern.value
    expect(certificateNumber(pattern, { shortName: '平', year: 2020, session: 3, sequence: 7 })).toBe('平人社训证〔2020〕007号')
    expect(certificateNumber('{年}第{期}期{序号}', { shortName: '平', year: 2020, session: 3, sequence: 1234 })).toBe('2020第03期1234')
    expect(certificateNumber('{代字}{未知}{年}-{序号}', { shortName: '{年}', year: 2020, session: 1, sequence: 1 })).toBe('{年}{未知}2020-001')
    expect(() => certificateNumber(pattern, { shortName: '平', year: 2020, session: 0, sequence: 7 })).toThrow(RangeError)
    expect([0, 1, 2].map(reissueMark)).toEqual(['', '补发', '补发（第 2 次）'])
    expect(sessionNumber(2020, 3)).toBe('2020-03')
  })

  it('have terms that pass their own checks and patterns that can be filled', () => {
    expect(mergeSettings(trainingTerms, trainingTermChecks, Object.values(trainingTerms).flat())).toEqual(trainingTerms)
    expect(trainingTermChecks.certificatePattern.safeParse('第{序号}号').success).toBe(false)
    expect(trainingTermChecks.certificatePattern.safeParse('{年}{序号}{姓名}').success).toBe(false)
    expect(Object.values(trainingTerms).flat().every((term) => term.unverified)).toBe(true)
  })
})

describe('what is typed for a session and its roster', () => {
  const first17 = '33048219900101123'
  const id = first17 + idNumberCheckDigit(first17)
  const typed = { ...blankRosterLine(), employerName: '宏达箱包', name: '王芳' }
  const message = (changes: Record<string, unknown>) => rosterLineInput.safeParse({ ...typed, ...changes }).error?.issues[0]?.message

  it('takes no identity number, wherever it stands', () => {
    expect(holdsIdNumber(`王芳 ${id}`)).toBe(true)
    expect(holdsIdNumber(id.replace(/(.{6})(.{8})/u, '$1 $2 '))).toBe(true)
    expect(holdsIdNumber('913304820000000018')).toBe(false)
    for (const field of ['name', 'employerName', 'post', 'phone', 'remark']) expect(message({ [field]: id }), field).toContain('不收集身份证号码')
    expect(describeFields(rosterLineInput).some((field) => field.kind === 'idNumber')).toBe(false)
    expect(Object.keys(rosterLineInput.parse({ ...typed, idNumber: id }))).not.toContain('idNumber')
  })

  it('masks telephones and labels every field', () => {
    const described = describeFields(rosterLineInput)
    expect(described.find((field) => field.name === 'phone')?.mask).toBe('phone')
    expect(described.map((field) => field.name)).toEqual(Object.keys(rosterLineInput.shape).filter((name) => name !== 'id'))
    expect(message({ phone: '12' })).toContain('手机号')
    expect(message({})).toBeUndefined()
  })

  it.each([
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['9：05', '09:05'],
    ['23:59', '23:59'],
    ['', null],
  ])('reads the time %s as %s', (text, time) => {
    expect(rosterLineInput.parse({ ...typed, signedInAt: text }).signedInAt).toBe(time)
  })

  it('refuses a time that is none', () => {
    expect(message({ signedInAt: '25:00' })).toContain('时间')
    expect(message({ signedInAt: '9:60' })).toContain('时间')
  })

  it('takes a planned session', () => {
    const plan = { name: '劳动合同法培训', heldOn: '2020-07-01', startTime: '9:00', endTime: null, place: '', manner: 'onSite', host: '', coHost: '', townId: null, topics: ['contract'], lecturer: '', audience: '', plannedPeople: 100, classHours: 4, hasExam: false, passMark: 60, noticeOn: null, employerIds: [], paperSignatures: null, cancelReason: '', handler: '', remark: '' }
    expect(trainingInput.parse(plan)).toMatchObject({ startTime: '09:00' })
    expect(trainingInput.safeParse({ ...plan, name: '' }).error?.issues[0]?.message).toBe('请填写名称')
  })
})

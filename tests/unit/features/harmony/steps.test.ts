import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '@shared/calendar'
import {
  eventsAgainst,
  harmonyStateValues,
  harmonyStepOffers,
  harmonyStepRefusal,
  harmonyTermChecks,
  harmonyTerms,
  harmonyTermsOn,
  nextReviewOn,
  publicityEnd,
  reviewConclusionIn,
  shownState,
  titleEnd,
  titleEndsIn,
  titleRefusal,
  type HarmonyProgress,
  type HarmonyState,
  type HarmonyStep,
} from '@shared/features/harmony'
import { mergeSettings } from '@shared/law'

const terms = harmonyTermsOn('2020-09-01')
const TODAY = '2020-10-12'
const end = publicityEnd(shippedCalendar, '2020-09-28', terms)
const progress = (state: HarmonyState, changes: Partial<HarmonyProgress> = {}): HarmonyProgress => ({
  state,
  vetoes: [],
  missing: 0,
  totalTenths: 945,
  level: 'harmonious',
  levelHeld: 'advanced',
  openOpinions: 0,
  publicityFrom: '2020-09-28',
  publicityEnd: end,
  openObjections: 0,
  upheldObjections: 0,
  namedOn: '2020-10-12',
  awardedOn: null,
  documentNumber: '平三方〔2020〕1号',
  validFrom: '2020-10-12',
  validTo: '2023-10-11',
  reviewedOn: '2020-10-12',
  revokedOn: '2020-10-12',
  reason: '材料不全',
  ...changes,
})
const refusal = (state: HarmonyState, step: HarmonyStep, changes: Partial<HarmonyProgress> = {}, today = TODAY) =>
  harmonyStepRefusal(progress(state, changes), step, { today, terms })
const veto = { vetoes: [{ label: '重大安全生产责任事故' }], totalTenths: null }

describe('the publicity', () => {
  it('lasts five working days by the calendar, the National Day break and its make-up days in between', () => {
    // Begun on Monday 28 September 2020: 29, 30 September, 9, 10 (worked Saturday) and 12 October.
    expect(end).toMatchObject({ ok: true, until: '2020-10-12' })
  })

  it('ends a day earlier when the first day counts', () => {
    const counted = { ...terms, publicityFirstDay: { ...terms.publicityFirstDay, value: 'counted' as const } }
    expect(publicityEnd(shippedCalendar, '2020-09-28', counted)).toMatchObject({ until: '2020-10-10' })
  })

  it('has no end in a year whose holidays are not entered', () => {
    expect(publicityEnd(shippedCalendar, '2079-12-28', terms)).toEqual({ ok: false, year: 2079 })
    expect(refusal('tripartite', 'publicise', { publicityEnd: { ok: false, year: 2079 } })).toContain('2079 年')
  })
})

describe('steps of an application', () => {
  it.each([
    ['selfAssessment', ['submit'], 'submit'],
    ['townAssessment', ['report', 'sendBack', 'refuse'], 'report'],
    ['opinions', ['assess', 'sendBack', 'refuse'], 'assess'],
    ['tripartite', ['sendBack', 'publicise', 'refuse'], 'publicise'],
    ['publicity', ['object', 'name', 'refuse'], 'name'],
    ['objection', ['settle', 'refuse'], 'settle'],
    ['named', ['award', 'revoke'], 'award'],
    ['valid', ['review', 'revoke'], 'review'],
    ['review', ['keep', 'downgrade', 'revoke'], 'keep'],
    ['kept', ['review', 'revoke'], 'review'],
    ['revoked', [], undefined],
    ['expired', [], undefined],
    ['refused', [], undefined],
  ] as const)('lets only lawful steps out of %s and says why of the others', (state, lawful, next) => {
    const offers = harmonyStepOffers(progress(state), { today: TODAY, terms })
    expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step)).toEqual(lawful)
    expect(offers.filter((offer) => (offer.reason === null) !== offer.allowed)).toEqual([])
    expect(offers.find((offer) => offer.next)?.step).toBe(next)
    for (const { to } of offers) expect(harmonyStateValues).toContain(to)
  })

  it('goes nowhere with a veto but to a refusal', () => {
    expect(refusal('selfAssessment', 'submit', veto)).toContain('一票否决')
    expect(refusal('townAssessment', 'report', veto)).toContain('一票否决')
    expect(refusal('tripartite', 'publicise', veto)).toBe('存在一票否决：重大安全生产责任事故')
    expect(refusal('publicity', 'name', veto)).toContain('一票否决')
    const next = (state: HarmonyState) => harmonyStepOffers(progress(state, veto), { today: TODAY, terms }).find((offer) => offer.next)?.step
    expect([next('townAssessment'), next('tripartite'), next('review')]).toEqual(['refuse', 'refuse', 'revoke'])
    expect(refusal('review', 'keep', veto)).toContain('一票否决')
  })

  it('waits for every line, every department and a level', () => {
    expect(refusal('selfAssessment', 'submit', { missing: 3, totalTenths: null })).toContain('3 项')
    expect(refusal('opinions', 'assess', { openOpinions: 2 })).toContain('2 个部门')
    expect(refusal('tripartite', 'publicise', { level: 'gone' })).toBe('请选择等级')
    expect(refusal('tripartite', 'publicise', { publicityFrom: null, publicityEnd: null })).toContain('公示起始日')
  })

  it('holds a level to its points where it has some', () => {
    const levels = terms.levels.value.map((level) => ({ ...level, minTenths: 950 }))
    const strict = { ...terms, levels: { ...terms.levels, value: levels } }
    expect(harmonyStepRefusal(progress('tripartite'), 'publicise', { today: TODAY, terms: strict })).toContain('总分 94.5')
    expect(harmonyStepRefusal(progress('tripartite', { totalTenths: 950 }), 'publicise', { today: TODAY, terms: strict })).toBeNull()
  })

  it('names nobody before the last working day of the publicity', () => {
    expect(refusal('publicity', 'name', {}, '2020-10-10')).toBe('公示期至 2020-10-12，尚未届满')
    expect(refusal('publicity', 'name', { namedOn: '2020-10-10' })).toContain('不能早于公示期最后一日')
    expect(refusal('publicity', 'name', { namedOn: '2020-10-13' })).toContain('不能晚于今天')
    expect(refusal('publicity', 'name', { documentNumber: ' ' })).toContain('命名文号')
    expect(refusal('publicity', 'name')).toBeNull()
  })

  it('names nobody over an objection', () => {
    expect(refusal('publicity', 'name', { openObjections: 1 })).toContain('未核查')
    expect(refusal('objection', 'settle', { upheldObjections: 1 })).toContain('异议成立')
  })

  it('does nothing with a title past its last day but let it end', () => {
    const past = '2023-10-12'
    for (const state of ['valid', 'review', 'kept'] as const) {
      const offers = harmonyStepOffers(progress(state), { today: past, terms })
      expect(offers.filter((offer) => offer.allowed).map((offer) => offer.step), state).toEqual(['expire'])
      expect(offers.find((offer) => offer.next)?.step, state).toBe('expire')
    }
    expect(refusal('valid', 'expire', {}, '2023-10-11')).toContain('有效期内')
  })

  it('asks for days that fit one another', () => {
    expect(refusal('named', 'award', { validTo: null })).toContain('有效期')
    expect(refusal('named', 'award', { validTo: '2020-10-11' })).toContain('早于')
    expect(refusal('named', 'award', { validFrom: '2020-10-11' })).toContain('命名日期')
    expect(refusal('named', 'award', { awardedOn: '2020-10-13' })).toContain('不能晚于今天')
    expect(refusal('named', 'award', { awardedOn: '2020-10-11' })).toContain('不能早于命名日期')
    expect(refusal('review', 'keep', { reviewedOn: '2020-10-11' })).toContain('不能早于有效期起')
    expect(refusal('review', 'keep', { reviewedOn: null })).toContain('复审日期')
    expect(refusal('valid', 'revoke', { reason: '' })).toContain('原因')
  })
})

describe('lowering a title', () => {
  it('needs a lower level of the list, a reason and a day', () => {
    expect(refusal('review', 'downgrade')).toBeNull()
    expect(refusal('review', 'downgrade', { level: 'advanced' })).toBe('请选择降为的等级')
    expect(refusal('review', 'downgrade', { levelHeld: 'harmonious', level: 'advanced' })).toBe('已是最低等级，不能再降')
    expect(refusal('review', 'downgrade', { reason: ' ' })).toContain('原因')
    expect(refusal('review', 'downgrade', { reviewedOn: null })).toContain('复审日期')
    expect(refusal('review', 'downgrade', veto)).toContain('一票否决')
  })

  it('takes the place of keeping it where the score has fallen below the level', () => {
    const levels = terms.levels.value.map((level) => ({ ...level, minTenths: level.value === 'advanced' ? 950 : 800 }))
    const strict = { today: TODAY, terms: { ...terms, levels: { ...terms.levels, value: levels } } }
    expect(harmonyStepRefusal(progress('review', { level: 'advanced' }), 'keep', strict)).toContain('未达“劳动关系和谐先进企业”的 95 分')
    expect(harmonyStepRefusal(progress('review'), 'downgrade', strict)).toBeNull()
  })
})

describe('a title', () => {
  const title = { state: 'valid', validFrom: '2020-10-12', validTo: '2023-10-11' } as const

  it('may be used from its first to its last day and never when revoked', () => {
    expect(titleRefusal(title, '2020-10-11')).toContain('起有效')
    expect(titleRefusal(title, '2020-10-12')).toBeNull()
    expect(titleRefusal(title, '2023-10-11')).toBeNull()
    expect(titleRefusal(title, '2023-10-12')).toContain('已过期')
    expect(titleRefusal({ ...title, state: 'revoked' }, '2021-01-01')).toContain('已撤销')
    expect(titleRefusal({ ...title, state: 'named' }, '2021-01-01')).toContain('尚未授予')
    expect(shownState(title, '2023-10-11')).toBe('valid')
    expect(shownState(title, '2023-10-12')).toBe('expired')
    expect(shownState({ state: 'revoked', validTo: '2023-10-11' }, '2024-01-01')).toBe('revoked')
  })

  it('ends on the day before the corresponding one', () => {
    expect(titleEnd('2020-10-12', 3)).toBe('2023-10-11')
    expect(titleEnd('2020-10-12', terms.validityYears.value)).toBe('2023-10-11')
  })

  it('is re-checked a year on, and not after it has ended', () => {
    expect(nextReviewOn(title, null, terms)).toBe('2021-10-12')
    expect(nextReviewOn(title, '2022-09-01', terms)).toBe('2023-09-01')
    expect(nextReviewOn(title, '2022-10-20', terms)).toBeNull()
    expect(nextReviewOn({ ...title, state: 'revoked' }, null, terms)).toBeNull()
  })

  it('forgets last year’s conclusion on 1 January', () => {
    expect(reviewConclusionIn('kept', '2021-11-01', '2021-12-31')).toBe('kept')
    expect(reviewConclusionIn('kept', '2021-11-01', '2022-01-01')).toBeNull()
  })

  it('reminds sixty days before it ends', () => {
    expect(titleEndsIn(title, '2023-08-12', terms)).toBe(60)
    expect(titleEndsIn(title, '2023-08-11', terms)).toBeNull()
    expect(titleEndsIn(title, '2023-10-12', terms)).toBeNull()
  })

  it('is flagged by an order or a warning since it was given or last re-checked', () => {
    const events = [
      { kind: 'order', on: '2020-10-11', label: '以前的指令' },
      { kind: 'order', on: '2021-03-01', label: '指令' },
      { kind: 'warning', on: '2021-05-01', label: '预警' },
    ] as const
    expect(eventsAgainst(title, null, events, '2021-06-01').map((event) => event.label)).toEqual(['预警', '指令'])
    expect(eventsAgainst(title, '2021-04-01', events, '2021-06-01').map((event) => event.label)).toEqual(['预警'])
    expect(eventsAgainst({ ...title, state: 'revoked' }, null, events, '2021-06-01')).toEqual([])
  })

  it('has terms that are all marked, for no local rule was found, and that can be saved as they are', () => {
    const all = Object.values(harmonyTerms).flat()
    expect(all.every((term) => term.unverified)).toBe(true)
    expect(mergeSettings(harmonyTerms, harmonyTermChecks, all)).toEqual(harmonyTerms)
  })
})

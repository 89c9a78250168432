import { describe, expect, it } from 'vitest'
import {
  contractLimitChecks,
  contractLimits,
  contractLimitsOn,
  countLines,
  checkHeads,
  dispatchError,
  expiryFlag,
  lineOutlook,
  openEndedReasons,
  partTimeRefusal,
  peopleDue,
  probationError,
  probationForMonths,
  probationLimit,
  refusalWayOn,
  refusalWays,
  severanceHalfMonths,
  signingRate,
  signingRateOf,
  signingReminders,
  type LineFacts,
} from '@shared/features/contract-follow-up'
import { mergeSettings } from '@shared/law'
import { rateText } from '@shared/rate'

const limits = contractLimitsOn('2020-01-01')
const TODAY = '2020-09-01'

const line = (changes: Partial<LineFacts> = {}): LineFacts => ({
  state: 'pending',
  form: 'fullTime',
  hiredOn: '2020-03-01',
  signedOn: null,
  endedOn: null,
  expiredOn: null,
  contractKind: null,
  contractFrom: null,
  contractTo: null,
  fixedTerms: 0,
  probationMonths: null,
  ...changes,
})

describe('limits of the register', () => {
  it('ship with a basis each, and mark what the law leaves open', () => {
    const all = Object.values(contractLimits).flat()
    expect(all.every((setting) => setting.basis !== '' && setting.label !== '')).toBe(true)
    expect(all.filter((setting) => setting.unverified).map((setting) => setting.key)).toEqual([
      'firstDayRule',
      'partMonthRule',
      'reminderDays',
      'reminderMonths',
      'expiryNoticeDays',
      'callAgainDays',
    ])
  })

  it('pass their own checks, so that a saved copy can be read again', () => {
    const saved = Object.values(contractLimits).flat()
    expect(mergeSettings(contractLimits, contractLimitChecks, saved)).toEqual(contractLimits)
  })
})

describe('probation', () => {
  it.each([
    [3, 1],
    [11, 1],
    [12, 2],
    [35, 2],
    [36, 6],
    [2, 0],
  ])('allows for %i months at most %i', (months, limit) => {
    expect(probationForMonths(months, limits.probation.value)).toBe(limit)
  })

  it('allows six months without an end and none for a task', () => {
    expect(probationLimit({ kind: 'openEnded', from: '2020-01-01', to: null }, limits)).toEqual({ months: 6, until: '2020-06-30', termMonths: null })
    expect(probationLimit({ kind: 'task', from: '2020-01-01', to: null }, limits)).toMatchObject({ months: 0, until: null })
  })

  it('gives the last day of the longest probation of a term', () => {
    expect(probationLimit({ kind: 'fixed', from: '2020-01-15', to: '2021-01-14' }, limits)).toEqual({ months: 2, until: '2020-03-14', termMonths: 12 })
    expect(probationLimit({ kind: 'fixed', from: '2020-01-15', to: null }, limits)).toBeNull()
    expect(probationLimit({ kind: null, from: null, to: null }, limits)).toBeNull()
  })

  it('names what is wrong with the one agreed', () => {
    const year = { kind: 'fixed', from: '2020-01-01', to: '2020-12-31' } as const
    expect(probationError(year, 2, limits)).toBeNull()
    expect(probationError(year, 3, limits)).toContain('超过上限 2 个月')
    expect(probationError({ ...year, to: '2020-02-29' }, 1, limits)).toContain('不满三个月')
    expect(probationError({ ...year, to: '2020-03-31' }, 3, limits)).toContain('试用期不成立')
    expect(probationError({ kind: 'task', from: '2020-01-01', to: null }, 1, limits)).toContain('不得约定')
    expect(probationError(year, 0, limits)).toBeNull()
  })
})

describe('flags of a contract', () => {
  it('warns 60 and 30 days before the end and says when it has passed', () => {
    expect(expiryFlag('2020-10-31', TODAY, limits)).toEqual({ daysLeft: 60, expired: false, within: 60 })
    expect(expiryFlag('2020-10-01', TODAY, limits)).toMatchObject({ within: 30 })
    expect(expiryFlag('2020-11-01', TODAY, limits)).toBeNull()
    expect(expiryFlag(TODAY, TODAY, limits)).toMatchObject({ daysLeft: 0, expired: false })
    expect(expiryFlag('2020-08-31', TODAY, limits)).toMatchObject({ daysLeft: -1, expired: true })
    expect(expiryFlag(null, TODAY, limits)).toBeNull()
  })

  it('asks for an open-ended contract after two terms or ten years', () => {
    const facts = { hiredOn: '2018-01-01', kind: 'fixed', fixedTerms: 1, contractTo: '2020-12-31' } as const
    expect(openEndedReasons(facts, TODAY, limits)).toEqual([])
    expect(openEndedReasons({ ...facts, fixedTerms: 2 }, TODAY, limits)).toHaveLength(1)
    expect(openEndedReasons({ ...facts, hiredOn: '2010-12-31' }, TODAY, limits)[0]).toContain('10 年')
    expect(openEndedReasons({ ...facts, hiredOn: '2011-01-01' }, TODAY, limits)).toEqual([])
    expect(openEndedReasons({ ...facts, fixedTerms: 3, kind: 'openEnded' }, TODAY, limits)).toEqual([])
  })

  it('lets only real part-time work go without a paper', () => {
    const hours = (dailyHours: number | null, weeklyHours: number | null) => partTimeRefusal({ form: 'partTime', dailyHours, weeklyHours }, limits)
    expect(hours(4, 24)).toBeNull()
    expect(hours(5, 24)).toContain('超过 4 小时')
    expect(hours(4, 25)).toContain('超过 24 小时')
    expect(hours(null, 20)).toContain('请填写')
    expect(partTimeRefusal({ form: 'fullTime', dailyHours: 4, weeklyHours: 20 }, limits)).toContain('不是非全日制')
  })

  it('asks two years of a dispatch contract', () => {
    expect(dispatchError('dispatched', { kind: 'fixed', from: '2020-01-01', to: '2021-12-31' }, limits)).toBeNull()
    expect(dispatchError('dispatched', { kind: 'fixed', from: '2020-01-01', to: '2021-12-30' }, limits)).toContain('24 个月')
    expect(dispatchError('dispatched', { kind: 'task', from: null, to: null }, limits)).toContain('固定期限')
    expect(dispatchError('fullTime', { kind: 'task', from: null, to: null }, limits)).toBeNull()
  })

  it('reminds on day 20, day 30 and in the eleventh month', () => {
    expect(signingReminders('2020-03-01', limits).map((reminder) => reminder.on)).toEqual(['2020-03-21', '2020-03-31', '2021-02-01'])
  })
})

describe('a worker who does not sign', () => {
  it('shows the ways of articles 5, 6 and 7 with their days, one after the other without a gap', () => {
    expect(refusalWays('2020-03-01', limits).map(({ basis, from, until, severance }) => [basis.slice(7), from, until, severance])).toEqual([
      ['条例第五条', '2020-03-01', '2020-03-31', false],
      ['条例第六条第一款', '2020-04-01', '2021-02-28', true],
      ['条例第七条', '2021-03-01', null, null],
    ])
    expect(refusalWayOn('2020-03-01', '2020-03-31', limits).way).toBe('withinMonth')
    expect(refusalWayOn('2020-03-01', '2020-04-01', limits).way).toBe('afterMonth')
    expect(refusalWayOn('2020-03-01', '2021-03-01', limits).way).toBe('deemed')
  })

  it.each([
    ['2020-08-30', 1],
    ['2020-08-31', 2],
    ['2021-02-28', 2],
    ['2021-03-01', 3],
    ['2021-08-31', 4],
  ])('owes for work from 1 March 2020 to %s severance of %i half months', (endedOn, halves) => {
    expect(severanceHalfMonths('2020-03-01', endedOn)).toBe(halves)
  })
})

describe('everything about a line', () => {
  it('puts days, window and way together for an unsigned worker', () => {
    expect(lineOutlook(line(), limits, TODAY)).toMatchObject({
      standing: 'overMonth',
      daysOver: 154,
      deemed: false,
      window: { from: '2020-04-01', to: TODAY, end: 'running' },
      refusal: { way: 'afterMonth' },
      warnings: [],
    })
    expect(lineOutlook(line(), limits, '2021-03-01').deemed).toBe(true)
    expect(lineOutlook(line({ signedOn: '2021-02-28' }), limits, '2021-03-01').deemed).toBe(false)
  })

  it('gives no dates to who owes no contract with this firm', () => {
    expect(lineOutlook(line({ form: 'rehired' }), limits, TODAY)).toMatchObject({ dates: null, window: null, standing: null })
    expect(lineOutlook(line({ form: 'partTime', state: 'exempt' }), limits, TODAY).dates).toBeNull()
    expect(lineOutlook(line({ form: 'partTime' }), limits, TODAY).window).not.toBeNull()
  })

  it('counts from the day after a contract that ran out, and says that this is not settled', () => {
    const outlook = lineOutlook(line({ hiredOn: '2018-03-01', expiredOn: '2020-02-29' }), limits, TODAY)
    expect(outlook.dates).toMatchObject({ countedFrom: '2020-03-01', doubleWageFrom: '2020-04-01' })
    expect(outlook.warnings[0]).toContain('待核')
  })

  it('counts heads by how long they are unsigned', () => {
    const lines = [
      line({ hiredOn: '2020-08-20' }),
      line(),
      line({ hiredOn: '2019-01-01' }),
      line({ hiredOn: '2018-03-01', expiredOn: '2020-05-31' }),
      line({ signedOn: '2020-07-01', state: 'verified' }),
      line({ endedOn: '2020-07-01', state: 'left' }),
      line({ form: 'intern' }),
    ]
    expect(countLines(lines, limits, TODAY)).toEqual({ unsigned: 4, overMonth: 2, overYear: 1, expired: 1 })
  })
})

describe('heads and rate of a case', () => {
  const heads = { checkedOn: '2020-08-01', due: 100, signed: 90, overMonth: 6, overYear: 4, expired: 2, headcount: null }

  it('refuses heads that do not add up and caps nothing', () => {
    expect(checkHeads(heads, TODAY)).toEqual({})
    expect(checkHeads({ ...heads, signed: 101, overMonth: 0, overYear: 0, expired: 0 }, TODAY)['signed']).toContain('超过 100%')
    expect(checkHeads({ ...heads, overMonth: 7 }, TODAY)['overMonth']).toContain('10')
    expect(checkHeads({ ...heads, expired: 11 }, TODAY)['expired']).toContain('10')
    expect(checkHeads({ ...heads, checkedOn: '2020-09-02' }, TODAY)['checkedOn']).toContain('今天')
  })

  it('takes the number due from the roll where the roll is known', () => {
    const headcount = { onRoll: 120, partTime: 5, withinMonth: 5, otherRelations: 6, dispatched: 4 }
    expect(peopleDue(headcount)).toBe(100)
    expect(checkHeads({ ...heads, headcount }, TODAY)).toEqual({})
    expect(checkHeads({ ...heads, due: 101, headcount }, TODAY)['due']).toContain('100')
    expect(checkHeads({ ...heads, headcount: { ...headcount, onRoll: 10 } }, TODAY)['onRoll']).toContain('多于')
  })

  it('shows a rate with its parts, none over nobody, and of several firms over their sums', () => {
    expect(rateText(signingRate(971, 1000))).toBe('97.10%')
    expect(signingRate(0, 0).hundredths).toBeNull()
    expect(signingRate(11, 10)).toMatchObject({ hundredths: 11_000, over: true })
    expect(signingRateOf([{ signed: 1, due: 1 }, { signed: 0, due: 3 }])).toMatchObject({ numerator: 1, denominator: 4, hundredths: 2500 })
  })
})

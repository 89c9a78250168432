import { describe, expect, it } from 'vitest'
import { contractLimits, contractLimitsOn, expiryStages, lineOutlook, nextReminder, signingStages, type RemindedLine } from '@shared/features/contract-follow-up'

const line = (values: Partial<RemindedLine> = {}): RemindedLine => ({
  name: '陈静',
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
  ...values,
})
const signed = (values: Partial<RemindedLine> = {}) =>
  line({ state: 'verified', signedOn: '2020-06-01', contractKind: 'fixed', contractFrom: '2020-06-01', contractTo: '2021-05-31', fixedTerms: 1, ...values })
const days = (stages: readonly { on: string }[]) => stages.map(({ on }) => on)

describe('the days a worker without a contract is thought of', () => {
  it('are day 20, day 30 as the last day to sign, month 11 and the full year', () => {
    expect(days(signingStages(line(), contractLimits))).toEqual(['2020-03-21', '2020-03-31', '2021-02-01', '2021-03-01'])
  })

  it('leave day 30 to the last day to sign when the month is over by then', () => {
    expect(days(signingStages(line({ hiredOn: '2020-02-01' }), contractLimits))).toEqual(['2020-02-21', '2020-02-29', '2021-01-01', '2021-02-01'])
    expect(days(signingStages(line({ hiredOn: '2020-06-10' }), contractLimits)).slice(0, 3)).toEqual(['2020-06-30', '2020-07-09', '2021-05-10'])
    expect(days(signingStages(line({ hiredOn: '2021-01-30' }), contractLimits)).slice(0, 3)).toEqual(['2021-02-19', '2021-02-28', '2021-12-30'])
  })

  it('are those shown with the worker', () => {
    const limits = contractLimitsOn('2020-02-01')
    expect(days(lineOutlook(line({ hiredOn: '2020-02-01' }), limits, '2020-02-10').reminders)).toEqual(['2020-02-21', '2021-01-01'])
    expect(days(lineOutlook(line({ hiredOn: '2020-03-31' }), limits, '2020-04-10').reminders)).toEqual(['2020-04-20', '2020-04-30', '2021-03-01'])
  })

  it('count months by the convention of the year: hired on a day that the eleventh month lacks, they are full on the day after it', () => {
    const [, , eleventh, full] = days(signingStages(line({ hiredOn: '2020-03-31' }), contractLimits))
    expect([eleventh, full]).toEqual(['2021-03-01', '2021-03-31'])
    // Hired on 29 February: the year is full on the day after 28 February.
    expect(days(signingStages(line({ hiredOn: '2020-02-29' }), contractLimits)).slice(-2)).toEqual(['2021-01-29', '2021-03-01'])
  })

  it('keep a later day that the bureau has set', () => {
    const [rule] = contractLimits.reminderDays
    if (!rule) throw new Error('no shipped rule')
    const later = { ...contractLimits, reminderDays: [{ ...rule, value: [20, 45] }] }
    const stages = signingStages(line(), later)
    expect(days(stages)).toEqual(['2020-03-21', '2020-03-31', '2020-04-15', '2021-02-01', '2021-03-01'])
    expect(stages[2]?.basis).toBe('最后签订日为 2020-03-31（劳动合同法第十条第二款），自次日起每月支付二倍工资')
  })

  it('follow the convention the bureau has set', () => {
    const [rule] = contractLimits.firstDayRule
    if (!rule) throw new Error('no shipped rule')
    const excluded = { ...contractLimits, firstDayRule: [{ ...rule, value: 'excluded' as const }] }
    expect(days(signingStages(line(), excluded))).toEqual(['2020-03-21', '2020-03-31', '2020-04-01', '2021-02-01', '2021-03-01'])
  })

  it('are none once signed, ended, refused or where no contract with the firm is due', () => {
    for (const values of [{ signedOn: '2020-03-10' }, { endedOn: '2020-03-10' }, { state: 'refused' }, { form: 'dispatched' }] as const) {
      expect(signingStages(line(values), contractLimits)).toEqual([])
    }
  })
})

describe('the days before a contract ends', () => {
  it('are 60 and 30 days before, and the last day of the term', () => {
    expect(days(expiryStages(signed(), contractLimits))).toEqual(['2021-04-01', '2021-05-01', '2021-05-31'])
  })

  it('carry a mark when the next contract has to be open-ended: two terms, or ten years of service at the renewal', () => {
    const marked = (values: Partial<RemindedLine>) => expiryStages(signed(values), contractLimits).map(({ openEnded }) => openEnded)
    expect(marked({})).toEqual([false, false, false])
    expect(marked({ fixedTerms: 2 })).toEqual([true, true, true])
    expect(marked({ hiredOn: '2011-05-31' })).toEqual([true, true, true])
    expect(marked({ hiredOn: '2011-06-01' })).toEqual([false, false, false])
  })

  it('are none for a contract without an end and for one who has left', () => {
    expect(expiryStages(signed({ contractKind: 'openEnded', contractTo: null }), contractLimits)).toEqual([])
    expect(expiryStages(signed({ endedOn: '2020-12-31' }), contractLimits)).toEqual([])
  })
})

describe('the next reminder of a case', () => {
  const stages = ['陈静', '王芳', '赵磊', '孙洁'].flatMap((name) => signingStages(line({ name }), contractLimits))
  const next = (today: string, last: string | null = null, handled: readonly string[] = []) => nextReminder(stages, { today, last, handled })?.on ?? null

  it('is one row for all who fall on the day, and names the first three', () => {
    expect(nextReminder(stages, { today: '2020-03-10', last: null, handled: [] })).toEqual({
      on: '2020-03-21',
      title: '陈静、王芳、赵磊等 4 人：用工满 20 天未签',
      basis: '最后签订日 2020-03-31（劳动合同法第十条第二款）',
    })
  })

  it('stays after its day until it is dealt with, then gives way to the next one', () => {
    expect(next('2020-03-25', '2020-03-21')).toBe('2020-03-21')
    expect(next('2020-03-25', '2020-03-21', ['2020-03-21'])).toBe('2020-03-31')
  })

  it('brings up what stood in the shadow of an older one', () => {
    const later = [...stages, ...signingStages(line({ name: '钱勇', hiredOn: '2020-03-03' }), contractLimits)]
    expect(nextReminder(later, { today: '2020-03-25', last: '2020-03-21', handled: ['2020-03-21'] })).toMatchObject({ on: '2020-03-23', title: '钱勇：用工满 20 天未签' })
  })

  it('does not dig up days that had gone by before the case was entered', () => {
    expect(next('2020-06-01')).toBe('2021-02-01')
    expect(next('2021-06-01')).toBeNull()
  })

  it('says how many of them must be given an open-ended contract', () => {
    const both = [...expiryStages(signed({ fixedTerms: 2 }), contractLimits), ...expiryStages(signed({ name: '王芳' }), contractLimits)]
    const title = nextReminder(both, { today: '2021-03-01', last: null, handled: [] })?.title
    expect(title).toBe('陈静、王芳：劳动合同 2021-05-31 到期，其中 1 人续订应为无固定期限')
  })
})

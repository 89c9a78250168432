import { describe, expect, it } from 'vitest'
import { contractLimits, contractLimitsOn, expiryStages, inForce, renewalErrors, renewalWarnings, settlingRefusal, termsAfter, type RemindedLine, type Renewal, type RenewalValues } from '@shared/features/contract-follow-up'

const limits = contractLimitsOn('2020-03-01')
const line: RemindedLine = {
  name: '陈静',
  state: 'verified',
  form: 'fullTime',
  hiredOn: '2020-03-01',
  signedOn: '2020-06-01',
  endedOn: null,
  expiredOn: null,
  contractKind: 'fixed',
  contractFrom: '2020-06-01',
  contractTo: '2021-05-31',
  fixedTerms: 1,
  probationMonths: null,
}
const renewed: RenewalValues = { outcome: 'renewed', settledOn: '2021-05-20', contractKind: 'fixed', contractFrom: '2021-06-01', contractTo: '2024-05-31', remark: '' }
const ended: RenewalValues = { outcome: 'ended', settledOn: '2021-05-31', contractKind: null, contractFrom: null, contractTo: null, remark: '' }
const kept = (values: RenewalValues, fixedTerms: number): Renewal => ({ ...values, fixedTerms })

describe('the contract in force', () => {
  it('is the one last renewed, and reminds of its own end', () => {
    const after = inForce({ ...line, probationMonths: 2 }, [kept(renewed, 2)])
    expect(after).toMatchObject({ probationMonths: null, contractFrom: '2021-06-01', contractTo: '2024-05-31', fixedTerms: 2, signedOn: '2020-06-01' })
    expect(expiryStages(after, contractLimits).map(({ on, openEnded }) => [on, openEnded])).toEqual([
      ['2024-04-01', true],
      ['2024-05-01', true],
      ['2024-05-31', true],
    ])
  })

  it('reminds of nothing once it was ended or is open-ended', () => {
    expect(expiryStages(inForce(line, [kept(ended, 1)]), contractLimits)).toEqual([])
    const open = { ...renewed, contractKind: 'openEnded' as const, contractTo: null }
    expect(expiryStages(inForce(line, [kept(open, 0)]), contractLimits)).toEqual([])
  })

  it('counts fixed terms in a row', () => {
    expect(termsAfter(line, 'fixed')).toBe(2)
    expect(termsAfter(line, 'openEnded')).toBe(0)
    expect(termsAfter(line, 'task')).toBe(0)
  })
})

describe('settling the end of a contract', () => {
  it('needs a signed contract with an end that was not settled before', () => {
    expect(settlingRefusal(line)).toBeNull()
    expect(settlingRefusal({ ...line, signedOn: null })).toBe('尚未补签劳动合同')
    expect(settlingRefusal(inForce(line, [kept(ended, 1)]))).toBe('已离职或已终止')
    expect(settlingRefusal({ ...line, contractTo: null })).toBe('现行劳动合同没有终止日')
  })

  it('takes a renewal and an ending as they are', () => {
    expect(renewalErrors(line, renewed, '2021-05-20')).toEqual({})
    expect(renewalErrors(line, ended, '2021-05-31')).toEqual({})
  })

  it('refuses days to come, a term that goes back, and a kind that does not fit its term', () => {
    const wrong = (values: Partial<RenewalValues>) => renewalErrors(line, { ...renewed, ...values }, '2021-05-20')
    expect(wrong({ settledOn: '2021-05-21' })).toEqual({ settledOn: '续签日期不能晚于今天（2021-05-20）' })
    expect(wrong({ settledOn: '2020-05-31' })).toEqual({ settledOn: '续签日期早于原合同起始日，请核对' })
    expect(wrong({ contractFrom: '2020-06-01' })).toEqual({ contractFrom: '续签起始日应晚于原合同起始日（2020-06-01）' })
    expect(wrong({ contractTo: '2021-05-31', contractFrom: '2021-05-01' })).toEqual({ contractTo: '终止日应晚于原合同终止日（2021-05-31）' })
    expect(wrong({ contractTo: null })).toEqual({ contractTo: '固定期限劳动合同须填写终止日' })
    expect(wrong({ contractKind: 'openEnded' })).toEqual({ contractTo: '无固定期限劳动合同没有终止日' })
    expect(wrong({ contractKind: null, contractFrom: null })).toEqual({ contractKind: '请选择续签合同类型', contractFrom: '请填写续签起始日' })
    expect(renewalErrors(line, ended, '2021-05-30')).toEqual({ settledOn: '终止日期不能晚于今天（2021-05-30）' })
  })
})

describe('what is said before', () => {
  const said = (values: Partial<RenewalValues>, current: RemindedLine = line) => renewalWarnings(current, { ...renewed, ...values }, limits)

  it('is nothing when the next term follows at once and was signed in time', () => {
    expect(said({})).toEqual([])
  })

  it('is that the next contract has to be open-ended after two fixed terms, but not when it is', () => {
    const twice = { ...line, fixedTerms: 2 }
    expect(said({}, twice)).toEqual(['已连续订立 2 次固定期限劳动合同，续订时应当订立无固定期限劳动合同（劳动合同法第十四条第二款第（三）项）；劳动者提出订立固定期限劳动合同的除外'])
    expect(said({ contractKind: 'openEnded', contractTo: null }, twice)).toEqual([])
  })

  it('is a gap, an overlap, and a renewal signed more than a month after the end', () => {
    expect(said({ contractFrom: '2021-06-11' })).toEqual(['2021-06-01 至 2021-06-10 没有劳动合同，期间继续用工的请核对'])
    expect(said({ contractFrom: '2021-05-25' })).toEqual(['续签期限与原合同（至 2021-05-31）重叠'])
    expect(said({ settledOn: '2021-06-30' })).toEqual([])
    expect(said({ settledOn: '2021-07-01' })[0]).toContain('最后签订日为 2021-06-30')
  })

  it('is severance and the keeping of the text when a fixed term ends', () => {
    const [severance, , keeping] = renewalWarnings(line, ended, limits)
    expect(severance).toContain('第四十六条第五项')
    expect(keeping).toBe('劳动合同文本至少保存至 2023-05-31（劳动合同法第五十条第三款）')
    expect(renewalWarnings({ ...line, contractKind: 'task' }, ended, limits)).toHaveLength(2)
  })
})

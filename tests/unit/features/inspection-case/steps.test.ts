import { describe, expect, it } from 'vitest'
import { caseClockView, caseStepOffers, caseStepRefusal, caseStepRules, caseStateValues, caseStepValues, isLocked, stateAfterStep, stepInputErrors, stepMissing, type CaseFacts, type CaseStep } from '@shared/features/inspection-case'
import { context, draft, issued, notified, served, stepValues, took } from './support'

const codes = (facts: CaseFacts, step: CaseStep, today: string): string[] => offer(facts, step, today).missing.map(({ code }) => code)
const next = (facts: CaseFacts, today: string): string | undefined => caseStepOffers(facts, context(today)).find((one) => one.next)?.step
function offer(facts: CaseFacts, step: CaseStep, today: string) {
  const found = caseStepOffers(facts, context(today)).find((one) => one.step === step)
  if (!found) throw new Error(`${step} is not offered from ${facts.state}`)
  return found
}

describe('the table of steps', () => {
  it('has every step once, and leaves every state that is not shut', () => {
    expect(caseStepRules.map(({ step }) => step).toSorted()).toEqual([...caseStepValues].toSorted())
    for (const state of caseStateValues) expect(caseStepRules.some(({ from }) => from.includes(state)), state).toBe(true)
    for (const state of caseStateValues.filter((value) => value !== 'draft')) expect(caseStepRules.some(({ to }) => to === state), state).toBe(true)
    for (const state of caseStateValues.filter(isLocked)) expect(caseStepRules.filter(({ from }) => from.includes(state)).map(({ step }) => step)).toEqual(['reopen'])
  })

  it('refuses a step of another state in a sentence, and offers only what is open', () => {
    expect(caseStepRefusal(draft, 'decide')).toBe('当前状态不能“作出决定”')
    expect(caseStepRefusal(notified(), 'plead')).toBeNull()
    expect(caseStepOffers(draft, context('2025-06-05')).map(({ step }) => step)).toEqual(['file', 'refuseFiling', 'transferOther'])
  })

  it('opens a shut file where it was shut', () => {
    const closed = took(took(served(), 'perform', '2025-08-01'), 'close', '2025-08-04')
    expect(closed.state).toBe('closed')
    expect(stateAfterStep('reopen', closed.state, closed.steps)).toBe('performed')
    expect(stateAfterStep('extend', 'ordered', [])).toBe('ordered')
    const again = took(took(closed, 'reopen', '2025-08-05'), 'close', '2025-08-06')
    expect(stateAfterStep('reopen', again.state, again.steps)).toBe('performed')
  })

  it('marks one next step along the way', () => {
    expect(next(draft, '2025-06-05')).toBe('file')
    expect(next(notified(), '2025-07-20')).toBe('plead')
    expect(next(took(notified(), 'plead', '2025-07-22'), '2025-07-23')).toBe('decide')
    expect(next(issued(took(notified(), 'plead', '2025-07-22'), 'case-hearing', '2025-07-22'), '2025-07-23')).toBe('hear')
    expect(next(served(), '2025-08-01')).toBe('perform')
    // Nobody asked for a review or sued, and nothing was paid.
    expect(next(served(), '2026-02-03')).toBe('urge')
  })
})

describe('what a step needs', () => {
  it('files with two inspectors who hold valid certificates and do not keep away; its form is numbered by it', () => {
    const ready = issued(draft, 'case-filing', '2025-06-05')
    expect(codes(ready, 'file', '2025-06-05')).toEqual([])
    expect(codes(draft, 'file', '2025-06-05')).toEqual([])
    expect(codes({ ...ready, second: null }, 'file', '2025-06-05')).toEqual(['inspectors'])
    expect(codes({ ...ready, second: ready.lead }, 'file', '2025-06-05')).toContain('inspectors')
    expect(codes({ ...ready, recused: ['2'] }, 'file', '2025-06-05')).toEqual(['recused'])
    expect(codes(ready, 'file', '2028-01-05')).toEqual(['certificate', 'certificate'])
    expect(offer(ready, 'file', '2025-06-05').explains).toContain('最迟2025年6月10日')
  })

  it('refuses acts that ended more than two years before, without exception', () => {
    const old = issued({ ...draft, endedOn: '2023-06-02' }, 'case-filing', '2025-06-05')
    expect(offer(old, 'file', '2025-06-05').missing).toEqual([expect.objectContaining({ code: 'reach', hard: true, basis: '劳动保障监察条例第二十条' })])
    expect(codes({ ...old, endedOn: '2023-06-03' }, 'file', '2025-06-05')).toEqual([])
  })

  it('extends once, before the sixty days are over', () => {
    const filed = issued(took(draft, 'file', '2025-06-05'), 'case-extension', '2025-08-20')
    expect(codes(filed, 'extend', '2025-08-28')).toEqual([])
    expect(codes(filed, 'extend', '2025-08-29')).toEqual(['over'])
    expect(codes(took(filed, 'extend', '2025-08-20'), 'extend', '2025-09-01')).toEqual(['extended'])
  })

  it('concludes late only with a reason, and on time counts the pause', () => {
    const filed = issued(issued(took(draft, 'file', '2025-06-05'), 'case-report', '2025-08-29'), 'case-site', '2025-06-10')
    expect(offer(filed, 'conclude', '2025-08-29').missing).toEqual([expect.objectContaining({ code: 'over', hard: false })])
    const paused = took(took(filed, 'suspend', '2025-06-12'), 'resume', '2025-07-12')
    expect(codes(paused, 'conclude', '2025-08-29')).toEqual([])
  })

  it('decides nothing before the notice is served, without exception (行政处罚法第六十二条)', () => {
    const unserved = { ...notified(), papers: notified().papers.map((paper) => (paper.kind === 'case-prior-notice' ? { ...paper, services: [] } : paper)) }
    const ready = issued(took(unserved, 'plead', '2025-07-22'), 'case-penalty', '2025-07-24')
    expect(offer(ready, 'decide', '2025-07-24').missing).toEqual([expect.objectContaining({ code: 'notice-served', hard: true })])
  })

  it('counts a notice that was published only when the thirty days are over', () => {
    const published = { ...notified(), papers: notified().papers.map((paper) => (paper.kind === 'case-prior-notice' ? { ...paper, services: [{ manner: 'announcement' as const, servedOn: '2025-07-14', effectiveOn: '2025-08-13' }] } : paper)) }
    expect(codes(published, 'plead', '2025-08-12')).toEqual(['notice-served'])
    expect(codes(published, 'plead', '2025-08-13')).toEqual([])
  })

  it('waits for the time to plead and to ask for a hearing, unless they were used or given up with a reason', () => {
    const silent = issued(took(notified(), 'plead', '2025-07-16', { made: false }), 'case-penalty', '2025-07-17')
    const early = offer(silent, 'decide', '2025-07-17').missing
    expect(early.map(({ code, hard }) => [code, hard])).toEqual([['plead-period', false], ['hearing-period', false]])
    expect(codes(silent, 'decide', '2025-07-18')).toEqual(['hearing-period'])
    expect(codes(silent, 'decide', '2025-07-22')).toEqual([])
    const heard = issued(took(notified(), 'plead', '2025-07-16', { made: true }), 'case-penalty', '2025-07-17')
    expect(codes(heard, 'decide', '2025-07-17')).toEqual(['hearing-period'])
    // A large fine leaves no room: the hearing has to be waited for.
    expect(stepMissing('decide', { on: '2025-07-18', fineFen: 2_000_000 }, silent, context('2025-07-30'))).toEqual([expect.objectContaining({ code: 'hearing-period', hard: true })])
    expect(stepMissing('decide', { on: '2025-07-18', fineFen: 1_999_999 }, silent, context('2025-07-30'))[0]?.hard).toBe(false)
  })

  it('asks for a reason when fifteen working days or ninety days are over', () => {
    const ready = issued(took(notified(), 'plead', '2025-07-22'), 'case-penalty', '2025-09-05')
    expect(codes(ready, 'decide', '2025-07-31')).toEqual([])
    expect(codes(ready, 'decide', '2025-08-01')).toEqual(['late'])
    expect(codes(ready, 'decide', '2025-09-05')).toEqual(['late', 'ninety'])
  })

  it('hears the party after seven whole working days from the notice', () => {
    const invited = issued(notified(), 'case-hearing', '2025-07-16', { served: '2025-07-16' })
    expect(codes(issued(notified(), 'case-hearing', '2025-07-16'), 'hear', '2025-07-28')).toEqual(['hearing-served'])
    expect(codes(invited, 'hear', '2025-07-25')).toEqual(['hearing-early'])
    expect(codes(invited, 'hear', '2025-07-28')).toEqual([])
  })

  it('serves every decision before it runs', () => {
    const facts = issued(took(notified(), 'plead', '2025-07-22'), 'case-penalty', '2025-07-24')
    expect(codes(took(facts, 'decide', '2025-07-24'), 'serve', '2025-07-24')).toEqual(['served'])
    expect(codes(took(issued(facts, 'case-treatment', '2025-07-24', { served: '2025-07-25' }), 'decide', '2025-07-24'), 'serve', '2025-07-25')).toEqual(['served'])
  })

  it('goes to the court between the end of the remedies and three months later, ten working days after 催告', () => {
    const urged = took(issued(served(), 'case-urging', '2026-02-03', { served: '2026-02-03' }), 'urge', '2026-02-03')
    const ready = issued(urged, 'case-enforcement', '2026-03-03')
    expect(codes(issued(served(), 'case-urging', '2025-08-20'), 'urge', '2025-08-20')).toEqual(['remedies'])
    expect(codes(issued(served(), 'case-urging', '2025-08-08'), 'urge', '2025-08-08')).toEqual(['perform-period', 'remedies'])
    // Six months from 24 July end on Saturday 24 January: Monday the 26th; Spring Festival lies between.
    expect(codes(ready, 'enforce', '2026-02-24')).toEqual(['urge-period'])
    expect(codes(ready, 'enforce', '2026-02-25')).toEqual([])
    expect(offer(ready, 'enforce', '2026-04-27').missing).toEqual([expect.objectContaining({ code: 'window', hard: false })])
  })

  it('proposes a transfer behind a served order whose period is over, or names another crime', () => {
    const facts = issued(notified(), 'case-police-approval', '2025-07-15')
    expect(codes(facts, 'proposeTransfer', '2025-07-15')).toEqual([])
    const without = { ...facts, papers: facts.papers.filter(({ kind }) => kind !== 'case-order') }
    expect(offer(without, 'proposeTransfer', '2025-07-15').missing).toEqual([expect.objectContaining({ code: 'order', hard: false })])
    const proposed = issued(took(facts, 'proposeTransfer', '2025-07-15'), 'case-police', '2025-07-18')
    expect(codes(proposed, 'transferPolice', '2025-07-18')).toEqual([])
    expect(codes(proposed, 'transferPolice', '2025-07-19')).toEqual(['chief-late'])
  })

  it('closes with a reason what is not paid or not dealt with', () => {
    const performed = issued(took(served(), 'perform', '2025-08-01'), 'case-closing', '2025-08-04')
    expect(codes(performed, 'close', '2025-08-04')).toEqual(['unpaid'])
    expect(codes({ ...performed, money: { ...performed.money, paidFen: 6_874_562 } }, 'close', '2025-08-04')).toEqual([])
  })
})

describe('what is entered with a step', () => {
  const signed = (roles: readonly ('lead' | 'second' | 'review' | 'approve')[], signedOn: string, agrees = true) => roles.map((role) => ({ role, person: role, agrees, opinion: '同意', signedOn }))
  const all = signed(['lead', 'second', 'review', 'approve'], '2025-06-05')
  const errors = (step: CaseStep, values: Parameters<typeof stepInputErrors>[1], facts = draft) => stepInputErrors(step, values, facts, context('2025-08-01'))

  it('takes a filing signed by all in their order', () => {
    expect(errors('file', stepValues('2025-06-05', { approvals: all }))).toEqual({})
    expect(errors('file', stepValues('2025-06-05', { approvals: all.slice(0, 3) }))['approvals']).toBe('尚缺审批人签名')
    expect(errors('file', stepValues('2025-06-05', { approvals: [...all.slice(0, 3), ...signed(['approve'], '2025-06-06')] }))['approvals.3.signedOn']).toContain('不能晚于')
    expect(errors('file', stepValues('2025-06-05', { approvals: [...all.slice(0, 3), ...signed(['approve'], '2025-06-04')] }))['approvals']).toContain('审批人签名（2025-06-04）早于审核人')
    expect(errors('file', stepValues('2025-06-05', { approvals: [...all.slice(0, 3), ...signed(['approve'], '2025-06-05', false)] }))['approvals.3.agrees']).toContain('不同意')
  })

  it('refuses days that cannot be, and asks for the reasons the law asks for', () => {
    expect(errors('file', stepValues('2025-08-02', { approvals: all }))['on']).toContain('晚于今天')
    expect(errors('file', stepValues('2025-06-02', { approvals: all }))['on']).toContain('受理日期')
    expect(errors('plead', stepValues('2025-07-13', { made: true }), notified())['on']).toContain('事先告知')
    expect(errors('withdraw', stepValues('2025-06-05', { note: ' ' }))['note']).toBe('请填写撤销立案的理由')
    expect(errors('plead', stepValues('2025-07-16'), notified())['made']).toContain('是否陈述')
    expect(errors('transferPolice', stepValues('2025-07-16'))['receiver']).toContain('接收机关')
    expect(errors('extend', stepValues('2025-07-16', { days: 31 }))['days']).toContain('30 个工作日')
    expect(errors('order', stepValues('2025-07-16', { dueOn: '2025-07-16' }))['dueOn']).toContain('晚于')
  })

  it('wants a paper for every decision and no fine without a penalty', () => {
    const facts = issued(took(notified(), 'plead', '2025-07-22'), 'case-treatment', '2025-07-24')
    const decide = (changes: Parameters<typeof stepValues>[1]) => errors('decide', stepValues('2025-07-24', { approvals: signed(['lead', 'second', 'review', 'approve'], '2025-07-24'), ...changes }), facts)
    expect(decide({ decisions: ['treatment'] })).toEqual({})
    expect(decide({ decisions: [] })['decisions']).toContain('请选择')
    expect(decide({ decisions: ['treatment', 'penalty'] })['decisions']).toBe('尚未签发行政处罚决定书')
    expect(decide({ decisions: ['treatment'], fineFen: 100 })['fineFen']).toContain('不能填写罚款')
  })
})

describe('the clock on the record page', () => {
  it('runs while the case is investigated, stands while it is suspended, ends with the investigation', () => {
    const filed = took(draft, 'file', '2025-06-05')
    expect(caseClockView(draft, context('2025-06-05'))).toMatchObject({ dueOn: null, running: false })
    expect(caseClockView(filed, context('2025-08-27'))).toMatchObject({ dueOn: '2025-08-28', daysLeft: 1, running: true, overdue: false })
    expect(caseClockView(filed, context('2025-08-29'))).toMatchObject({ daysLeft: -1, overdue: true })
    expect(caseClockView(took(filed, 'suspend', '2025-06-12'), context('2025-08-29'))).toMatchObject({ dueOn: null, daysLeft: null, running: false })
    expect(caseClockView(took(filed, 'conclude', '2025-07-10'), context('2025-08-29')).sentence).toContain('2025年7月10日调查终结')
    // A year without holidays gives no day.
    expect(caseClockView(took(draft, 'file', '2026-12-01'), context('2026-12-02'))).toMatchObject({ dueOn: null, daysLeft: null })
  })
})

import { describe, expect, it } from 'vitest'
import { caseDeadlines, checkFile, intakeClock, moneyWarnings, type CaseFacts } from '@shared/features/inspection-case'
import { context, draft, issued, notified, served, took } from './support'

const groups = (facts: CaseFacts, today = '2025-08-05'): string[] => checkFile(facts, context(today)).map(({ group, message }) => `${group} ${message}`)

/** A file in which everything is in order: paid, closed. */
function whole(): CaseFacts {
  const paid = { ...served(), money: { workers: 12, owedFen: 6_874_562, paidFen: 6_874_562, extraFen: 0 } }
  return took(issued(took(paid, 'perform', '2025-08-01'), 'case-closing', '2025-08-04'), 'close', '2025-08-04')
}

describe('案卷自查', () => {
  it('finds nothing in a whole file but the reminder to report the penalty upward', () => {
    expect(groups(whole())).toEqual([expect.stringContaining('上一级备案')])
  })

  it('names what is missing, each with its paper or step and the mend', () => {
    const without = (...kinds: readonly string[]): CaseFacts => ({ ...whole(), papers: whole().papers.filter(({ kind }) => !kinds.includes(kind)) })
    expect(groups(without('case-complaint'))).toContainEqual(expect.stringMatching(/^缺少文书 没有《投诉登记表》/u))
    expect(groups(without('case-filing'))).toContainEqual(expect.stringMatching(/^缺少文书 已立案，案卷中没有《立案审批表》/u))
    expect(groups(without('case-interview'))).toContainEqual(expect.stringMatching(/^缺少文书 没有询问笔录/u))
    expect(groups(without('case-closing'))).toContainEqual(expect.stringMatching(/^缺少文书 已结案，案卷中没有《结案审批表》；请补制/u))
    const problem = checkFile(without('case-closing'), context('2025-08-05')).find(({ group }) => group === '缺少文书')
    expect(problem).toMatchObject({ severity: 'error', step: 'close', paperId: null })
    expect(groups({ ...whole(), steps: whole().steps.map((step) => (step.step === 'plead' ? { ...step, made: true } : step)) })).toContainEqual(expect.stringContaining('陈述申辩笔录'))
  })

  it('finds days out of order', () => {
    const shifted = (kind: string, issuedOn: string): CaseFacts => ({ ...whole(), papers: whole().papers.map((paper) => (paper.kind === kind ? { ...paper, issuedOn } : paper)) })
    expect(groups(shifted('case-penalty', '2025-07-10'))).toContainEqual(expect.stringMatching(/^日期倒置 《行政处罚决定书》.*早于事先告知书送达/u))
    expect(groups(shifted('case-treatment', '2025-07-25'))).toContainEqual(expect.stringMatching(/^日期倒置 《行政处理决定书》送达（2025-07-24）早于签发/u))
    expect(groups(shifted('case-interview', '2025-06-04'))).toContainEqual(expect.stringContaining('早于立案（2025-06-05）'))
    const [first, ...rest] = whole().steps
    if (first === undefined) throw new Error('no steps')
    expect(groups({ ...whole(), steps: [{ ...first, on: '2025-06-30' }, ...rest] })).toContainEqual(expect.stringMatching(/^日期倒置 责令改正（2025-06-16）早于立案/u))
    expect(groups({ ...whole(), evidence: [{ kind: 'document', name: '工资表', obtainedOn: '2025-07-11', registeredOn: null, releasedOn: null }] })).toContainEqual(expect.stringContaining('证据“工资表”'))
  })

  it('finds missing signatures and service', () => {
    expect(groups({ ...whole(), approvals: whole().approvals.filter(({ step, role }) => step !== 'file' || role !== 'approve') })).toContainEqual('缺少签名 立案缺少审批人签名；请补签并注明日期')
    const unsigned = { ...whole(), papers: whole().papers.map((paper) => (paper.kind === 'case-interview' ? { ...paper, signedOn: null } : paper)) }
    expect(groups(unsigned)).toContainEqual(expect.stringContaining('逐页签名'))
    const unserved = { ...whole(), papers: whole().papers.map((paper) => (paper.kind === 'case-order' ? { ...paper, services: [] } : paper)) }
    expect(groups(unserved)).toContainEqual(expect.stringMatching(/^未送达 《劳动保障监察限期改正指令书》没有送达记录/u))
    expect(groups({ ...whole(), second: null })).toContainEqual(expect.stringMatching(/^承办人员/u))
  })

  it('finds clocks that ran out, in a shut file only those that were missed', () => {
    const filed = took(issued(issued(draft, 'case-complaint', '2025-06-03'), 'case-filing', '2025-06-11'), 'file', '2025-06-11')
    expect(groups(filed, '2025-06-12')).toEqual([expect.stringMatching(/^逾期 决定是否受理于2025年6月11日完成，期限为2025年6月10日/u)])
    expect(groups(filed, '2025-09-04')).toContainEqual(expect.stringMatching(/^逾期 调查尚未完成/u))
    expect(groups(whole(), '2026-08-04').filter((text) => text.startsWith('逾期'))).toEqual([])
    const stored = { ...whole(), evidence: [{ kind: 'document' as const, name: '账册', obtainedOn: '2025-06-10', registeredOn: '2025-06-10', releasedOn: '2025-06-20' }] }
    expect(groups(stored)).toContainEqual(expect.stringContaining('登记保存证据“账册”的处理于2025年6月20日完成，期限为2025年6月19日'))
  })

  it('shows steps that were taken all the same, with the reason', () => {
    const facts = { ...whole(), steps: whole().steps.map((step) => (step.step === 'conclude' ? { ...step, overridden: ['调查期限已于2025年8月28日届满'], overrideReason: '等待鉴定' } : step)) }
    expect(checkFile(facts, context('2025-08-05'))).toContainEqual(expect.objectContaining({ group: '越过', severity: 'warning', message: expect.stringContaining('等待鉴定') as string }))
  })

  it('asks for the word to the complainant after an extension', () => {
    const extended = took(issued(took(draft, 'file', '2025-06-05'), 'case-extension', '2025-06-20'), 'extend', '2025-06-20')
    expect(groups(extended, '2025-06-21')).toContainEqual(expect.stringContaining('没有告知投诉人的文书'))
    expect(groups(issued(extended, 'case-tell', '2025-06-23', { served: '2025-06-23' }), '2025-06-24').join('')).not.toContain('没有告知投诉人')
  })
})

describe('dates somebody must keep', () => {
  const kinds = (facts: CaseFacts, today: string): string[] => caseDeadlines(facts, context(today)).map(({ kind, dueDate }) => `${kind} ${dueDate}`)

  it('follow the case from the filing to the court', () => {
    const filed = took(draft, 'file', '2025-06-05')
    expect(kinds(draft, '2025-06-05')).toEqual([])
    expect(intakeClock('2025-06-03', context('2025-06-03')).due).toBe('2025-06-10')
    expect(kinds(filed, '2025-06-06')).toEqual(['case-investigate 2025-08-28'])
    expect(kinds(took(issued(filed, 'case-order', '2025-06-16', { dueOn: '2025-06-23' }), 'order', '2025-06-16'), '2025-06-17')).toEqual(['case-investigate 2025-08-28', 'case-correct 2025-06-23'])
    expect(kinds(took(filed, 'suspend', '2025-06-12'), '2025-06-13')).toEqual(['case-tell 2025-06-15'])
    expect(kinds(notified(), '2025-07-15')).toEqual(['case-decide 2025-07-31', 'case-penalty 2025-09-03', 'case-plead 2025-07-17', 'case-hearing 2025-07-21'])
    expect(kinds(served(), '2025-07-25')).toEqual(['case-pay 2025-08-08', 'case-file-up 2025-08-07', 'case-court 2026-04-26'])
    expect(kinds(took(issued(served(), 'case-urging', '2026-02-03', { served: '2026-02-03' }), 'urge', '2026-02-03'), '2026-02-04')).toEqual(['case-urge 2026-02-24', 'case-court 2026-04-26'])
    expect(kinds(whole(), '2025-08-05')).toEqual([])
  })

  it('give the chief three days and the hand-over one', () => {
    const proposed = took(notified(), 'proposeTransfer', '2025-07-15')
    expect(kinds(proposed, '2025-07-15')).toContain('case-police 2025-07-18')
    const approved = { ...proposed, approvals: [...proposed.approvals, { step: 'transferPolice' as const, role: 'approve' as const, person: '局长', agrees: true, opinion: '', signedOn: '2025-07-17' }] }
    expect(kinds(approved, '2025-07-17')).toContain('case-police 2025-07-18')
  })

  it('watch evidence that was registered and the penalty that is to be reported only while it is time', () => {
    const kept = { ...took(draft, 'file', '2025-06-05'), evidence: [{ kind: 'document' as const, name: '账册', obtainedOn: '2025-06-10', registeredOn: '2025-06-10', releasedOn: null }] }
    expect(kinds(kept, '2025-06-11')).toContain('case-evidence 2025-06-19')
    expect(kinds(served(), '2025-08-08')).not.toContain('case-file-up 2025-08-07')
  })
})

describe('money that does not add up', () => {
  it('tells of too much paid, extra too early or too high, wages paid before the decision, and the amount of the crime', () => {
    const facts = notified()
    const warn = (money: Partial<CaseFacts['money']>, today = '2025-07-15', base = facts) => moneyWarnings({ ...base, money: { ...base.money, ...money } }, context(today)).join('\n')
    expect(warn({ paidFen: 7_000_000 })).toContain('请核对')
    expect(warn({ extraFen: 6_874_563 })).toContain('高于逾期未付金额的 100%')
    expect(warn({ extraFen: 1 }, '2025-06-23', draft)).toContain('不能加付赔偿金')
    expect(warn({ extraFen: 3_437_281 })).not.toContain('不能加付')
    expect(warn({ paidFen: 6_874_562 })).toContain('社会危害程度相当')
    expect(warn({})).toContain('拒不支付劳动报酬罪')
    expect(warn({ workers: 9 })).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import {
  findingsOfGuidance,
  guidanceInput,
  judgements,
  ruleDocumentKinds,
  shippedClauses,
  type GuidanceInput,
} from '@shared/features/rules-guidance'
import { describeFields } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'

const blank: GuidanceInput = {
  employerId: newId(),
  guidedOn: '2020-06-10',
  manner: 'onSite',
  kind: 'review',
  guides: ['王芳'],
  contact: '',
  meetingForm: null,
  delegatesDue: null,
  delegatesPresent: null,
  managersAmong: null,
  putToVote: false,
  votesYes: null,
  paper: 'none',
  dueDate: '',
  recheckedOn: null,
  conclusion: null,
  completedOn: null,
  handler: '',
  reviewer: '',
  closingReason: '',
  remark: '',
}
const messageOf = (changes: Record<string, unknown>) => guidanceInput.safeParse({ ...blank, ...changes }).error?.issues[0]?.message

describe('guidance as filled in', () => {
  it('takes a case that is only begun', () => {
    expect(guidanceInput.parse(blank)).toMatchObject({ documents: [], clauses: [], procedure: [], dueDate: null })
  })

  it('asks for employer, guides and a real date', () => {
    expect(messageOf({ employerId: null })).toBe('请选择企业')
    expect(messageOf({ guides: [] })).toBe('请填写指导人员')
    expect(messageOf({ guidedOn: '2020-02-30' })).toBe('日期不存在，请核对')
  })

  it('lists a kind of document once', () => {
    const document = { kind: 'wages', title: '', judgement: null, remark: '' }
    expect(messageOf({ documents: [document, document] })).toBe('同一制度只列一次')
    expect(messageOf({ documents: [document, { ...document, kind: 'leave' }] })).toBeUndefined()
  })

  it('knows 18 kinds of documents and four judgements, and labels every field', () => {
    expect(ruleDocumentKinds).toHaveLength(18)
    expect(judgements.map((judgement) => judgement.label)).toEqual(['合法', '需修改', '违法', '缺失'])
    expect(describeFields(guidanceInput).map((described) => described.name)).toEqual(Object.keys(guidanceInput.shape))
  })
})

describe('findings taken along', () => {
  it('takes open clauses and documents judged unlawful, not advice and not what was put right', () => {
    const documents = [
      { kind: 'wages', judgement: 'unlawful' },
      { kind: 'leave', judgement: 'unlawful' },
      { kind: 'democracy', judgement: 'missing' },
      { kind: 'overtime', judgement: 'improve' },
    ] as const
    const clauses = [
      { clauseId: 'R02', document: 'wages', quote: '迟到十分钟扣一日工资。', problem: '', corrected: false },
      { clauseId: 'R13', document: null, quote: '', problem: '年休假作废', corrected: true },
    ] as const
    expect(findingsOfGuidance(documents, clauses, shippedClauses)).toEqual([
      {
        violationId: 'HT16',
        description: '“薪酬与工资支付”制度条款：以罚款或者扣工资作为纪律处分，如迟到十分钟扣一日工资',
        facts: '“薪酬与工资支付”制度规定“迟到十分钟扣一日工资”，违反法律、法规的规定。',
      },
      {
        violationId: 'HT16',
        description: '“休息休假”制度经审查为违法',
        facts: '“休息休假”制度的内容违反法律、法规的规定。',
      },
    ])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GuidanceDetail } from '@shared/features/rules-guidance'
import { previewDocument } from '@main/features/document/service'
import { gapReport } from '@main/features/document/numbering'
import { issueOpinionIn, previewOpinion, voidOpinionIn } from '@main/features/rules-guidance/papers'
import * as service from '@main/features/rules-guidance/service'
import { fineClause, headValues, judge, newEmployer, saveClauses, step } from '../../../support/guidance'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('the opinion on internal rules', () => {
  let test: TestDesk
  let one: GuidanceDetail
  beforeEach(async () => {
    test = await openTestDesk({ ports: { printer: recordingPrinter({}).printer } })
    const employerId = await newEmployer(test.desk, 1, '平湖市恒丰服饰有限公司')
    const created = await service.createGuidance(test.desk, null, headValues(employerId))
    one = await saveClauses(test.desk, await judge(test.desk, await step(test.desk, created, 'review'), 'unlawful'), [fineClause])
  })
  afterEach(() => test.close())

  const issue = (detail: GuidanceDetail, issuedOn = '2020-06-15') =>
    service.change(test.desk, 'rules-guidance/issue-paper', detail, (work) => issueOpinionIn(work, detail, issuedOn))

  it('is a draft until it is issued, with the clauses in its table', async () => {
    const { html } = await previewOpinion(test.desk, one.id)
    for (const words of ['草稿', '劳动纪律与奖惩（员工手册）', '迟到十分钟扣一天工资', '以罚款或扣工资作为处分', '迟到按实际缺勤时间不计工资']) {
      expect(html).toContain(words)
    }
  })

  it('draws its number on issue and prints what was frozen, with its receipt', async () => {
    const issued = await issue(one)
    expect(issued).toMatchObject({ paper: 'opinion', documentNumber: '平人社规审字〔2020〕第1号' })
    const before = await previewDocument(test.desk, issued.documentId ?? '', 'paper')
    expect(before.html).toContain('平人社规审字〔2020〕第1号')
    expect(before.html).not.toContain('草稿')
    await saveClauses(test.desk, issued, [])
    expect(await previewDocument(test.desk, issued.documentId ?? '', 'paper')).toEqual(before)
    const receipt = await previewDocument(test.desk, issued.documentId ?? '', 'receipt')
    expect(receipt.html).toContain('平湖市恒丰服饰有限公司')
    expect(receipt.html).toContain('回　　执')
  })

  it('draws no number for what is refused', async () => {
    await expect(issue(one, '2020-06-16')).rejects.toMatchObject({ code: 'validation' })
    const unjudged = await judge(test.desk, one, null)
    await expect(issue(unjudged)).rejects.toMatchObject({ code: 'step-refused' })
    expect((await gapReport(test.desk.read, 'guidance-opinion', 2020)).drawn).toBe(0)
  })

  it('keeps the number of a void one and draws the next', async () => {
    const issued = await issue(one)
    await expect(issue(issued)).rejects.toMatchObject({ code: 'step-refused' })
    const voided = await service.change(test.desk, 'rules-guidance/void-paper', issued, (work) => voidOpinionIn(work, issued, '文字有误'))
    expect(voided).toMatchObject({ paper: 'none', documentId: null })
    expect((await previewDocument(test.desk, issued.documentId ?? '', 'paper')).html).toContain('作废')
    expect((await issue(voided)).documentNumber).toBe('平人社规审字〔2020〕第2号')
    expect(await gapReport(test.desk.read, 'guidance-opinion', 2020)).toMatchObject({ drawn: 2, void: 1, missing: [] })
  })
})

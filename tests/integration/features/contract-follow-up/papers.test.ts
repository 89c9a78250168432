import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FollowUpDetail } from '@shared/features/contract-follow-up'
import { listRequest } from '@shared/list/request'
import { listDocuments } from '@main/features/document/repository'
import { call, line, unsignedFirm } from '../../../support/contracts'
import { recordingPrinter } from '../../../support/printer'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('the papers and numbers of a case', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk({ ports: { clock: turningClock('2020-06-15').clock, printer: recordingPrinter({}).printer } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })
  const issued = async () => call(test.desk, 'contract-follow-up/issue-notice', ref(await unsignedFirm(test.desk)))
  const logged = () => test.desk.read.selectFrom('changeLog').select(['useCase', 'reason', 'before', 'after']).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()

  it('declares a notice void with a reason, keeps it listed and gives the next one a new number', async () => {
    const detail = await issued()
    const paperId = detail.papers[0]?.id ?? ''
    await expect(call(test.desk, 'contract-follow-up/void-notice', { ...ref(detail), paperId, reason: ' ' })).rejects.toThrow('请填写原因')
    const after = await call(test.desk, 'contract-follow-up/void-notice', { ...ref(detail), paperId, reason: '人数有误' })
    expect(after.papers).toMatchObject([{ isVoid: true, voidReason: '人数有误', voidedOn: '2020-06-15' }])
    expect(after.lines.every((one) => one.state === 'notified')).toBe(true)
    const again = { ...ref(after), paperId, reason: '再次' }
    await expect(call(test.desk, 'contract-follow-up/void-notice', again)).rejects.toMatchObject({ code: 'step-refused' })
    const next = await call(test.desk, 'contract-follow-up/issue-notice', ref(after))
    expect(next.papers.map((paper) => [paper.number, paper.isVoid])).toEqual([
      ['平人社劳签督字〔2020〕第2号', false],
      ['平人社劳签督字〔2020〕第1号', true],
    ])
    expect((await listDocuments(test.desk.read, listRequest.parse({}))).rows.map((row) => row.voidReason)).toContain('人数有误')
  })


  it('counts each printing, so that the second is known as 补打', async () => {
    const detail = await issued()
    const id = detail.papers[0]?.id ?? ''
    await call(test.desk, 'document/print', { id, part: 'paper' })
    expect(await call(test.desk, 'document/print', { id, part: 'paper' })).toEqual({ printed: true, printCount: 2 })
    expect((await call(test.desk, 'contract-follow-up/get', { id: detail.row.id })).papers).toMatchObject([{ printCount: 2 }])
    expect(await logged()).toMatchObject({ useCase: 'document/print' })
  })

  it('gives full numbers only with a reason, and writes down who asked but not the numbers', async () => {
    const start = await unsignedFirm(test.desk, { lines: [line('陈静', { idNumber: 'E12345678' })] })
    await expect(call(test.desk, 'contract-follow-up/reveal', { id: start.row.id, reason: '' })).rejects.toThrow('请填写原因')
    const rows = await call(test.desk, 'contract-follow-up/reveal', { id: start.row.id, reason: '核对合同原件' })
    expect(rows).toEqual([{ id: start.lines[0]?.id, idNumber: 'E12345678' }])
    expect(await logged()).toEqual({ useCase: 'contract-follow-up/reveal', reason: '核对合同原件', before: null, after: null })
  })
})

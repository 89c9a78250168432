import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUpAssignInput, type FollowUpInput } from '@shared/features/contract-follow-up'
import { employerInput } from '@shared/features/employer'
import { createEmployer } from '@main/features/employer/service'
import { undoBatch } from '@main/features/history/undo'
import { call, unsignedFirm } from '../../../support/contracts'
import { employerValues } from '../../../support/employers'
import { turningClock } from '../../../support/orders'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('cases of missing contracts taken together', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let paper: ReturnType<typeof recordingPrinter>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    paper = recordingPrinter()
    test = await openTestDesk({ ports: { clock: day.clock, printer: paper.printer } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: { row: { id: string; version: number } }) => ({ id, version })
  const blank = { means: null, dueDate: null, reviewer: '' }
  async function create(name: string, values: Partial<FollowUpInput> = {}) {
    const employer = await createEmployer(test.desk, employerInput.parse({ ...employerValues(), name, creditCode: '' }))
    return unsignedFirm(test.desk, { employerId: employer.id, ...values })
  }
  const two = async (values: Partial<FollowUpInput> = {}) => [
    await create('平湖市三友箱包有限公司', values),
    await create('平湖市大华电子有限公司', values),
  ]
  const listed = async () => (await call(test.desk, 'contract-follow-up/list', {})).rows
  const states = async () => (await listed()).map(({ state }) => state)

  it('are urged together, and what they lacked is filled in on the way', async () => {
    const cases = await two({ means: null, dueDate: null })
    const rows = cases.map(ref)
    await expect(call(test.desk, 'contract-follow-up/step-many', { rows, step: 'urge', values: blank })).rejects.toMatchObject({
      code: 'batch-refused',
      params: { name: '平湖市三友箱包有限公司', count: 2 },
    })
    expect(await states()).toEqual(['registered', 'registered'])
    expect(await call(test.desk, 'contract-follow-up/step-many', { rows, step: 'urge', values: { ...blank, means: 'notice', dueDate: '2020-06-30' } })).toEqual({ done: 2 })
    expect((await listed()).map(({ state, dueDate }) => [state, dueDate])).toEqual([
      ['urging', '2020-06-30'],
      ['urging', '2020-06-30'],
    ])
    const days = await test.desk.read.selectFrom('deadline').select('dueDate').where('kind', '=', 'contract-urging').where('doneAt', 'is', null).execute()
    expect(days.map(({ dueDate }) => dueDate)).toEqual(['2020-06-30', '2020-06-30'])
  })

  it('are refused as a whole, naming the first that may not, and taken back as a whole', async () => {
    await create('平湖市大华电子有限公司')
    const urged = async (name: string, dueDate: string) => call(test.desk, 'contract-follow-up/step', { ...ref(await create(name, { dueDate })), step: 'urge' })
    const late = await urged('平湖市三友箱包有限公司', '2020-06-30')
    const later = await urged('平湖市新埭制衣有限公司', '2020-07-31')
    day.turnTo('2020-07-15')
    await expect(call(test.desk, 'contract-follow-up/step-many', { rows: [ref(late), ref(later)], step: 'escalate', values: blank })).rejects.toMatchObject({
      code: 'batch-refused',
      params: { name: '平湖市新埭制衣有限公司', reason: '不能转监察立案：期限（2020-07-31）尚未届满', count: 2 },
    })
    await call(test.desk, 'contract-follow-up/step-many', { rows: [ref(late)], step: 'escalate', values: blank })
    expect((await states()).toSorted()).toEqual(['escalated', 'registered', 'urging'])
    const [batch] = await test.desk.read.selectFrom('changeLog').select('batchId').where('useCase', '=', 'contract-follow-up/step').orderBy('id', 'desc').execute()
    await undoBatch(test.desk, batch?.batchId ?? '', 'all')
    expect((await states()).toSorted()).toEqual(['registered', 'urging', 'urging'])
  })

  it('are handed to another clerk, and what was not named stays', async () => {
    const rows = (await two({ reviewer: '周建华' })).map(ref)
    expect(await call(test.desk, 'contract-follow-up/assign', { rows, values: { handler: '陆敏', reviewer: '' } })).toEqual({ done: 2 })
    expect((await listed()).map(({ handler, reviewer }) => [handler, reviewer])).toEqual([
      ['陆敏', '周建华'],
      ['陆敏', '周建华'],
    ])
    expect(followUpAssignInput.safeParse({ handler: '', reviewer: ' ' }).success).toBe(false)
    await expect(call(test.desk, 'contract-follow-up/assign', { rows, values: { handler: '沈洁', reviewer: '' } })).rejects.toMatchObject({ code: 'batch-refused' })
  })

  it('have all their notices in one print-out, void ones left out, and each counts as printed', async () => {
    const cases = []
    for (const one of await two()) cases.push(await call(test.desk, 'contract-follow-up/issue-notice', ref(one)))
    const [first, second] = cases
    if (!first || !second) throw new Error('two cases were made')
    const voided = await call(test.desk, 'contract-follow-up/void-notice', { ...ref(first), paperId: first.papers[0]?.id ?? '', reason: '人数有误' })
    const ids = [first.row.id, second.row.id]
    await expect(call(test.desk, 'contract-follow-up/print-notices', { ids, part: 'paper' })).rejects.toMatchObject({
      code: 'batch-refused',
      params: { name: '平湖市三友箱包有限公司', count: 2 },
    })
    expect(paper.printed).toEqual([])
    await call(test.desk, 'contract-follow-up/issue-notice', ref(voided))
    expect(await call(test.desk, 'contract-follow-up/print-notices', { ids, part: 'paper' })).toEqual({ printed: true })
    expect(paper.printed).toHaveLength(1)
    const numbers = [...(paper.printed[0] ?? '').matchAll(/〔2020〕第(\d)号/gu)].map(([, number]) => number)
    expect([...new Set(numbers)]).toEqual(['3', '2'])
    const counted = await Promise.all(ids.map((id) => call(test.desk, 'contract-follow-up/get', { id })))
    expect(counted.map(({ papers }) => papers.map(({ printCount }) => printCount))).toEqual([[1, 0], [1]])
  })

  it('have their lists of workers in one print-out', async () => {
    const cases = await two()
    expect(await call(test.desk, 'contract-follow-up/print-sheets', { ids: cases.map(({ row }) => row.id), sheet: 'unsigned' })).toEqual({ printed: true })
    expect(paper.printed).toHaveLength(1)
    for (const name of ['平湖市三友箱包有限公司', '平湖市大华电子有限公司']) expect(paper.printed[0]).toContain(name)
    const bare = await create('平湖市新埭制衣有限公司', { lines: [] })
    await expect(call(test.desk, 'contract-follow-up/print-sheets', { ids: [bare.row.id], sheet: 'risk' })).rejects.toMatchObject({ code: 'step-refused' })
  })
})

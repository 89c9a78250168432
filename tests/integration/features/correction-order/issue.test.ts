import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addMonths } from '@shared/calendar'
import { deadlineListRequest } from '@shared/features/deadline'
import { listDeadlines } from '@main/features/deadline/service'
import { gapReport } from '@main/features/document/numbering'
import { saveNumberPattern } from '@main/features/setting/service'
import { call, draftedOrder, issuedOrder, turningClock, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const KIND = 'correction-order' as const

describe('issuing an order', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let world: Awaited<ReturnType<typeof wageInspection>>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
    world = await wageInspection(test.desk)
  })
  afterEach(() => test.close())

  it('draws the number, freezes the paper and sets the deadline from the inspection without retyping', async () => {
    const order = await issuedOrder(test.desk, world.inspection.id)
    expect(order).toMatchObject({
      state: 'issued',
      number: '平人社监令字〔2020〕第1号',
      issueDate: '2020-06-15',
      dueDate: '2020-06-22',
      workers: 3,
      amountFen: 150_000,
      daysLeft: 5,
      overdue: false,
    })
    const [paper] = await test.desk.read.selectFrom('document').selectAll().execute()
    const frozen = JSON.parse(paper?.model ?? '{}') as { paper: Record<string, unknown> }
    expect(frozen.paper).toMatchObject({ number: order.number, dueDate: '2020-06-22', draft: false })
    expect(paper).toMatchObject({ templateVersion: '1', ownerId: order.id, printCount: 0 })
    const deadlines = await listDeadlines(test.desk, deadlineListRequest.parse({}))
    expect(deadlines.rows).toMatchObject([{ ownerId: order.id, title: order.number, dueDate: '2020-06-22', daysLeft: 5 }])
  })

  it('freezes the text: an issued order cannot be changed or deleted', async () => {
    const order = await issuedOrder(test.desk, world.inspection.id)
    const { values } = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    const refused = { code: 'not-allowed-now' }
    await expect(call(test.desk, 'correction-order/update', { ...order, values })).rejects.toMatchObject(refused)
    await expect(call(test.desk, 'correction-order/save-workers', { ...order, workerRows: [] })).rejects.toMatchObject(refused)
    await expect(call(test.desk, 'correction-order/delete', { rows: [order] })).rejects.toMatchObject(refused)
    await expect(call(test.desk, 'correction-order/issue', order)).rejects.toMatchObject({ code: 'step-refused' })
  })

  it('draws no number when anything about the order is wrong, and names the field', async () => {
    const { values } = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    const wrong = [
      ['facts', { facts: '' }],
      ['demands', { demands: [] }],
      ['inspectorIds', { inspectorIds: world.inspectorIds.slice(0, 1) }],
      ['issueDate', { issueDate: '2020-06-16' }],
      ['issueDate', { issueDate: '2020-06-09' }],
      ['dueDate', { periodDays: null, dueDate: '2020-06-15' }],
      ['dueDate', { periodDays: null, dueDate: null }],
    ] as const
    for (const [field, change] of wrong) {
      const draft = await call(test.desk, 'correction-order/create', { values: { ...values, ...change, inspectorIds: [...(('inspectorIds' in change ? change.inspectorIds : undefined) ?? values.inspectorIds)], demands: [...(('demands' in change ? change.demands : undefined) ?? values.demands)] } })
      await expect(call(test.desk, 'correction-order/issue', draft), field).rejects.toMatchObject({
        code: 'validation',
        fields: { [field]: expect.any(String) as string },
      })
    }
    expect(await gapReport(test.desk.read, KIND, 2020)).toMatchObject({ next: 1, drawn: 0, missing: [] })
  })

  it('refuses an inspector whose certificate has run out on the day of issue', async () => {
    const draft = await draftedOrder(test.desk, world.inspection.id)
    day.turnTo('2023-01-03')
    const { values } = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    const late = await call(test.desk, 'correction-order/update', { ...draft, values })
    await expect(call(test.desk, 'correction-order/issue', late)).rejects.toMatchObject({
      fields: { inspectorIds: expect.stringContaining('已过期') as string },
    })
  })

  it('refuses a period that ends in a year without holidays and draws no number', async () => {
    await test.close()
    day = turningClock('2098-12-30')
    test = await openTestDesk({ ports: { clock: day.clock } })
    world = await wageInspection(test.desk)
    const { values } = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    await expect(
      call(test.desk, 'correction-order/due-date', { issueDate: '2098-12-30', days: 7, unit: 'natural' }),
    ).rejects.toMatchObject({ code: 'calendar-unknown', params: { year: 2099 } })
    await test.desk.write('test/renew', async (work) => {
      await work.tx.updateTable('inspector').set({ validTo: '2100-01-01' }).execute()
    })
    const draft = await call(test.desk, 'correction-order/create', { values })
    expect(draft.dueDate).toBeNull()
    await expect(call(test.desk, 'correction-order/issue', draft)).rejects.toMatchObject({ code: 'calendar-unknown' })
    expect((await gapReport(test.desk.read, KIND, 2098)).next).toBe(1)
  })

  it('gives two issues at once two different numbers without a gap', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => draftedOrder(test.desk, world.inspection.id)))
    const issued = await Promise.all(drafts.map((draft) => call(test.desk, 'correction-order/issue', draft)))
    const sequences = issued.map((order) => Number(/第(\d+)号/u.exec(order.number ?? '')?.[1])).toSorted((a, b) => a - b)
    expect(sequences).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await gapReport(test.desk.read, KIND, 2020)).toMatchObject({ next: 9, drawn: 8, missing: [], beyond: [] })
  })

  it('draws one number when the same draft is issued twice at once', async () => {
    const draft = await draftedOrder(test.desk, world.inspection.id)
    const outcomes = await Promise.allSettled([
      call(test.desk, 'correction-order/issue', draft),
      call(test.desk, 'correction-order/issue', draft),
    ])
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await gapReport(test.desk.read, KIND, 2020)).drawn).toBe(1)
  })

  it('draws no number when the transaction fails after drawing it', async () => {
    const draft = await draftedOrder(test.desk, world.inspection.id)
    // The number it would draw is taken by a paper of another book: found only after the book was turned.
    await test.desk.write('test/take', async (work) => {
      await work.tx
        .insertInto('document')
        .values({
          id: '01900000-0000-7000-8000-00000000000a', createdAt: work.at, createdBy: '甲', updatedAt: work.at, updatedBy: '甲', version: 1, deletedAt: null,
          kind: KIND, year: 1999, sequence: 1, number: '平人社监令字〔2020〕第1号', ownerKind: KIND, ownerId: draft.id, employerId: world.employerId,
          title: '旧文书', issuedOn: '1999-01-01', state: 'issued', voidReason: null, voidedOn: null, templateVersion: '1', model: '{}', printCount: 0, lastPrintedAt: null,
        })
        .execute()
    })
    await expect(call(test.desk, 'correction-order/issue', draft)).rejects.toMatchObject({ code: 'number-in-use' })
    expect(await gapReport(test.desk.read, KIND, 2020)).toMatchObject({ next: 1, drawn: 0 })
    expect((await call(test.desk, 'correction-order/get', { id: draft.id })).state).toBe('draft')
  })

  it('starts again at 1 next year and goes on where last year stood for a backdated paper', async () => {
    await issuedOrder(test.desk, world.inspection.id)
    day.turnTo(addMonths('2020-06-15', 7))
    const next = await issuedOrder(test.desk, world.inspection.id)
    expect(next.number).toBe('平人社监令字〔2021〕第1号')
    const { values } = await call(test.desk, 'correction-order/draft', { inspectionId: world.inspection.id })
    const back = await call(test.desk, 'correction-order/create', { values: { ...values, issueDate: '2020-12-31' } })
    expect((await call(test.desk, 'correction-order/issue', back)).number).toBe('平人社监令字〔2020〕第2号')
  })

  it('follows the pattern of the settings and shows the number before it is drawn without reserving it', async () => {
    await saveNumberPattern(test.desk, { kind: KIND, label: '限期改正指令书', pattern: '{代字}人社劳监令字【{年}】第{序号}号', padding: 4, unverified: false })
    const ask = () => call(test.desk, 'document/next-number', { kind: KIND, date: '2020-06-15' })
    expect(await ask()).toEqual({ number: '平人社劳监令字【2020】第0001号', sequence: 1, unverified: false })
    expect((await ask()).sequence).toBe(1)
    expect((await issuedOrder(test.desk, world.inspection.id)).number).toBe('平人社劳监令字【2020】第0001号')
  })

  it('refuses to issue what somebody has saved meanwhile', async () => {
    const draft = await draftedOrder(test.desk, world.inspection.id)
    await call(test.desk, 'correction-order/save-workers', {
      ...draft,
      workerRows: [{ id: null, name: '王芳', idNumber: '', post: '', period: '', amountFen: 1, remark: '' }],
    })
    await expect(call(test.desk, 'correction-order/issue', draft)).rejects.toMatchObject({ code: 'stale' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gapReport } from '@main/features/document/numbering'
import { call, issuedOrder, draftedOrder, turningClock, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const BOOK = { kind: 'correction-order', year: 2020 } as const

describe('numbers reserved for paper forms', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk({ ports: { clock: turningClock('2020-06-15').clock } })
  })
  afterEach(() => test.close())

  const reserve = (count: number) => call(test.desk, 'document/reserve', { ...BOOK, count, purpose: '现场检查', holder: '沈卫东' })

  it('come out of the book one after the other, so that the next paper has the number behind them', async () => {
    const rows = await reserve(3)
    expect(rows.map(({ sequence, number, state }) => [sequence, number, state])).toEqual([
      [1, '平人社监令字〔2020〕第1号', 'open'],
      [2, '平人社监令字〔2020〕第2号', 'open'],
      [3, '平人社监令字〔2020〕第3号', 'open'],
    ])
    const order = await issuedOrder(test.desk, (await wageInspection(test.desk)).inspection.id)
    expect(order.number).toBe('平人社监令字〔2020〕第4号')
    expect(await gapReport(test.desk.read, BOOK.kind, BOOK.year)).toMatchObject({ next: 5, reserved: [1, 2, 3], missing: [], beyond: [] })
  })

  it('are taken by the paper that was written by hand, once', async () => {
    const [, second] = await reserve(3)
    const inspection = (await wageInspection(test.desk)).inspection.id
    const draft = await draftedOrder(test.desk, inspection)
    const issued = await call(test.desk, 'correction-order/issue', { id: draft.id, version: draft.version, reservedId: second?.id ?? null })
    expect(issued.number).toBe('平人社监令字〔2020〕第2号')
    expect((await call(test.desk, 'document/reserved', BOOK)).map(({ state }) => state)).toEqual(['open', 'used', 'open'])
    const again = await draftedOrder(test.desk, inspection)
    await expect(
      call(test.desk, 'correction-order/issue', { id: again.id, version: again.version, reservedId: second?.id ?? null }),
    ).rejects.toMatchObject({ code: 'step-refused' })
    // The refusal drew nothing.
    expect((await gapReport(test.desk.read, BOOK.kind, BOOK.year)).next).toBe(4)
  })

  it('are given up with a reason and never free again', async () => {
    const [first] = await reserve(2)
    const ref = { id: first?.id ?? '', version: first?.version ?? 0 }
    await expect(call(test.desk, 'document/void-reserved', { ...ref, reason: ' ' })).rejects.toThrow('请填写作废原因')
    await call(test.desk, 'document/void-reserved', { ...ref, reason: '填写错误' })
    await expect(call(test.desk, 'document/void-reserved', { ...ref, version: ref.version + 1, reason: '再次' })).rejects.toMatchObject({ code: 'step-refused' })
    expect(await gapReport(test.desk.read, BOOK.kind, BOOK.year)).toMatchObject({ reserved: [2], reservedVoid: [1], missing: [] })
    const book = await call(test.desk, 'document/number-book', BOOK)
    expect(book.map(({ sequence, state, note }) => [sequence, state, note])).toEqual([
      [1, 'reservedVoid', '填写错误'],
      [2, 'reserved', '现场检查，沈卫东'],
    ])
  })

  it('are not taken for another year', async () => {
    const [first] = await call(test.desk, 'document/reserve', { ...BOOK, year: 2019, count: 1, purpose: '补录', holder: '' })
    const draft = await draftedOrder(test.desk, (await wageInspection(test.desk)).inspection.id)
    await expect(
      call(test.desk, 'correction-order/issue', { id: draft.id, version: draft.version, reservedId: first?.id ?? null }),
    ).rejects.toMatchObject({ code: 'step-refused' })
  })

  it('shows void papers and gaps of the book beside the papers', async () => {
    const order = await issuedOrder(test.desk, (await wageInspection(test.desk)).inspection.id)
    await call(test.desk, 'correction-order/void', { id: order.id, version: order.version, reason: '单位名称有误' })
    await test.desk.write('test/spoil', async (work) => {
      await work.tx.updateTable('numberBook').set({ nextSequence: 4 }).execute()
    })
    const book = await call(test.desk, 'document/number-book', BOOK)
    expect(book.map(({ state, employerName, note }) => [state, employerName, note])).toEqual([
      ['void', order.employerName, '单位名称有误'],
      ['gap', '', ''],
      ['gap', '', ''],
    ])
  })
})

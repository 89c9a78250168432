import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspectorInput } from '@shared/features/inspection'
import { saveInspector } from '@main/features/inspection/peopleService'
import { createInspection } from '@main/features/inspection/service'
import { guidanceDetail } from '@main/features/rules-guidance/detail'
import { guidanceOf } from '@main/features/rules-guidance/repository'
import * as service from '@main/features/rules-guidance/service'
import { completed, fineClause, headValues, judge, newEmployer, saveClauses, step } from '../../../support/guidance'
import { inspectionValues, inspectorValues } from '../../../support/inspections'
import { call } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('guidance turned into a case of inspection', () => {
  let test: TestDesk
  let employerId: string
  beforeEach(async () => {
    test = await openTestDesk()
    employerId = await newEmployer(test.desk, 1, '平湖市恒丰服饰有限公司')
  })
  afterEach(() => test.close())

  async function withFindings() {
    const one = await service.createGuidance(test.desk, null, headValues(employerId))
    return saveClauses(test.desk, await judge(test.desk, await step(test.desk, one, 'review'), 'unlawful'), [fineClause])
  }
  const createInspector = async (name: string) =>
    (await saveInspector(test.desk, null, inspectorInput.parse(inspectorValues({ name, certificateNumber: `ZJ-${name}` })))).id
  const inspected = async (employer: string) =>
    inspectionValues({ employerId: employer, inspectorIds: [await createInspector('沈建国'), await createInspector('陆敏')] })
  const detail = (id: string) => guidanceDetail(test.desk.read, id, '2020-06-15')

  it('writes the order from the findings, closes the case and ties both together', async () => {
    await createInspector('沈建国')
    const found = await withFindings()
    const { values, notes } = await call(test.desk, 'correction-order/draft', { guidanceId: found.id })
    expect(values.facts).toContain('“劳动纪律与奖惩”制度规定“迟到十分钟扣一天工资”')
    expect(values.violated).toContain('《中华人民共和国劳动合同法》')
    expect(values.inspectorIds).toHaveLength(1)
    expect(notes).not.toContain('该次检查没有尚未改正的问题，请核对是否需要制作指令书')
    const order = await call(test.desk, 'correction-order/create', { values, guidanceId: found.id })
    expect(await detail(found.id)).toMatchObject({ state: 'transferred', paper: 'order', closingReason: '发现的问题责令限期改正', orders: [{ id: order.id, stateLabel: '草稿' }] })
    expect(await guidanceOf(test.desk.read, { orderId: order.id })).toMatchObject({ number: found.number })
  })

  it('links the inspection it became, and the orders drawn up from that', async () => {
    const found = await withFindings()
    const inspection = await createInspection(test.desk, null, await inspected(employerId), null, found.id)
    expect(await detail(found.id)).toMatchObject({ state: 'transferred', inspection: { id: inspection.id }, orders: [] })
    const draft = await call(test.desk, 'correction-order/draft', { inspectionId: inspection.id })
    await call(test.desk, 'correction-order/create', { values: draft.values })
    expect((await detail(found.id)).orders).toHaveLength(1)
    expect(await guidanceOf(test.desk.read, { inspectionId: inspection.id })).toMatchObject({ id: found.id })
  })

  it('keeps the case open when the inspection is another firm’s, or the case is done', async () => {
    const other = await newEmployer(test.desk, 2, '平湖市三友箱包有限公司')
    const found = await withFindings()
    const values = await inspected(other)
    await expect(createInspection(test.desk, null, values, null, found.id)).rejects.toMatchObject({
      fields: { employerId: expect.stringContaining(found.number) as string },
    })
    expect(await detail(found.id)).toMatchObject({ state: 'reviewing', inspection: null })
    const done = await completed(test.desk, employerId, '2020-06-02')
    await expect(createInspection(test.desk, null, { ...values, employerId }, null, done.id)).rejects.toMatchObject({ code: 'step-refused' })
  })
})

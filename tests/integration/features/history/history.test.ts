import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { historyListRequest } from '@shared/features/history'
import * as employers from '@main/features/employer/service'
import { createInspection } from '@main/features/inspection/service'
import { historyHandlers } from '@main/features/history/handlers'
import { listHistory } from '@main/features/history/batchService'
import * as setting from '@main/features/setting/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { findingValues, inspectionValues, inspectionWorld } from '../../../support/inspections'
import { call, issuedOrder, recheckValues, serviceValues, turningClock, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const parsed = (values = {}) => employerInput.parse(employerValues(values))

describe('history', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  const of = (...ids: string[]) => historyHandlers['history/of'](test.desk, { ids, limit: 100 })
  const list = (request = {}) => listHistory(test.desk.read, historyListRequest.parse(request))

  it('tells a change with the labels of the form, names instead of ids and options as words', async () => {
    const [first, second] = await setting.towns(test.desk.read)
    const employer = await employers.createEmployer(test.desk, parsed({ townId: first?.id ?? null }))
    await employers.updateEmployer(test.desk, employer, parsed({ townId: second?.id ?? null, headcount: 130, status: 'suspended' }))
    const [change] = await of(employer.id)
    expect(change).toMatchObject({ useCaseLabel: '修改企业', entityLabel: '企业', title: '平湖市恒丰服饰有限公司', operator: '操作员' })
    expect(change?.changes).toEqual([
      { field: 'townId', label: '镇（街道）', before: first?.name, after: second?.name },
      { field: 'headcount', label: '职工人数', before: '120 人', after: '130 人' },
      { field: 'status', label: '状态', before: '存续', after: '停业' },
    ])
  })

  it('masks telephones, and says so when only hidden digits changed', async () => {
    const employer = await employers.createEmployer(test.desk, parsed({ phone: '13812345678' }))
    await employers.updateEmployer(test.desk, employer, parsed({ phone: '13899995678' }))
    const told = JSON.stringify(await of(employer.id))
    expect(told).not.toContain('13812345678')
    expect(told).not.toContain('13899995678')
    expect(told).toContain('138****5678（隐藏部分有改动）')
  })

  it('lists one line a use case, newest first, and names what it was about', async () => {
    const employer = await employers.createEmployer(test.desk, parsed())
    await employers.renameEmployer(test.desk, employer, '平湖市恒裕服饰有限公司', null)
    const page = await list({ limit: 2 })
    expect(page.rows.map((row) => [row.useCaseLabel, row.summary, row.rows, row.undoable])).toEqual([
      ['登记企业更名', '企业 平湖市恒裕服饰有限公司，曾用名 1 条', 2, true],
      ['新增企业', '企业 平湖市恒丰服饰有限公司', 1, true],
    ])
    expect(page.total).toBe(3)
  })

  it('filters by operator, register, use case, text and days in China', async () => {
    await employers.createEmployer(test.desk, parsed())
    test.desk.setOperator('陆敏')
    await setting.saveTown(test.desk, null, { name: '测试镇', sort: 1, active: true })
    const names = async (request: object) => (await list(request)).rows.map((row) => row.useCase)
    expect(await names({ operators: ['陆敏'] })).toEqual(['setting/save-town'])
    expect(await names({ entities: ['employer'] })).toEqual(['employer/create'])
    expect(await names({ useCases: ['employer/create', 'setting/save-town'] })).toEqual(['setting/save-town', 'employer/create'])
    expect(await names({ search: '测试镇' })).toEqual(['setting/save-town'])
    const [row] = (await list({ entities: ['employer'] })).rows
    const day = new Date(Date.parse(row?.at ?? '') + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(await names({ from: day, to: day, entities: ['employer'] })).toEqual(['employer/create'])
    expect(await names({ to: '2020-06-14' })).toEqual([])
    expect(await names({ from: '2020-06-17' })).toEqual([])
  })

  it('gives every row of one use case, page by page', async () => {
    const made = []
    for (let i = 1; i <= 3; i += 1) made.push(await employers.createEmployer(test.desk, parsed({ creditCode: creditCodeOf(i) })))
    await employers.deleteEmployers(test.desk, made)
    const [deleted] = (await list({ useCases: ['employer/delete'] })).rows
    expect(deleted?.summary).toBe('企业 3 条')
    const page = await historyHandlers['history/batch'](test.desk, { batchId: deleted?.batchId ?? '', offset: 2, limit: 5 })
    expect(page.total).toBe(3)
    expect(page.entries.map((entry) => entry.entityId)).toEqual([made[2]?.id])
  })

  it('shows settings and the working calendar as changes, not as stored text', async () => {
    await setting.saveSetting(test.desk, 'setting/save-bureau', 'bureau', { ...(await setting.bureau(test.desk.read)), address: '胜利路 1 号' })
    const first = (await list({ useCases: ['setting/save-bureau'] })).rows[0]
    const page = await historyHandlers['history/batch'](test.desk, { batchId: first?.batchId ?? '', offset: 0, limit: 5 })
    expect(page.entries[0]?.title).toBe('本单位')
    expect(page.entries[0]?.changes).toContainEqual({ field: 'address', label: '地址', before: '', after: '胜利路 1 号' })
  })

  it('follows an order from its issue to its end, by the day each thing happened and by who did it', async () => {
    const turning = turningClock('2020-06-15')
    const own = await openTestDesk({ ports: { clock: turning.clock } })
    try {
      const { inspection, inspectorIds, employerId } = await wageInspection(own.desk)
      const issued = await issuedOrder(own.desk, inspection.id)
      const served = await call(own.desk, 'correction-order/serve', { id: issued.id, version: issued.version, values: serviceValues() })
      turning.turnTo('2020-06-24')
      own.desk.setOperator('陆敏')
      const checked = await call(own.desk, 'correction-order/recheck', { id: issued.id, version: served.version, values: recheckValues(inspectorIds) })
      await call(own.desk, 'correction-order/close', { id: issued.id, version: checked.version, closedOn: '2020-06-23', remark: '' })
      const entries = await historyHandlers['history/employer'](own.desk, { employerId, limit: 50 })
      const orders = entries.filter((entry) => entry.kind === 'order')
      expect(orders.map((entry) => [entry.date, entry.title, entry.operator])).toEqual([
        ['2020-06-23', '办结', '陆敏'],
        ['2020-06-22', '复查', '陆敏'],
        ['2020-06-15', '送达', '操作员'],
        ['2020-06-15', '签发劳动保障监察限期改正指令书', '操作员'],
      ])
      expect(new Set(orders.map((entry) => entry.path))).toEqual(new Set([`/orders/${issued.id}`]))
      expect(orders[1]?.detail).toContain('已改正，已支付 1,500.00 元')
    } finally {
      await own.close()
    }
  })

  it('tells which years were taken out and which came', async () => {
    const employer = await employers.createEmployer(test.desk, parsed())
    await employers.setAboveScale(test.desk, employer.id, [2018, 2019])
    await employers.setAboveScale(test.desk, employer.id, [2019, 2020])
    const [entry] = await historyHandlers['history/employer'](test.desk, { employerId: employer.id, limit: 50 })
    expect(entry).toMatchObject({ title: '修改规上年度' })
    expect(entry?.changes.map((change) => [change.label, change.before, change.after])).toEqual([
      ['规上年度', '', '2020'],
      ['规上年度', '2018', ''],
    ])
  })

  it('tells everything about one employer in the order it happened', async () => {
    const world = await inspectionWorld(test.desk)
    const employer = await employers.employerDetail(test.desk.read, world.employerId)
    await createInspection(
      test.desk,
      null,
      inspectionValues(world, { inspectedOn: '2020-06-10', findings: [findingValues()], workersConcerned: 3, outcome: 'pending' }),
    )
    await employers.renameEmployer(test.desk, employer, '平湖市恒裕服饰有限公司', '2020-06-01')
    const entries = await historyHandlers['history/employer'](test.desk, { employerId: world.employerId, limit: 50 })
    expect(entries.map((entry) => entry.title)).toEqual(['登记企业更名', '新增企业', '日常巡查'])
    const inspection = entries.find((entry) => entry.kind === 'inspection')
    expect(inspection).toMatchObject({ date: '2020-06-10', detail: '待处理，问题 1 项，涉及 3 人' })
    expect(inspection?.path).toMatch(/^\/inspections\/[0-9a-f-]{36}$/)
    expect(entries[0]?.changes.map((change) => [change.label, change.before, change.after])).toEqual([
      ['企业名称', '平湖市恒丰服饰有限公司', '平湖市恒裕服饰有限公司'],
      ['曾用名', '', '平湖市恒丰服饰有限公司'],
      ['使用至', '', '2020-06-01'],
    ])
  })
})

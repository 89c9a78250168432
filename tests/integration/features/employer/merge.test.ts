import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput, mergedValues, proposeSides } from '@shared/features/employer'
import { historyListRequest } from '@shared/features/history'
import { employerHandlers } from '@main/features/employer/handlers'
import { mergeEmployers, mergePreview } from '@main/features/employer/merge'
import * as employers from '@main/features/employer/service'
import { listHistory } from '@main/features/history/batchService'
import { undoBatch } from '@main/features/history/undo'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { call as orderCall, issuedOrder, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { call, person, sessionValues } from '../../../support/trainings'

const parsed = (values = {}) => employerInput.parse(employerValues(values))

describe('merging employers', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  const read = () => test.desk.read
  const found = async (text: string) => (await employers.findEmployers(test.desk, text, 5)).map(({ id }) => id)

  /** Two entries of one firm: the first with an order, both invited and above scale in 2020. */
  async function twoOfOne() {
    const { inspection } = await wageInspection(test.desk)
    const order = await issuedOrder(test.desk, inspection.id)
    const dropped = await employers.employerDetail(read(), order.employerId)
    const kept = await employers.createEmployer(test.desk, parsed({ name: '恒丰服饰有限公司', creditCode: null, phone: '', headcount: null, contact: '王芳' }))
    await employers.setAboveScale(test.desk, kept.id, [2019, 2020])
    await employers.setAboveScale(test.desk, dropped.id, [2020, 2021])
    const session = await call(test.desk, 'training/create', { values: { ...sessionValues, topics: [...sessionValues.topics] } })
    await call(test.desk, 'training/save-lines', { ...session, lines: [person('赵蕾', dropped.name, { employerId: dropped.id })] })
    return { kept, dropped, order }
  }

  async function merge(keptId: string, droppedId: string) {
    const preview = await mergePreview(read(), keptId, droppedId)
    const values = employerInput.parse(mergedValues(preview.kept, preview.dropped, proposeSides(preview.kept, preview.dropped)))
    return mergeEmployers(test.desk, preview.kept, preview.dropped, values)
  }

  it('takes over what only the other has, every record and the names, and is undone in one step', async () => {
    const { kept, dropped, order } = await twoOfOne()
    const before = await mergePreview(read(), kept.id, dropped.id)
    expect(before.conflicts).toEqual([])
    expect(before.links.map(({ label, kept: own, dropped: others }) => `${label} ${own} ${others}`)).toEqual(
      expect.arrayContaining(['规上年度 2 2', '主动监察 0 1', '限期改正指令书 0 1', '文书 0 1', '期限 0 1', '参训人员 0 1']),
    )

    const merged = await merge(kept.id, dropped.id)
    expect(merged).toMatchObject({ id: kept.id, name: '恒丰服饰有限公司', creditCode: dropped.creditCode, phone: dropped.phone, contact: '王芳', aboveScaleYears: [2019, 2020, 2021] })
    expect(merged.formerNames.map(({ name }) => name)).toEqual([dropped.name])
    await expect(employers.employerDetail(read(), dropped.id)).rejects.toMatchObject({ code: 'not-found' })
    const moved = await orderCall(test.desk, 'correction-order/get', { id: order.id })
    expect(moved).toMatchObject({ employerId: kept.id, number: order.number })
    expect(await found(dropped.name)).toEqual([kept.id])

    const { rows } = await listHistory(read(), historyListRequest.parse({ useCases: ['employer/merge'] }))
    expect(await undoBatch(test.desk, rows[0]?.batchId ?? '', 'all')).toMatchObject({ kept: [] })
    const { version: _v, updatedAt: _u, ...was } = dropped
    expect(await employers.employerDetail(read(), dropped.id)).toMatchObject({ ...was, aboveScaleYears: [2020, 2021] })
    expect(await employers.employerDetail(read(), kept.id)).toMatchObject({ creditCode: null, phone: '', aboveScaleYears: [2019, 2020], formerNames: [] })
    expect(await orderCall(test.desk, 'correction-order/get', { id: order.id })).toMatchObject({ employerId: dropped.id })
    expect(await found(dropped.name)).toContain(dropped.id)
    expect((await mergePreview(read(), kept.id, dropped.id)).links).toEqual(before.links)
  })

  it('refuses where both have what there may be only one of, and changes nothing', async () => {
    const { kept, dropped } = await twoOfOne()
    const { harmonyHandlers } = await import('@main/features/harmony/handlers')
    const { harmonyContract } = await import('@shared/features/harmony')
    for (const employerId of [kept.id, dropped.id]) {
      await harmonyHandlers['mutual-care/save'](test.desk, harmonyContract['mutual-care/save'].input.parse({ ref: null, values: { employerId, year: 2020, joinedOn: '2020-03-01', forms: ['talk'], material: '', confirmed: false, reviewer: '', remark: '' } }))
    }
    const { conflicts } = await mergePreview(read(), kept.id, dropped.id)
    expect(conflicts).toEqual([expect.stringContaining('（2020 年），请先删除其中一条')])
    await expect(merge(kept.id, dropped.id)).rejects.toMatchObject({ code: 'step-refused' })
    expect((await employers.employerDetail(read(), dropped.id)).version).toBe(dropped.version)
  })

  it('refuses an employer and itself, and one that was saved meanwhile', async () => {
    const { kept, dropped } = await twoOfOne()
    const values = parsed({ name: kept.name, creditCode: null })
    await expect(mergeEmployers(test.desk, kept, kept, values)).rejects.toMatchObject({ code: 'step-refused' })
    await expect(mergeEmployers(test.desk, kept, { ...dropped, version: dropped.version - 1 }, values)).rejects.toMatchObject({ code: 'stale' })
  })

  it('offers likely pairs until they are said to be two, and takes that back', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    const two = await employers.createEmployer(test.desk, parsed({ name: '恒丰服饰有限公司', creditCode: null }))
    await employers.createEmployer(test.desk, parsed({ name: '平湖市大通机械厂', creditCode: creditCodeOf(3), phone: '0573-85099999', legalRepresentative: '赵蕾' }))
    const pairs = async () => employerHandlers['employer/duplicates'](test.desk, { limit: 200 })
    expect(await pairs()).toMatchObject({ total: 1, rows: [{ first: { id: one.id }, second: { id: two.id }, codesDiffer: false }] })
    expect(await employerHandlers['employer/keep-apart'](test.desk, { firstId: two.id, secondId: one.id })).toEqual({ apart: 1 })
    expect(await pairs()).toEqual({ rows: [], total: 0 })
    const { rows } = await listHistory(read(), historyListRequest.parse({ useCases: ['employer/keep-apart'] }))
    await undoBatch(test.desk, rows[0]?.batchId ?? '', 'all')
    expect((await pairs()).total).toBe(1)
  })
})

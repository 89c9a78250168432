import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { historyListRequest } from '@shared/features/history'
import { findEmployers } from '@main/features/employer/repository'
import * as employers from '@main/features/employer/service'
import { listHistory } from '@main/features/history/batchService'
import { undoBatch } from '@main/features/history/undo'
import * as inspections from '@main/features/inspection/service'
import { restoreRows } from '@main/features/recycle/service'
import { settingHandlers } from '@main/features/setting/handlers'
import * as setting from '@main/features/setting/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { findingValues, inspectionValues, inspectionWorld } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const parsed = (values = {}) => employerInput.parse(employerValues(values))

describe('undo', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  /** The newest batch of a use case. */
  async function batch(useCase: string): Promise<string> {
    const { rows } = await listHistory(test.desk.read, historyListRequest.parse({ useCases: [useCase] }))
    return rows[0]?.batchId ?? ''
  }

  it('puts an edited employer back, is logged itself and can be done only once', async () => {
    const first = await employers.createEmployer(test.desk, parsed())
    await employers.updateEmployer(test.desk, first, parsed({ name: '平湖市恒裕服饰有限公司', headcount: 5 }))
    const id = await batch('employer/update')
    expect(await undoBatch(test.desk, id, 'all')).toEqual({ undone: 1, kept: [] })
    expect(await employers.employerDetail(test.desk.read, first.id)).toMatchObject({ name: '平湖市恒丰服饰有限公司', headcount: 120, version: 3 })
    expect(await findEmployers(test.desk.read, '恒裕', 5)).toEqual([])
    expect(await findEmployers(test.desk.read, '恒丰', 5)).toHaveLength(1)
    const { rows } = await listHistory(test.desk.read, historyListRequest.parse({ limit: 2 }))
    expect(rows[0]).toMatchObject({ useCaseLabel: '撤销操作', reason: '撤销“修改企业”', undoable: false })
    expect(rows[1]).toMatchObject({ useCase: 'employer/update', undone: true, undoable: false })
    await expect(undoBatch(test.desk, id, 'all')).rejects.toMatchObject({ code: 'operation-undone' })
  })

  it('takes deleted employers back out of the recycle bin', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    const two = await employers.createEmployer(test.desk, parsed({ creditCode: creditCodeOf(2), name: '平湖市第二制衣厂' }))
    await employers.deleteEmployers(test.desk, [one, two])
    await undoBatch(test.desk, await batch('employer/delete'), 'all')
    expect((await employers.employerDetail(test.desk.read, two.id)).name).toBe('平湖市第二制衣厂')
    expect((await employers.employerDetail(test.desk.read, one.id)).version).toBe(3)
  })

  it('undoes nothing when one of several rows was edited since, or the rest when asked to', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    const two = await employers.createEmployer(test.desk, parsed({ creditCode: creditCodeOf(2), name: '平湖市第二制衣厂' }))
    await employers.deleteEmployers(test.desk, [one, two])
    const id = await batch('employer/delete')
    // One has been restored by somebody else.
    await restoreRows(test.desk, [{ entity: 'employer', id: one.id, version: 2 }])
    const all = await undoBatch(test.desk, id, 'all')
    expect(all).toMatchObject({ undone: 0, kept: [{ entityId: one.id, title: '平湖市恒丰服饰有限公司', reason: '之后又有改动' }] })
    await expect(employers.employerDetail(test.desk.read, two.id)).rejects.toMatchObject({ code: 'not-found' })
    const rest = await undoBatch(test.desk, id, 'rest')
    expect(rest.undone).toBe(1)
    expect((await employers.employerDetail(test.desk.read, two.id)).version).toBe(3)
    expect((await employers.employerDetail(test.desk.read, one.id)).version).toBe(3)
  })

  it('takes a new employer away, but not one that has been inspected meanwhile', async () => {
    const world = await inspectionWorld(test.desk)
    await inspections.createInspection(test.desk, null, inspectionValues(world))
    const outcome = await undoBatch(test.desk, await batch('employer/create'), 'all')
    expect(outcome).toMatchObject({ undone: 0, kept: [{ reason: '已有 1 条记录引用' }] })
    const fresh = await employers.createEmployer(test.desk, parsed({ creditCode: creditCodeOf(9) }))
    expect(await undoBatch(test.desk, await batch('employer/create'), 'all')).toMatchObject({ undone: 1 })
    await expect(employers.employerDetail(test.desk.read, fresh.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps a deleted employer deleted when its credit code was registered again', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    await employers.deleteEmployers(test.desk, [one])
    await employers.createEmployer(test.desk, parsed({ name: '平湖市同码制衣厂' }))
    const outcome = await undoBatch(test.desk, await batch('employer/delete'), 'rest')
    expect(outcome).toMatchObject({ undone: 0, kept: [{ reason: '统一社会信用代码已由“平湖市同码制衣厂”使用' }] })
  })

  it('undoes a renaming with the former name it left', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    await employers.renameEmployer(test.desk, one, '平湖市恒裕服饰有限公司', null)
    expect(await undoBatch(test.desk, await batch('employer/rename'), 'all')).toEqual({ undone: 2, kept: [] })
    expect(await employers.employerDetail(test.desk.read, one.id)).toMatchObject({ name: '平湖市恒丰服饰有限公司', formerNames: [] })
    expect(await findEmployers(test.desk.read, '恒裕', 5)).toEqual([])
  })

  it('undoes a change of above-scale years in both directions', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    await employers.setAboveScale(test.desk, one.id, [2018, 2019])
    await employers.setAboveScale(test.desk, one.id, [2019, 2020])
    await undoBatch(test.desk, await batch('employer/set-above-scale'), 'all')
    expect((await employers.employerDetail(test.desk.read, one.id)).aboveScaleYears).toEqual([2018, 2019])
  })

  it('puts an inspection back with its findings and inspectors, and moves its version on', async () => {
    const world = await inspectionWorld(test.desk)
    const first = await inspections.createInspection(
      test.desk,
      null,
      inspectionValues(world, { findings: [findingValues()], workersConcerned: 3, outcome: 'pending' }),
    )
    const finding = first.findings[0]
    const edited = await inspections.updateInspection(
      test.desk,
      first,
      inspectionValues(world, {
        inspectorIds: [world.inspectorIds[1], world.inspectorIds[0]],
        findings: [findingValues({ id: finding?.id ?? null, workers: 2 }), findingValues({ facts: '另一项' })],
        workersConcerned: 3,
        outcome: 'pending',
      }),
    )
    const outcome = await undoBatch(test.desk, await batch('inspection/update'), 'all')
    expect(outcome.kept).toEqual([])
    const now = await inspections.inspectionDetail(test.desk.read, first.id)
    expect(now.inspectors.map((one) => one.id)).toEqual(world.inspectorIds)
    expect(now.findings.map((one) => [one.facts, one.workers])).toEqual([[finding?.facts, 3]])
    expect(now.version).toBeGreaterThan(edited.version)
  })

  it('brings settings back to what they were, and to the default when there was nothing', async () => {
    const shipped = await setting.orderDefaults(test.desk.read)
    await setting.saveSetting(test.desk, 'setting/save-order', 'order', { ...shipped, defaultDays: 10 })
    await setting.saveSetting(test.desk, 'setting/save-order', 'order', { ...shipped, defaultDays: 15 })
    await undoBatch(test.desk, await batch('setting/save-order'), 'all')
    expect((await setting.orderDefaults(test.desk.read)).defaultDays).toBe(10)
    const { rows } = await listHistory(test.desk.read, historyListRequest.parse({ useCases: ['setting/save-order'] }))
    await setting.saveSetting(test.desk, 'setting/save-order', 'order', { ...shipped, defaultDays: 10, copies: '一式三联' })
    expect(await undoBatch(test.desk, rows[1]?.batchId ?? '', 'all')).toMatchObject({ undone: 0, kept: [{ entityLabel: '设置', reason: '之后又有改动' }] })
  })

  it('takes a working year away again that was entered by mistake', async () => {
    const days = [{ date: '2031-01-01', kind: 'holiday' as const, name: '元旦' }]
    await settingHandlers['setting/save-calendar'](test.desk, { year: 2031, source: '试录', days })
    expect((await setting.loadCalendar(test.desk.read)).knowsYear(2031)).toBe(true)
    await undoBatch(test.desk, await batch('setting/save-calendar'), 'all')
    expect((await setting.loadCalendar(test.desk.read)).knowsYear(2031)).toBe(false)
    const before = await settingHandlers['setting/calendar'](test.desk, { year: 2020 })
    await settingHandlers['setting/save-calendar'](test.desk, { year: 2020, source: '改错', days })
    await undoBatch(test.desk, await batch('setting/save-calendar'), 'all')
    expect(await settingHandlers['setting/calendar'](test.desk, { year: 2020 })).toEqual(before)
  })

  it('refuses what is not undone row by row', async () => {
    await expect(undoBatch(test.desk, await batch('app/open'), 'rest')).rejects.toMatchObject({ code: 'not-undoable' })
    await expect(undoBatch(test.desk, '01234567-89ab-7def-8123-456789abcdef', 'all')).rejects.toMatchObject({ code: 'not-found' })
  })
})

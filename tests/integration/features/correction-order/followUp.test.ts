import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrderDetail } from '@shared/features/correction-order'
import { deadlineCounts } from '@main/features/deadline/service'
import { gapReport } from '@main/features/document/numbering'
import { call, draftedOrder, issuedOrder, recheckValues, serviceValues, turningClock, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('following an order up', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let world: Awaited<ReturnType<typeof wageInspection>>
  let order: OrderDetail
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
    world = await wageInspection(test.desk)
    order = await issuedOrder(test.desk, world.inspection.id)
  })
  afterEach(() => test.close())

  const get = () => call(test.desk, 'correction-order/get', { id: order.id })
  const serve = async (values = {}) => call(test.desk, 'correction-order/serve', { ...(await get()), values: serviceValues(values) })
  const recheck = async (values = {}) =>
    call(test.desk, 'correction-order/recheck', { ...(await get()), values: recheckValues(world.inspectorIds, values) })
  const openDeadlines = async () => (await deadlineCounts(test.desk)).open
  const close = async (closedOn: string, remark = '') => call(test.desk, 'correction-order/close', { ...(await get()), closedOn, remark })
  const refused = { code: 'step-refused' }

  it('goes from service through the re-check to the end', async () => {
    expect(await serve()).toMatchObject({ state: 'served', servedOn: '2020-06-15', services: [{ manner: 'direct', effectiveOn: '2020-06-15' }] })
    day.turnTo('2020-06-22')
    expect(await recheck()).toMatchObject({ state: 'corrected', correctedOn: '2020-06-22', daysLeft: null, rechecks: [{ paidFen: 150_000 }] })
    expect(await openDeadlines()).toBe(0)
    expect(await close('2020-06-22', '资料已归档')).toMatchObject({ state: 'closed', closedOn: '2020-06-22', remark: '资料已归档' })
  })

  it('is posted where the employer has fled, and handed on through others', async () => {
    const posted = await serve({ manner: 'posted', receiver: '', relation: '', remark: '经营者逃匿，张贴于厂门并拍照' })
    expect(posted).toMatchObject({ state: 'served', servedOn: '2020-06-15', services: [{ manner: 'posted', effectiveOn: '2020-06-15' }] })
    await expect(serve({ manner: 'posted', remark: '经营者逃匿' })).rejects.toMatchObject({ code: 'validation', fields: { remark: expect.stringContaining('拍照') as string } })
    expect((await serve({ manner: 'forwarded', remark: '所在单位转交' })).services.map(({ manner }) => manner)).toContain('forwarded')
  })

  it('refuses each step out of turn', async () => {
    const ref = await get()
    await expect(recheck()).rejects.toMatchObject(refused)
    await expect(close('2020-06-15')).rejects.toMatchObject(refused)
    await expect(call(test.desk, 'correction-order/escalate', { ...ref, escalation: '行政处罚' })).rejects.toMatchObject(refused)
    await expect(call(test.desk, 'correction-order/reopen', { ...ref, reason: '误登记' })).rejects.toMatchObject(refused)
    const draft = await draftedOrder(test.desk, world.inspection.id)
    await expect(call(test.desk, 'correction-order/serve', { ...draft, values: serviceValues() })).rejects.toMatchObject(refused)
    await expect(call(test.desk, 'correction-order/void', { ...draft, reason: '误写' })).rejects.toMatchObject(refused)
  })

  it('refuses service before the issue, in the future, and a paper left without witness or photographs', async () => {
    day.turnTo('2020-06-16')
    for (const [field, values] of [
      ['servedOn', { servedOn: '2020-06-14' }],
      ['servedOn', { servedOn: '2020-06-17' }],
      ['witness', { manner: 'lien' as const, remark: '拒绝签收' }],
      ['receiver', { receiver: '' }],
    ] as const) {
      await expect(serve(values), field).rejects.toMatchObject({ code: 'validation', fields: { [field]: expect.any(String) as string } })
    }
    expect((await get()).services).toEqual([])
  })

  it('counts an announcement as served thirty days later and lets nobody re-check before', async () => {
    expect(await serve({ manner: 'announcement', remark: '企业已搬离，邮件退回' })).toMatchObject({ servedOn: '2020-07-15' })
    day.turnTo('2020-07-14')
    await expect(recheck({ checkedOn: '2020-07-14' })).rejects.toMatchObject(refused)
    day.turnTo('2020-07-15')
    expect(await recheck({ checkedOn: '2020-07-15' })).toMatchObject({ state: 'corrected' })
  })

  it('lets a wrong service record be followed by a right one', async () => {
    await serve()
    day.turnTo('2020-06-17')
    const again = await serve({ servedOn: '2020-06-17', manner: 'mail', remark: 'EMS 1234567890123' })
    expect(again).toMatchObject({ state: 'served', servedOn: '2020-06-17' })
    expect(again.services.map((service) => service.manner)).toEqual(['mail', 'direct'])
  })

  it('keeps the deadline open after a re-check that finds the order not obeyed, and escalates only once it has run out', async () => {
    await serve()
    day.turnTo('2020-06-22')
    expect(await recheck({ result: 'not', proof: '工资仍未支付', paidFen: 0 })).toMatchObject({ state: 'served' })
    expect(await openDeadlines()).toBe(1)
    const escalate = async () => call(test.desk, 'correction-order/escalate', { ...(await get()), escalation: '行政处罚事先告知' })
    await expect(escalate()).rejects.toMatchObject({ params: { reason: expect.stringContaining('尚未届满') as string } })
    day.turnTo('2020-06-23')
    expect((await get()).steps.find((step) => step.next)?.step).toBe('escalate')
    expect(await escalate()).toMatchObject({ state: 'escalated', escalation: '行政处罚事先告知', overdue: false })
    expect(await openDeadlines()).toBe(0)
    expect(await recheck({ checkedOn: '2020-06-23' })).toMatchObject({ state: 'escalated', correctedOn: '2020-06-23' })
    expect(await close('2020-06-23')).toMatchObject({ state: 'closed' })
  })

  it('refuses a re-check by one inspector, before service or in the future', async () => {
    await serve()
    day.turnTo('2020-06-22')
    for (const [field, values] of [
      ['inspectorIds', { inspectorIds: world.inspectorIds.slice(0, 1) }],
      ['checkedOn', { checkedOn: '2020-06-14' }],
      ['checkedOn', { checkedOn: '2020-06-23' }],
      ['proof', { proof: ' ' }],
    ] as const) {
      await expect(recheck(values), field).rejects.toMatchObject({ fields: { [field]: expect.any(String) as string } })
    }
    expect((await get()).rechecks).toEqual([])
  })

  it('refuses a closing day before the correction or in the future', async () => {
    await serve()
    day.turnTo('2020-06-22')
    await recheck()
    await expect(close('2020-06-21')).rejects.toMatchObject({ fields: { closedOn: expect.stringContaining('2020-06-22') as string } })
    await expect(close('2020-06-23')).rejects.toMatchObject({ fields: { closedOn: expect.stringContaining('今天') as string } })
  })

  it('takes a closing and a finding of correction back, with the reason in the log and the deadline open again', async () => {
    await serve()
    day.turnTo('2020-06-22')
    await recheck()
    await close('2020-06-22')
    const reopen = async () => call(test.desk, 'correction-order/reopen', { ...(await get()), reason: '凭证系伪造' })
    expect(await reopen()).toMatchObject({ state: 'corrected', closedOn: null })
    day.turnTo('2020-06-24')
    expect(await reopen()).toMatchObject({ state: 'served', correctedOn: null, overdue: true, daysLeft: -2 })
    expect(await deadlineCounts(test.desk)).toMatchObject({ open: 1, overdue: 1 })
    const log = await test.desk.read.selectFrom('changeLog').selectAll().where('useCase', '=', 'correction-order/reopen').execute()
    expect(log.every((entry) => entry.reason === '凭证系伪造')).toBe(true)
  })

  it('keeps a void order and its number, asks for a reason, and never gives the number out again', async () => {
    await expect(call(test.desk, 'correction-order/void', { ...order, reason: ' ' })).rejects.toThrow()
    const gone = await call(test.desk, 'correction-order/void', { ...order, reason: '单位名称有误' })
    expect(gone).toMatchObject({ state: 'void', number: order.number, voidReason: '单位名称有误' })
    expect(await openDeadlines()).toBe(0)
    expect((await issuedOrder(test.desk, world.inspection.id)).number).toBe('平人社监令字〔2020〕第2号')
    expect(await gapReport(test.desk.read, 'correction-order', 2020)).toMatchObject({ drawn: 2, void: 1, missing: [] })
    const { rows } = await call(test.desk, 'document/list', {})
    expect(rows.map((row) => [row.sequence, row.state])).toEqual([
      [2, 'issued'],
      [1, 'void'],
    ])
  })

  it('refuses a step on an order that somebody has moved on meanwhile', async () => {
    const seen = await get()
    await serve()
    await expect(call(test.desk, 'correction-order/void', { ...seen, reason: '误' })).rejects.toMatchObject({ code: 'stale' })
  })
})

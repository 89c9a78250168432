import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '@shared/features/inspection-case'
import { deadlineListRequest } from '@shared/features/deadline'
import { listDeadlines } from '@main/features/deadline/service'
import { inspectorsById } from '@main/features/inspection-case/repository'
import { call, caseValues, issue, refOf, serve, signed, stepValues, take, worker } from '../../../support/cases'
import { inspectionWorld, type InspectionWorld } from '../../../support/inspections'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('a case', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let world: InspectionWorld
  beforeEach(async () => {
    day = turningClock('2020-06-01')
    test = await openTestDesk({ ports: { clock: day.clock } })
    world = await inspectionWorld(test.desk)
  })
  afterEach(() => test.close())

  const drafted = (values = {}) => call(test.desk, 'inspection-case/create', { id: null, origin: 'direct', originId: null, values: caseValues(world, values) })
  const filed = async (): Promise<CaseDetail> => take(test.desk, (await drafted()).id, 'file', '2020-06-01')
  const get = (id: string) => call(test.desk, 'inspection-case/get', { id })

  it('draws its number with the filing, together with the numbered form', async () => {
    const draft = await drafted()
    expect(draft).toMatchObject({ state: 'draft', number: null })
    const one = await take(test.desk, draft.id, 'file', '2020-06-01')
    expect(one).toMatchObject({ state: 'investigating', number: '平人社监立字〔2020〕第1号', filedOn: '2020-06-01', dueOn: '2020-08-25' })
    expect(one.papers).toMatchObject([{ kind: 'case-filing', state: 'issued', number: one.number }])
    expect((await filed()).number).toBe('平人社监立字〔2020〕第2号')
  })

  it('puts the last day of the investigation among the deadlines, sixty working days on', async () => {
    await filed()
    const { rows } = await listDeadlines(test.desk, deadlineListRequest.parse({}))
    expect(rows).toMatchObject([{ kind: 'case-investigate', ownerKind: 'inspection-case', dueDate: '2020-08-25' }])
  })

  it('is not filed without two inspectors, with an expired certificate, or without the signature of the head', async () => {
    const alone = await drafted({ secondId: null })
    await expect(take(test.desk, alone.id, 'file', '2020-06-01')).rejects.toMatchObject({ code: 'step-refused', params: { reason: expect.stringContaining('不得少于两人') as string } })
    const draft = await drafted()
    const unsigned = { approvals: signed('2020-06-01').filter(({ role }) => role !== 'approve') }
    await expect(take(test.desk, draft.id, 'file', '2020-06-01', unsigned)).rejects.toMatchObject({ code: 'validation', fields: { approvals: expect.stringContaining('审批人') as string } })
    const [lead] = await inspectorsById(test.desk.read, [world.inspectorIds[0]])
    day.turnTo('2031-01-06')
    const late = await drafted({ registeredOn: '2031-01-06' })
    await expect(take(test.desk, late.id, 'file', '2031-01-06')).rejects.toMatchObject({ params: { reason: expect.stringContaining(`${lead?.name ?? ''}的执法证`) as string } })
    expect(await test.desk.read.selectFrom('numberBook').selectAll().execute()).toEqual([])
  })

  it('refuses one person as both inspectors, and one who keeps away from the employer', async () => {
    await expect(drafted({ secondId: world.inspectorIds[0] })).rejects.toMatchObject({ fields: { secondId: expect.stringContaining('不能是同一人') as string } })
    const one = await filed()
    const recusal = { inspectorId: world.inspectorIds[0], ground: 'interest' as const, decidedBy: '徐伟', decidedOn: '2020-06-01', wholeEmployer: true, remark: '' }
    const after = await call(test.desk, 'inspection-case/recuse', { ...refOf(one), values: recusal })
    expect(after.leadId).toBeNull()
    await expect(drafted()).rejects.toMatchObject({ fields: { leadId: expect.stringContaining('回避') as string } })
  })

  it('takes no step out of order, none in the future and none before the one before it', async () => {
    const one = await filed()
    await expect(take(test.desk, one.id, 'decide', '2020-06-01')).rejects.toMatchObject({ code: 'step-refused' })
    await expect(take(test.desk, one.id, 'conclude', '2020-06-02')).rejects.toMatchObject({ code: 'validation', fields: { on: expect.stringContaining('不能晚于今天') as string } })
    await expect(take(test.desk, one.id, 'suspend', '2020-05-29')).rejects.toMatchObject({ code: 'validation' })
  })

  it('asks for the paper of a step and, where it may be passed over, for a reason that is kept', async () => {
    const one = await filed()
    day.turnTo('2020-06-10')
    await expect(take(test.desk, one.id, 'conclude', '2020-06-10')).rejects.toMatchObject({ code: 'step-refused', params: { reason: expect.stringContaining('调查终结报告') as string } })
    await issue(test.desk, one.id, 'case-report', '2020-06-10')
    await expect(take(test.desk, one.id, 'conclude', '2020-06-10')).rejects.toMatchObject({ code: 'validation', fields: { overrideReason: expect.stringContaining('证据') as string } })
    const after = await take(test.desk, one.id, 'conclude', '2020-06-10', { overrideReason: '当事人书面承认，证据随后归卷' })
    expect(after.stepsTaken.at(-1)).toMatchObject({ step: 'conclude', overrideReason: '当事人书面承认，证据随后归卷', overridden: [expect.stringContaining('证据')] })
    expect(after.problems.some(({ message }) => message.includes('当事人书面承认'))).toBe(true)
  })

  it('stands still while it is suspended and runs on afterwards', async () => {
    const one = await filed()
    day.turnTo('2020-06-10')
    await issue(test.desk, one.id, 'case-suspension', '2020-06-10')
    const still = await take(test.desk, one.id, 'suspend', '2020-06-10', { note: '当事人逃匿' })
    expect(still).toMatchObject({ state: 'suspended', daysLeft: null })
    expect(still.clockView.running).toBe(false)
    day.turnTo('2020-06-24')
    await issue(test.desk, one.id, 'case-resumption', '2020-06-24')
    const again = await take(test.desk, one.id, 'resume', '2020-06-24', { note: '找到负责人' })
    expect(again.state).toBe('investigating')
    expect((again.dueOn ?? '') > '2020-08-25').toBe(true)
  })

  it('decides no penalty before the notice was served', async () => {
    const one = await filed()
    day.turnTo('2020-06-20')
    await issue(test.desk, one.id, 'case-report', '2020-06-10')
    await take(test.desk, one.id, 'conclude', '2020-06-10', { overrideReason: '证据随后归卷' })
    const notice = await issue(test.desk, one.id, 'case-prior-notice', '2020-06-11')
    await take(test.desk, one.id, 'notify', '2020-06-11', { dueOn: '2020-06-16' })
    await issue(test.desk, one.id, 'case-penalty', '2020-06-20')
    const decide = () => take(test.desk, one.id, 'decide', '2020-06-20', { decisions: ['penalty'], fineFen: 500_000, overrideReason: '当事人书面放弃' })
    await expect(decide()).rejects.toMatchObject({ code: 'step-refused', params: { reason: expect.stringContaining('尚未送达') as string } })
    await serve(test.desk, notice, '2020-06-11')
    expect(await decide()).toMatchObject({ state: 'decided', fineFen: 500_000, decidedOn: '2020-06-20' })
  })

  it('freezes what was issued, voids with a reason and keeps the number drawn', async () => {
    const one = await filed()
    const inquiry = await issue(test.desk, one.id, 'case-inquiry', '2020-06-01')
    expect(inquiry.paper).toMatchObject({ state: 'issued', number: '平人社监询字〔2020〕第1号' })
    await expect(call(test.desk, 'case-paper/save', { ...refOf(inquiry.paper), fields: {} })).rejects.toMatchObject({ code: 'not-allowed-now' })
    const gone = await call(test.desk, 'case-paper/void', { ...refOf(inquiry.paper), reason: '日期有误' })
    expect(gone.paper).toMatchObject({ state: 'void', voidReason: '日期有误' })
    expect((await issue(test.desk, one.id, 'case-inquiry', '2020-06-01')).paper.number).toBe('平人社监询字〔2020〕第2号')
    expect((await call(test.desk, 'document/gaps', {})).find(({ kind }) => kind === 'case-inquiry')).toMatchObject({ drawn: 2, void: 1, missing: [] })
    const filing = (await get(one.id)).papers.find(({ kind }) => kind === 'case-filing')
    if (!filing) throw new Error('the filing has its form')
    await expect(call(test.desk, 'case-paper/void', { ...refOf(filing), reason: '误' })).rejects.toMatchObject({ code: 'step-refused' })
  })

  it('serves only as the law allows', async () => {
    const one = await filed()
    const inquiry = await issue(test.desk, one.id, 'case-inquiry', '2020-06-01')
    await expect(serve(test.desk, inquiry, '2020-06-01', { manner: 'lien', witness: '', remark: '拒收' })).rejects.toMatchObject({ fields: { witness: expect.stringContaining('见证人') as string } })
    await expect(serve(test.desk, inquiry, '2020-06-01', { manner: 'electronic', remark: '已发' })).rejects.toMatchObject({ code: 'validation' })
    await expect(serve(test.desk, inquiry, '2020-05-30')).rejects.toMatchObject({ fields: { servedOn: expect.stringContaining('不能早于签发日期') as string } })
    const posted = await serve(test.desk, inquiry, '2020-06-01', { manner: 'announcement', place: '平湖日报', remark: '下落不明，直接、邮寄均未送达' })
    expect(posted.paper.services).toMatchObject([{ effectiveOn: '2020-07-01' }])
  })

  it('adds up workers by month and refuses what cannot be', async () => {
    const one = await filed()
    const rows = [worker('陈静', { months: [{ month: '2020-04', owedFen: 450_000 }, { month: '2020-05', owedFen: 500_000 }], paidFen: 100_000, paidOn: '2020-06-01', extraPercent: 50 }), worker('王芳')]
    const after = await call(test.desk, 'inspection-case/save-workers', { ...refOf(one), rows })
    expect(after).toMatchObject({ workers: 2, owedFen: 1_450_000, paidFen: 100_000, extraFen: 425_000 })
    const bad = [worker('赵磊', { paidFen: 600_000 }), worker('孙悦', { extraPercent: 30 }), worker('周平', { idNumber: '330482199003074529' })]
    await expect(call(test.desk, 'inspection-case/save-workers', { ...refOf(after), rows: bad })).rejects.toMatchObject({
      code: 'validation',
      fields: { 'rows.0.paidFen': '已支付的多于应付的，请核对', 'rows.1.extraPercent': expect.stringContaining('百分之五十') as string, 'rows.2.idNumber': expect.stringContaining('校验') as string },
    })
  })

  it('shows identity numbers masked and keeps the stored one when a line comes back masked', async () => {
    const one = await call(test.desk, 'inspection-case/save-workers', { ...refOf(await filed()), rows: [worker('陈静', { idNumber: '330482199003074528' })] })
    const [line] = one.workerRows
    if (!line) throw new Error('a line was saved')
    expect(line.idNumber).toBe('330***********4528')
    await call(test.desk, 'inspection-case/save-workers', { ...refOf(one), rows: [{ ...line, idNumber: null, phone: null, post: '裁剪工' }] })
    expect(await call(test.desk, 'inspection-case/reveal-workers', { id: one.id, reason: '核对' })).toMatchObject([{ idNumber: '330482199003074528' }])
    await expect(call(test.desk, 'inspection-case/reveal-workers', { id: one.id, reason: ' ' })).rejects.toThrow()
  })

  it('locks a closed file until it is reopened with a reason', async () => {
    const one = await filed()
    day.turnTo('2020-06-12')
    await issue(test.desk, one.id, 'case-report', '2020-06-10')
    await take(test.desk, one.id, 'conclude', '2020-06-10', { overrideReason: '证据随后归卷' })
    await issue(test.desk, one.id, 'case-closing', '2020-06-12')
    const shut = await take(test.desk, one.id, 'close', '2020-06-12', { note: '已改正', overrideReason: '用人单位已全部支付' })
    expect(shut).toMatchObject({ state: 'closed', locked: true, closedOn: '2020-06-12', outcome: 'noViolation', deadlines: [] })
    await expect(call(test.desk, 'inspection-case/save-workers', { ...refOf(shut), rows: [] })).rejects.toMatchObject({ code: 'not-allowed-now' })
    await expect(call(test.desk, 'case-paper/create', { caseId: one.id, intakeId: null, kind: 'case-inquiry' })).rejects.toMatchObject({ code: 'not-allowed-now' })
    await expect(take(test.desk, one.id, 'reopen', '2020-06-12', { note: '' })).rejects.toMatchObject({ fields: { note: '请填写启封的理由' } })
    expect(await take(test.desk, one.id, 'reopen', '2020-06-12', { note: '发现新证据' })).toMatchObject({ locked: false, closedOn: null })
  })

  it('goes to the recycle bin only before it was filed', async () => {
    const draft = await drafted()
    expect(await call(test.desk, 'inspection-case/delete', { rows: [refOf(draft)] })).toEqual({ deleted: 1 })
    await expect(call(test.desk, 'inspection-case/delete', { rows: [refOf(await filed())] })).rejects.toMatchObject({ code: 'step-refused' })
  })

  it('refuses to save over what somebody else has saved', async () => {
    const one = await filed()
    await call(test.desk, 'inspection-case/save-workers', { ...refOf(one), rows: [worker('陈静')] })
    await expect(call(test.desk, 'inspection-case/step', { ...refOf(one), step: 'suspend', values: stepValues('2020-06-01') })).rejects.toMatchObject({ code: 'stale' })
  })

  it('finds red and yellow clocks, those not closed, and a case by its number', async () => {
    const one = await filed()
    const list = (filters: { field: string; value: string }[], search = '') => call(test.desk, 'inspection-case/list', { search, filters: filters.map((filter) => ({ ...filter, op: 'equals' as const })) })
    expect((await list([{ field: 'clock', value: 'green' }])).total).toBe(1)
    day.turnTo('2020-08-24')
    expect((await list([{ field: 'clock', value: 'yellow' }])).rows).toMatchObject([{ id: one.id, clock: 'yellow', daysLeft: 1 }])
    day.turnTo('2020-08-26')
    expect((await list([{ field: 'clock', value: 'red' }, { field: 'open', value: '1' }])).total).toBe(1)
    expect((await list([], '平人社监立字2020第1号')).total).toBe(1)
  })
})

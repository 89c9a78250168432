import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractLimits, contractLimitsOn, signingDates, type FollowUpDetail } from '@shared/features/contract-follow-up'
import { deadlineListRequest } from '@shared/features/deadline'
import { listDeadlines } from '@main/features/deadline/service'
import { restoreRows } from '@main/features/recycle/service'
import { loadLimits } from '@main/features/contract-follow-up/limits'
import { buildNotice } from '@main/features/contract-follow-up/print/notice'
import { buildSheet } from '@main/features/contract-follow-up/print/sheets'
import * as repository from '@main/features/contract-follow-up/repository'
import { documentTemplates } from '@main/features/document/templates'
import { loadCalendar } from '@main/features/setting/service'
import { call, line, unsignedFirm } from '../../../support/contracts'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('a case of missing contracts', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })

  it('refuses heads that do not add up, at the field', async () => {
    await expect(unsignedFirm(test.desk, { due: 3, signed: 4 })).rejects.toMatchObject({ code: 'validation', fields: { signed: expect.stringContaining('100%') as string } })
  })

  it('issues a numbered notice that stays as it was, notifies the workers and starts the urging', async () => {
    const start = await unsignedFirm(test.desk, { lines: [line('陈静', { idNumber: 'E12345678' })] })
    const detail = await call(test.desk, 'contract-follow-up/issue-notice', ref(start))
    expect(detail.row.state).toBe('urging')
    expect(detail.lines).toMatchObject([{ state: 'notified', notifiedOn: '2020-06-15' }])
    expect(detail.papers).toMatchObject([{ number: '平人社劳签督字〔2020〕第1号', issuedOn: '2020-06-15', isVoid: false }])
    const due = (await listDeadlines(test.desk, deadlineListRequest.parse({}))).rows
    expect(due).toMatchObject([
      { kind: 'contract-urging', dueDate: '2020-06-30', ownerKind: 'contract-follow-up' },
      { kind: 'contract-signing', dueDate: '2021-02-01', title: '陈静：用工满 11 个月未签' },
    ])
    const model = async () => (await test.desk.read.selectFrom('document').select('model').executeTakeFirstOrThrow()).model
    const frozen = await model()
    expect(frozen).not.toContain('E12345678')
    await call(test.desk, 'contract-follow-up/save-lines', { ...ref(detail), lines: [] })
    expect(await model()).toBe(frozen)
    const printed = JSON.stringify(documentTemplates['contract-notice'](JSON.parse(frozen), 'all', { void: false }))
    for (const text of ['平人社劳签督字〔2020〕第1号', '未订立书面劳动合同人员名单', 'E1****678', '补签劳动合同情况回执', '送达回证']) expect(printed).toContain(text)
    const again = await call(test.desk, 'contract-follow-up/get', { id: detail.row.id })
    await call(test.desk, 'contract-follow-up/issue-notice', ref(again))
    expect(await test.desk.read.selectFrom('document').select('sequence').orderBy('sequence').execute()).toEqual([{ sequence: 1 }, { sequence: 2 }])
  })

  it('draws no number without a day to sign by', async () => {
    const start = await unsignedFirm(test.desk, { dueDate: null })
    await expect(call(test.desk, 'contract-follow-up/issue-notice', ref(start))).rejects.toMatchObject({ code: 'step-refused', params: { reason: '请填写期限' } })
    expect(await test.desk.read.selectFrom('numberBook').selectAll().execute()).toEqual([])
  })

  it('issues no notice whose roster and heads contradict each other', async () => {
    const start = await unsignedFirm(test.desk, { due: 10, signed: 9 })
    const reason = '名单中超过一个月未签的有 2 人，多于应签与已签人数之差 1 人，请核对人数'
    await expect(call(test.desk, 'contract-follow-up/issue-notice', ref(start))).rejects.toMatchObject({ params: { reason } })
  })

  it('says in the notice what the check found', async () => {
    const { row } = await unsignedFirm(test.desk)
    const pattern = { kind: 'contract-notice' as const, label: '', pattern: '督〔{年}〕{序号}号', padding: 0, unverified: false }
    const bureau = { name: '平湖市人力资源和社会保障局', shortName: '平', address: '', postcode: '', contactPerson: '', contactPhone: '', government: '', court: '' }
    const paper = buildNotice({ employerName: row.employerName, creditCode: null, checkedOn: '2020-06-15', due: 10, signed: 7, dueDate: '2020-06-30', textProblems: '未载明工作地点', issuedOn: '2020-06-15', roster: [] }, { bureau, pattern }, '督〔2020〕1号')
    const text = JSON.stringify(paper)
    expect(text).toContain('应当订立书面劳动合同10人，已订立7人；现尚有3人未订立书面劳动合同。')
    expect(text).toContain('于2020年6月30日前（含当日）')
    expect(text).toContain('请一并改正：未载明工作地点。')
  })

  it('works out the double-wage risk of every worker with the rule named', async () => {
    const { row } = await unsignedFirm(test.desk, { lines: [line('陈静', { signedOn: null }), line('王芳', { wageFen: null }), line('赵磊', { hiredOn: '2020-06-10' })] })
    const content = {
      employerName: row.employerName,
      bureauName: '局',
      lines: await repository.linesOf(test.desk.read, row.id),
      limits: await loadLimits(test.desk.read),
      calendar: await loadCalendar(test.desk.read),
      today: '2020-06-15',
    }
    const table = buildSheet('risk', content).blocks.find((block) => block.type === 'table')
    // 2020-04-01 to 2020-06-15: two whole months and 15 of 30 days of 4,500 yuan.
    expect(table?.rows).toEqual([
      ['1', '陈静', '2020-03-01', '2020-04-01至2020-06-15', '76', '4,500.00', '11,250.00'],
      ['2', '王芳', '2020-03-01', '2020-04-01至2020-06-15', '76', '未填', '—'],
    ])
    expect(JSON.stringify(buildSheet('risk', content).blocks)).toContain('待核')
    expect(buildSheet('unsigned', content).blocks.find((block) => block.type === 'table')?.rows).toHaveLength(3)
  })

  it('lists whom to call today, and 已联系 sets the day a week on', async () => {
    const start = await unsignedFirm(test.desk, { nextContactOn: '2020-06-15' })
    const calls = await call(test.desk, 'contract-follow-up/calls', { on: null })
    expect(calls).toMatchObject({ on: '2020-06-15', again: 7, rows: [{ id: start.row.id, phone: '13812345678' }] })
    const { nextContactOn } = await call(test.desk, 'contract-follow-up/contacted', { ...ref(start), remark: '已联系人事，本周补签' })
    expect(nextContactOn).toBe('2020-06-22')
    expect((await call(test.desk, 'contract-follow-up/calls', { on: null })).rows).toEqual([])
    expect((await call(test.desk, 'contract-follow-up/calls', { on: '2020-06-22' })).rows).toMatchObject([{ contactRemark: '已联系人事，本周补签' }])
  })

  it('hands an overdue case over only after its day, and takes it up again', async () => {
    let detail = await call(test.desk, 'contract-follow-up/step', { ...ref(await unsignedFirm(test.desk)), step: 'urge' })
    await expect(call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'escalate' })).rejects.toMatchObject({ code: 'step-refused' })
    day.turnTo('2020-07-01')
    detail = await call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'escalate' })
    expect(detail.row.state).toBe('escalated')
    await expect(call(test.desk, 'contract-follow-up/save-lines', { ...ref(detail), lines: [] })).rejects.toMatchObject({ code: 'not-allowed-now' })
    detail = await call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'reopen' })
    expect(detail.row.state).toBe('urging')
  })

  it('is cleared only with a reviewer once every line is closed', async () => {
    let detail = await call(test.desk, 'contract-follow-up/step', { ...ref(await unsignedFirm(test.desk)), step: 'urge' })
    detail = await call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step: 'leave', lineIds: detail.lines.map((one) => one.id), on: '2020-06-15' })
    expect(detail.row.state).toBe('settled')
    await expect(call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'clear' })).rejects.toMatchObject({ params: { reason: '请填写复核人' } })
    detail = await call(test.desk, 'contract-follow-up/update', { ...ref(detail), values: { ...detail.head, reviewer: '周建华' } })
    detail = await call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'clear' })
    expect(detail.row.state).toBe('cleared')
  })

  it('goes to the recycle bin with its lines and leaves no deadline behind', async () => {
    const start = await unsignedFirm(test.desk)
    await call(test.desk, 'contract-follow-up/delete', { rows: [ref(start)] })
    expect((await call(test.desk, 'contract-follow-up/list', {})).total).toBe(0)
    expect((await listDeadlines(test.desk, deadlineListRequest.parse({}))).total).toBe(0)
    const live = await test.desk.read.selectFrom('contractFollowUpLine').select('id').where('deletedAt', 'is', null).execute()
    expect(live).toEqual([])
  })

  it('comes back from the recycle bin with its lines and its deadlines', async () => {
    const start = await call(test.desk, 'contract-follow-up/step', { ...ref(await unsignedFirm(test.desk)), step: 'urge' })
    const due = async () => (await listDeadlines(test.desk, deadlineListRequest.parse({}))).rows.map(({ kind, dueDate }) => `${kind} ${dueDate}`)
    const before = await due()
    expect(before.length).toBeGreaterThan(0)
    await call(test.desk, 'contract-follow-up/delete', { rows: [ref(start)] })
    const { version } = await test.desk.read.selectFrom('contractFollowUp').select('version').where('id', '=', start.row.id).executeTakeFirstOrThrow()
    await restoreRows(test.desk, [{ entity: 'contractFollowUp', id: start.row.id, version }])
    expect((await call(test.desk, 'contract-follow-up/get', { id: start.row.id })).lines).toHaveLength(3)
    expect(await due()).toEqual(before)
  })

  it('finds open and overdue cases and sums the lines of all that match', async () => {
    await call(test.desk, 'contract-follow-up/step', { ...ref(await unsignedFirm(test.desk)), step: 'urge' })
    const count = async (field: string) => (await call(test.desk, 'contract-follow-up/list', { filters: [{ field, op: 'equals', value: '1' }] })).total
    expect([await count('open'), await count('overdue')]).toEqual([1, 0])
    day.turnTo('2020-07-01')
    expect([await count('open'), await count('overdue')]).toEqual([1, 1])
    expect((await call(test.desk, 'contract-follow-up/list', { search: 'hffs' })).sums).toEqual({ lines: 3, verified: 0 })
  })

  it('counts by the limits the bureau has saved, from their day on', async () => {
    const counted = contractLimits.firstDayRule[0]
    if (!counted) throw new Error('no shipped rule')
    await call(test.desk, 'contract-follow-up/save-limit', { ...counted, value: 'excluded', validFrom: '2020-01-01', unverified: false })
    const limits = await loadLimits(test.desk.read)
    expect(signingDates('2020-03-01', contractLimitsOn('2020-03-01', limits)).doubleWageFrom).toBe('2020-04-02')
    expect(signingDates('2019-03-01', contractLimitsOn('2019-03-01', limits)).doubleWageFrom).toBe('2019-04-01')
    await expect(call(test.desk, 'contract-follow-up/save-limit', { ...counted, value: 'sometimes' })).rejects.toMatchObject({ code: 'validation' })
  })
})

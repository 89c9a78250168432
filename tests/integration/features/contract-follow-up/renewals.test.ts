import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contractLimits, type FollowUpDetail, type RenewalInput } from '@shared/features/contract-follow-up'
import { bringUpReminders } from '@main/features/contract-follow-up/reminders'
import { undoBatch } from '@main/features/history/undo'
import { call, line, unsignedFirm } from '../../../support/contracts'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('contracts that come to their end', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })
  const idOf = (detail: FollowUpDetail, name: string): string => detail.lines.find((one) => one.name === name)?.id ?? ''
  const shown = ({ reminders }: FollowUpDetail) => reminders.filter(({ kind }) => kind === 'contract-expiry').map(({ dueDate, title }) => `${dueDate} ${title}`)
  const contract = { contractKind: 'fixed', contractFrom: '2020-06-15', contractTo: '2021-06-14', fixedTerms: 1, signedOn: '2020-06-15' } as const
  const renewed: RenewalInput = { outcome: 'renewed', settledOn: '2021-06-01', contractKind: 'fixed', contractFrom: '2021-06-15', contractTo: '2023-06-14', remark: '' }
  const ended: RenewalInput = { outcome: 'ended', settledOn: '2021-06-14', contractKind: null, contractFrom: null, contractTo: null, remark: '双方协商不再续签' }
  const settle = (detail: FollowUpDetail, names: readonly string[], values: RenewalInput) =>
    call(test.desk, 'contract-follow-up/settle-contracts', { ...ref(detail), lineIds: names.map((name) => idOf(detail, name)), values })

  /** A cleared case of two workers whose contracts end on 2021-06-14. */
  async function cleared(): Promise<FollowUpDetail> {
    let detail = await unsignedFirm(test.desk, { due: 2, signed: 0, reviewer: '周建华', lines: ['陈静', '王芳'].map((name) => line(name, { hiredOn: '2020-04-01', ...contract })) })
    detail = await call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'urge' })
    for (const step of ['sign', 'verify'] as const) {
      detail = await call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step, lineIds: detail.lines.map(({ id }) => id), on: null })
    }
    return call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'clear' })
  }

  it('are no longer overdue once one was renewed and the other ended, and the new term is reminded of', async () => {
    let detail = await cleared()
    expect(shown(detail)).toEqual(['2021-04-15 陈静、王芳：劳动合同 2021-06-14 到期'])
    day.turnTo('2021-06-20')
    expect(shown(await call(test.desk, 'contract-follow-up/get', { id: detail.row.id }))).toHaveLength(1)
    detail = await settle(detail, ['陈静'], renewed)
    expect(shown(detail)).toEqual(['2021-04-15 王芳：劳动合同 2021-06-14 到期'])
    detail = await settle(detail, ['王芳'], ended)
    expect(shown(detail)).toEqual(['2023-04-15 陈静：劳动合同 2023-06-14 到期，续订应为无固定期限'])
    expect(detail.lines.map(({ name, state, contractTo, renewals }) => [name, state, contractTo, renewals.map((one) => [one.outcome, one.endsOn, one.contractTo, one.fixedTerms])])).toEqual([
      ['陈静', 'verified', '2021-06-14', [['renewed', '2021-06-14', '2023-06-14', 2]]],
      ['王芳', 'verified', '2021-06-14', [['ended', '2021-06-14', null, 1]]],
    ])
  })

  it('are listed by the contract in force', async () => {
    let detail = await cleared()
    day.turnTo('2021-06-01')
    const list = async () => (await call(test.desk, 'contract-follow-up/report', { report: 'expiry', year: 2021, townId: null })).rows.map(({ cells }) => cells.slice(3, 7).join(' '))
    expect(await list()).toEqual(['陈静 固定期限 2020-06-15 2021-06-14', '王芳 固定期限 2020-06-15 2021-06-14'])
    detail = await settle(detail, ['陈静'], renewed)
    expect(await list()).toEqual(['王芳 固定期限 2020-06-15 2021-06-14'])
    day.turnTo('2023-06-01')
    expect(await list()).toEqual(['陈静 固定期限 2021-06-15 2023-06-14'])
  })

  it('are settled all or none, and a mistake is taken away again', async () => {
    let detail = await cleared()
    day.turnTo('2021-06-20')
    detail = await settle(detail, ['王芳'], ended)
    await expect(settle(detail, ['陈静', '王芳'], renewed)).rejects.toMatchObject({ code: 'step-refused', params: { reason: '王芳：已离职或已终止' } })
    await expect(settle(detail, ['陈静'], { ...renewed, contractTo: null })).rejects.toMatchObject({ code: 'validation', fields: { contractTo: '固定期限劳动合同须填写终止日' } })
    await expect(call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step: 'reopen', lineIds: [idOf(detail, '王芳')], on: null })).rejects.toMatchObject({ code: 'not-allowed-now' })
    detail = await call(test.desk, 'contract-follow-up/drop-renewal', { ...ref(detail), lineId: idOf(detail, '王芳') })
    expect(detail.lines.flatMap(({ renewals }) => renewals)).toEqual([])
    detail = await settle(detail, ['陈静', '王芳'], renewed)
    const [batch] = await test.desk.read.selectFrom('changeLog').select('batchId').where('useCase', '=', 'contract-follow-up/settle-contracts').orderBy('at', 'desc').orderBy('id', 'desc').execute()
    expect(await undoBatch(test.desk, batch?.batchId ?? '', 'all')).toMatchObject({ kept: [] })
    expect((await call(test.desk, 'contract-follow-up/get', { id: detail.row.id })).lines.flatMap(({ renewals }) => renewals)).toEqual([])
  })

  it('keep a line from being taken back or removed', async () => {
    let detail = await unsignedFirm(test.desk, { due: 1, signed: 0, lines: [line('陈静', { hiredOn: '2020-04-01', ...contract })] })
    detail = await call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step: 'sign', lineIds: [idOf(detail, '陈静')], on: null })
    day.turnTo('2021-06-20')
    detail = await settle(detail, ['陈静'], renewed)
    const refusal = { code: 'step-refused', params: { reason: '“陈静”已登记续签或终止，请先在其明细中删除该登记' } }
    await expect(call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step: 'reopen', lineIds: [idOf(detail, '陈静')], on: null })).rejects.toMatchObject(refusal)
    await expect(call(test.desk, 'contract-follow-up/save-lines', { ...ref(detail), lines: [] })).rejects.toMatchObject(refusal)
    await expect(call(test.desk, 'contract-follow-up/delete', { rows: [ref(detail)] })).rejects.toMatchObject(refusal)
  })
})

describe('reminders of cases entered before the program changed', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk({ ports: { clock: turningClock('2020-06-15').clock } })
  })
  afterEach(() => test.close())

  const deadlines = () => test.desk.read.selectFrom('deadline').select(['kind', 'dueDate', 'title', 'doneAt', 'version']).where('kind', 'in', ['contract-signing', 'contract-expiry']).orderBy('dueDate').execute()
  const notes = () => test.desk.read.selectFrom('changeLog').select('id').where('useCase', '=', 'contract-follow-up/refresh-reminders').execute()

  it('are brought up to date once, and those that are right stay untouched', async () => {
    await unsignedFirm(test.desk, { due: 1, signed: 0, lines: [line('陈静', { hiredOn: '2020-06-01' })] })
    const other = await unsignedFirm(test.desk, { due: 1, signed: 0, lines: [line('王芳', { hiredOn: '2020-06-02' })], employerId: (await test.desk.read.selectFrom('employer').select('id').executeTakeFirstOrThrow()).id })
    await test.desk.write('test', async (work) => {
      // As an older program left them: one without any reminder, one told otherwise.
      await work.tx.deleteFrom('deadline').where('title', 'like', '陈静%').execute()
      await work.tx.updateTable('deadline').set({ title: '旧文字', version: 2 }).where('ownerId', '=', other.row.id).where('kind', '=', 'contract-signing').execute()
    })
    await bringUpReminders(test.desk)
    const after = await deadlines()
    expect(after.map(({ dueDate, title }) => `${dueDate} ${title}`)).toEqual(['2020-06-21 陈静：用工满 20 天未签', '2020-06-22 王芳：用工满 20 天未签'])
    const written = (await notes()).length
    await bringUpReminders(test.desk)
    expect(await deadlines()).toEqual(after)
    expect((await notes()).length).toBe(written)
  })

  it('follow a limit as soon as it is saved', async () => {
    const { row } = await unsignedFirm(test.desk, { due: 1, signed: 0, lines: [line('陈静', { hiredOn: '2020-06-14' })] })
    const [rule] = contractLimits.reminderDays
    if (!rule) throw new Error('no shipped rule')
    await call(test.desk, 'contract-follow-up/save-limit', { ...rule, value: [10] })
    const detail = await call(test.desk, 'contract-follow-up/get', { id: row.id })
    expect(detail.reminders.map(({ dueDate, title }) => `${dueDate} ${title}`)).toEqual(['2020-06-24 陈静：用工满 10 天未签'])
  })
})

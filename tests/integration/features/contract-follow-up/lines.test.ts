import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadlineListRequest } from '@shared/features/deadline'
import { indicatorOf } from '@shared/features/statistics'
import type { FollowUpDetail } from '@shared/features/contract-follow-up'
import { listDeadlines } from '@main/features/deadline/service'
import { undoBatch } from '@main/features/history/undo'
import { statisticsRows } from '@main/statistics/service'
import { call, line, unsignedFirm } from '../../../support/contracts'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('the lines of a case', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let start: FollowUpDetail
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
    start = await unsignedFirm(test.desk)
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })
  const idsOf = (detail: FollowUpDetail, ...names: string[]) => detail.lines.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  const step = (detail: FollowUpDetail, name: Parameters<typeof call<'contract-follow-up/line-step'>>[2]['step'], names: string[], on: string | null = null) =>
    call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step: name, lineIds: idsOf(detail, ...names), on })
  const withContract = async (detail: FollowUpDetail) =>
    call(test.desk, 'contract-follow-up/save-lines', {
      ...ref(detail),
      lines: detail.lines.map((one) => ({ ...one, idNumber: null, contractKind: 'fixed', contractFrom: '2020-06-20', contractTo: '2023-06-19' })),
    })
  const signedIn = async (from: string, to: string) => {
    const { rows, figure } = await statisticsRows(test.desk.read, { indicator: 'contracts-signed', from, to }, day.clock.today())
    expect(rows).toHaveLength(figure.value ?? -1)
    return figure.value
  }

  it('counts who is unsigned and since when, and shows the last day to sign on the first screen', async () => {
    expect(start.row).toMatchObject({ state: 'registered', lines: 3, verified: 0 })
    expect(start.counts).toEqual({ unsigned: 3, overMonth: 2, overYear: 0, expired: 0 })
    const { rows } = await listDeadlines(test.desk, deadlineListRequest.parse({}))
    expect(rows).toMatchObject([{ kind: 'contract-signing', ownerId: start.row.id, dueDate: '2020-06-21', title: '赵磊：用工满 20 天未签', basis: '最后签订日 2020-06-30（劳动合同法第十条第二款）' }])
  })

  it('walks from 待补签 over 已通知 and 已补签 to 已核验, and the case follows', async () => {
    let detail = await call(test.desk, 'contract-follow-up/step', { ...ref(start), step: 'urge' })
    expect(detail.row.state).toBe('urging')
    detail = await step(detail, 'notify', ['陈静', '王芳', '赵磊'])
    expect(detail.lines.map((one) => [one.state, one.notifiedOn])).toEqual(Array.from({ length: 3 }, () => ['notified', '2020-06-15']))
    day.turnTo('2020-06-22')
    detail = await step(detail, 'sign', ['陈静', '王芳'], '2020-06-20')
    expect(detail.row.state).toBe('partly')
    expect(await signedIn('2020-01-01', '2020-12-31')).toBe(0)
    detail = await step(await withContract(detail), 'verify', ['陈静', '王芳'])
    expect(detail.row).toMatchObject({ state: 'partly', verified: 2 })
    detail = await step(detail, 'leave', ['赵磊'], '2020-06-21')
    expect(detail.row.state).toBe('settled')
    expect((await listDeadlines(test.desk, deadlineListRequest.parse({}))).rows).toMatchObject([{ kind: 'contract-expiry', dueDate: '2023-04-20', title: '陈静、王芳：劳动合同 2023-06-19 到期' }])
    expect(indicatorOf('contracts-signed').unit).toBe('份')
    expect(await signedIn('2020-06-20', '2020-06-20')).toBe(2)
    expect(await signedIn('2020-06-21', '2020-12-31')).toBe(0)
  })

  it('refuses a batch as a whole and names the worker', async () => {
    const signed = await step(start, 'sign', ['陈静'], '2020-06-15')
    await expect(step(signed, 'verify', ['陈静', '王芳'])).rejects.toMatchObject({ code: 'step-refused', params: { reason: '陈静：请填写合同类型' } })
    const ready = await withContract(signed)
    await expect(step(ready, 'verify', ['陈静', '王芳'])).rejects.toMatchObject({ params: { reason: '王芳：尚未补签' } })
    const after = await call(test.desk, 'contract-follow-up/get', { id: start.row.id })
    expect(after.lines.map((one) => one.state)).toEqual(['signed', 'pending', 'pending'])
  })

  it('asks for the day of a refusal and for the hours of part-time work', async () => {
    await expect(step(start, 'refuse', ['陈静'])).rejects.toMatchObject({ params: { reason: '陈静：请填写书面终止日期' } })
    await expect(step(start, 'exempt', ['陈静'])).rejects.toMatchObject({ params: { reason: '陈静：用工形式不是非全日制' } })
    const part = await call(test.desk, 'contract-follow-up/save-lines', {
      ...ref(start),
      lines: start.lines.map((one) => ({ ...one, idNumber: null, ...(one.name === '王芳' ? { form: 'partTime' as const, dailyHours: 4, weeklyHours: 24 } : {}) })),
    })
    let detail = await step(part, 'refuse', ['陈静'], '2020-06-10')
    detail = await step(detail, 'exempt', ['王芳'])
    expect(detail.lines.map((one) => one.state)).toEqual(['refused', 'exempt', 'pending'])
    expect(detail.counts.unsigned).toBe(1)
  })

  it('takes a counted contract out of the figure when the line is reopened', async () => {
    let detail = await step(start, 'sign', ['陈静'], '2020-06-15')
    detail = await step(await withContract(detail), 'verify', ['陈静'])
    expect(await signedIn('2020-01-01', '2020-12-31')).toBe(1)
    await expect(call(test.desk, 'contract-follow-up/delete', { rows: [ref(detail)] })).rejects.toMatchObject({ code: 'step-refused' })
    const changed = detail.lines.map((one) => ({ ...one, idNumber: null, signedOn: one.signedOn === null ? null : '2020-06-01' }))
    await expect(call(test.desk, 'contract-follow-up/save-lines', { ...ref(detail), lines: changed })).rejects.toMatchObject({ code: 'validation' })
    await expect(call(test.desk, 'contract-follow-up/save-lines', { ...ref(detail), lines: [] })).rejects.toMatchObject({ code: 'validation' })
    detail = await step(detail, 'reopen', ['陈静'])
    expect(detail.lines[0]).toMatchObject({ state: 'pending', signedOn: null })
    expect(await signedIn('2020-01-01', '2020-12-31')).toBe(0)
  })

  it('keeps the stored number of a line that comes back masked, and shows only what may be seen', async () => {
    const known = await call(test.desk, 'contract-follow-up/save-lines', { ...ref(start), lines: [line('陈静', { idNumber: 'E12345678' }), line('王芳', { idNumber: '5678' })] })
    expect(known.lines.map((one) => one.idNumber)).toEqual(['E1****678', '5678'])
    expect(JSON.stringify(known)).not.toContain('E12345678')
    await call(test.desk, 'contract-follow-up/save-lines', { ...ref(known), lines: known.lines.map((one) => ({ ...one, idNumber: null, post: '缝纫' })) })
    const stored = await test.desk.read.selectFrom('contractFollowUpLine').select(['idNumber', 'post']).where('deletedAt', 'is', null).orderBy('position').execute()
    expect(stored).toEqual([{ idNumber: 'E12345678', post: '缝纫' }, { idNumber: '5678', post: '缝纫' }])
  })

  it('saves a pasted roster of 200 lines, and saving it again unchanged writes nothing', async () => {
    const roster = Array.from({ length: 200 }, (_, index) => line(`职工${index + 1}`, { idNumber: String(1000 + index) }))
    const saved = await call(test.desk, 'contract-follow-up/save-lines', { ...ref(start), lines: roster })
    expect(saved.lines.map((one) => one.name)).toEqual(roster.map((one) => one.name))
    const again = await call(test.desk, 'contract-follow-up/save-lines', { ...ref(saved), lines: saved.lines.map((one) => ({ ...one, idNumber: null })) })
    expect(again.row.version).toBe(saved.row.version)
    const notified = await step(again, 'notify', again.lines.map((one) => one.name))
    expect(notified.lines.every((one) => one.state === 'notified')).toBe(true)
  })

  it('refuses a roster that someone else has saved meanwhile', async () => {
    await step(start, 'notify', ['陈静'])
    await expect(call(test.desk, 'contract-follow-up/save-lines', { ...ref(start), lines: [] })).rejects.toMatchObject({ code: 'stale' })
  })

  it('takes a batch step back as one', async () => {
    await step(start, 'sign', ['陈静', '王芳'], '2020-06-15')
    const [last] = await test.desk.read.selectFrom('changeLog').select('batchId').orderBy('id', 'desc').limit(1).execute()
    await undoBatch(test.desk, last?.batchId ?? '', 'all')
    const after = await call(test.desk, 'contract-follow-up/get', { id: start.row.id })
    expect(after.lines.map((one) => [one.state, one.signedOn])).toEqual(Array.from({ length: 3 }, () => ['pending', null]))
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FollowUpDetail } from '@shared/features/contract-follow-up'
import { undoBatch } from '@main/features/history/undo'
import { call, line, unsignedFirm } from '../../../support/contracts'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('reminders of a case of missing contracts', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  beforeEach(async () => {
    day = turningClock('2020-06-15')
    test = await openTestDesk({ ports: { clock: day.clock } })
  })
  afterEach(() => test.close())

  const ref = ({ row: { id, version } }: FollowUpDetail) => ({ id, version })
  const shown = ({ reminders }: FollowUpDetail) => reminders.map(({ kind, dueDate, title }) => `${kind} ${dueDate} ${title}`)
  const hired = (names: readonly string[], hiredOn: string) => names.map((name) => line(name, { hiredOn }))
  const remind = (detail: FollowUpDetail) => call(test.desk, 'contract-follow-up/reminded', { ...ref(detail), deadlineId: detail.reminders[0]?.id ?? '' })

  it('is one row for all the workers of the case who fall on a day, and the next when it is dealt with', async () => {
    let detail = await unsignedFirm(test.desk, { due: 4, signed: 0, lines: hired(['陈静', '王芳', '赵磊', '孙洁'], '2020-06-10') })
    expect(shown(detail)).toEqual(['contract-signing 2020-06-30 陈静、王芳、赵磊等 4 人：用工满 20 天未签'])
    day.turnTo('2020-07-02')
    detail = await call(test.desk, 'contract-follow-up/get', { id: detail.row.id })
    expect(shown(detail)).toHaveLength(1)
    detail = await remind(detail)
    expect(shown(detail)).toEqual(['contract-signing 2020-07-09 陈静、王芳、赵磊等 4 人：最后签订日'])
    detail = await remind(detail)
    expect(shown(detail)).toEqual(['contract-signing 2021-05-10 陈静、王芳、赵磊等 4 人：用工满 11 个月未签'])
    detail = await remind(detail)
    expect(shown(detail)).toEqual(['contract-signing 2021-06-10 陈静、王芳、赵磊等 4 人：用工满一年未签'])
  })

  it('can be taken back', async () => {
    const start = await unsignedFirm(test.desk, { due: 1, signed: 0, lines: hired(['陈静'], '2020-06-10') })
    await remind(start)
    const [batch] = await test.desk.read.selectFrom('changeLog').select('batchId').where('useCase', '=', 'contract-follow-up/reminded').execute()
    await undoBatch(test.desk, batch?.batchId ?? '', 'all')
    expect(shown(await call(test.desk, 'contract-follow-up/get', { id: start.row.id }))).toEqual(shown(start))
  })

  it('goes on to the end of the contract once it is signed, also after the case is cleared', async () => {
    let detail = await unsignedFirm(test.desk, { due: 1, signed: 0, reviewer: '周建华', lines: hired(['陈静'], '2020-04-01') })
    detail = await call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'urge' })
    const [worker] = detail.lines
    if (!worker) throw new Error('no line')
    const contract = { contractKind: 'fixed', contractFrom: '2020-06-15', contractTo: '2021-06-14', fixedTerms: 2, signedOn: '2020-06-15' } as const
    const { version: _, createdAt: __, createdBy: ___, updatedAt: ____, updatedBy: _____, state: ______, ...values } = worker
    detail = await call(test.desk, 'contract-follow-up/save-lines', { ...ref(detail), lines: [{ ...values, ...contract, idNumber: null }] })
    for (const step of ['sign', 'verify'] as const) {
      detail = await call(test.desk, 'contract-follow-up/line-step', { ...ref(detail), step, lineIds: [worker.id ?? ''], on: null })
    }
    detail = await call(test.desk, 'contract-follow-up/step', { ...ref(detail), step: 'clear' })
    expect(shown(detail)).toEqual(['contract-expiry 2021-04-15 陈静：劳动合同 2021-06-14 到期，续订应为无固定期限'])
    detail = await remind(detail)
    expect(shown(detail)).toEqual(['contract-expiry 2021-05-15 陈静：劳动合同 2021-06-14 到期，续订应为无固定期限'])
  })

  it('refuses a reminder that is not its own', async () => {
    const one = await unsignedFirm(test.desk, { lines: hired(['陈静'], '2020-06-10'), due: 1, signed: 0 })
    await expect(call(test.desk, 'contract-follow-up/reminded', { ...ref(one), deadlineId: one.row.id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

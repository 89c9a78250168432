import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankProcedure, guidanceProcedureInput, type SavedProcedureLimit } from '@shared/features/rules-guidance'
import { loadProcedureLimits, savedProcedureLimits, saveProcedureLimit } from '@main/features/rules-guidance/limits'
import { writeSetting } from '@main/features/setting/repository'
import { guidanceDetail } from '@main/features/rules-guidance/detail'
import * as service from '@main/features/rules-guidance/service'
import { headValues, newEmployer } from '../../../support/guidance'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const quorum = (numerator: number, denominator: number, validFrom: string): SavedProcedureLimit => ({
  key: 'quorum',
  label: '职代会出席比例下限',
  value: { numerator, denominator },
  unit: '',
  basis: '测试规定第一条',
  validFrom,
  unverified: true,
})

describe('limits of the democratic procedure', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  }, 30_000)
  afterEach(() => test.close())

  it('are as shipped until one is saved, and a later version applies from its day', async () => {
    const employerId = await newEmployer(test.desk, 1, '平湖市恒丰服饰有限公司')
    const meeting = blankProcedure().map((one) => (one.step === 'meeting' ? { ...one, evidence: 'yes' as const, date: '2020-04-20' } : one))
    const held = async (guidedOn: string) => {
      const one = await service.createGuidance(test.desk, null, headValues(employerId, { guidedOn }))
      const saved = await service.saveProcedure(
        test.desk,
        one,
        guidanceProcedureInput.parse({ procedure: meeting, meetingForm: 'delegates', delegatesDue: 40, delegatesPresent: 26, managersAmong: 2, putToVote: false, votesYes: null }),
      )
      return saved.id
    }
    const quorumWarned = async (id: string) => (await guidanceDetail(test.desk.read, id, '2020-06-15')).warnings.some(({ message }) => message.includes('实到 26 名'))
    const [before, after] = [await held('2020-04-30'), await held('2020-05-11')]
    expect([await quorumWarned(before), await quorumWarned(after)]).toEqual([true, true])
    await saveProcedureLimit(test.desk, quorum(1, 2, '2020-05-01'))
    expect([await quorumWarned(before), await quorumWarned(after)]).toEqual([true, false])
  })

  it('keep versions of other days and put a new one in the place of that of the same day', async () => {
    await saveProcedureLimit(test.desk, quorum(1, 2, '2020-05-01'))
    await saveProcedureLimit(test.desk, quorum(3, 4, '2021-01-01'))
    await saveProcedureLimit(test.desk, quorum(4, 5, '2020-05-01'))
    expect((await savedProcedureLimits(test.desk.read)).map(({ validFrom, value }) => [validFrom, value])).toEqual([
      ['2021-01-01', { numerator: 3, denominator: 4 }],
      ['2020-05-01', { numerator: 4, denominator: 5 }],
    ])
    expect((await loadProcedureLimits(test.desk.read)).quorum).toHaveLength(3)
  })

  it('refuse what is out of range at its field, and names nobody knows', async () => {
    await expect(saveProcedureLimit(test.desk, quorum(4, 3, '2020-05-01'))).rejects.toMatchObject({ fields: { value: '数值超出范围，请核对' } })
    await expect(saveProcedureLimit(test.desk, { ...quorum(1, 2, '2020-05-01'), key: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await savedProcedureLimits(test.desk.read)).toEqual([])
  })

  it('stand as shipped when what was saved cannot be read', async () => {
    const shipped = await loadProcedureLimits(test.desk.read)
    await test.desk.write('test/limits', (work) => writeSetting(work, 'procedure-limits', [{ key: 'quorum' }]))
    expect(await loadProcedureLimits(test.desk.read)).toEqual(shipped)
  })
})

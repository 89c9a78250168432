import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadlineListRequest } from '@shared/features/deadline'
import { listDeadlines } from '@main/features/deadline/service'
import { call, intakeValues, refOf } from '../../../support/cases'
import { inspectionWorld, type InspectionWorld } from '../../../support/inspections'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('a complaint', () => {
  let test: TestDesk
  let day: ReturnType<typeof turningClock>
  let world: InspectionWorld
  beforeEach(async () => {
    day = turningClock('2020-06-01')
    test = await openTestDesk({ ports: { clock: day.clock } })
    world = await inspectionWorld(test.desk)
  })
  afterEach(() => test.close())

  const taken = (values = {}) => call(test.desk, 'case-intake/create', { id: null, values: intakeValues(values) })
  const acceptance = () => ({ decidedOn: '2020-06-01', employerId: world.employerId, leadId: world.inspectorIds[0], secondId: world.inspectorIds[1] })

  it('is numbered, and to be decided on within five working days', async () => {
    expect(await taken()).toMatchObject({ number: '登字〔2020〕1号', state: 'registered', dueOn: '2020-06-08', amountFen: 1_500_000 })
    const { rows } = await listDeadlines(test.desk, deadlineListRequest.parse({}))
    expect(rows).toMatchObject([{ kind: 'case-accept', ownerKind: 'case-intake', dueDate: '2020-06-08' }])
  })

  it('names who complains and against whom, and sends five to speak at most', async () => {
    await expect(taken({ complainant: '' })).rejects.toMatchObject({ fields: { complainant: expect.stringContaining('姓名') as string } })
    await expect(taken({ employerName: '' })).rejects.toMatchObject({ fields: { employerName: expect.any(String) as string } })
    const six = Array.from({ length: 6 }, (_, index) => ({ name: `代表${index}`, phone: '', idNumber: '' }))
    await expect(taken({ groupSize: 20, representatives: six })).rejects.toThrow('不超过 5 人')
  })

  it('becomes a case in one go, with its claims as findings', async () => {
    const one = await taken()
    const { caseId } = await call(test.desk, 'case-intake/accept', { ...refOf(one), values: acceptance() })
    expect(await call(test.desk, 'inspection-case/get', { id: caseId })).toMatchObject({
      origin: 'intake', originId: one.id, cause: '涉嫌拖欠工资', state: 'draft', findings: [{ violationId: 'GZ01', workers: 3, amountFen: 1_500_000 }], registeredOn: '2020-06-01',
    })
    expect(await call(test.desk, 'case-intake/get', { id: one.id })).toMatchObject({ state: 'accepted', caseId })
    expect((await listDeadlines(test.desk, deadlineListRequest.parse({}))).rows.map(({ kind }) => kind)).not.toContain('case-accept')
    await expect(call(test.desk, 'case-intake/accept', { id: one.id, version: one.version + 1, values: acceptance() })).rejects.toMatchObject({ code: 'not-allowed-now' })
  })

  it('is not taken against a firm that is not in the register, nor two years after the act ended', async () => {
    const unknown = await taken()
    await expect(call(test.desk, 'case-intake/accept', { ...refOf(unknown), values: { ...acceptance(), employerId: null } })).rejects.toMatchObject({ fields: { employerId: expect.any(String) as string } })
    const old = await taken({ endedOn: '2018-05-31' })
    expect(old.outOfReach).toContain('2年')
    await expect(call(test.desk, 'case-intake/accept', { ...refOf(old), values: acceptance() })).rejects.toMatchObject({ code: 'step-refused' })
    const just = await taken({ endedOn: '2018-06-01' })
    expect(just.outOfReach).toBeNull()
  })

  it('is refused in writing, the notice drafted along', async () => {
    const one = await taken({ employerId: world.employerId })
    const after = await call(test.desk, 'case-intake/refuse', { ...refOf(one), values: { decidedOn: '2020-06-01', ground: 'dispute', text: '请通过仲裁处理。' } })
    expect(after).toMatchObject({ state: 'refused', refusalGround: 'dispute', papers: [{ kind: 'case-refusal', state: 'draft' }] })
    await expect(call(test.desk, 'case-intake/refuse', { ...refOf(await taken()), values: { decidedOn: '2020-06-01', ground: 'twoYears', text: '超过二年。' } })).rejects.toMatchObject({ fields: { ground: expect.any(String) as string } })
  })

  it('keeps the numbers it shows masked when it is corrected', async () => {
    const one = await taken()
    expect(one.idNumber).toBe('330***********4528')
    await call(test.desk, 'case-intake/update', { ...refOf(one), values: intakeValues({ idNumber: one.idNumber, content: '补充' }) })
    expect(await test.desk.read.selectFrom('caseIntake').select('idNumber').executeTakeFirstOrThrow()).toEqual({ idNumber: '330482199003074528' })
  })

  it('keeps a list of sources of the bureau\'s own', async () => {
    expect(await call(test.desk, 'case-intake/sources', {})).toContain('12345')
    expect(await call(test.desk, 'case-intake/save-sources', { sources: ['窗口', '窗口', '电话'] })).toEqual(['窗口', '电话'])
    expect(await call(test.desk, 'case-intake/sources', {})).toEqual(['窗口', '电话'])
  })
})

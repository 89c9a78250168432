import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspectorInput } from '@shared/features/inspection'
import { newId } from '@shared/ids/uuid'
import { insertEntity } from '@main/db/entity'
import { saveInspector } from '@main/features/inspection/peopleService'
import * as service from '@main/features/inspection/service'
import {
  findingValues,
  inspectionValues,
  inspectionWorld,
  inspectorValues,
  type InspectionWorld,
} from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('recording inspections', () => {
  let test: TestDesk
  let world: InspectionWorld
  beforeEach(async () => {
    test = await openTestDesk()
    world = await inspectionWorld(test.desk)
  })
  afterEach(() => test.close())

  const withFindings = (...findings: ReturnType<typeof findingValues>[]) =>
    inspectionValues(world, { findings, outcome: 'order', workersConcerned: 12, amountFen: 3_450_000 })

  it('gives back everything that was entered, with employer, inspectors and catalogue entries', async () => {
    const id = newId()
    const saved = await service.createInspection(
      test.desk,
      id,
      withFindings(
        findingValues(),
        findingValues({
          violationId: null,
          description: '考勤记录不全',
          facts: '',
          workers: 0,
          correctedOnSpot: true,
        }),
      ),
    )
    expect(saved).toMatchObject({
      id,
      employerName: '平湖市恒丰服饰有限公司',
      inspectorNames: '沈建国、陆敏',
      inspectors: [{ certificateNumber: 'ZJ-048201' }, { certificateNumber: 'ZJ-048202' }],
      // In the order of the paper, not of the ticks.
      items: ['roster', 'contract'],
      workersConcerned: 12,
      amountFen: 3_450_000,
      findings: [
        { position: 0, violation: { id: 'HT01', category: '劳动合同' }, correctedOnSpot: false },
        { position: 1, violation: null, description: '考勤记录不全', correctedOnSpot: true },
      ],
      orders: [],
      attachments: 0,
    })
    expect(await service.inspectionDetail(test.desk.read, id)).toEqual(saved)
  })

  it('refuses what the rules refuse, at the field, and writes nothing', async () => {
    const one = inspectionValues(world, { inspectorIds: [world.inspectorIds[0]], inspectedOn: '2020-06-16' })
    await expect(service.createInspection(test.desk, null, one)).rejects.toMatchObject({
      code: 'validation',
      fields: { inspectedOn: expect.any(String) as string, inspectorIds: expect.any(String) as string },
    })
    const rows = await test.desk.read.selectFrom('inspection').select('id').execute()
    expect(rows).toEqual([])
  })

  it.each([
    ['employerId', { employerId: newId() }],
    ['campaignId', { campaignId: newId() }],
    ['inspectorIds', { inspectorIds: [newId(), newId()] }],
    [
      'findings.0.violationId',
      { findings: [findingValues({ violationId: 'ZZ99', workers: 0 })], outcome: 'order' as const },
    ],
  ])('names the field when %s points at nothing', async (field, values) => {
    await expect(
      service.createInspection(test.desk, null, inspectionValues(world, values)),
    ).rejects.toMatchObject({
      code: 'validation',
      fields: { [field]: expect.any(String) as string },
    })
  })

  it('keeps the ids of findings that stay, and moves removed ones to the recycle bin', async () => {
    const first = await service.createInspection(
      test.desk,
      null,
      withFindings(
        findingValues(),
        findingValues({ violationId: 'GZ01', description: '拖欠工资', workers: 12 }),
      ),
    )
    const [contract, wages] = first.findings
    const next = await service.updateInspection(
      test.desk,
      first,
      withFindings(
        findingValues({
          id: wages?.id ?? null,
          violationId: 'GZ01',
          description: '拖欠四月工资',
          workers: 12,
        }),
        findingValues({ violationId: 'SB02', description: '未缴纳社会保险费' }),
      ),
    )
    expect(next.findings.map((finding) => finding.description)).toEqual(['拖欠四月工资', '未缴纳社会保险费'])
    expect(next.findings[0]).toMatchObject({ id: wages?.id, position: 0, version: 2 })
    expect(next.version).toBe(2)
    const removed = await test.desk.read
      .selectFrom('inspectionFinding')
      .select('deletedAt')
      .where('id', '=', contract?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(removed.deletedAt).not.toBeNull()
  })

  it('lets no second clerk overwrite findings or inspectors that were saved meanwhile', async () => {
    const first = await service.createInspection(test.desk, null, withFindings(findingValues()))
    const id = first.findings[0]?.id ?? null
    await service.updateInspection(test.desk, first, withFindings(findingValues({ id, facts: '甲' })))
    await expect(
      service.updateInspection(test.desk, first, withFindings(findingValues({ id, facts: '乙' }))),
    ).rejects.toMatchObject({
      code: 'stale',
    })
    const now = await service.inspectionDetail(test.desk.read, first.id)
    expect(now.findings[0]?.facts).toBe('甲')
    const swapped = inspectionValues(world, {
      ...withFindings(findingValues({ id, facts: '甲' })),
      inspectorIds: [...world.inspectorIds].toReversed(),
    })
    const third = await service.updateInspection(test.desk, now, swapped)
    expect(third).toMatchObject({ version: now.version + 1, inspectorNames: '陆敏、沈建国' })
  })

  it('writes nothing at all when nothing was changed', async () => {
    const first = await service.createInspection(test.desk, null, withFindings(findingValues()))
    const before = await test.desk.read.selectFrom('changeLog').select('id').execute()
    const same = await service.updateInspection(
      test.desk,
      first,
      withFindings(findingValues({ id: first.findings[0]?.id ?? null })),
    )
    expect(same).toEqual(first)
    expect(await test.desk.read.selectFrom('changeLog').select('id').execute()).toHaveLength(before.length)
  })

  it('keeps name and certificate as they were on the day when the inspector changes later', async () => {
    const first = await service.createInspection(test.desk, null, inspectionValues(world))
    const renewed = inspectorInput.parse(
      inspectorValues({
        name: '沈建国',
        certificateNumber: 'ZJ-990001',
        validFrom: '2020-06-12',
        validTo: '2025-12-31',
        active: false,
      }),
    )
    await saveInspector(test.desk, { id: world.inspectorIds[0], version: 1 }, renewed)
    const edited = await service.updateInspection(
      test.desk,
      first,
      inspectionValues(world, { remark: '补记' }),
    )
    expect(edited.inspectors[0]).toMatchObject({ name: '沈建国', certificateNumber: 'ZJ-048201' })
    await expect(
      service.updateInspection(test.desk, edited, inspectionValues(world, { inspectedOn: '2020-06-11' })),
    ).rejects.toMatchObject({ fields: { inspectorIds: expect.stringContaining('沈建国') as string } })
  })

  it('logs who was put in the place of whom under the inspection', async () => {
    const third = await saveInspector(
      test.desk,
      null,
      inspectorInput.parse(inspectorValues({ name: '周涛', certificateNumber: 'ZJ-048203' })),
    )
    const first = await service.createInspection(test.desk, null, inspectionValues(world))
    await service.updateInspection(
      test.desk,
      first,
      inspectionValues(world, { inspectorIds: [world.inspectorIds[0], third.id] }),
    )
    const log = await test.desk.read
      .selectFrom('changeLog')
      .selectAll()
      .where('entityId', '=', first.id)
      .where('entity', '=', 'inspectionInspector')
      .where('action', '=', 'update')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(log.before ?? '')).toMatchObject({
      inspectors: [{ name: '沈建国' }, { name: '陆敏', certificateNumber: 'ZJ-048202' }],
    })
    expect(JSON.parse(log.after ?? '')).toMatchObject({
      inspectors: [{ name: '沈建国' }, { name: '周涛', certificateNumber: 'ZJ-048203' }],
    })
  })

  it('moves inspections to the recycle bin, all or none', async () => {
    const one = await service.createInspection(test.desk, null, inspectionValues(world))
    const two = await service.createInspection(test.desk, null, inspectionValues(world))
    await expect(
      service.deleteInspections(test.desk, [one, { id: two.id, version: 7 }]),
    ).rejects.toMatchObject({ code: 'stale' })
    await expect(service.inspectionDetail(test.desk.read, one.id)).resolves.toMatchObject({ id: one.id })
    expect(await service.deleteInspections(test.desk, [one, two])).toBe(2)
    await expect(service.inspectionDetail(test.desk.read, one.id)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('does not remove an inspection on which an order stands', async () => {
    const { inspection } = await withOrder('draft')
    await expect(service.deleteInspections(test.desk, [inspection])).rejects.toMatchObject({
      code: 'still-used',
      params: { count: 1 },
    })
    expect(await service.inspectionDetail(test.desk.read, inspection.id)).toMatchObject({
      orders: [{ state: 'draft', number: null }],
    })
  })

  async function withOrder(state: 'draft') {
    const inspection = await service.createInspection(test.desk, null, withFindings(findingValues()))
    const order = await test.desk.write('test/order', (work) =>
      insertEntity(work, 'correctionOrder', {
        inspectionId: inspection.id,
        employerId: world.employerId,
        state,
        documentId: null,
        facts: '',
        violated: '',
        basis: '',
        demands: '[]',
        consequence: '',
        remedy: '',
        periodDays: null,
        periodUnit: 'natural',
        issueDate: null,
        dueDate: null,
        workers: 0,
        amountFen: 0,
        inspectors: '[]',
        contactPerson: '',
        contactPhone: '',
        servedOn: null,
        correctedOn: null,
        closedOn: null,
        escalation: '',
        remark: '',
      }),
    )
    return { inspection, order }
  }
})

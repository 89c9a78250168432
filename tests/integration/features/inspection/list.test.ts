import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { campaignInput, inspectorInput } from '@shared/features/inspection'
import { listRequest, type ListRequestInput } from '@shared/list/request'
import { createEmployer } from '@main/features/employer/service'
import { saveCampaign, saveInspector } from '@main/features/inspection/peopleService'
import { listInspections } from '@main/features/inspection/repository'
import { createInspection } from '@main/features/inspection/service'
import { listTowns } from '@main/features/setting/repository'
import { creditCodeOf, employerValues } from '../../../support/employers'
import {
  findingValues,
  inspectionValues,
  inspectionWorld,
  inspectorValues,
  type InspectionWorld,
} from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

/** Three visits to two employers in two towns; each test looks at them from another side. */
describe('the register of inspections', () => {
  let test: TestDesk
  let world: InspectionWorld
  let ids: { thirdInspector: string; campaign: string; secondEmployer: string; secondTown: string }

  beforeEach(async () => {
    test = await openTestDesk()
    world = await inspectionWorld(test.desk)
    const towns = await listTowns(test.desk.read)
    const secondTown = towns[1]?.id ?? ''
    const other = await createEmployer(
      test.desk,
      employerInput.parse(
        employerValues({ name: '浙江长兴重工有限公司', creditCode: creditCodeOf(2), townId: secondTown }),
      ),
    )
    const third = await saveInspector(
      test.desk,
      null,
      inspectorInput.parse(inspectorValues({ name: '周涛', certificateNumber: 'ZJ-048203' })),
    )
    const campaign = await saveCampaign(
      test.desk,
      null,
      campaignInput.parse({
        name: '根治欠薪夏季行动',
        startsOn: '2020-06-01',
        endsOn: '2020-08-31',
        remark: '',
      }),
    )
    ids = { thirdInspector: third.id, campaign: campaign.id, secondEmployer: other.id, secondTown }
    await createInspection(test.desk, null, inspectionValues(world, { inspectedOn: '2020-03-02' }))
    await createInspection(
      test.desk,
      null,
      inspectionValues(world, {
        inspectedOn: '2020-06-10',
        findings: [findingValues()],
        workersConcerned: 3,
        outcome: 'order',
      }),
    )
    await createInspection(
      test.desk,
      null,
      inspectionValues(world, {
        inspectedOn: '2020-06-12',
        type: 'special',
        campaignId: campaign.id,
        employerId: other.id,
        inspectorIds: [world.inspectorIds[0], third.id],
        findings: [
          findingValues({
            violationId: 'GZ01',
            description: '拖欠五月工资',
            workers: 12,
            amountFen: 3_450_000,
            correctedOnSpot: true,
          }),
        ],
        workersConcerned: 12,
        amountFen: 3_450_000,
        outcome: 'corrected',
      }),
    )
  })
  afterEach(() => test.close())

  const dates = async (request: ListRequestInput) =>
    (await listInspections(test.desk.read, listRequest.parse(request))).rows.map((row) => row.inspectedOn)

  it('shows the latest first, with names, counts and sums over all visits and distinct employers', async () => {
    const page = await listInspections(test.desk.read, listRequest.parse({ limit: 2 }))
    expect(page.rows).toMatchObject([
      {
        inspectedOn: '2020-06-12',
        employerName: '浙江长兴重工有限公司',
        campaignName: '根治欠薪夏季行动',
        inspectorNames: '沈建国、周涛',
        findings: 1,
        orders: 0,
      },
      { inspectedOn: '2020-06-10', findings: 1, inspectorNames: '沈建国、陆敏' },
    ])
    expect(page.total).toBe(3)
    expect(page.sums).toEqual({ employers: 2, workersConcerned: 15, amountFen: 3_450_000 })
  })

  it('filters by every side of a visit', async () => {
    const filter = (
      field: string,
      value: string | string[],
      op: 'equals' | 'in' | 'from' | 'to' = 'equals',
    ) => ({ filters: [{ field, op, value }] })
    expect(await dates(filter('type', 'special'))).toEqual(['2020-06-12'])
    expect(await dates(filter('type', ['special', 'routine'], 'in'))).toHaveLength(3)
    expect(await dates(filter('townId', ids.secondTown))).toEqual(['2020-06-12'])
    expect(await dates(filter('employerId', world.employerId))).toEqual(['2020-06-10', '2020-03-02'])
    expect(await dates(filter('campaignId', ids.campaign))).toEqual(['2020-06-12'])
    expect(await dates(filter('outcome', 'order'))).toEqual(['2020-06-10'])
    expect(await dates(filter('inspectorId', ids.thirdInspector))).toEqual(['2020-06-12'])
    expect(
      await dates(filter('inspectorId', [ids.thirdInspector, world.inspectorIds[1]], 'in')),
    ).toHaveLength(3)
    expect(await dates(filter('violationId', 'GZ01'))).toEqual(['2020-06-12'])
    expect(
      await dates({
        filters: [
          { field: 'inspectedOn', op: 'from', value: '2020-03-02' },
          { field: 'inspectedOn', op: 'to', value: '2020-06-10' },
        ],
      }),
    ).toEqual(['2020-06-10', '2020-03-02'])
  })

  it.each([
    ['恒丰', ['2020-06-10', '2020-03-02']],
    ['cxzg', ['2020-06-12']],
    ['拖欠五月', ['2020-06-12']],
    ['恒丰 书面劳动合同', ['2020-06-10']],
    ['周涛', ['2020-06-12']],
    ['夏季行动', ['2020-06-12']],
    ['恒丰 拖欠', []],
  ])('finds %j by employer, pinyin, finding, inspector or campaign', async (search, expected) => {
    expect(await dates({ search })).toEqual(expected)
  })

  it('sorts by amount and by town', async () => {
    expect(await dates({ sort: [{ field: 'amountFen', direction: 'desc' }], limit: 1 })).toEqual([
      '2020-06-12',
    ])
    expect(await dates({ sort: [{ field: 'townName', direction: 'desc' }], limit: 1 })).toEqual([
      '2020-06-12',
    ])
  })
})

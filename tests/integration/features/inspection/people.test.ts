import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { campaignInput, inspectorInput } from '@shared/features/inspection'
import { listCampaigns, listInspectors } from '@main/features/inspection/peopleRepository'
import * as people from '@main/features/inspection/peopleService'
import { createInspection, deleteInspections } from '@main/features/inspection/service'
import { inspectionValues, inspectionWorld, inspectorValues } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('inspectors and campaigns', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  it('refuses a certificate that another inspector has, and frees it when that one is removed', async () => {
    const first = await people.saveInspector(test.desk, null, inspectorInput.parse(inspectorValues()))
    const second = inspectorInput.parse(inspectorValues({ name: '陆敏' }))
    await expect(people.saveInspector(test.desk, null, second)).rejects.toMatchObject({
      fields: { certificateNumber: expect.stringContaining('沈建国') as string },
    })
    await people.deleteInspector(test.desk, first)
    await expect(people.saveInspector(test.desk, null, second)).resolves.toMatchObject({
      name: '陆敏',
      inspections: 0,
    })
  })

  it('keeps an inspector who stands on an inspection, until that is removed', async () => {
    const world = await inspectionWorld(test.desk)
    const inspection = await createInspection(test.desk, null, inspectionValues(world))
    const inspector = (await listInspectors(test.desk.read)).find((row) => row.id === world.inspectorIds[0])
    expect(inspector).toMatchObject({ inspections: 1, active: true })
    const ref = { id: world.inspectorIds[0], version: 1 }
    await expect(people.deleteInspector(test.desk, ref)).rejects.toMatchObject({ code: 'still-used' })
    await deleteInspections(test.desk, [inspection])
    await people.deleteInspector(test.desk, ref)
    expect(await listInspectors(test.desk.read)).toHaveLength(1)
  })

  it('lists those on duty before those who have left', async () => {
    await people.saveInspector(
      test.desk,
      null,
      inspectorInput.parse(inspectorValues({ name: '阿离', certificateNumber: '1', active: false })),
    )
    await people.saveInspector(
      test.desk,
      null,
      inspectorInput.parse(inspectorValues({ name: '周涛', certificateNumber: '2' })),
    )
    expect((await listInspectors(test.desk.read)).map((row) => row.name)).toEqual(['周涛', '阿离'])
  })

  it('counts visits and distinct employers of a campaign and keeps it while there are any', async () => {
    const world = await inspectionWorld(test.desk)
    const values = campaignInput.parse({ name: '根治欠薪', startsOn: '2020-06-01', endsOn: null, remark: '' })
    const campaign = await people.saveCampaign(test.desk, null, values)
    await expect(people.saveCampaign(test.desk, null, values)).rejects.toMatchObject({
      fields: { name: '已有同名的专项行动' },
    })
    for (const inspectedOn of ['2020-06-02', '2020-06-03']) {
      await createInspection(
        test.desk,
        null,
        inspectionValues(world, { type: 'special', campaignId: campaign.id, inspectedOn }),
      )
    }
    expect(await listCampaigns(test.desk.read)).toMatchObject([{ inspections: 2, employers: 1 }])
    await expect(people.deleteCampaign(test.desk, campaign)).rejects.toMatchObject({
      code: 'still-used',
      params: { count: 2 },
    })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { binListRequest } from '@shared/features/recycle'
import { deleteEntity, insertEntity } from '@main/db/entity'
import { findEmployers } from '@main/features/employer/repository'
import * as employers from '@main/features/employer/service'
import * as inspections from '@main/features/inspection/service'
import { listBin, restoreRows } from '@main/features/recycle/service'
import * as setting from '@main/features/setting/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { inspectionValues, inspectionWorld } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const parsed = (values = {}) => employerInput.parse(employerValues(values))

describe('recycle bin', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  const bin = (request = {}) => listBin(test.desk.read, binListRequest.parse(request))

  it('lists deleted rows of every register by name, the last deleted first', async () => {
    const world = await inspectionWorld(test.desk)
    const inspection = await inspections.createInspection(test.desk, null, inspectionValues(world))
    const other = await employers.createEmployer(test.desk, parsed({ creditCode: creditCodeOf(2), name: '平湖市第二制衣厂' }))
    const town = await setting.saveTown(test.desk, null, { name: '测试镇', sort: 1, active: true })
    await setting.deleteTown(test.desk, town)
    test.desk.setOperator('陆敏')
    await employers.deleteEmployers(test.desk, [other])
    await inspections.deleteInspections(test.desk, [inspection])
    const all = await bin()
    expect(all.rows.map((row) => [row.entityLabel, row.title, row.deletedBy])).toEqual([
      ['主动监察', '2020-06-10 平湖市恒丰服饰有限公司', '陆敏'],
      ['企业', '平湖市第二制衣厂', '陆敏'],
      ['镇（街道）', '测试镇', '操作员'],
    ])
    expect((await bin({ entities: ['town'] })).total).toBe(1)
    expect((await bin({ search: '恒丰' })).rows.map((row) => row.entity)).toEqual(['inspection'])
    expect(await bin({ offset: 1, limit: 1 })).toMatchObject({ total: 3, rows: [{ entity: 'employer' }] })
  })

  it('restores an employer so that it is found again', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    await employers.deleteEmployers(test.desk, [one])
    const [row] = (await bin()).rows
    expect(await restoreRows(test.desk, row ? [row] : [])).toBe(1)
    expect((await bin()).total).toBe(0)
    expect(await findEmployers(test.desk.read, '恒丰', 5)).toHaveLength(1)
  })

  it('refuses to restore an employer whose credit code was registered meanwhile, and names who has it', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    await employers.deleteEmployers(test.desk, [one])
    await employers.createEmployer(test.desk, parsed({ name: '平湖市同码制衣厂' }))
    await expect(restoreRows(test.desk, [{ entity: 'employer', id: one.id, version: 2 }])).rejects.toMatchObject({
      code: 'restore-conflict',
      params: { reason: '统一社会信用代码已由“平湖市同码制衣厂”使用' },
    })
  })

  it('restores all or none', async () => {
    const one = await employers.createEmployer(test.desk, parsed())
    const two = await employers.createEmployer(test.desk, parsed({ creditCode: creditCodeOf(2) }))
    await employers.deleteEmployers(test.desk, [one, two])
    const rows = [
      { entity: 'employer' as const, id: one.id, version: 2 },
      { entity: 'employer' as const, id: two.id, version: 1 },
    ]
    await expect(restoreRows(test.desk, rows)).rejects.toMatchObject({ code: 'stale' })
    expect((await bin()).total).toBe(2)
  })

  it('refuses to restore an inspection while its employer lies in the bin, unless both come back', async () => {
    const world = await inspectionWorld(test.desk)
    const inspection = await inspections.createInspection(test.desk, null, inspectionValues(world))
    await inspections.deleteInspections(test.desk, [inspection])
    await employers.deleteEmployers(test.desk, [{ id: world.employerId, version: 1 }])
    const visit = { entity: 'inspection' as const, id: inspection.id, version: 2 }
    await expect(restoreRows(test.desk, [visit])).rejects.toMatchObject({
      code: 'restore-conflict',
      params: { reason: '企业“平湖市恒丰服饰有限公司”在回收站中，请先恢复' },
    })
    expect(await restoreRows(test.desk, [visit, { entity: 'employer', id: world.employerId, version: 2 }])).toBe(2)
  })

  it('brings back the files that were deleted with a record, and does not list them beside it', async () => {
    const world = await inspectionWorld(test.desk)
    const inspection = await inspections.createInspection(test.desk, null, inspectionValues(world))
    const file = { ownerKind: 'inspection', ownerId: inspection.id, storedName: 'a', mediaType: 'image/png', size: 1, sha256: 'a', note: '', part: '' }
    await test.desk.write('inspection/delete', async (work) => {
      const earlier = await insertEntity(work, 'attachment', { ...file, fileName: '早先删除.png' })
      await deleteEntity(work, 'attachment', earlier.id, 1)
    })
    await test.desk.write('inspection/delete', async (work) => {
      const photo = await insertEntity(work, 'attachment', { ...file, fileName: '现场.png' })
      await deleteEntity(work, 'attachment', photo.id, 1)
      await deleteEntity(work, 'inspection', inspection.id, 1)
    })
    const listed = await bin()
    expect(listed.rows.map((row) => row.title).toSorted()).toEqual(['2020-06-10 平湖市恒丰服饰有限公司', '早先删除.png'].toSorted())
    await restoreRows(test.desk, listed.rows.filter((row) => row.entity === 'inspection'))
    const live = await test.desk.read.selectFrom('attachment').select('fileName').where('deletedAt', 'is', null).execute()
    expect(live.map((row) => row.fileName)).toEqual(['现场.png'])
    expect((await bin()).rows.map((row) => row.title)).toEqual(['早先删除.png'])
  })
})

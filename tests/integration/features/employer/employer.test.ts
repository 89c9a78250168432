import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { listRequest } from '@shared/list/request'
import { insertEntities, insertEntity } from '@main/db/entity'
import * as repository from '@main/features/employer/repository'
import { employerSearchKey, nameColumns } from '@main/features/employer/searchKeys'
import * as service from '@main/features/employer/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const parsed = (values = {}) => employerInput.parse(employerValues(values))

describe('employer register', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
  })
  afterEach(() => test.close())

  it('finds an employer by part of the name, pinyin initials of any reading, code and phone', async () => {
    await service.createEmployer(
      test.desk,
      parsed({ name: '浙江长兴重工有限公司', creditCode: creditCodeOf(2), phone: '0573-85012345' }),
    )
    await service.createEmployer(test.desk, parsed())
    for (const text of ['恒丰', 'hf', 'hengfeng', creditCodeOf(1).slice(4, 15), '13812345678']) {
      const hits = await repository.findEmployers(test.desk.read, text, 10)
      expect(
        hits.map((hit) => hit.name),
        text,
      ).toContain('平湖市恒丰服饰有限公司')
    }
    for (const text of ['cxzg', 'zxzg', '长兴 重工', '0573-85012345']) {
      const hits = await repository.findEmployers(test.desk.read, text, 10)
      expect(
        hits.map((hit) => hit.name),
        text,
      ).toEqual(['浙江长兴重工有限公司'])
    }
  })

  it('puts names that begin with what was typed, place left aside, before names that only contain it', async () => {
    await service.createEmployer(
      test.desk,
      parsed({ name: '嘉兴衡孚绣品有限公司平湖分公司', creditCode: creditCodeOf(3) }),
    )
    await service.createEmployer(
      test.desk,
      parsed({ name: '平湖市堰恒丰童车厂', creditCode: creditCodeOf(4) }),
    )
    await service.createEmployer(test.desk, parsed())
    const [first, ...others] = await repository.findEmployers(test.desk.read, '恒丰', 10)
    expect(first?.name).toBe('平湖市恒丰服饰有限公司')
    expect(others.map((hit) => hit.name)).toEqual(['平湖市堰恒丰童车厂'])
    const byInitials = await repository.findEmployers(test.desk.read, 'hf', 10)
    expect(
      byInitials
        .map((hit) => hit.name)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['嘉兴衡孚绣品有限公司平湖分公司', '平湖市恒丰服饰有限公司'])
  })

  it('refuses a credit code that another employer has, at its field and by that name', async () => {
    await service.createEmployer(test.desk, parsed())
    await expect(
      service.createEmployer(test.desk, parsed({ name: '平湖市另一家有限公司' })),
    ).rejects.toMatchObject({
      code: 'validation',
      fields: { creditCode: expect.stringContaining('平湖市恒丰服饰有限公司') as string },
    })
  })

  it('refuses to overwrite what was saved meanwhile', async () => {
    const first = await service.createEmployer(test.desk, parsed())
    await service.updateEmployer(test.desk, first, parsed({ remark: '甲' }))
    await expect(service.updateEmployer(test.desk, first, parsed({ remark: '乙' }))).rejects.toMatchObject({
      code: 'stale',
    })
    const now = await service.employerDetail(test.desk.read, first.id)
    expect(now.remark).toBe('甲')
    expect(now.version).toBe(2)
  })

  it('keeps a former name searchable after renaming and logs before and after', async () => {
    const first = await service.createEmployer(test.desk, parsed())
    const renamed = await service.renameEmployer(test.desk, first, '平湖市恒裕服饰有限公司', '2020-05-01')
    expect(renamed.formerNames).toMatchObject([{ name: '平湖市恒丰服饰有限公司', untilDate: '2020-05-01' }])
    expect(await repository.findEmployers(test.desk.read, '恒丰', 5)).toHaveLength(1)
    const log = await test.desk.read
      .selectFrom('changeLog')
      .selectAll()
      .where('entityId', '=', first.id)
      .execute()
    const update = log.find((entry) => entry.action === 'update')
    expect(JSON.parse(update?.before ?? '{}')).toMatchObject({ name: '平湖市恒丰服饰有限公司' })
    expect(JSON.parse(update?.after ?? '{}')).toMatchObject({ name: '平湖市恒裕服饰有限公司' })
  })

  it('sets exactly the above-scale years named and filters by year', async () => {
    const one = await service.createEmployer(test.desk, parsed())
    await service.setAboveScale(test.desk, one.id, [2019, 2020])
    const two = await service.setAboveScale(test.desk, one.id, [2020, 2021])
    expect(two.aboveScaleYears).toEqual([2020, 2021])
    const filter = (year: number) =>
      repository.listEmployers(
        test.desk.read,
        listRequest.parse({ filters: [{ field: 'aboveScaleYear', op: 'equals', value: year }] }),
      )
    expect((await filter(2019)).total).toBe(0)
    expect((await filter(2020)).total).toBe(1)
  })

  it('keeps an employer that inspections or papers hang on, and says how many', async () => {
    const employer = await service.createEmployer(test.desk, parsed())
    await test.desk.write('test/inspect', (work) =>
      insertEntity(work, 'inspection', {
        type: 'routine',
        campaignId: null,
        inspectedOn: '2020-06-15',
        employerId: employer.id,
        place: '',
        siteContact: '',
        workersPresent: null,
        workersConcerned: 0,
        amountFen: 0,
        items: '[]',
        summary: '',
        outcome: 'clean',
        remark: '',
      }),
    )
    await expect(service.deleteEmployers(test.desk, [employer])).rejects.toMatchObject({
      code: 'employer-in-use',
      params: { name: employer.name, count: 1 },
    })
    expect((await service.employerDetail(test.desk.read, employer.id)).version).toBe(employer.version)
  })

  it('sorts, pages and sums over all matching rows', async () => {
    for (let i = 1; i <= 7; i += 1) {
      await service.createEmployer(
        test.desk,
        parsed({ name: `平湖市第${i}制衣厂`, creditCode: creditCodeOf(i), headcount: i }),
      )
    }
    const request = listRequest.parse({
      sort: [{ field: 'headcount', direction: 'desc' }],
      offset: 2,
      limit: 3,
    })
    const page = await repository.listEmployers(test.desk.read, request)
    expect(page.rows.map((row) => row.headcount)).toEqual([5, 4, 3])
    expect(page.total).toBe(7)
    expect(page.sums).toEqual({ headcount: 28 })
  })

  it('lists names in the order of their readings', async () => {
    for (const [i, name] of ['永昌厂', '安泰厂', '恒达厂', '长兴厂'].entries()) {
      await service.createEmployer(test.desk, parsed({ name, creditCode: creditCodeOf(i + 1) }))
    }
    const names = async (direction: 'asc' | 'desc'): Promise<string[]> => {
      const request = listRequest.parse({ sort: [{ field: 'name', direction }] })
      return (await repository.listEmployers(test.desk.read, request)).rows.map((row) => row.name)
    }
    expect(await names('asc')).toEqual(['安泰厂', '长兴厂', '恒达厂', '永昌厂'])
    expect(await names('desc')).toEqual(['永昌厂', '恒达厂', '长兴厂', '安泰厂'])
  })

  it('pages, counts and sums the same whether few or very many hold the words', async () => {
    await test.desk.write('test/many', async (work) => {
      const rows = await insertEntities(
        work,
        'employer',
        Array.from({ length: 3200 }, (_, i) => {
          const name = `平湖市${i < 10 ? '恒达' : '永昌'}${String(i).padStart(4, '0')}厂`
          return { ...parsed({ name, creditCode: null, phone: '', headcount: 2 }), ...nameColumns(name) }
        }),
      )
      const keys = rows.map((row) => ({ employerId: row.id, searchKey: employerSearchKey(row, []) }))
      await repository.saveSearchKeys(work, keys)
    })
    const list = async (search: string, offset: number) => {
      const page = await repository.listEmployers(test.desk.read, listRequest.parse({ search, offset, limit: 4 }))
      return { names: page.rows.map((row) => row.name), total: page.total, headcount: page.sums.headcount }
    }
    expect(await list('恒达', 8)).toEqual({ names: ['平湖市恒达0008厂', '平湖市恒达0009厂'], total: 10, headcount: 20 })
    expect(await list('平湖 厂', 8)).toEqual({
      names: ['平湖市恒达0008厂', '平湖市恒达0009厂', '平湖市永昌0010厂', '平湖市永昌0011厂'],
      total: 3200,
      headcount: 6400,
    })
    expect(await list('无此字号', 0)).toEqual({ names: [], total: 0, headcount: 0 })
  })

  it('refuses to filter by a field that is not on the list', async () => {
    const request = listRequest.parse({
      filters: [{ field: '1; drop table employer', op: 'equals', value: 1 }],
    })
    await expect(repository.listEmployers(test.desk.read, request)).rejects.toThrow(RangeError)
  })
})

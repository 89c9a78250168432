import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput } from '@shared/features/employer'
import { historyListRequest } from '@shared/features/history'
import { listRequest, type ListRequestInput } from '@shared/list/request'
import { openPlain } from '@main/db/dialect/plain'
import { insertEntities } from '@main/db/entity'
import * as repository from '@main/features/employer/repository'
import { searchIndexOf } from '@main/features/employer/searchIndex'
import { employerSearchKey, nameColumns } from '@main/features/employer/searchKeys'
import * as service from '@main/features/employer/service'
import { listHistory } from '@main/features/history/batchService'
import { undoBatch } from '@main/features/history/undo'
import { restoreRows } from '@main/features/recycle/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const parsed = (values = {}) => employerInput.parse(employerValues(values))

const NAMES = ['平湖市恒丰服饰有限公司', '平湖恒达箱包厂', '嘉兴长兴制衣厂', '浙江𠀋安机电有限公司', '上海永昌制衣厂', '🙂安泰厂']
const QUESTIONS: readonly ListRequestInput[] = [
  { search: '恒' },
  { search: 'h' },
  { search: 'hf' },
  { search: '厂', limit: 2 },
  { search: '厂', limit: 2, offset: 2 },
  { search: '厂', sort: [{ field: 'name', direction: 'desc' }] },
  { search: '厂', sort: [{ field: 'headcount', direction: 'desc' }] },
  { search: '厂', filters: [{ field: 'headcount', op: 'from', value: 3 }] },
  { search: '平湖 服饰' },
  { search: '无此字号' },
]

describe('the search in memory', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk()
    await addAll(NAMES)
    await searchIndexOf(test.desk).load()
  })
  afterEach(() => test.close())

  async function addAll(names: readonly string[]): Promise<void> {
    await test.desk.write('test/add', async (work) => {
      const rows = await insertEntities(
        work,
        'employer',
        names.map((name, i) => ({ ...parsed({ name, creditCode: null, headcount: i }), ...nameColumns(name) })),
      )
      await repository.saveSearchKeys(
        work,
        rows.map((row) => ({ employerId: row.id, searchKey: employerSearchKey(row, []) })),
      )
    })
  }

  /** The answer from memory, after it was compared with the file's to every question. */
  async function names(search: string): Promise<string[]> {
    for (const question of QUESTIONS) {
      const request = listRequest.parse(question)
      expect(await service.listEmployers(test.desk, request)).toEqual(
        await repository.listEmployers(test.desk.read, request),
      )
      expect(await service.findEmployers(test.desk, request.search, 3)).toEqual(
        await repository.findEmployers(test.desk.read, request.search, 3),
      )
    }
    const { rows } = await service.listEmployers(test.desk, listRequest.parse({ search }))
    return rows.map((row) => row.name)
  }

  it('answers as the file does: rows, order, pages, counts and sums', async () => {
    expect(await searchIndexOf(test.desk).find(['恒'])).toHaveLength(2)
    expect(await names('hf')).toEqual(['平湖市恒丰服饰有限公司'])
    expect(await names('ct')).toEqual([])
  })

  it('knows at once what was added, renamed, corrected, deleted, restored and undone', async () => {
    const added = await service.createEmployer(test.desk, parsed({ name: '平湖市恒宇制衣厂', creditCode: creditCodeOf(7) }))
    expect(await names('恒宇')).toEqual(['平湖市恒宇制衣厂'])
    const renamed = await service.renameEmployer(test.desk, added, '安宇制衣厂', '2020-01-01')
    expect(await names('恒宇')).toEqual(['安宇制衣厂'])
    const moved = await service.updateEmployer(
      test.desk,
      renamed,
      parsed({ name: '安宇制衣厂', creditCode: creditCodeOf(7), headcount: 77, phone: '0573-85019999' }),
    )
    expect(await names('85019999')).toEqual(['安宇制衣厂'])
    await service.deleteEmployers(test.desk, [moved])
    expect(await names('安宇')).toEqual([])
    await restoreRows(test.desk, [{ entity: 'employer', id: moved.id, version: moved.version + 1 }])
    expect(await names('安宇')).toEqual(['安宇制衣厂'])
    const { rows } = await listHistory(test.desk.read, historyListRequest.parse({ useCases: ['employer/rename'] }))
    await expect(undoBatch(test.desk, rows[0]?.batchId ?? '', 'rest')).resolves.toBeDefined()
    await names('安宇')
  })

  it('gives no answer from before a save that another search did not see yet', async () => {
    const early = service.listEmployers(test.desk, listRequest.parse({ search: '新泰' }))
    await service.createEmployer(test.desk, parsed({ name: '平湖市新泰厂', creditCode: creditCodeOf(8) }))
    const late = service.listEmployers(test.desk, listRequest.parse({ search: '新泰' }))
    await early
    expect((await late).total).toBe(1)
  })

  it('sees what another program wrote into the file', async () => {
    const other = await openPlain(test.desk.database.file, 'existing')
    await sql`update employer set headcount = 500 where name = '平湖恒达箱包厂'`.execute(other)
    await sql`delete from employer where name = '上海永昌制衣厂'`.execute(other)
    await other.destroy()
    expect((await service.listEmployers(test.desk, listRequest.parse({ search: '箱包' }))).sums).toEqual({ headcount: 500 })
    expect(await names('永昌')).toEqual([])
  })

  it('reads everything again after an import, and meanwhile asks the file', async () => {
    await addAll(Array.from({ length: 3200 }, (_, i) => `平湖市${i < 4 ? '恒' : ''}昌${String(i).padStart(4, '0')}厂`))
    expect(await names('恒昌')).toHaveLength(4)
    await searchIndexOf(test.desk).load()
    expect(await searchIndexOf(test.desk).find(['昌'])).toHaveLength(3201)
    expect(await names('恒昌')).toHaveLength(4)
  })

  it('narrows the last answer while one types and widens again', async () => {
    const index = searchIndexOf(test.desk)
    const count = async (...words: string[]) => (await index.find(words))?.length
    expect([await count('h'), await count('hd'), await count('h'), await count('h', 'z')]).toEqual([6, 1, 6, 3])
    expect(await count('z')).toBe(await repository.listEmployers(test.desk.read, listRequest.parse({ search: 'z' })).then((page) => page.total))
  })
})

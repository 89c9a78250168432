import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadlineListRequest } from '@shared/features/deadline'
import { employerInput } from '@shared/features/employer'
import { newId } from '@shared/ids/uuid'
import { deadlineCounts, finishDeadline, listDeadlines, setDeadline } from '@main/features/deadline/service'
import { createEmployer } from '@main/features/employer/service'
import { towns } from '@main/features/setting/service'
import { inChina } from '../../../support/days'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

// 2020-06-15 is a Monday; 2020-06-25 to 27 is the Dragon Boat holiday and 2020-06-28 a make-up Sunday.
const TODAY = '2020-06-15'
const KIND = 'correction-order' as const

describe('deadlines', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await openTestDesk({ today: TODAY })
  })
  afterEach(() => test.close())

  const set = (dueDate: string, values: { ownerId?: string; employerId?: string; title?: string } = {}) =>
    test.desk.write('test/set', (work) =>
      setDeadline(work, {
        kind: KIND,
        ownerKind: 'correction-order',
        ownerId: values.ownerId ?? newId(),
        employerId: values.employerId ?? null,
        title: values.title ?? '限期改正',
        dueDate,
        basis: '依据',
      }),
    )
  const list = async (request = {}) => (await listDeadlines(test.desk, deadlineListRequest.parse(request))).rows
  const dates = async (request: object) => (await list(request)).map((row) => row.dueDate)

  it('puts overdue ones first and counts working days by the calendar', async () => {
    await set('2020-06-29')
    await set('2020-06-12')
    await set(TODAY)
    const rows = await list()
    expect(rows.map((row) => [row.dueDate, row.daysLeft, row.overdue])).toEqual([
      ['2020-06-12', -1, true],
      [TODAY, 0, false],
      // Two weeks less three weekend days less two weekday holidays, the Sunday being worked.
      ['2020-06-29', 9, false],
    ])
  })

  it('keeps one open deadline an owner and kind: setting it again moves it', async () => {
    const ownerId = newId()
    await set('2020-06-20', { ownerId })
    await set('2020-06-22', { ownerId })
    expect((await list()).map((row) => row.dueDate)).toEqual(['2020-06-22'])
  })

  it('leaves the lists once finished, keeps how, and can be set anew', async () => {
    const ownerId = newId()
    await set('2020-06-20', { ownerId })
    await test.desk.write('test/finish', (work) =>
      finishDeadline(work, { kind: 'correction-order', id: ownerId }, KIND, '复查已改正'),
    )
    expect(await list()).toEqual([])
    const stored = await test.desk.read.selectFrom('deadline').selectAll().execute()
    expect(stored).toMatchObject([{ doneNote: '复查已改正', doneAt: expect.toSatisfy(inChina('2020-06-15')) as string }])
    await set('2020-06-30', { ownerId })
    expect(await list()).toHaveLength(1)
  })

  it('parts overdue, soon and this week and counts each', async () => {
    for (const date of ['2020-06-12', TODAY, '2020-06-18', '2020-06-19', '2020-06-21', '2020-06-22']) await set(date)
    expect(await dates({ window: 'overdue' })).toEqual(['2020-06-12'])
    expect(await dates({ window: 'soon' })).toEqual([TODAY, '2020-06-18'])
    expect(await dates({ window: 'week' })).toEqual([TODAY, '2020-06-18', '2020-06-19', '2020-06-21'])
    expect(await deadlineCounts(test.desk)).toEqual({ overdue: 1, soon: 2, week: 4, open: 6, unknownYears: [] })
  })

  it('looks three working days past a long holiday', async () => {
    await test.close()
    test = await openTestDesk({ today: '2020-09-30' })
    await set('2020-10-12')
    await set('2020-10-13')
    // 1 to 8 October is off and Saturday the 10th is worked: 9, 10 and 12 October are the next three working days.
    expect((await list({ window: 'soon' })).map((row) => row.dueDate)).toEqual(['2020-10-12'])
  })

  it('says loudly when a year in the count has no calendar', async () => {
    await test.close()
    test = await openTestDesk({ today: '2099-12-30' })
    await set('2100-01-05')
    const [row] = await list()
    expect(row?.explanation).toContain('2100')
    expect((await deadlineCounts(test.desk)).unknownYears).toEqual([2099, 2100])
  })

  it('is found by employer, pinyin, title and town', async () => {
    const [town] = await towns(test.desk.read)
    const employer = await createEmployer(test.desk, employerInput.parse(employerValues({ townId: town?.id ?? null })))
    const other = await createEmployer(
      test.desk,
      employerInput.parse(employerValues({ name: '浙江某某有限公司', creditCode: creditCodeOf(2) })),
    )
    await set('2020-06-20', { employerId: employer.id, title: '平人社监令字〔2020〕第1号' })
    await set('2020-06-20', { employerId: other.id, title: '平人社监令字〔2020〕第2号' })
    for (const search of ['恒丰', 'hf', '第1号']) {
      expect((await list({ search })).map((row) => row.employerName), search).toEqual([employer.name])
    }
    const inTown = await list({ filters: [{ field: 'townId', op: 'equals', value: town?.id }] })
    expect(inTown.map((row) => row.townName)).toEqual([town?.name])
  })
})

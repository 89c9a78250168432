import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReleaseHead } from '@shared/features/statistics'
import { yearChoice } from '@shared/features/statistics'
import { towns } from '@main/features/setting/service'
import { statisticsHandlers as handlers } from '@main/statistics/handlers'
import { releaseSheets } from '@main/statistics/releaseSheets'
import { writeCounted, type Counted } from '../../support/statistics'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

let opened: TestDesk
beforeEach(async () => {
  opened = await openTestDesk({ today: '2021-01-08' })
  const [town] = await towns(opened.desk.read)
  await writeCounted(opened.desk, { employers: [{ townId: town?.id ?? null }, { townId: null }], visits: [visit(0, '2020-03-02', 4), visit(1, '2020-05-06', 0)], orders: [] })
})
afterEach(() => opened.close())

const visit = (employer: number, date: string, workers: number): Counted['visits'][number] => ({ employer, date, type: 'routine', outcome: 'clean', workers, amountFen: 0 })

const base = { choice: yearChoice(2020), comparison: 'lastYear', filler: '沈佳怡', explanation: '', replacesId: null, reason: '' } as const
const fill = (values: object = {}) => handlers['statistics/fill'](opened.desk, { ...base, ...values })
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version })

async function release(values: object = {}): Promise<ReleaseHead> {
  const filled = await fill(values)
  const reviewed = await handlers['statistics/review'](opened.desk, { ...ref(filled), reviewer: '陆建明' })
  return handlers['statistics/sign'](opened.desk, { ...ref(reviewed), head: '顾海峰' })
}

const differences = ({ id }: ReleaseHead) => handlers['statistics/differences'](opened.desk, { id })

/** What a clerk does after the report: one visit changed, one deleted, one added late. */
async function changeLater(): Promise<void> {
  const { desk } = opened
  await desk.write('test/later', async ({ tx }) => {
    await tx.updateTable('inspection').set({ workersConcerned: 9 }).where('inspectedOn', '=', '2020-03-02').execute()
    await tx.updateTable('inspection').set({ deletedAt: '2021-01-09T00:00:00.000Z' }).where('inspectedOn', '=', '2020-05-06').execute()
    const [kept] = await tx.selectFrom('inspection').selectAll().where('inspectedOn', '=', '2020-03-02').execute()
    if (!kept) throw new Error('no visit')
    await tx.insertInto('inspection').values({ ...kept, id: '018f0000-0000-7000-8000-000000000001', inspectedOn: '2020-12-30', workersConcerned: 1 }).execute()
  })
}

describe('a report that leaves the house', () => {
  test('goes from filler over reviewer to head, is sealed, and has no differences at first', async () => {
    const released = await release()
    expect(released).toMatchObject({ state: 'released', edition: 1, filler: '沈佳怡', reviewer: '陆建明', head: '顾海峰', releasedOn: '2021-01-08', label: '2020年' })
    expect(released.hash).toMatch(/^[0-9a-f]{64}$/u)
    const detail = await handlers['statistics/release'](opened.desk, { id: released.id })
    expect(detail.intact).toBe(true)
    expect(detail.report.figures?.visits?.value).toBe(2)
    expect(await differences(released)).toEqual([])
  })

  test('keeps its figures and rows when records change later, and says which row did what', async () => {
    const released = await release()
    await changeLater()
    const then = await handlers['statistics/release-rows'](opened.desk, { id: released.id, indicator: 'visits' })
    expect(then.figure.value).toBe(2)
    expect(then.rows.map(({ date }) => date)).toEqual(['2020-03-02', '2020-05-06'])
    const found = new Map((await differences(released)).map((one) => [one.indicator, one]))
    const visits = found.get('visits')
    expect(visits).toMatchObject({ before: { value: 2 }, after: { value: 2 }, sameFigure: true })
    expect(visits?.added.map(({ date }) => date)).toEqual(['2020-12-30'])
    expect(visits?.removed.map(({ date }) => date)).toEqual(['2020-05-06'])
    expect(visits?.changed.map(({ before, after, fields }) => [before.workers, after.workers, fields])).toEqual([[4, 9, ['workers']]])
    expect(found.get('workers-concerned')).toMatchObject({ before: { value: 4 }, after: { value: 10 }, sameFigure: false })
    expect(found.get('inspected-employers')).toMatchObject({ before: { value: 2 }, after: { value: 1 } })
    expect(found.has('orders')).toBe(false)
    const sheets = await releaseSheets(opened.desk.read, released.id)
    const later = sheets.find(({ name }) => name === '报出后的变动')
    expect(later?.rows.filter((row) => row[0] === '检查次数').map((row) => [row[4], row[5], row[8]])).toEqual([
      ['新增', '2020-12-30', '日常巡查，未发现问题'],
      ['减少', '2020-05-06', '日常巡查，未发现问题'],
      ['改动', '2020-03-02', '人数：4 → 9'],
    ])
    expect(sheets[0]?.foot?.join(' ')).toContain(`校验码（SHA-256）：${released.hash ?? ''}`)
  })

  test('is corrected by a second edition, which needs a reason and leaves the first as it was', async () => {
    const first = await release()
    await expect(fill()).rejects.toMatchObject({ fields: { choice: expect.stringContaining('更正') } })
    await changeLater()
    await expect(fill({ replacesId: first.id })).rejects.toMatchObject({ fields: { reason: expect.any(String) } })
    const second = await release({ replacesId: first.id, reason: '补登一次检查' })
    expect(second).toMatchObject({ edition: 2, replacesId: first.id, reason: '补登一次检查' })
    const [newest, old] = await handlers['statistics/releases'](opened.desk, {})
    expect([newest?.id, newest?.replaced, old?.id, old?.replaced]).toEqual([second.id, false, first.id, true])
    expect((await handlers['statistics/release'](opened.desk, { id: first.id })).report.figures?.['workers-concerned']?.value).toBe(4)
    expect(await differences(second)).toEqual([])
    await expect(fill({ replacesId: first.id, reason: '再改' })).rejects.toMatchObject({ fields: { choice: expect.any(String) } })
  })

  test('shows when what is stored is no longer what was signed', async () => {
    const released = await release()
    await opened.desk.write('test/tamper', async ({ tx }) => {
      await tx.deleteFrom('statisticsReleaseRows').where('indicator', '=', 'visits').execute()
    })
    expect((await handlers['statistics/release'](opened.desk, { id: released.id })).intact).toBe(false)
  })

  test('is refused while its period runs, reviewed by its filler, or signed unreviewed; sent back it makes room', async () => {
    await expect(fill({ choice: yearChoice(2021) })).rejects.toMatchObject({ fields: { choice: '统计期尚未结束，不能报出' } })
    const filled = await fill()
    await expect(handlers['statistics/review'](opened.desk, { ...ref(filled), reviewer: '沈佳怡' })).rejects.toMatchObject({ fields: { reviewer: '审核人不能是填表人本人' } })
    await expect(handlers['statistics/sign'](opened.desk, { ...ref(filled), head: '顾海峰' })).rejects.toMatchObject({ code: 'not-allowed-now' })
    await expect(fill()).rejects.toMatchObject({ fields: { choice: expect.stringContaining('待审核') } })
    const back = await handlers['statistics/return'](opened.desk, { ...ref(filled), returnReason: '漏登一次检查' })
    expect(back.state).toBe('returned')
    expect((await fill()).state).toBe('filled')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadlineListRequest } from '@shared/features/deadline'
import { exampleTable, unscored, type HarmonyDetail } from '@shared/features/harmony'
import { listRequest } from '@shared/list/request'
import { listDeadlines } from '@main/features/deadline/service'
import { listCases } from '@main/features/harmony/listCases'
import * as service from '@main/features/harmony/service'
import { call as inspect, caseValues, intakeValues, issue, refOf, serve, take } from '../../../support/cases'
import { assessed, get, harmonyHead, step } from '../../../support/harmony'
import { inspectionWorld } from '../../../support/inspections'
import { turningClock } from '../../../support/orders'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

let test: TestDesk
let turning: ReturnType<typeof turningClock>
beforeEach(async () => {
  turning = turningClock('2020-06-15')
  test = await openTestDesk({ ports: { clock: turning.clock, printer: recordingPrinter({}).printer } })
})
afterEach(() => test.close())

/** A title from 2020-07-01 on, as of 2020-07-02. */
async function titled(employerId: string): Promise<HarmonyDetail> {
  const published = await step(test.desk, await assessed(test.desk, employerId), 'publicise', { publicityFrom: '2020-06-15' })
  turning.turnTo('2020-07-01')
  const named = await step(test.desk, published, 'name', { namedOn: '2020-07-01', documentNumber: '平劳三方〔2020〕1号' })
  const one = await step(test.desk, named, 'award', { awardedOn: '2020-07-01', validFrom: '2020-07-01', validTo: '2023-06-30' })
  turning.turnTo('2020-07-02')
  return one
}

const alerts = async () => (await listDeadlines(test.desk, deadlineListRequest.parse({ window: 'all' }))).rows.filter(({ kind }) => kind === 'harmony-alert').map(({ title }) => title)
const flagged = async () => (await listCases(test.desk, listRequest.parse({ filters: [{ field: 'alert', op: 'equals', value: 1 }] }))).rows.map(({ id }) => id)

describe('cases and complaints of the employer', () => {
  it('flag a title by a group complaint at once, and no longer once it is refused', async () => {
    const world = await inspectionWorld(test.desk)
    const one = await titled(world.employerId)
    await inspect(test.desk, 'case-intake/create', { id: null, values: intakeValues({ employerId: world.employerId, receivedOn: '2020-07-02', groupSize: 9 }) })
    expect(await alerts()).toEqual([])
    const group = await inspect(test.desk, 'case-intake/create', { id: null, values: intakeValues({ employerId: world.employerId, receivedOn: '2020-07-02', groupSize: 10 }) })
    expect(await alerts()).toEqual(['劳动关系和谐企业：群体性纠纷 2020-0002（10 人）'].map((text) => text.replace('2020-0002', group.number)))
    expect(await flagged()).toEqual([one.id])
    expect((await get(test.desk, one.id)).against).toMatchObject([{ kind: 'dispute', path: `/intakes/${group.id}` }])
    await inspect(test.desk, 'case-intake/refuse', { ...refOf(group), values: { decidedOn: '2020-07-02', ground: 'scope', text: '不属于劳动保障监察范围' } })
    expect(await alerts()).toEqual([])
    expect(await flagged()).toEqual([])
  })

  it('flag a title by the decision of a case and stand beside its lines and vetoes', async () => {
    const world = await inspectionWorld(test.desk)
    const one = await titled(world.employerId)
    const { id } = await inspect(test.desk, 'inspection-case/create', { id: null, origin: 'direct', originId: null, values: caseValues(world, { registeredOn: '2020-07-02' }) })
    await take(test.desk, id, 'file', '2020-07-02')
    turning.turnTo('2020-07-20')
    await punish(id)
    expect(await alerts()).toEqual([expect.stringMatching(/^劳动关系和谐企业：案件 .+ 作出行政处罚决定$/u)])
    expect(await flagged()).toEqual([one.id])
    const now = await get(test.desk, one.id)
    expect(now.against).toMatchObject([{ kind: 'penalty', date: '2020-07-20', path: `/cases/${id}` }])
    const vetoKinds = exampleTable.vetoes.find((veto) => veto.id === 'V1')?.records ?? []
    expect(now.records.filter(({ kind }) => vetoKinds.includes(kind))).toMatchObject([{ adverse: true, text: expect.stringContaining('行政处罚，罚款 5,000.00 元') as string }])
    turning.turnTo('2020-07-21')
    await step(test.desk, await step(test.desk, now, 'review'), 'keep', { reviewedOn: '2020-07-21' })
    expect(await flagged()).toEqual([])
    expect(await alerts()).toEqual([])
  })

  async function punish(id: string): Promise<void> {
    await issue(test.desk, id, 'case-report', '2020-07-10')
    await take(test.desk, id, 'conclude', '2020-07-10', { overrideReason: '证据随后归卷' })
    const notice = await issue(test.desk, id, 'case-prior-notice', '2020-07-11')
    await take(test.desk, id, 'notify', '2020-07-11', { dueOn: '2020-07-16' })
    await issue(test.desk, id, 'case-penalty', '2020-07-20')
    await serve(test.desk, notice, '2020-07-11')
    await take(test.desk, id, 'decide', '2020-07-20', { decisions: ['penalty'], fineFen: 500_000, overrideReason: '当事人书面放弃' })
  }

  it('are shown as doubts before a publicity', async () => {
    const world = await inspectionWorld(test.desk)
    const group = await inspect(test.desk, 'case-intake/create', { id: null, values: intakeValues({ employerId: world.employerId, receivedOn: '2020-06-12', groupSize: 20 }) })
    const { doubts, records } = await assessed(test.desk, world.employerId)
    expect(doubts.join()).toContain(`投诉 ${group.number}，20 人`)
    expect(records.map(({ kind }) => kind)).toEqual(['complaint', 'dispute'])
  })
})

describe('a yearly re-check', () => {
  it('scores in its own column, keeps what the three parties gave, and every re-check that is over', async () => {
    const world = await inspectionWorld(test.desk)
    let one = await titled(world.employerId)
    expect(one).toMatchObject({ totalTenths: 1000, reviews: [] })
    for (const [index, day] of ['2021-06-20', '2022-06-20'].entries()) {
      turning.turnTo(day)
      one = await step(test.desk, one, 'review')
      expect(one.role).toBe('review')
      expect(one.sheet.lines['L01']?.review ?? null).toBeNull()
      const given = { ...unscored, ...one.sheet.lines['L01'], review: 20 - index * 10 }
      one = await service.saveSheet(test.desk, one, { ...one.sheet, lines: { ...one.sheet.lines, L01: given } })
      expect(one.totalTenths).toBe(995 - index * 10)
      one = await step(test.desk, one, 'keep', { reviewedOn: day })
      expect(one.totalTenths).toBe(1000)
      expect(one.sheet.lines['L01']?.self).toBe(25)
    }
    expect(one.reviews.map(({ reviewedOn, totalTenths, sheet }) => [reviewedOn, totalTenths, sheet.lines['L01']?.review])).toEqual([
      ['2021-06-20', 995, 20],
      ['2022-06-20', 985, 10],
    ])
  })

  it('refuses a score of the three parties while it runs', async () => {
    const world = await inspectionWorld(test.desk)
    turning.turnTo('2020-06-15')
    let one = await titled(world.employerId)
    turning.turnTo('2021-06-20')
    one = await step(test.desk, one, 'review')
    const changed = { ...unscored, ...one.sheet.lines['L01'], tripartite: 10 }
    await expect(service.saveSheet(test.desk, one, { ...one.sheet, lines: { ...one.sheet.lines, L01: changed } })).rejects.toMatchObject({ code: 'not-allowed-now' })
  })
})

describe('many cases at once', () => {
  it('are handed to another clerk, all or none', async () => {
    const world = await inspectionWorld(test.desk)
    const one = await service.createHarmony(test.desk, null, harmonyHead(world.employerId))
    expect(await service.assign(test.desk, [refOf(one)], { handler: '周敏' })).toBe(1)
    expect((await get(test.desk, one.id)).handler).toBe('周敏')
    await expect(service.assign(test.desk, [refOf(one)], { handler: '李敏' })).rejects.toMatchObject({ code: 'stale' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, find } from '@main/features/search/service'
import * as repository from '@main/features/search/repository'
import { deleteEntity, getEntity } from '@main/db/entity'
import { issuedOrder, turningClock, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { call, person, sessionWith } from '../../../support/trainings'

describe('the search over all registers', () => {
  let opened: TestDesk
  beforeEach(async () => {
    opened = await openTestDesk({ ports: { clock: turningClock('2020-06-20').clock } })
  })
  afterEach(async () => opened.close())

  const titles = async (text: string): Promise<string[]> => (await find(opened.desk, text, 5)).hits.map(({ kind, title }) => `${kind} ${title}`)
  const waiting = async (): Promise<number> => (await repository.queued(opened.desk.read, 1000)).length
  /** The same answers before and after the index is written. */
  const foundBothWays = async (text: string, expected: readonly string[]): Promise<void> => {
    expect(await titles(text)).toEqual(expected)
    await catchUp(opened.desk)
    expect(await waiting()).toBe(0)
    expect(await titles(text)).toEqual(expected)
  }

  it('finds a paper by any part of its number the moment it is drawn, and by its employer', async () => {
    const { inspection } = await wageInspection(opened.desk)
    const order = await issuedOrder(opened.desk, inspection.id)
    const number = order.number ?? ''
    expect(number).not.toBe('')
    await foundBothWays(number, [`document ${number}`])
    await foundBothWays('2020 第1号', [`document ${number}`])
    await foundBothWays(`${order.employerName.slice(0, 2)} 限期`, [`document ${number}`])
    await foundBothWays('2020 第2号', [])
  })

  it('finds people by name, by two characters of it, and by initials, and opens where they stand', async () => {
    const session = await sessionWith(opened.desk, [person('单晓明', '恒丰厂'), person('王芳', '恒丰厂')])
    for (const typed of ['单晓明', '晓明', 'sxm', 'dxm', 'xm']) await foundBothWays(typed, ['person 单晓明'])
    const { hits } = await find(opened.desk, '晓明', 5)
    expect(hits[0]).toMatchObject({ path: `/training/${session.row.id}`, detail: '恒丰厂　培训会　2020-06-15' })
  })

  it('follows a change of words, and lets go of what was removed', async () => {
    const session = await sessionWith(opened.desk, [person('王芳', '恒丰厂')])
    await catchUp(opened.desk)
    const row = await getEntity(opened.desk.read, 'trainingSession', session.row.id)
    const lines = session.lines.map((line) => ({ ...line, name: '赵蕾' }))
    await call(opened.desk, 'training/save-lines', { id: row.id, version: row.version, lines })
    await foundBothWays('王芳', [])
    await foundBothWays('赵蕾', ['person 赵蕾'])
    const now = await getEntity(opened.desk.read, 'trainingSession', session.row.id)
    await opened.desk.write('test', (work) => deleteEntity(work, 'trainingSession', now.id, now.version))
    await foundBothWays('赵蕾', [])
    await foundBothWays('劳动合同与工资', [])
  })

  it('compares what was typed beyond the length of a kept word', async () => {
    await sessionWith(opened.desk, [])
    await foundBothWays('劳动合同与工资支付培训', ['session 劳动合同与工资支付培训'])
    await call(opened.desk, 'training/create', { values: { name: '新业态企业劳动用工政策宣讲与答疑专场', heldOn: '2020-06-18', startTime: null, endTime: null, place: '', manner: 'onSite', host: '本局', coHost: '', townId: null, topics: ['contract'], lecturer: '', audience: '', plannedPeople: null, classHours: null, hasExam: false, passMark: 60, noticeOn: null, handler: '', remark: '' } })
    await foundBothWays('新业态企业劳动用工政策宣讲与答疑', ['session 新业态企业劳动用工政策宣讲与答疑专场'])
    await foundBothWays('新业态企业劳动用工政策宣讲会', [])
  })
})

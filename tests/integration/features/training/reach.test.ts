import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absentViolators, neverReached, reachDays } from '@shared/features/training'
import { createInspection } from '@main/features/inspection/service'
import { newId } from '@shared/ids/uuid'
import { findingValues, inspectionValues, inspectionWorld } from '../../../support/inspections'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { call, firm, person, sessionOn, sessionValues } from '../../../support/trainings'

/** Three years of four firms: who was reached when, and who had a violation. */
describe('firms to invite', () => {
  let opened: TestDesk
  let folder: string
  const names = ['平湖市甲服装有限公司', '平湖市乙箱包有限公司', '平湖市丙机械有限公司', '平湖市丁电子有限公司'] as const
  let firms: { id: string; name: string }[]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reach-'))
    const dialogs = { openFile: async () => null, saveFile: async () => join(folder, 'out.xlsx') }
    opened = await openTestDesk({ today: '2020-12-01', ports: { dialogs, printer: recordingPrinter().printer } })
    firms = []
    for (const name of names) firms.push({ ...(await firm(opened.desk, name)), name })
    const [a, b, c, d] = firms
    await sessionOn(opened.desk, '2018-11-30', [person('王芳', a?.name ?? '')])
    await sessionOn(opened.desk, '2018-12-02', [person('陈静', b?.name ?? '')])
    await sessionOn(opened.desk, '2020-03-10', [person('赵磊', c?.name ?? ''), person('赵强', c?.name ?? ''), { ...person('代签人', d?.name ?? ''), manner: 'proxy' }])
    const world = await inspectionWorld(opened.desk)
    const inspect = (employerId: string, found: boolean) =>
      createInspection(opened.desk, newId(), inspectionValues(world, { employerId, inspectedOn: '2019-05-06', ...(found && { outcome: 'pending', workersConcerned: 3, findings: [findingValues()] }) }))
    for (const violator of [b, c, d]) await inspect(violator?.id ?? '', true)
    await inspect(a?.id ?? '', false)
  })
  afterEach(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const asked = async (reach: string, extra: object = {}) =>
    (await call(opened.desk, 'training/reach', { filters: [{ field: 'reach', op: 'in', value: [reach] }], ...extra })).rows.map((row) => row.name)

  it('are those never reached in two years, and violators of last year who stayed away', async () => {
    const [a, b, c, d] = names
    const own = async (reach: string) => (await asked(reach)).filter((name) => (names as readonly string[]).includes(name)).toSorted()
    expect(await own('unreached')).toEqual([a, d].toSorted())
    expect(await own('violator')).toEqual([b, c, d].toSorted())
    expect(await own('absentViolator')).toEqual([b, d].toSorted())
    expect(await asked('reached')).toEqual([c])
    // The pure rules say the same of the same facts.
    const reached = [
      { employerId: firms[0]?.id ?? '', heldOn: '2018-11-30' },
      { employerId: firms[1]?.id ?? '', heldOn: '2018-12-02' },
      { employerId: firms[2]?.id ?? '', heldOn: '2020-03-10' },
    ]
    const violations = [1, 2, 3].map((index) => ({ employerId: firms[index]?.id ?? '', foundOn: '2019-05-06' }))
    expect(neverReached(firms, reached, reachDays('2020-12-01', 2).since).map((one) => one.name)).toEqual([a, d])
    expect(absentViolators(firms, violations, reached, 2020).map((one) => one.name)).toEqual([b, d])
  })

  it('show when they were last reached, what was found, and whether they are invited', async () => {
    const { id, version } = await call(opened.desk, 'training/create', { values: plan('2020-12-10') })
    const [, b, c] = firms
    expect(await call(opened.desk, 'training/invite-more', { id, version, employerIds: [b?.id ?? '', c?.id ?? ''] })).toEqual({ added: 2, present: 0 })
    const row = async () => (await call(opened.desk, 'training/get', { id })).row
    expect(await call(opened.desk, 'training/invite-more', { id, version: (await row()).version, employerIds: [b?.id ?? ''] })).toEqual({ added: 0, present: 1 })
    const { rows } = await call(opened.desk, 'training/reach', { sessionId: id })
    expect(rows.find((one) => one.id === c?.id)).toMatchObject({ sessions: 1, lastOn: '2020-03-10', violations: 1, invited: true, aboveScale: false })
    expect(rows.find((one) => one.id === firms[3]?.id)).toMatchObject({ sessions: 0, lastOn: null, violations: 1, invited: false })
    const left = await call(opened.desk, 'training/reach-ids', { sessionId: id, filters: [{ field: 'invited', op: 'equals', value: 'no' }] })
    for (const { id: firmId } of firms) expect(left.ids.includes(firmId)).toBe(firmId === firms[0]?.id || firmId === firms[3]?.id)
    const found = await call(opened.desk, 'training/reach', { search: 'jfz', sessionId: null })
    expect(found.rows.map((one) => one.name)).toEqual([names[0]])
  })

  it('go into a workbook', async () => {
    await call(opened.desk, 'training/reach-export', { filters: [{ field: 'reach', op: 'in', value: ['absentViolator'] }] })
    const book = read(readFileSync(join(folder, 'out.xlsx')))
    const sheet = book.Sheets['企业名单']
    const cells = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat() : []
    expect(cells).toContain('上年有违法且今年未参训企业')
    expect(cells).toContain(names[1])
    expect(cells).not.toContain(names[2])
  })

  it('get a notice each, or one with the list of them', async () => {
    const { id, version } = await call(opened.desk, 'training/create', { values: plan('2020-12-10') })
    await expect(call(opened.desk, 'training/paper', { ids: [id], paper: 'noticeEach' })).rejects.toMatchObject({ code: 'step-refused' })
    await call(opened.desk, 'training/invite-more', { id, version, employerIds: firms.map((one) => one.id) })
    const each = await call(opened.desk, 'training/paper', { ids: [id], paper: 'noticeEach' })
    expect(each.html.match(/<article/gu)).toHaveLength(4)
    const one = await call(opened.desk, 'training/paper', { ids: [id], paper: 'notice' })
    for (const name of names) expect(one.html).toContain(name)
    expect(one.html).toContain('参加单位名单')
  })
})

function plan(heldOn: string) {
  return { ...sessionValues, topics: [...sessionValues.topics], heldOn }
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleTable, harmonyDues, harmonyStepInput } from '@shared/features/harmony'
import { deadlineListRequest } from '@shared/features/deadline'
import { listRequest } from '@shared/list/request'
import { listDeadlines } from '@main/features/deadline/service'
import { coverage } from '@main/features/harmony/coverage'
import { saveManyMutualCare, saveMutualCare } from '@main/features/harmony/mutualCare'
import { layOutPaper } from '@main/features/harmony/papers'
import { listCases } from '@main/features/harmony/listCases'
import { savedTables, saveTable } from '@main/features/harmony/scoringTables'
import * as service from '@main/features/harmony/service'
import { insertEntities } from '@main/db/entity'
import { attachFile, listAttachments } from '@main/features/attachment/service'
import { loadTerms, saveTerm } from '@main/features/harmony/terms'
import { newEmployer } from '../../../support/guidance'
import { assessed, fullMarks, get, harmonyHead, step } from '../../../support/harmony'
import { call, issuedOrder, turningClock, wageInspection } from '../../../support/orders'
import { call as train, person, sessionWith } from '../../../support/trainings'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

let test: TestDesk
let employerId: string
let turning: ReturnType<typeof turningClock>
beforeEach(async () => {
  turning = turningClock('2020-06-15')
  test = await openTestDesk({ ports: { clock: turning.clock, printer: recordingPrinter({}).printer } })
  employerId = await newEmployer(test.desk, 41, '平湖市恒丰服饰有限公司')
})
afterEach(() => test.close())

describe('the scores of an application', () => {
  it('refuses a score above its maximum at the line and keeps what was saved', async () => {
    const one = await service.createHarmony(test.desk, null, harmonyHead(employerId))
    const sheet = fullMarks(one.sheet, 'self')
    const over = { ...sheet, lines: { ...sheet.lines, L01: { self: 26, town: null, tripartite: null, review: null } } }
    await expect(service.saveSheet(test.desk, one, over)).rejects.toMatchObject({ fields: { 'lines.L01.self': '分值应在 0 至 2.5 之间' } })
    expect((await service.saveSheet(test.desk, one, sheet)).totalTenths).toBe(1000)
  })

  it('lets only the role at hand score', async () => {
    const one = await service.createHarmony(test.desk, null, harmonyHead(employerId))
    await expect(service.saveSheet(test.desk, one, fullMarks(one.sheet, 'town'))).rejects.toMatchObject({ code: 'not-allowed-now' })
  })

  it('takes deductions off the total and gives no total with a veto', async () => {
    const one = await service.createHarmony(test.desk, null, harmonyHead(employerId))
    const full = fullMarks(one.sheet, 'self')
    const less = await service.saveSheet(test.desk, one, { ...full, deductions: { D3: { self: -40, town: null, tripartite: null, review: null } } })
    expect(less.totalTenths).toBe(960)
    const vetoed = await service.saveSheet(test.desk, less, { ...full, vetoes: { V1: { self: true, town: null, tripartite: null, review: null } } })
    expect(vetoed).toMatchObject({ totalTenths: null, vetoes: 1 })
    await expect(step(test.desk, vetoed, 'submit')).rejects.toMatchObject({ code: 'step-refused' })
  })
})

describe('the way to the title', () => {
  it('holds no publicity with a veto of the three parties', async () => {
    const one = await assessed(test.desk, employerId)
    await service.saveSheet(test.desk, one, { ...fullMarks(one.sheet, 'tripartite'), vetoes: { V5: { self: null, town: null, tripartite: true, review: null } } })
    await expect(step(test.desk, one, 'publicise', { publicityFrom: '2020-06-15' })).rejects.toMatchObject({
      code: 'step-refused',
      params: { reason: '存在一票否决：因劳动保障问题引发的群体性事件' },
    })
  })

  it('names nobody before the last working day of the publicity, whose end is on the first screen', async () => {
    const one = await step(test.desk, await assessed(test.desk, employerId), 'publicise', { publicityFrom: '2020-06-15' })
    // Mon 15 June is not counted; 25 to 27 June 2020 are off, so the fifth working day is Mon 22 June.
    expect(one.publicityUntil).toBe('2020-06-22')
    const due = await listDeadlines(test.desk, deadlineListRequest.parse({ window: 'all' }))
    expect(due.rows).toMatchObject([{ kind: 'harmony-publicity', dueDate: '2020-06-22', ownerId: one.id }])
    turning.turnTo('2020-06-19')
    await expect(step(test.desk, one, 'name', { namedOn: '2020-06-19', documentNumber: '平劳三方〔2020〕1号' })).rejects.toMatchObject({ code: 'step-refused' })
    turning.turnTo('2020-06-22')
    expect((await step(test.desk, one, 'name', { namedOn: '2020-06-22', documentNumber: '平劳三方〔2020〕1号' })).state).toBe('named')
  })

  async function titled() {
    const one = await step(test.desk, await assessed(test.desk, employerId), 'publicise', { publicityFrom: '2020-06-15' })
    turning.turnTo('2020-06-22')
    await step(test.desk, one, 'name', { namedOn: '2020-06-22', documentNumber: '平劳三方〔2020〕1号' })
    return step(test.desk, one, 'award', { awardedOn: '2020-06-22', validFrom: '2020-06-22', validTo: '2023-06-21' })
  }

  it('keeps a title by its yearly re-check and lets nobody use it past its last day', async () => {
    const one = await titled()
    expect(one).toMatchObject({ state: 'valid', nextReviewOn: '2021-06-22' })
    expect((await layOutPaper(test.desk, [one.id], 'certificate')).html).toContain('2023年6月21日')
    turning.turnTo('2021-06-01')
    const kept = await step(test.desk, await step(test.desk, one, 'review'), 'keep', { reviewedOn: '2021-06-01' })
    expect(kept).toMatchObject({ state: 'kept', reviewConclusion: 'kept', nextReviewOn: '2022-06-01' })
    turning.turnTo('2022-01-01')
    expect((await get(test.desk, one.id)).reviewConclusion).toBeNull()
    turning.turnTo('2023-06-22')
    expect((await get(test.desk, one.id)).shownState).toBe('expired')
    await expect(layOutPaper(test.desk, [one.id], 'certificate')).rejects.toMatchObject({ code: 'step-refused' })
    await expect(step(test.desk, one, 'review')).rejects.toMatchObject({ code: 'step-refused' })
    const list = await listCases(test.desk, listRequest.parse({}))
    expect(list.rows[0]?.state).toBe('expired')
  })

  it('flags at once, in the list and on the first screen, a title holder that receives a correction order', async () => {
    const { employerId: employer, inspection } = await wageInspection(test.desk)
    employerId = employer
    const one = await titled()
    expect(one.alerts).toBe(0)
    const order = await issuedOrder(test.desk, inspection.id)
    expect(await get(test.desk, one.id)).toMatchObject({ alerts: 1, against: [{ kind: 'order', path: `/orders/${order.id}` }] })
    const flagged = await listCases(test.desk, listRequest.parse({ filters: [{ field: 'alert', op: 'equals', value: 1 }] }))
    expect(flagged.rows.map((row) => row.id)).toEqual([one.id])
    const due = async () => (await listDeadlines(test.desk, deadlineListRequest.parse({ window: 'all' }))).rows.map((row) => row.kind)
    expect(await due()).toContain('harmony-alert')
    const { id, version } = await call(test.desk, 'correction-order/get', { id: order.id })
    await call(test.desk, 'correction-order/void', { id, version, reason: '期限填写有误' })
    expect((await get(test.desk, one.id)).alerts).toBe(0)
    expect(await due()).not.toContain('harmony-alert')
  })

  it('takes nobody past its last day but to its end, and shows it as ended in every question to the list', async () => {
    const one = await titled()
    turning.turnTo('2023-06-22')
    await expect(step(test.desk, one, 'revoke', { revokedOn: '2023-06-22', reason: '拖欠工资' })).rejects.toMatchObject({ code: 'step-refused' })
    const asking = async (value: string) => (await listCases(test.desk, listRequest.parse({ filters: [{ field: 'state', op: 'in', value: [value] }] }))).total
    expect([await asking('valid'), await asking('expired')]).toEqual([0, 1])
    expect((await step(test.desk, one, 'expire')).state).toBe('expired')
  })

  it('lists what is due: a publicity that has ended, a re-check, a title that ends soon', async () => {
    const dues = async () => {
      const found: string[] = []
      for (const due of harmonyDues) {
        const { total } = await listCases(test.desk, listRequest.parse({ filters: [{ field: 'due', op: 'in', value: [due.value] }] }))
        if (total > 0) found.push(due.value)
      }
      return found
    }
    const one = await step(test.desk, await assessed(test.desk, employerId), 'publicise', { publicityFrom: '2020-06-15' })
    expect(await dues()).toEqual(['open'])
    turning.turnTo('2020-06-22')
    expect(await dues()).toEqual(['open', 'publicised'])
    await step(test.desk, one, 'name', { namedOn: '2020-06-22', documentNumber: '平劳三方〔2020〕1号' })
    await step(test.desk, one, 'award', { awardedOn: '2020-06-22', validFrom: '2020-06-22', validTo: '2023-06-21' })
    expect(await dues()).toEqual([])
    turning.turnTo('2021-05-01')
    expect(await dues()).toEqual(['review'])
    turning.turnTo('2023-06-21')
    expect(await dues()).toEqual(['review', 'expiry'])
  })

  it('lowers a title at its re-check with a reason, and prints it under its new name', async () => {
    const one = await assessed(test.desk, employerId)
    await step(test.desk, one, 'publicise', { publicityFrom: '2020-06-15', level: 'advanced' })
    turning.turnTo('2020-06-22')
    await step(test.desk, one, 'name', { namedOn: '2020-06-22', documentNumber: '平劳三方〔2020〕1号' })
    await step(test.desk, one, 'award', { awardedOn: '2020-06-22', validFrom: '2020-06-22', validTo: '2023-06-21' })
    turning.turnTo('2021-06-01')
    await step(test.desk, one, 'review')
    await expect(step(test.desk, one, 'downgrade', { reviewedOn: '2021-06-01', level: 'harmonious', reason: '' })).rejects.toMatchObject({ code: 'step-refused' })
    const lowered = await step(test.desk, one, 'downgrade', { reviewedOn: '2021-06-01', level: 'harmonious', downgradeNumber: '平劳三方〔2021〕3号', reason: '工资集体协商未开展' })
    expect(lowered).toMatchObject({ state: 'kept', levelBefore: '劳动关系和谐先进企业', levelLabel: '劳动关系和谐企业', downgradedOn: '2021-06-01', nextReviewOn: '2022-06-01' })
    const paper = (await layOutPaper(test.desk, [one.id], 'downgrade')).html
    expect(paper).toContain('工资集体协商未开展')
    expect(paper).toContain('平劳三方〔2021〕3号')
    expect((await layOutPaper(test.desk, [one.id], 'certificate')).html).not.toContain('先进')
  })

  it('changes with a step only what belongs to it', async () => {
    const one = await titled()
    expect(await step(test.desk, one, 'review', { validTo: '2030-01-01', documentNumber: '另一号' })).toMatchObject({ validTo: '2023-06-21', documentNumber: '平劳三方〔2020〕1号' })
  })

  it('stops at an upheld objection', async () => {
    const one = await step(test.desk, await assessed(test.desk, employerId), 'publicise', { publicityFrom: '2020-06-15' })
    const objected = await step(test.desk, one, 'object', { reason: '拖欠加班工资', raisedBy: '职工' })
    expect(objected).toMatchObject({ state: 'objection', objections: [{ content: '拖欠加班工资', upheld: null }] })
    await expect(step(test.desk, one, 'settle')).rejects.toMatchObject({ code: 'step-refused' })
    const values = { townOpinion: '', tripartiteOpinion: '', opinions: [], objections: objected.objections.map((each) => ({ ...each, upheld: true, decidedOn: '2020-06-15' })) }
    await service.saveOpinions(test.desk, objected, values)
    await expect(step(test.desk, one, 'settle')).rejects.toMatchObject({ code: 'step-refused' })
    expect((await step(test.desk, one, 'refuse', { reason: '异议成立' })).state).toBe('refused')
  })

  it('takes a step for several cases or for none', async () => {
    const other = await newEmployer(test.desk, 42, '平湖市中乐箱包有限公司')
    const first = await assessed(test.desk, employerId)
    const unready = await service.createHarmony(test.desk, null, harmonyHead(other))
    const refs = [first, unready].map(({ id, version }) => ({ id, version }))
    await expect(service.takeSteps(test.desk, refs, 'publicise', harmonyStepInput.parse({ publicityFrom: '2020-06-15' }))).rejects.toMatchObject({ code: 'batch-refused', params: { name: '平湖市中乐箱包有限公司', count: 2 } })
    expect((await get(test.desk, first.id)).state).toBe('tripartite')
  })
})

describe('what the desk itself knows beside the lines', () => {
  it('shows training sessions and says which kinds it keeps no register of', async () => {
    const { lines, row } = await sessionWith(test.desk, [person('王建国', '平湖市恒丰服饰有限公司'), person('李秀英', '平湖市恒丰服饰有限公司')])
    const linked = await train(test.desk, 'training/link-employer', { id: row.id, version: row.version, lineIds: lines.map((line) => line.id), employerId })
    await train(test.desk, 'training/attend', { id: row.id, lineIds: linked.lines.slice(0, 1).map((line) => line.id), signedIn: true, at: null, manner: 'handwritten' })
    const { version } = (await train(test.desk, 'training/get', { id: row.id })).row
    await train(test.desk, 'training/step', { rows: [{ id: row.id, version }], step: 'hold', values: {} })
    const one = await service.createHarmony(test.desk, null, harmonyHead(employerId))
    expect(one.records).toMatchObject([{ kind: 'training', text: '劳动合同与工资支付培训，到会 1 人', path: `/training/${row.id}` }])
    expect(one.unkept).toEqual(['warning'])
    expect(one.unkept).not.toContain('order')
  })

  it('raises doubts over unanswered vetoes, a department that disagrees and an own record', async () => {
    const { employerId: employer, inspection } = await wageInspection(test.desk)
    await issuedOrder(test.desk, inspection.id)
    const one = await assessed(test.desk, employer)
    const opinions = [{ department: '税务', askedOn: '2020-06-15', answeredOn: '2020-06-15', agrees: false, opinion: '' }]
    const { doubts } = await service.saveOpinions(test.desk, one, { townOpinion: '', tripartiteOpinion: '', opinions, objections: [] })
    expect(doubts[0]).toContain('一票否决尚有 6 项未核查')
    expect(doubts[1]).toBe('税务不同意')
    expect(doubts.slice(2).some((doubt) => doubt.includes('平人社监令字'))).toBe(true)
  })

  it('keeps a file as the proof of one line', async () => {
    const one = await service.createHarmony(test.desk, null, harmonyHead(employerId))
    const path = join(test.desk.folder.root, '名册.pdf')
    writeFileSync(path, '%PDF-1.4')
    const owner = { ownerKind: 'harmonyCertification' as const, ownerId: one.id }
    await attachFile(test.desk, { ...owner, part: 'L01' }, path)
    await attachFile(test.desk, { ...owner, part: 'L02' }, path)
    await expect(attachFile(test.desk, { ...owner, part: 'L01' }, path)).rejects.toMatchObject({ code: 'attachment-duplicate' })
    expect((await listAttachments(test.desk.read, owner)).map((file) => file.part)).toEqual(['L01', 'L02'])
  })
})

describe('tables and terms', () => {
  it('refuses a table whose maxima do not sum and keeps one that was scored with', async () => {
    const [first, ...rest] = exampleTable.sections
    const wrong = { ...exampleTable, totalTenths: 990 }
    await expect(saveTable(test.desk, null, wrong)).rejects.toMatchObject({ fields: { table: '全表的分值为 99，各项合计 100' } })
    expect([first, ...rest]).toHaveLength(4)
    const own = await saveTable(test.desk, null, { ...exampleTable, label: '平湖市评分表', validFrom: '2020-01-01' })
    await service.createHarmony(test.desk, null, { ...harmonyHead(employerId), tableId: own.table.id })
    await expect(saveTable(test.desk, own.ref, { ...own.table, label: '改名' })).rejects.toMatchObject({ code: 'not-allowed-now' })
    expect((await savedTables(test.desk.read)).map((each) => each.used)).toEqual([true, true])
  })

  it('judges an application by the terms of the day it was begun', async () => {
    const one = await assessed(test.desk, employerId)
    const term = (await loadTerms(test.desk.read)).publicityWorkingDays[0]
    if (!term) throw new Error('no term')
    await saveTerm(test.desk, { ...term, value: 10, validFrom: '2020-06-16' })
    expect((await step(test.desk, one, 'publicise', { publicityFrom: '2020-06-15' })).publicityUntil).toBe('2020-06-22')
  })
})

describe('mutual care', () => {
  const entry = { year: 2020, joinedOn: '2020-05-01', forms: ['pledge' as const], material: '承诺书', confirmed: true, reviewer: '陆敏', remark: '' }

  it('is entered once a year', async () => {
    await saveMutualCare(test.desk, null, { ...entry, employerId })
    await expect(saveMutualCare(test.desk, null, { ...entry, employerId })).rejects.toMatchObject({ fields: { year: '该企业 2020 年度已登记' } })
  })

  it('is entered for many at once, all or none, bringing up to date what waited for its review', async () => {
    const other = await newEmployer(test.desk, 42, '平湖市中乐箱包有限公司')
    const { remark: _, ...common } = entry
    await test.desk.write('employer/set-above-scale', (work) => insertEntities(work, 'employerAboveScale', [employerId, other].map((id) => ({ employerId: id, year: 2020 }))))
    await saveMutualCare(test.desk, null, { ...entry, employerId, confirmed: false })
    const mutualCare = async () => (await coverage(test.desk.read, 2020, '2020-12-31')).mutualCare
    expect(await mutualCare()).toMatchObject({ numerator: 0, denominator: 2, within: [], without: [{}, {}] })
    expect(await saveManyMutualCare(test.desk, [employerId, other], common)).toBe(2)
    expect(await mutualCare()).toMatchObject({ numerator: 2, denominator: 2, within: [{}, {}], without: [] })
    await expect(saveManyMutualCare(test.desk, [other], common)).rejects.toMatchObject({ fields: { year: '平湖市中乐箱包有限公司 2020 年度已登记' } })
  })

  it('counts nobody who is not on the dated list', async () => {
    await saveMutualCare(test.desk, null, { ...entry, employerId })
    expect(await coverage(test.desk.read, 2020, '2020-12-31')).toMatchObject({ listed: 0, mutualCare: { numerator: 0, denominator: 0 } })
  })
})

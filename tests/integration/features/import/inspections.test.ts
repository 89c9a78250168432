import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listRequest } from '@shared/list/request'
import { listInspections } from '@main/features/inspection/repository'
import { inspectionDetail } from '@main/features/inspection/service'
import { csvFile, wizardOn, type Wizard } from '../../../support/imports'
import { inspectionWorld, type InspectionWorld } from '../../../support/inspections'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const heads = ['企业名称', '检查时间', '检查类型', '检查人员', '存在问题', '涉及人数', '金额', '处理结果', '备注']

let test: TestDesk
let wizard: Wizard
let world: InspectionWorld
let firm: string
beforeEach(async () => {
  test = await openTestDesk()
  wizard = wizardOn(test, 'inspection')
  world = await inspectionWorld(test.desk)
  firm = (await test.desk.read.selectFrom('employer').select('name').where('id', '=', world.employerId).executeTakeFirstOrThrow()).name
})
afterEach(() => test.close())

const all = async () => (await listInspections(test.desk.read, listRequest.parse({}))).rows

describe('importing a ledger of inspections', () => {
  it('writes each with inspectors as recorded that day, its findings and what came of it, and takes all of it back', async () => {
    const path = await csvFile(test, '台账.csv', [
      heads,
      [firm, '2020.5.6', '日常巡查', '沈建国、陆敏', '1.未签订劳动合同；2.超时加班', '3', '1200.50', '责令限期改正', '老台账'],
      [firm, '2020-05-07', '', '陆敏 沈建国', '无', '', '', '', ''],
    ])
    const { counts, outcome } = await wizard.import(path)
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, bad: 0 })
    const [later, earlier] = await all()
    expect(later).toMatchObject({ inspectedOn: '2020-05-07', type: 'routine', inspectorNames: '陆敏、沈建国', outcome: 'clean', findings: 0 })
    expect(earlier).toMatchObject({ inspectedOn: '2020-05-06', inspectorNames: '沈建国、陆敏', outcome: 'order', findings: 2, workersConcerned: 3, amountFen: 120_050 })
    const detail = await inspectionDetail(test.desk.read, earlier?.id ?? '')
    expect(detail.findings.map(({ description }) => description)).toEqual(['未签订劳动合同', '超时加班'])
    expect(detail.inspectors.map(({ certificateNumber }) => certificateNumber)).toEqual(['ZJ-048201', 'ZJ-048202'])
    expect(await wizard.undo(outcome.id ?? '')).toMatchObject({ deleted: 2, kept: [] })
    expect(await all()).toEqual([])
  })

  it('hands back what the law or the register has against a row, before anything is written', async () => {
    const path = await csvFile(test, '台账.csv', [
      heads,
      [firm, '2020-05-06', '', '沈建国', '', '', '', '', ''],
      [firm, '2017-05-06', '', '沈建国、陆敏', '', '', '', '', ''],
      [firm, '2020-12-31', '', '沈建国、陆敏', '', '', '', '', ''],
      [firm, '2020-05-08', '', '沈建国、无名氏', '', '', '', '', ''],
      ['没有登记的厂', '2020-05-08', '', '沈建国、陆敏', '', '', '', '', ''],
      [firm, '2020-05-09', '', '沈建国、陆敏', '', '', '', '责令限期改正', ''],
      [firm, '2020-05-10', '', '沈建国、陆敏', '', '', '', '', ''],
      [firm, '2020-05-10', '', '沈建国、陆敏', '', '', '', '', ''],
    ])
    const view = await wizard.open(path)
    expect((await wizard.plan(view)).counts).toEqual({ new: 1, changed: 0, unchanged: 0, bad: 7 })
    const told = (await wizard.rows(view, 'bad')).map(({ remark }) => remark)
    const reasons = [/不得少于 2 人/u, /执法证自 2018年1月1日起有效/u, /不能晚于今天/u, /“无名氏”不在监察员名录中/u, /不在企业档案中/u, /请列明问题/u, /与第 8 行相同/u]
    for (const [index, reason] of reasons.entries()) expect(told[index]).toMatch(reason)
    await wizard.run(view)
    expect(await all()).toHaveLength(1)
  })

  it('changes of one on file only what surrounds it, and says so', async () => {
    const row = [firm, '2020-05-06', '', '沈建国、陆敏', '', '', '', '', '']
    await wizard.import(await csvFile(test, '一.csv', [heads, row]))
    const again = await csvFile(test, '二.csv', [heads, [firm, '2020-05-06', '', '陆敏、沈建国', '超时加班', '', '', '待处理', '补记']])
    const view = await wizard.open(again)
    expect((await wizard.plan(view)).counts).toMatchObject({ changed: 1, bad: 0 })
    const [line] = await wizard.rows(view, 'changed')
    expect(line?.title).toBe(firm)
    expect(line?.change).toMatchObject({ label: '备注', after: '补记' })
    expect(line?.remark).toContain('检查结果以登记的为准')
    await wizard.run(view)
    expect(await all()).toMatchObject([{ outcome: 'clean', findings: 0 }])
  })
})

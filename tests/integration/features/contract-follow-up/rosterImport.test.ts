import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FollowUpDetail } from '@shared/features/contract-follow-up'
import { deadlineListRequest } from '@shared/features/deadline'
import { idNumberCheckDigit } from '@shared/ids'
import { listDeadlines } from '@main/features/deadline/service'
import { call, unsignedFirm } from '../../../support/contracts'
import { wizardOn, xlsxFile } from '../../../support/imports'
import { turningClock } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const first17 = '33048219900307101'
const idNumber = first17 + idNumberCheckDigit(first17)

describe('a roster from a file', () => {
  let test: TestDesk
  let start: FollowUpDetail
  beforeEach(async () => {
    test = await openTestDesk({ ports: { clock: turningClock('2020-06-15').clock } })
    start = await unsignedFirm(test.desk, { lines: [] })
  })
  afterEach(() => test.close())

  const into = () => wizardOn(test, 'contract-roster', start.row.id)
  const lines = async () => (await call(test.desk, 'contract-follow-up/get', { id: start.row.id })).lines
  const stored = async () =>
    (await test.desk.read.selectFrom('contractFollowUpLine').select('idNumber').where('deletedAt', 'is', null).orderBy('position').execute()).map((row) => row.idNumber)
  const file = (name: string, rows: readonly (readonly (string | number)[])[]) => xlsxFile(test, name, [['姓名', '身份证号', '入职日期', '月薪'], ...rows])

  it('goes into the case it is opened for, every number kept to the byte, and sets the deadline', async () => {
    const path = await file('名单.xlsx', [
      ['陈静', idNumber, '2020-06-01', 4500],
      ['王芳', '567x', '2020.3.1', '4,500.50'],
      ['安娜', 'E12345678', '20200301', ''],
    ])
    const { view, counts } = await into().import(path)
    expect(view.fields.map(({ name }) => name)).not.toContain('followUpId')
    expect(counts).toEqual({ new: 3, changed: 0, unchanged: 0, bad: 0 })
    expect(await stored()).toEqual([idNumber, '567X', 'E12345678'])
    expect((await lines()).map((one) => [one.name, one.hiredOn, one.wageFen, one.state])).toEqual([
      ['陈静', '2020-06-01', 450_000, 'pending'],
      ['王芳', '2020-03-01', 450_050, 'pending'],
      ['安娜', '2020-03-01', null, 'pending'],
    ])
    expect((await listDeadlines(test.desk, deadlineListRequest.parse({}))).rows).toMatchObject([{ kind: 'contract-signing', dueDate: '2020-06-21', title: '陈静：用工满 20 天未签' }])
  })

  it('refuses damaged numbers row by row and says why, without repeating them', async () => {
    const wizard = into()
    const view = await wizard.open(
      await file('损坏.xlsx', [
        ['甲', '3.30482E+17', '2020-03-01', 1],
        ['乙', Number(`${first17}9`), '2020-03-01', 1],
        ['乙二', `${first17.slice(0, 15)}000`, '2020-03-01', 1],
        ['丙', 123, '2020-03-01', 1],
        ['丁', idNumber.slice(0, 17), '2020-03-01', 1],
        ['戊', `${first17}${idNumber.endsWith('1') ? '2' : '1'}`, '2020-03-01', 1],
        ['己', '1234', '', 1],
      ]),
    )
    expect((await wizard.plan(view)).counts).toEqual({ new: 0, changed: 0, unchanged: 0, bad: 7 })
    const bad = await wizard.rows(view, 'bad')
    expect(bad.map((row) => row.remark)).toEqual([
      expect.stringContaining('科学计数法'),
      expect.stringContaining('科学计数法'),
      expect.stringContaining('末几位被表格软件改成了0'),
      '末四位不足四位，请核对是否丢失了开头的 0',
      expect.stringContaining('位数不对'),
      expect.stringContaining('校验位不对'),
      expect.stringContaining('请填写用工起始日'),
    ])
    expect(bad.map((row) => row.remark).join()).not.toContain(idNumber.slice(0, 17))
  })

  it('changes known workers, knows two with the same four places by their names, and can be taken back', async () => {
    await into().import(await file('一.xlsx', [['陈静', '1234', '2020-03-01', 4500]]))
    const { counts, outcome } = await into().import(
      await file('二.xlsx', [
        ['陈静', '1234', '2020-03-01', 5000],
        ['王芳', '1234', '2020-03-01', 4500],
      ]),
    )
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 0, bad: 0 })
    expect((await lines()).map((one) => one.wageFen)).toEqual([500_000, 450_000])
    expect(await wizardOn(test).undo(outcome.id ?? '')).toMatchObject({ deleted: 1, restored: 1, kept: [] })
    expect((await lines()).map((one) => [one.name, one.wageFen])).toEqual([['陈静', 450_000]])
  })

  it('leaves closed lines as they are and takes nothing into a case that is handed over', async () => {
    await into().import(await file('一.xlsx', [['陈静', '1234', '2020-03-01', 4500]]))
    const detail = await call(test.desk, 'contract-follow-up/get', { id: start.row.id })
    const { id, version } = detail.row
    await call(test.desk, 'contract-follow-up/line-step', { id, version, step: 'leave', lineIds: detail.lines.map((one) => one.id), on: '2020-06-15' })
    const wizard = into()
    const view = await wizard.open(await file('二.xlsx', [['陈静', '1234', '2020-03-01', 5000]]))
    expect((await wizard.plan(view)).counts).toMatchObject({ bad: 1, changed: 0 })
    expect(await wizard.rows(view, 'bad')).toMatchObject([{ remark: expect.stringContaining('已办结') as string }])
  })

  it('finds the open case by the firm in the file, by name or code, and says when there is none', async () => {
    const { employerName } = start.row
    const path = await xlsxFile(test, '各企业.xlsx', [
      ['单位名称', '姓名', '身份证号', '入职日期'],
      [employerName, '陈静', '1234', '2020-03-01'],
      ['没有这家厂', '王芳', '1234', '2020-03-01'],
    ])
    const wizard = wizardOn(test, 'contract-roster')
    const view = await wizard.open(path)
    expect((await wizard.plan(view)).counts).toMatchObject({ new: 1, bad: 1 })
    expect(await wizard.rows(view, 'bad')).toMatchObject([{ remark: expect.stringContaining('没有未办结的补签记录') as string }])
    await wizard.run(view)
    expect((await lines()).map((one) => one.name)).toEqual(['陈静'])
  })
})

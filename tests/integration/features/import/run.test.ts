import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput, type EmployerInput } from '@shared/features/employer'
import { newId } from '@shared/ids/uuid'
import { listRequest } from '@shared/list/request'
import { readTable } from '@main/exchange/read/readTable'
import { findEmployers, listEmployers } from '@main/features/employer/repository'
import {
  createEmployer,
  deleteEmployers,
  employerDetail,
  updateEmployer,
} from '@main/features/employer/service'
import { importHandlers } from '@main/features/import/handlers'
import { importEmployersFile } from '@main/features/import/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { csvFile, wizardOn, xlsxFile, type Wizard } from '../../../support/imports'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const heads = ['单位名称', '信用代码', '镇街道', '电话', '人数']

describe('importing employers', () => {
  let test: TestDesk
  let wizard: Wizard
  let savePath: string | null = null
  beforeEach(async () => {
    savePath = null
    test = await openTestDesk({
      ports: { dialogs: { openFile: async () => null, saveFile: async () => savePath } },
    })
    wizard = wizardOn(test)
  })
  afterEach(() => test.close())

  const all = () => listEmployers(test.desk.read, listRequest.parse({}))
  const create = (values: Partial<EmployerInput> = {}) =>
    createEmployer(test.desk, employerInput.parse(employerValues(values)))

  it('writes new employers as active with their search words, and the import into the list of imports', async () => {
    const path = await csvFile(test, '名单.csv', [
      heads,
      ['平湖市长兴服饰厂', creditCodeOf(1), '新埭', '0573-85012345', '12'],
      ['乙厂', '', '', '', ''],
    ])
    const { outcome } = await wizard.import(path)
    expect(outcome).toMatchObject({ inserted: 2, updated: 0, unchanged: 0, refused: 0 })
    const [hit] = await findEmployers(test.desk.read, 'cxfs', 5)
    expect(hit).toMatchObject({ name: '平湖市长兴服饰厂', townName: '新埭镇', status: 'active' })
    const list = await importHandlers['import/history'](test.desk, listRequest.parse({}))
    expect(list.rows).toMatchObject([
      { id: outcome.id, fileName: '名单.csv', inserted: 2, undoneAt: null, undoReport: null },
    ])
    const log = await test.desk.read
      .selectFrom('changeLog')
      .select('entity')
      .where('batchId', '=', outcome.batchId ?? '')
      .execute()
    expect(log.filter((entry) => entry.entity === 'employer')).toHaveLength(2)
  })

  it('changes nothing the second time and says the file was imported before', async () => {
    const path = await xlsxFile(test, '名单.xlsx', [
      heads,
      ['甲厂', creditCodeOf(1), '当湖街道', '13812345678', 12],
    ])
    await wizard.import(path)
    const { view, counts, outcome } = await wizard.import(path)
    expect(view.notes[0]).toMatch(/^此文件已于 .* 由.*导入过$/u)
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 1, bad: 0 })
    expect(outcome).toMatchObject({ id: null, batchId: null })
  })

  it('remembers how columns with these headings were assigned', async () => {
    const rows = [
      ['甲', '乙', '丙'],
      ['甲厂', '7', '无'],
    ]
    const first = await wizard.open(await csvFile(test, '一.csv', rows))
    expect(first.remembered).toBe(false)
    await wizard.plan(first, ['name', 'headcount', null])
    await wizard.run(first)
    const second = await wizard.open(await csvFile(test, '二.csv', rows))
    expect(second).toMatchObject({ remembered: true, mapping: ['name', 'headcount', null] })
  })

  it('writes nothing when it is cancelled on the way', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => [`第${i}厂`, creditCodeOf(i), '', '', i])
    const view = await wizard.open(await xlsxFile(test, '名单.xlsx', [heads, ...rows]))
    await wizard.plan(view)
    const job = newId()
    const running = wizard.run(view, job)
    const seen = setInterval(() => {
      if (test.events.some((event) => event.type === 'progress' && event.job === job && event.done > 0))
        test.desk.jobs.cancel(job)
    }, 1)
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    clearInterval(seen)
    expect((await all()).total).toBe(0)
    expect((await importHandlers['import/history'](test.desk, listRequest.parse({}))).total).toBe(0)
    // The plan is still there: the clerk may go on.
    expect(await wizard.run(view)).toMatchObject({ inserted: 600 })
  })

  it('refuses to run a plan that the register has outgrown', async () => {
    const one = await create({ name: '甲厂', creditCode: creditCodeOf(1), headcount: 1 })
    const view = await wizard.open(
      await csvFile(test, '名单.csv', [
        heads,
        ['甲厂', creditCodeOf(1), '', '', '5'],
        ['乙厂', '', '', '', ''],
      ]),
    )
    await wizard.plan(view)
    await updateEmployer(
      test.desk,
      one,
      employerInput.parse(employerValues({ name: '甲厂', creditCode: creditCodeOf(1), remark: '改' })),
    )
    await expect(wizard.run(view)).rejects.toMatchObject({ code: 'import-outdated' })
    expect((await all()).total).toBe(1)
    await wizard.plan(view)
    expect(await wizard.run(view)).toMatchObject({ inserted: 1, updated: 1 })
  })

  it('adds an employer anew when the one with that code lies in the recycle bin', async () => {
    const one = await create({ name: '甲厂', creditCode: creditCodeOf(1) })
    await deleteEmployers(test.desk, [one])
    const { outcome } = await wizard.import(
      await csvFile(test, '名单.csv', [heads, ['甲厂', creditCodeOf(1), '', '', '']]),
    )
    expect(outcome.inserted).toBe(1)
  })

  it('keeps formulas and commands as text', async () => {
    const rows = [
      [...heads, '备注'],
      [{ formula: '"平湖"&"甲厂"', result: '平湖甲厂' }, '', '', '', 3, "=cmd|' /C calc'!A0"],
    ]
    await wizard.import(await xlsxFile(test, '名单.xlsx', rows))
    expect((await all()).rows).toMatchObject([{ name: '平湖甲厂', remark: "=cmd|' /C calc'!A0" }])
  })

  it('saves the rows left out with their reasons, ready to be mended and imported again', async () => {
    const path = await xlsxFile(test, '名单.xlsx', [
      ['企业名单', '', '', '', ''],
      heads,
      ['甲厂', '9.13304E+17', '', '', 3],
      ['乙厂', creditCodeOf(2), '海盐', '', 4],
      ['丙厂', creditCodeOf(3), '', '', '=cmd'],
    ])
    const { view, outcome } = await wizard.import(path)
    expect(outcome).toMatchObject({ id: null, refused: 3 })
    savePath = join(test.desk.folder.root, '问题行.xlsx')
    expect(await importHandlers['import/save-bad-rows'](test.desk, { session: view.session })).toEqual({
      path: savePath,
    })
    const sheet = readTable(await readFile(savePath), '问题行.xlsx').sheets[0]
    const texts = sheet?.rows.map((row) => row.map((cell) => cell.text)) ?? []
    expect(texts[0]).toEqual([...heads, '未导入原因'])
    expect(texts[1]?.slice(0, 2)).toEqual(['甲厂', '9.13304E+17'])
    expect(texts[2]?.[5]).toMatch(/^第4行：镇（街道）“海盐”不在名录中/u)
    expect(texts[3]?.slice(4)).toEqual(['=cmd', expect.stringContaining('职工人数') as string])
    const again = await wizard.open(savePath)
    expect(again.mapping).toEqual(['name', 'creditCode', 'townId', 'phone', 'headcount', null])
  })

  it('does without a window: tells first, then writes, with the rows left out in a file', async () => {
    await create({ name: '甲厂', creditCode: creditCodeOf(1), headcount: 1 })
    const path = await xlsxFile(test, '名单.xlsx', [
      heads,
      ['甲厂', creditCodeOf(1), '', '', 9],
      ['乙厂', '', '', '', 3],
      ['丙厂', 'X', '', '', 1],
    ])
    const badRowsPath = join(test.desk.folder.root, 'bad.xlsx')
    const told = await importEmployersFile(test.desk, { path, dryRun: true, badRowsPath })
    expect(told).toEqual({ inserted: 1, updated: 1, unchanged: 0, refused: 1 })
    expect((await all()).total).toBe(1)
    expect(readTable(await readFile(badRowsPath), 'bad.xlsx').sheets[0]?.rows).toHaveLength(2)
    const done = await importEmployersFile(test.desk, { path, dryRun: false })
    expect(done).toMatchObject({ inserted: 1, updated: 1, refused: 1, batchId: expect.any(String) as string })
    const [first] = await findEmployers(test.desk.read, '甲厂', 1)
    expect(await employerDetail(test.desk.read, first?.id ?? '')).toMatchObject({ headcount: 9 })
  })

  it('closes a file when another is opened or the wizard is left', async () => {
    const path = await csvFile(test, '名单.csv', [heads, ['甲厂', '', '', '', '']])
    const first = await wizard.open(path)
    const second = await wizard.open(path)
    await expect(wizard.plan(first)).rejects.toMatchObject({ code: 'import-closed' })
    await importHandlers['import/close'](test.desk, { session: second.session })
    await expect(wizard.plan(second)).rejects.toMatchObject({ code: 'import-closed' })
  })
})

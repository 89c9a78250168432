import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput, type EmployerInput } from '@shared/features/employer'
import { listRequest } from '@shared/list/request'
import { listEmployers } from '@main/features/employer/repository'
import { createEmployer, employerDetail, renameEmployer } from '@main/features/employer/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { csvFile, wizardOn, xlsxFile, type Wizard } from '../../../support/imports'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const heads = ['企业名称', '统一社会信用代码', '所属镇街道', '联系电话', '职工人数']

describe('what an import of employers would do', () => {
  let test: TestDesk
  let wizard: Wizard
  beforeEach(async () => {
    test = await openTestDesk()
    wizard = wizardOn(test)
  })
  afterEach(() => test.close())

  const employer = (values: Partial<EmployerInput> = {}) =>
    createEmployer(test.desk, employerInput.parse(employerValues(values)))
  const planOf = async (...rows: readonly (readonly (string | number)[])[]) => {
    const view = await wizard.open(await xlsxFile(test, '名单.xlsx', [heads, ...rows]))
    return { view, ...(await wizard.plan(view)) }
  }
  const bad = async (view: Awaited<ReturnType<typeof planOf>>['view']) =>
    (await wizard.rows(view, 'bad')).map((row) => [row.line, row.remark])

  it('finds headings below a title, cuts the signature line off and tells what it did', async () => {
    const path = await xlsxFile(
      test,
      '名单.xlsx',
      [
        ['平湖市用人单位名单'],
        ['填报单位：平湖市人社局'],
        heads,
        ['甲厂', '', '当湖', '', 3],
        ['制表人：张三'],
      ],
      (sheet) => sheet.mergeCells('A1:E1'),
    )
    const view = await wizard.open(path)
    expect(view).toMatchObject({
      headerRow: 3,
      dataRows: 1,
      mapping: ['name', 'creditCode', 'townId', 'phone', 'headcount'],
      remembered: false,
    })
    expect(view.columns[0]).toEqual({ index: 0, letter: 'A', header: '企业名称', samples: ['甲厂'] })
    expect(view.notes.join()).toMatch(/表头以上 2 行.*表尾 1 行/u)
    expect(view.fields.filter((field) => field.required).map((field) => field.name)).toEqual(['name'])
  })

  it('reads a GB18030 csv, rare characters among them', async () => {
    const view = await wizard.open(
      await csvFile(test, '名单.csv', [heads, ['平湖市𠮷喆（骉）厂', '', '新埭', '', '5']]),
    )
    expect(view.notes.join()).toContain('GB18030')
    await wizard.plan(view)
    expect((await wizard.rows(view, 'new'))[0]?.values).toMatchObject({
      name: '平湖市𠮷喆（骉）厂',
      townId: '新埭镇',
      headcount: '5 人',
    })
  })

  it('finds a town however fully it is written and refuses one that is not there, naming those that are', async () => {
    const { view, counts } = await planOf(
      ['甲厂', '', '当湖', '', ''],
      ['乙厂', '', '浙江省嘉兴市平湖市新埭镇', '', ''],
      ['丙厂', '', '钟埭街道办事处', '', ''],
      ['丁厂', '', '当湖镇', '', ''],
      ['戊厂', '', '武原街道', '', ''],
    )
    expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, bad: 1 })
    const towns = (await wizard.rows(view, 'new')).map((row) => row.values['townId'])
    expect(towns).toEqual(['当湖街道', '新埭镇', '钟埭街道', '当湖街道'])
    expect(await bad(view)).toEqual([
      [6, expect.stringMatching(/^镇（街道）“武原街道”不在名录中，可填：当湖街道、.*林埭镇/u)],
    ])
  })

  it('refuses damaged codes, duplicates and values the form would refuse, with the line of the other row', async () => {
    const { view, counts } = await planOf(
      ['甲厂', creditCodeOf(1), '', '', ''],
      ['乙厂', '9.13304E+17', '', '', ''],
      ['丙厂', creditCodeOf(1), '', '', ''],
      ['甲厂', '', '', '', ''],
      ['', creditCodeOf(2), '', '', ''],
      ['戊厂', '', '', '', -3],
      ['己厂', '', '', '12345', ''],
    )
    expect(counts).toMatchObject({ new: 1, bad: 6 })
    const reasons = new Map((await bad(view)) as [number, string][])
    expect(reasons.get(3)).toContain('科学计数法')
    expect(reasons.get(4)).toBe('统一社会信用代码与第 2 行相同，请核对后只保留一行')
    expect(reasons.get(5)).toBe('企业名称与第 2 行相同，请核对后只保留一行')
    expect(reasons.get(6)).toBe('请填写企业名称')
    expect(reasons.get(7)).toBe('人数不能为负')
    expect(reasons.get(8)).toContain('联系电话')
  })

  it('knows an employer by credit code, else by exact name, and shows old and new', async () => {
    await employer({ name: '甲厂', creditCode: creditCodeOf(1), headcount: 10 })
    await employer({ name: '乙厂', creditCode: null, headcount: 20 })
    const { view, counts } = await planOf(
      ['甲厂', creditCodeOf(1), '', '', 11],
      ['乙厂', creditCodeOf(2), '', '', ''],
      ['丙厂', '', '', '', 5],
    )
    expect(counts).toEqual({ new: 1, changed: 2, unchanged: 0, bad: 0 })
    const lines = (await wizard.rows(view, 'changed')).map(({ line, title, change }) => [
      line,
      title,
      change?.label,
      change?.before,
      change?.after,
    ])
    expect(lines).toEqual([
      [2, '甲厂', '职工人数', '10 人', '11 人'],
      [3, '乙厂', '统一社会信用代码', '', creditCodeOf(2)],
    ])
  })

  it('leaves what the file leaves blank, unless told that blanks clear', async () => {
    await employer({ name: '甲厂', creditCode: creditCodeOf(1), phone: '13812345678', headcount: 10 })
    const { view, counts } = await planOf(['甲厂', '', '', '', ''])
    expect(counts).toMatchObject({ changed: 0, unchanged: 1 })
    const clearing = await wizard.plan(view, view.mapping, { emptyKeepsOld: false })
    expect(clearing.counts).toMatchObject({ changed: 1, unchanged: 0 })
    const fields = (await wizard.rows(view, 'changed')).map((row) => [row.change?.label, row.change?.after])
    expect(fields).toEqual([
      ['联系电话', ''],
      ['职工人数', ''],
    ])
  })

  it('updates an employer called by its former name, keeps the present one and says so', async () => {
    const old = await employer({ name: '旧名厂', creditCode: null, headcount: 1 })
    await renameEmployer(test.desk, old, '新名厂', null)
    const { view, counts } = await planOf(['旧名厂', '', '', '', 8])
    expect(counts).toEqual({ new: 0, changed: 1, unchanged: 0, bad: 0 })
    const [line] = await wizard.rows(view, 'changed')
    expect(line).toMatchObject({
      title: '新名厂',
      change: { label: '职工人数' },
      remark: '表中是曾用名，现为“新名厂”，名称不改',
    })
    await wizard.run(view)
    expect(await employerDetail(test.desk.read, old.id)).toMatchObject({ name: '新名厂', headcount: 8 })
  })

  it('keeps a replaced name as a former one that is still found', async () => {
    const before = await employer({ name: '旧名厂', creditCode: creditCodeOf(1) })
    const { view } = await planOf(['新名厂', creditCodeOf(1), '', '', ''])
    expect((await wizard.rows(view, 'changed'))[0]?.remark).toBe('“旧名厂”将记为曾用名')
    await wizard.run(view)
    expect(await employerDetail(test.desk.read, before.id)).toMatchObject({
      name: '新名厂',
      formerNames: [{ name: '旧名厂' }],
    })
    expect((await listEmployers(test.desk.read, listRequest.parse({ search: 'jmc' }))).total).toBe(1)
  })

  it('refuses a name that two employers have, and takes another credit code for another employer', async () => {
    await employer({ name: '同名店', creditCode: creditCodeOf(1) })
    await employer({ name: '同名店', creditCode: creditCodeOf(2) })
    const { view, counts } = await planOf(
      ['同名店', '', '', '', 1],
      ['同名店', creditCodeOf(3), '', '', 2],
      ['同名店', creditCodeOf(2), '', '', 3],
    )
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 0, bad: 1 })
    expect(await bad(view)).toEqual([
      [2, '档案中有 2 家企业的企业名称与此行相同，无法确定是哪一家，请填写统一社会信用代码'],
    ])
    expect((await wizard.rows(view, 'new'))[0]?.remark).toBe(
      '企业名称与档案中 2 家相同，统一社会信用代码不同',
    )
  })

  it('refuses the second of two rows that mean the same employer', async () => {
    await employer({ name: '甲厂', creditCode: creditCodeOf(1) })
    const { view } = await planOf(['甲厂新名', creditCodeOf(1), '', '', 7], ['甲厂', '', '', '', 8])
    expect(await bad(view)).toEqual([[3, '与第 2 行是同一家企业，请核对后只保留一行']])
  })

  it('refuses a field given to two columns and a file without name and code', async () => {
    const { view } = await planOf(['甲厂', '', '', '', 1])
    await expect(wizard.plan(view, ['name', 'name', null, null, null])).rejects.toMatchObject({
      code: 'field-mapped-twice',
      params: { label: '企业名称' },
    })
    await expect(wizard.plan(view, [null, null, 'townId', null, null])).rejects.toMatchObject({
      code: 'key-not-mapped',
    })
  })
})

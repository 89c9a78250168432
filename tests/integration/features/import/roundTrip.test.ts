import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { employerInput, employerStatuses, industries, industryCodes, type EmployerInput, type EmployerRow } from '@shared/features/employer'
import { ROW_KEY_HEADER, rowKeyOf } from '@shared/features/list-view'
import { describeFields } from '@shared/fields/describe'
import { optionLabel } from '@shared/fields/values'
import { listRequest } from '@shared/list/request'
import { readTable } from '@main/exchange/read/readTable'
import { writeTableFile, type TableFormat } from '@main/exchange/write/tableFile'
import { listEmployers } from '@main/features/employer/repository'
import { createEmployer, deleteEmployers, updateEmployer } from '@main/features/employer/service'
import { creditCodeOf, employerValues } from '../../../support/employers'
import { wizardOn, type Wizard } from '../../../support/imports'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const fields = describeFields(employerInput)
const columns = [
  ...fields.map(({ label, kind, unit }) => ({ header: unit === undefined ? label : `${label}（${unit}）`, kind, width: 20 })),
  { header: ROW_KEY_HEADER, kind: 'text' as const, width: 20 },
]
const at = (label: string): number => fields.findIndex((field) => field.label === label)

let test: TestDesk
let wizard: Wizard
beforeEach(async () => {
  test = await openTestDesk()
  wizard = wizardOn(test)
})
afterEach(() => test.close())

const all = async (): Promise<EmployerRow[]> => (await listEmployers(test.desk.read, listRequest.parse({ limit: 5000 }))).rows
const create = (values: Partial<EmployerInput>) => createEmployer(test.desk, employerInput.parse(employerValues(values)))
const change = async (name: string, values: Partial<EmployerInput>): Promise<void> => {
  const row = (await all()).find((one) => one.name === name)
  if (row) await updateEmployer(test.desk, row, employerInput.parse({ ...row, ...values }))
}

/** As the list of employers shows it, numbers whole and with its row key. */
function cellsOf(row: EmployerRow): (string | number | null)[] {
  const cells = fields.map(({ name }) => {
    if (name === 'townId') return row.townName
    if (name === 'industry') return row.industry && optionLabel(industries, row.industry)
    if (name === 'status') return optionLabel(employerStatuses, row.status)
    return row[name as 'name' | 'creditCode' | 'headcount']
  })
  return [...cells, rowKeyOf(row)]
}

/** The list as a file, with the cells changed as in a spreadsheet. */
async function exported(format: TableFormat, edit: (cells: (string | number | null)[], line: number) => void = () => undefined): Promise<string> {
  const path = join(test.desk.folder.root, format === 'xlsx' ? 'out.xlsx' : 'out.csv')
  const rows = (await all()).map(cellsOf)
  rows.forEach(edit)
  await writeTableFile(path, { format, name: '企业档案', columns }, (async function* () {
    yield rows
  })())
  return path
}

/** Of each employer only what a clerk filled in, and its id. */
const own = (rows: readonly EmployerRow[]) => rows.map((row) => [row.id, ...cellsOf(row).slice(0, -1)])

const text = (max: number) => fc.string({ unit: fc.constantFrom(...Array.from('平湖甲乙丙服饰有限公司 A1-()（）·,"\'=+@;𠮷')), maxLength: max })
const employer = fc.record({
  name: text(12).map((name) => `厂${name}`),
  address: text(20),
  contact: text(6),
  legalRepresentative: text(6),
  remark: fc.oneof(text(20), fc.constantFrom('007', '330482199003071234', '3-5', '12E5', '=1+1', '第一行\n第二行', '2020-05-01')),
  phone: fc.constantFrom('', '13812345678', '0573-85012345', '057385012345', '85012345'),
  industry: fc.option(fc.constantFrom(...industryCodes)),
  headcount: fc.option(fc.nat(1_000_000)),
  status: fc.constantFrom(...employerStatuses.map(({ value }) => value)),
})

describe('a list that is exported, edited elsewhere and imported again', () => {
  it('changes nothing when nothing was edited, whatever stands in it, in every format', async () => {
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(employer, { minLength: 1, maxLength: 4 }), fc.constantFrom<TableFormat>('xlsx', 'utf-8-bom', 'gb18030'), async (some, format) => {
        for (const values of some) await create({ ...values, creditCode: (number += 1) % 3 === 0 ? '' : creditCodeOf(number) })
        const before = await all()
        const { counts, outcome } = await wizard.import(await exported(format))
        expect(counts).toEqual({ new: 0, changed: 0, unchanged: before.length, bad: 0 })
        expect(outcome.batchId).toBeNull()
        expect(await all()).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  it('fills an empty register with the same employers when the row keys are taken off', async () => {
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(employer, { minLength: 1, maxLength: 4 }), fc.constantFrom<TableFormat>('xlsx', 'gb18030'), async (some, format) => {
        for (const values of some) await create({ ...values, creditCode: creditCodeOf((number += 1)) })
        const before = await all()
        const path = await exported(format, (cells) => cells.splice(-1, 1, null))
        const other = await openTestDesk()
        try {
          const { counts } = await wizardOn(other).import(path)
          expect(counts).toMatchObject({ new: before.length, bad: 0 })
          const plain = (row: EmployerRow) => cellsOf(row).slice(0, -1)
          const there = (await listEmployers(other.desk.read, listRequest.parse({ limit: 5000 }))).rows
          // A register that is typed into keeps a landline as it was typed; an import writes it with its dash.
          const dashed = (row: EmployerRow) => plain({ ...row, phone: row.phone.replace(/^0573(?=\d)/u, '0573-') })
          expect(there.map(plain)).toEqual(before.map(dashed))
        } finally {
          await other.close()
        }
      }),
      { numRuns: 6 },
    )
  }, 60_000)

  it('knows a row by its key although name and code were corrected, clears what was taken out and undoes all of it', async () => {
    await create({ name: '甲厂', creditCode: creditCodeOf(1), remark: '旧', phone: '13812345678' })
    await create({ name: '乙厂', creditCode: creditCodeOf(2) })
    const before = await all()
    const path = await exported('xlsx', (cells) => {
      if (cells[0] !== '甲厂') return
      cells[0] = '甲甲厂'
      cells[at('统一社会信用代码')] = creditCodeOf(9)
      cells[at('备注')] = null
    })
    const view = await wizard.open(path)
    const plan = await wizard.plan(view, view.mapping, { emptyKeepsOld: false })
    expect(plan.counts).toEqual({ new: 0, changed: 1, unchanged: 1, bad: 0 })
    const { id } = await wizard.run(view)
    expect((await all()).find((row) => row.name === '甲甲厂')).toMatchObject({ creditCode: creditCodeOf(9), remark: '', phone: '13812345678' })
    await wizard.undo(id ?? '')
    expect(own(await all())).toEqual(own(before))
  })

  it('leaves alone what was changed in the desk meanwhile, and refuses a field that was changed on both sides', async () => {
    for (const [index, name] of ['甲厂', '乙厂', '丙厂'].entries()) await create({ name, creditCode: creditCodeOf(index + 1), headcount: 10, remark: '' })
    const path = await exported('gb18030', (cells) => {
      if (cells[0] === '甲厂') cells[at('备注')] = '已核'
      if (cells[0] === '乙厂') cells[at('职工人数')] = 20
    })
    await change('甲厂', { headcount: 11 })
    await change('乙厂', { headcount: 12 })
    await change('丙厂', { headcount: 13 })
    const view = await wizard.open(path)
    const plan = await wizard.plan(view)
    expect(plan.counts).toEqual({ new: 0, changed: 1, unchanged: 1, bad: 1 })
    const [bad] = await wizard.rows(view, 'bad')
    expect(bad?.title).toBe('乙厂')
    expect(bad?.remark).toMatch(/^导出后档案中的职工人数已有改动/u)
    await wizard.run(view)
    const heads = Object.fromEntries((await all()).map((row) => [row.name, [row.headcount, row.remark]]))
    expect(heads).toEqual({ 甲厂: [11, '已核'], 乙厂: [12, ''], 丙厂: [13, ''] })
  })

  it('refuses a key that was changed, that stands twice, or whose record is gone, and a code that another has', async () => {
    for (const [index, name] of ['甲厂', '乙厂', '丙厂', '丁厂', '戊厂'].entries()) await create({ name, creditCode: creditCodeOf(index + 1) })
    const rows = await all()
    const key = columns.length - 1
    const path = await exported('xlsx', (cells) => {
      if (cells[0] === '甲厂') cells[key] = `${String(cells[key])}0x`
      if (cells[0] === '乙厂') cells[key] = rowKeyOf(rows.find((row) => row.name === '丙厂') ?? { id: '', version: 1 })
      if (cells[0] === '丁厂') cells[at('统一社会信用代码')] = creditCodeOf(5)
    })
    const gone = rows.find((row) => row.name === '戊厂')
    const other = await wizard.open(path)
    const reasons = async (): Promise<Record<string, string>> => Object.fromEntries((await wizard.rows(other, 'bad')).map((row) => [row.title, row.remark]))
    await wizard.plan(other)
    const told = await reasons()
    expect(told['甲厂']).toMatch(/^行标识已被改动/u)
    expect(told['丁厂']).toContain('与档案中另一家企业“戊厂”相同')
    expect([told['乙厂'], told['丙厂']].filter(Boolean)).toHaveLength(1)
    if (gone) await deleteEmployers(test.desk, [gone])
    await wizard.plan(other)
    expect((await reasons())['戊厂']).toMatch(/^行标识所指的企业已不存在/u)
  })

  it('takes 20,000 rows of GB18030 in, with 200 damaged ones handed back, and again after they were edited', async () => {
    const damaged = (i: number): boolean => i % 100 === 7
    const lines = Array.from({ length: 20_000 }, (_, i) => {
      const code = creditCodeOf(i + 1)
      return [`平湖市𠮷祥第${i}针织厂`, damaged(i) ? '9.13304E+17' : code, '新埭镇', '13812345678', String(i % 500)].join(',')
    })
    const iconv = (await import('iconv-lite')).default
    const path = join(test.desk.folder.root, '二万.csv')
    await writeFile(path, iconv.encode(['单位名称,信用代码,镇街道,电话,人数', ...lines].join('\r\n'), 'gb18030'))
    const view = await wizard.open(path)
    const first = await wizard.plan(view)
    expect(first.counts).toEqual({ new: 19_800, changed: 0, unchanged: 0, bad: 200 })
    expect((await wizard.rows(view, 'bad')).every((row) => row.remark.includes('科学计数法'))).toBe(true)
    await wizard.run(view)

    const out = join(test.desk.folder.root, 'out.csv')
    const count = await writeTableFile(out, { format: 'gb18030', name: '企业档案', columns }, (async function* () {
      for (let offset = 0; offset < 19_800; offset += 5000) yield (await listEmployers(test.desk.read, listRequest.parse({ limit: 5000, offset }))).rows.map(cellsOf)
    })())
    expect(count).toBe(19_800)
    const back = iconv.decode(await readFile(out), 'gb18030')
    const codes = new Set(readTable(await readFile(out), 'out.csv').sheets[0]?.rows.slice(1).map((row) => row[1]?.text))
    expect(codes).toEqual(new Set(lines.flatMap((_, i) => (damaged(i) ? [] : [creditCodeOf(i + 1)]))))
    await writeFile(out, iconv.encode(back.replaceAll('𠮷祥第12', '𠮷祥老第12'), 'gb18030'))
    const edited = back.split('𠮷祥第12').length - 1
    const again = await wizard.import(out)
    expect(again.counts).toEqual({ new: 0, changed: edited, unchanged: 19_800 - edited, bad: 0 })
    expect(edited).toBeGreaterThan(1000)
  }, 180_000)
})

import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { numbersOf, reviewOf, yearChoice } from '@shared/features/statistics'
import { annualStatistics } from '@main/statistics/annual'
import { statisticsHandlers as handlers } from '@main/statistics/handlers'
import { wageReport, wageSheets } from '@main/statistics/wage'
import { writeCounted } from '../../support/statistics'
import { openTestDesk, type TestDesk } from '../../support/testDesk'

let folder: string
let opened: TestDesk
const place = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'))
  opened = await openTestDesk({ today: '2021-01-08', ports: { dialogs: { openFile: async () => place('form.xlsx'), saveFile: async ({ defaultName }) => place(`out.${defaultName.split('.').at(-1) ?? ''}`) } } })
  const visit = { type: 'routine', outcome: 'clean', workers: 0, amountFen: 0 } as const
  const order = { employer: 0, issued: '2020-03-03', due: '2020-03-10', corrected: '2020-03-09', isVoid: false, workers: 12, amountFen: 123_456_789, rechecks: [{ date: '2020-03-09', paidFen: 123_456_789 }] }
  await writeCounted(opened.desk, {
    employers: [{ townId: null }, { townId: null }],
    visits: [{ ...visit, employer: 0, date: '2020-03-02' }, { ...visit, employer: 0, date: '2020-04-02' }, { ...visit, employer: 1, date: '2019-04-02' }],
    orders: [order],
  })
})
afterEach(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A form as an office sends it: merged head, borders, a formula, empty cells to fill. */
async function writeForm(): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('年报')
  sheet.mergeCells('A1:C1')
  sheet.getCell('A1').value = '劳动保障监察年报'
  sheet.getCell('A3').value = '检查次数'
  sheet.getCell('B3').border = { top: { style: 'thin' } }
  sheet.getCell('A4').value = '其中：已改正'
  sheet.getCell('B4').border = { top: { style: 'thin' } }
  sheet.getCell('A5').value = '合计'
  sheet.getCell('B5').value = { formula: 'B3+B4', result: 99 }
  sheet.getColumn(1).width = 33
  writeFileSync(place('form.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
}

test('a form of another office is filled cell by cell, its merges, formulas and look untouched', async () => {
  await writeForm()
  const added = await handlers['statistics/add-form'](opened.desk, {})
  expect(added?.cells.map(({ cell, indicator }) => [cell, indicator])).toEqual([['B3', 'visits'], ['B4', 'orders-corrected']])
  if (!added) throw new Error('nothing added')
  const extra = [
    { sheet: '年报', cell: 'C9', indicator: 'order-amount', pick: 'now', unit: 10_000 },
    { sheet: '年报', cell: 'D9', indicator: 'orders', pick: 'percent', unit: 1 },
  ] as const
  const cells = [...added.cells, ...extra]
  const map = { id: added.id, version: added.version, name: added.name }
  await expect(handlers['statistics/save-form'](opened.desk, { ...map, cells: [{ ...extra[0], cell: 'B5' }] })).rejects.toMatchObject({ fields: { cells: expect.stringContaining('公式') } })
  await expect(handlers['statistics/save-form'](opened.desk, { ...map, cells: [{ ...extra[0], cell: 'B1' }] })).rejects.toMatchObject({ fields: { cells: expect.stringContaining('合并') } })
  await handlers['statistics/save-form'](opened.desk, { ...map, cells })
  await handlers['statistics/fill-form'](opened.desk, { id: added.id, choice: yearChoice(2020), comparison: 'lastYear' })
  const sheet = XLSX.read(readFileSync(place('out.xlsx')), { cellStyles: true }).Sheets['年报']
  expect([sheet?.['B3']?.v, sheet?.['B4']?.v, sheet?.['C9']?.v, sheet?.['D9']?.v]).toEqual([2, 1, 123.46, '—'])
  expect(sheet?.['B5']?.f).toBe('B3+B4')
  expect(sheet?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }])
  expect(sheet?.['A1']?.v).toBe('劳动保障监察年报')
  const again = new ExcelJS.Workbook()
  await again.xlsx.readFile(place('out.xlsx'))
  expect(again.getWorksheet('年报')?.getCell('B3').border.top?.style).toBe('thin')
  expect(again.getWorksheet('年报')?.getColumn(1).width).toBe(33)
})

test('the wage table has its seventeen columns under four heads, and each cell its rows', async () => {
  const report = await handlers['statistics/wage'](opened.desk, { choice: yearChoice(2020) })
  const [sheet] = wageSheets(await wageReport(opened.desk.read, yearChoice(2020), '2021-01-08'))
  expect(sheet?.columns.map(({ header }) => header)).toEqual(['行业', '检查单位数', '结案数量', '结案涉及人数', '追发工资金额', '立案案件数', '结案数量', '涉及人数', '追发工资金额', '案件数', '其中30人以上案件数', '结案数量', '涉及人数', '追发工资金额', '责令改正', '作出行政处理', '处罚件数', '处罚金额'])
  expect(sheet?.rows.map(([label]) => label)).toEqual(['加工制造业', '建筑施工业', '批发零售业', '餐饮住宿业', '居民服务业', '其它', '合计'])
  expect(report.total).toMatchObject({ 'proactive-employers': 1, 'proactive-paid': 123_456_789, orders: 1, 'incident-cases': null })
  const rows = await handlers['statistics/wage-rows'](opened.desk, { choice: yearChoice(2020), column: 'proactive-paid', row: null })
  expect(rows.map(({ amountFen }) => amountFen)).toEqual([123_456_789])
  expect(report.texts[1]).toContain('追发工资增幅为—')
  await handlers['statistics/export-wage'](opened.desk, { choice: yearChoice(2020) })
  const read = XLSX.read(readFileSync(place('out.xlsx'))).Sheets['支付工资情况统计表']
  expect(read?.['!merges']).toContainEqual({ s: { r: 2, c: 1 }, e: { r: 2, c: 4 } })
  expect([read?.['A3']?.v, read?.['B3']?.v, read?.['B4']?.v, read?.['J5']?.v]).toEqual(['行业', '主动监察', '检查单位数', '—'])
})

test('the review tells zero and missing figures as such, and every number names its figure', async () => {
  const sections = reviewOf(await annualStatistics(opened.desk.read, 2020, '2021-01-08'))
  const text = sections.map(({ paragraphs }) => paragraphs.flat().map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).join('\n')
  expect(text).toContain('检查用人单位1家（与2019年持平）')
  expect(text).toContain('共检查2家次（2019年1家次，增加1家次，增长100.0%）')
  expect(text).toContain('签发限期改正指令书1份（2019年0份，增加1份）')
  expect(text).toContain('没有立案。')
  expect(text).not.toMatch(/null|NaN|undefined|—/u)
  for (const { text: shown } of numbersOf(sections)) expect(shown.replace(/[^\d]/gu, '')).not.toBe('')
  await handlers['statistics/save-review'](opened.desk, { choice: yearChoice(2020), comparison: 'lastYear', format: 'docx' })
  expect(readFileSync(place('out.docx')).subarray(0, 2).toString()).toBe('PK')
})

test('the self-check offers what the desk knows, keeps what was filled in, and leaves the rest open', async () => {
  const first = await handlers['statistics/self-check'](opened.desk, { year: 2020 })
  expect(first).toMatchObject({ saved: false, result: null, input: { projects: null, firmCases: 0 } })
  const input = { ...first.input, publicArrears: 0, projects: 10, firms: 7000, firmCases: 36, groupEvents: 0, extremeEvents: 0 }
  const saved = await handlers['statistics/save-self-check'](opened.desk, { year: 2020, input, limits: first.limits })
  expect(saved).toMatchObject({ saved: true, result: false })
  expect(saved.lines.find(({ id }) => id === 'firmRate')).toMatchObject({ passed: false, value: '36÷7000＝5.14‰' })
})

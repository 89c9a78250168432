import * as XLSX from '@e965/xlsx'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { towns } from '@main/features/setting/service'
import { statisticsHandlers } from '@main/statistics/handlers'
import { annualStatistics, exportReport } from '@main/statistics/annual'
import { indicators, yearChoice } from '@shared/features/statistics'
import { creditCodeOf } from '../../support/employers'
import { openTestDesk, type TestDesk } from '../../support/testDesk'
import { writeCounted } from '../../support/statistics'

let folder: string
let opened: TestDesk

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annual-'))
  const saveFile = async (): Promise<string> => join(folder, 'dialog.xlsx')
  opened = await openTestDesk({ today: '2021-01-08', ports: { dialogs: { openFile: async () => null, saveFile } } })
  const [first, second] = await towns(opened.desk.read)
  await writeCounted(opened.desk, {
    employers: [{ townId: first?.id ?? null }, { townId: second?.id ?? null }],
    visits: [
      { employer: 0, date: '2020-03-02', type: 'routine', outcome: 'order', workers: 12, amountFen: 3_456_789 },
      { employer: 0, date: '2020-04-02', type: 'revisit', outcome: 'clean', workers: 0, amountFen: 0 },
      { employer: 1, date: '2020-04-03', type: 'special', outcome: 'clean', workers: 0, amountFen: 0 },
    ],
    orders: [
      {
        employer: 0,
        issued: '2020-03-03',
        due: '2020-03-10',
        corrected: '2020-03-09',
        isVoid: false,
        workers: 12,
        amountFen: 3_456_789,
        rechecks: [{ date: '2020-03-09', paidFen: 3_456_789 }],
      },
    ],
  })
})

afterEach(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = (path: string): XLSX.WorkBook => XLSX.read(readFileSync(path), { type: 'buffer', cellNF: true })

function table(book: XLSX.WorkBook, name: string): unknown[][] {
  const sheet = book.Sheets[name]
  if (!sheet) throw new Error(`no sheet ${name}`)
  return XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true })
}

test('the workbook carries every figure with its unit, last year, change and meaning', async () => {
  const path = join(folder, 'annual.xlsx')
  const annual = await annualStatistics(opened.desk.read, 2020, '2021-01-08')
  await exportReport(opened.desk.read, annual, path)
  const book = read(path)
  expect(book.SheetNames).toEqual([
    '年度统计',
    '按镇（街道）',
    '按月',
    '被检查用人单位',
    '检查明细',
    '限期改正指令书明细',
    '复查明细',
    '核对提示',
    '指标口径',
  ])
  const rows = table(book, '年度统计')
  expect(rows[0]?.[0]).toBe('劳动保障监察2020年度统计表')
  expect(rows[1]?.[0]).toContain('填报单位：平湖市人力资源和社会保障局')
  expect(rows[1]?.[0]).toContain('2020年1月1日至2020年12月31日')
  expect(rows[2]?.slice(0, 5)).toEqual(['类别', '指标', '单位', '2020年', '2019年'])
  const body = rows.slice(3, 3 + indicators.length)
  const line = (label: string): unknown[] => body.find((row) => String(row[1]).trim() === label) ?? []
  expect(line('检查用人单位').slice(2, 7)).toEqual(['家', 2, 0, 2, '—'])
  expect(line('检查次数').slice(2, 4)).toEqual(['家次', 3])
  expect(line('指令书涉及金额').slice(2, 4)).toEqual(['元', 34567.89])
  expect(line('改正率').slice(2, 8)).toEqual(['%', 100, '—', '—', '—', '1÷1'])
  expect(body).toHaveLength(indicators.length)
  for (const row of body) expect(String(row[8]).length).toBeGreaterThan(8)
})

test('codes are text, money has two decimals, and each list is as long as its figure', async () => {
  const path = join(folder, 'annual.xlsx')
  const annual = await annualStatistics(opened.desk.read, 2020, '2021-01-08')
  await exportReport(opened.desk.read, annual, path)
  const book = read(path)
  const visits = table(book, '检查明细')
  expect(visits.slice(3, -1)).toHaveLength(annual.figures.visits.value ?? -1)
  expect(visits.at(-1)?.[0]).toBe('合计')
  expect(book.Sheets['检查明细']?.['D4']).toMatchObject({ t: 's', v: creditCodeOf(1), z: '@' })
  expect(book.Sheets['检查明细']?.['H4']).toMatchObject({ t: 'n', v: 34567.89, z: '#,##0.00' })
  expect(table(book, '被检查用人单位').slice(3, -1)).toHaveLength(2)
})

test('the line for the whole county is counted, not added up', async () => {
  const path = join(folder, 'annual.xlsx')
  const annual = await annualStatistics(opened.desk.read, 2020, '2021-01-08')
  await exportReport(opened.desk.read, annual, path)
  const months = table(read(path), '按月').slice(3, 16)
  const employers = months.map((row) => row[1])
  expect(employers.slice(0, 12).reduce<number>((sum, value) => sum + Number(value), 0)).toBe(3)
  expect(employers[12]).toBe(2)
})

test('the export asks where to save and writes there', async () => {
  const answer = await statisticsHandlers['statistics/export'](opened.desk, { choice: yearChoice(2020), comparison: 'lastYear' })
  expect(answer.path).toBe(join(folder, 'dialog.xlsx'))
  expect(read(join(folder, 'dialog.xlsx')).SheetNames[0]).toBe('年度统计')
})

test('a folder that is not there is refused with the name of the file', async () => {
  const annual = await annualStatistics(opened.desk.read, 2020, '2021-01-08')
  await expect(exportReport(opened.desk.read, annual, join(folder, 'none', 'a.xlsx'))).rejects.toMatchObject({
    code: 'file-not-writable',
    params: { file: 'a.xlsx' },
  })
})

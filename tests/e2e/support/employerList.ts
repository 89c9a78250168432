/** The county's list of employers as an xlsx of the kind that comes by mail: a title, heads of two rows, damaged codes. */
import ExcelJS from 'exceljs'
import { creditCodeCheckDigit } from '../../../src/shared/ids'

export const employer = {
  name: '平湖市恒丰服饰有限公司',
  creditCode: creditCodeOf(17),
  town: '新埭镇',
  address: '平湖市新埭镇创新路17号',
} as const

const TOWNS = [
  '当湖街道',
  '钟埭街道',
  '曹桥街道',
  '新埭镇',
  '独山港镇',
  '新仓镇',
  '广陈镇',
  '林埭镇',
] as const
const ROWS = 40
/** Row numbers of the list whose codes cannot be taken. */
const ROUNDED = 8
const MISTYPED = 30

export function creditCodeOf(sequence: number): string {
  const first17 = `91330482MA${String(sequence).padStart(7, '0')}`
  return first17 + creditCodeCheckDigit(first17)
}

function codeInRow(number: number): string {
  const code = creditCodeOf(number)
  if (number === ROUNDED) return '9.13304E+17'
  return number === MISTYPED ? `${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}` : code
}

/** Writes 40 employers, 38 of them good. */
export async function writeEmployerList(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('用人单位')
  sheet.addRow(['平湖市用人单位基本情况表（2020年）'])
  sheet.mergeCells('A1:H1')
  sheet.addRow(['序号', '单位名称', '统一社会信用代码', '所属镇街道', '联系信息', null, null, '用工人数'])
  sheet.addRow([null, null, null, null, '地址', '联系人', '联系电话', null])
  sheet.mergeCells('E2:G2')
  for (const column of ['A', 'B', 'C', 'D', 'H']) sheet.mergeCells(`${column}2:${column}3`)
  for (let number = 1; number <= ROWS; number += 1) {
    const ours = number === 17
    sheet.addRow([
      number,
      ours ? employer.name : `平湖市第${number}针织厂`,
      codeInRow(number),
      ours ? employer.town : TOWNS[number % TOWNS.length],
      ours ? employer.address : `平湖市城南路${number}号`,
      '陆敏',
      `1381234${String(number).padStart(4, '0')}`,
      number * 10,
    ])
  }
  await book.xlsx.writeFile(path)
}

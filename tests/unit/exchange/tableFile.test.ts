import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '@main/exchange/read/readTable'
import { storableText } from '@main/exchange/write/cellText'
import type { SheetValue } from '@main/exchange/write/sheet'
import { writeTableFile, type TableFormat } from '@main/exchange/write/tableFile'
import { goodCode, texts } from './support'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const columns = [
  { header: '企业名称', width: 30, kind: 'text' },
  { header: '统一社会信用代码', width: 22, kind: 'creditCode' },
  { header: '职工人数', width: 10, kind: 'integer' },
  { header: '欠薪金额', width: 14, kind: 'money' },
  { header: '成立日期', width: 12, kind: 'date' },
] as const

type Rows = readonly (readonly SheetValue[])[]

async function* inPieces(rows: Rows, size: number): AsyncIterable<Rows> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

async function written(format: TableFormat, rows: Rows, size = 2): Promise<Uint8Array> {
  const path = join(folder, `a.${format}`)
  expect(await writeTableFile(path, { format, name: '企业/名单', columns }, inPieces(rows, size))).toBe(rows.length)
  return new Uint8Array(await readFile(path))
}

const rows: Rows = [
  ['甲厂<&">', goodCode, 1200, 1234567, '2020-05-01'],
  ['=1+1', '330482199003071234', null, 29, null],
  ['乙\n厂', '00123', 0, 0, '2020-05-02'],
]

describe('a table written as its rows come', () => {
  it('is read by another reader with codes as text, money in yuan, formats and headings that stay', async () => {
    const book = XLSX.read(await written('xlsx', rows), { type: 'array', cellNF: true })
    const sheet = book.Sheets['企业_名单'] ?? {}
    expect(sheet['B2']).toMatchObject({ t: 's', v: goodCode, z: '@' })
    expect(sheet['B3']).toMatchObject({ t: 's', v: '330482199003071234' })
    expect(sheet['B4']).toMatchObject({ t: 's', v: '00123' })
    expect(sheet['C2']).toMatchObject({ t: 'n', v: 1200, z: '#,##0' })
    expect(sheet['D2']).toMatchObject({ t: 'n', v: 12345.67, z: '#,##0.00' })
    expect(sheet['A2']).toMatchObject({ t: 's', v: '甲厂<&">' })
    expect(sheet['A3']).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet['C3']).toBeUndefined()
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:E4' })
  })

  it('has the same bytes whatever the pieces are', async () => {
    expect(await written('xlsx', rows, 1)).toEqual(await written('xlsx', rows, 3))
    expect(await written('gb18030', rows, 1)).toEqual(await written('gb18030', rows, 3))
  })

  it('is a table of headings alone when there are no rows', async () => {
    for (const format of ['xlsx', 'utf-8-bom'] as const)
      expect(texts(readTable(await written(format, []), 'a.csv').sheets[0]?.rows ?? [])).toEqual([columns.map(({ header }) => header)])
  })

  it('gives any text back, in every format', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('330482199003071234', '007', "'=x", '_x0041_', '𠮷㙍', '甲\r\n乙', ' a ', ']]>', '3-5', '91330482E5'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.constantFrom<TableFormat>('xlsx', 'utf-8-bom', 'gb18030'), async (table, format) => {
        const path = join(folder, `any.${format}`)
        const spec = { format, name: '表', columns: [columns[0], { ...columns[0], header: '地址' }] }
        await writeTableFile(path, spec, inPieces(table, 2))
        const expected = table.map((row) => row.map(storableText))
        while (expected.at(-1)?.every((text) => text.trim() === '')) expected.pop()
        expect(texts(readTable(new Uint8Array(await readFile(path)), 'a.csv').sheets[0]?.rows ?? [])).toEqual([['企业名称', '地址'], ...expected])
      }),
      { numRuns: 200 },
    )
  })

  it('leaves no half file open when its rows fail', async () => {
    const failing = async function* (): AsyncIterable<Rows> {
      yield rows
      throw new Error('gone')
    }
    await expect(writeTableFile(join(folder, 'b.xlsx'), { format: 'xlsx', name: 'b', columns }, failing())).rejects.toThrow('gone')
  })
})

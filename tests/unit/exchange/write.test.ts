import * as XLSX from '@e965/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHeader, stripFooter } from '@main/exchange/header'
import { readTable } from '@main/exchange/read/readTable'
import { writeBadRows, writeWorkbook } from '@main/exchange/write'
import { csvHead, csvLines, encodeCsv, type CsvEncoding } from '@main/exchange/write/csv'
import { sheetNames, storableText } from '@main/exchange/write/cellText'
import type { SheetColumn, SheetSpec, SheetValue } from '@main/exchange/write/sheet'
import { employerFields, goodCode, texts } from './support'

const spec: SheetSpec = {
  name: '企业名单',
  title: '2020年企业名单',
  subtitle: '单位：家',
  columns: [
    { header: '企业名称', width: 30, kind: 'text' },
    { header: '统一社会信用代码', width: 22, kind: 'creditCode' },
    { header: '职工人数', width: 10, kind: 'integer', total: true },
    { header: '欠薪金额', width: 14, kind: 'money', total: true },
    { header: '成立日期', width: 12, kind: 'date' },
  ],
  rows: [
    ['甲厂', goodCode, 1200, 1234567, '2020-05-01'],
    ['=1+1', '330482199003071234', null, 29, null],
  ],
  foot: ['制表人：张三'],
}

async function written(sheet: SheetSpec): Promise<XLSX.WorkSheet> {
  const book = XLSX.read(await writeWorkbook([sheet]), { type: 'array', cellNF: true, cellStyles: true })
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}

describe('an exported workbook', () => {
  it('writes codes and dates as text, money in yuan and figures with their formats', async () => {
    const sheet = await written(spec)
    expect(sheet['B4']).toMatchObject({ t: 's', v: goodCode, z: '@' })
    expect(sheet['B5']).toMatchObject({ t: 's', v: '330482199003071234' })
    expect(sheet['E4']).toMatchObject({ t: 's', v: '2020-05-01', z: '@' })
    expect(sheet['C4']).toMatchObject({ t: 'n', v: 1200, z: '#,##0' })
    expect(sheet['D4']).toMatchObject({ t: 'n', v: 12345.67, z: '#,##0.00' })
    expect(sheet['A5']).toMatchObject({ t: 's', v: '=1+1' })
  })

  it('writes a number in the format it brings along, whatever its column has', async () => {
    const sheet = await written({
      name: '指标',
      columns: [{ header: '本年', width: 12, kind: 'integer' }],
      rows: [[1985], [{ value: 0.968, format: '0.0%' }], [{ value: 12345.67, format: '#,##0.00' }], ['—']],
    })
    expect(sheet['A2']).toMatchObject({ t: 'n', v: 1985, z: '#,##0' })
    expect(sheet['A3']).toMatchObject({ t: 'n', v: 0.968, z: '0.0%' })
    expect(sheet['A4']).toMatchObject({ t: 'n', v: 12345.67, z: '#,##0.00' })
    expect(sheet['A5']).toMatchObject({ t: 's', v: '—' })
  })

  it('gives wrapped texts and headings the height they need', async () => {
    const files = XLSX.read(
      await writeWorkbook([
        {
          name: '口径',
          columns: [{ header: '责令改正后支付工资（元）', width: 12, kind: 'longText' }],
          rows: [['短'], ['统计期内复查核实的支付金额之和，不论何时签发']],
        },
      ]),
      { type: 'array', bookFiles: true },
    )
    const xml = part(files, 'xl/worksheets/sheet1.xml')
    const heights = [...xml.matchAll(/<row r="\d+"([^>]*)>/g)].map(([, attributes]) => Number(/ht="([\d.]+)"/.exec(attributes ?? '')?.[1] ?? 0))
    expect(heights).toEqual([49, 0, 64])
  })

  it('adds up the columns that ask for it, with the result in the file', async () => {
    const sheet = await written(spec)
    expect(sheet['A6']).toMatchObject({ v: '合计' })
    expect(sheet['C6']).toMatchObject({ t: 'n', v: 1200, f: 'SUM(C4:C5)' })
    expect(sheet['D6']).toMatchObject({ v: 12345.96, f: 'SUM(D4:D5)' })
  })

  it('is set up for A4 with the headings on every page, filters and a page number', async () => {
    const files = XLSX.read(await writeWorkbook([{ ...spec, landscape: true }]), {
      type: 'array',
      bookFiles: true,
    })
    const xml = part(files, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('paperSize="9"')
    expect(xml).toContain('orientation="landscape"')
    expect(xml).toContain('fitToWidth="1"')
    expect(xml).toContain('fitToHeight="0"')
    expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
    expect(xml).toContain('<autoFilter ref="A3:E5"')
    expect(xml).toContain('&amp;C第 &amp;P 页 共 &amp;N 页')
    expect(xml).toContain('<mergeCell ref="A1:E1"')
    expect(part(files, 'xl/workbook.xml')).toContain('&apos;企业名单&apos;!$3:$3</definedName>')
  })

  it('is read back by the import: headings found under the title, foot cut off', async () => {
    const rows = readTable(await writeWorkbook([spec]), 'a.xlsx').sheets[0]?.rows ?? []
    const header = findHeader(rows, employerFields)
    expect(header?.rowIndex).toBe(2)
    const data = stripFooter(rows.slice(header?.dataIndex)).rows
    expect(texts(data)).toEqual([
      ['甲厂', goodCode, '1200', '12345.67', '2020-05-01'],
      ['=1+1', '330482199003071234', '', '0.29', ''],
    ])
  })

  it('makes tab names that a spreadsheet accepts', () => {
    expect(sheetNames(['a/b:c', 'A_B_C', '', '长'.repeat(40)])).toEqual([
      'a_b_c',
      'A_B_C(2)',
      '表3',
      '长'.repeat(31),
    ])
  })

  it('refuses a book without sheets and writes one without rows', async () => {
    await expect(writeWorkbook([])).rejects.toThrow(RangeError)
    const sheet = await written({ ...spec, rows: [] })
    expect(sheet['C4']).toMatchObject({ v: 0 })
  })
})

describe('the rows left out', () => {
  it('come back with their reasons, and a second round replaces them', async () => {
    const bytes = await writeBadRows(
      ['名称', '代码', '未导入原因'],
      [{ line: 7, cells: ['甲', '0012', '旧'], reasons: ['一', '二'] }],
    )
    expect(texts(readTable(bytes, 'a.xlsx').sheets[0]?.rows ?? [])).toEqual([
      ['名称', '代码', '未导入原因'],
      ['甲', '0012', '第7行：一；二'],
    ])
  })
})

function csvBytes(columns: readonly Pick<SheetColumn, 'header' | 'kind'>[], rows: readonly (readonly SheetValue[])[], encoding: CsvEncoding) {
  return Buffer.concat([encodeCsv(csvHead(columns), encoding, true), encodeCsv(csvLines(columns, rows), encoding, false)])
}

describe('a csv for other programs', () => {
  const columns = [
    { header: '名称', kind: 'text' },
    { header: '金额', kind: 'money' },
  ] as const

  it('keeps a spreadsheet from running text as a formula', () => {
    const bytes = csvBytes(
      columns,
      [
        ['=cmd|x', -150],
        ['@甲', 0],
        ['-5', 1],
        ["'=甲", null],
      ],
      'utf-8-bom',
    )
    expect(bytes.toString('utf8')).toBe(
      "\ufeff名称,金额\r\n'=cmd|x,-1.50\r\n'@甲,0.00\r\n-5,0.01\r\n''=甲,\r\n",
    )
  })
})

describe('numbers kept as text in a csv', () => {
  it('get a tab behind where a spreadsheet would change them for ever, and nothing else does', () => {
    const columns = [{ header: '内容', kind: 'text' }] as const
    const kept = ['330482199003071234', '007', '057385012345', '12E5', '3-5', '3/5/2020']
    const plain = ['2020-05-01', '12345678901', '91330482MA28ABCD1X', '3.5', '12-甲']
    const text = encodeCsv(csvLines(columns, [...kept, ...plain].map((one) => [one])), 'gb18030', false)
    expect(Buffer.from(text).toString('latin1').split('\r\n').slice(0, kept.length)).toEqual(kept.map((one) => `"${one}\t"`))
    expect(texts(readTable(csvBytes(columns, [...kept, ...plain].map((one) => [one]), 'utf-8-bom'), 'a.csv').sheets[0]?.rows ?? [])).toEqual([['内容'], ...[...kept, ...plain].map((one) => [one])])
    for (const one of plain) expect(csvLines(columns, [[one]])).toBe(`${one}\r\n`)
  })
})

const cellText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^0{1,4}\d{1,20}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '007',
      '=1+1',
      "'=x",
      "''",
      '-3',
      '+86',
      '@a',
      '="01"',
      '_x0041_',
      '_x005F_',
      '𠮷㙍👨‍👩‍👧',
      '甲\r\n乙',
      'a,b;"c"\t',
      ' 前后 ',
      '1E5',
      '2020-05-01',
      '3-5',
      '007\t',
      '007\t\t',
      '330482199003071234',
      '\ufeff',
      '\ufffd',
      '真',
      '&lt;',
      ']]>',
    ),
  },
)
const table = fc.array(fc.array(cellText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
const headerTexts = ['企业名称', '地址', '备注']

/** What must come back: the storable text, blank cells as blank, blank rows at the end gone. */
function expected(rows: string[][]): string[][] {
  const kept = rows.map((row) => row.map(storableText))
  while (kept.at(-1)?.every((text) => text.trim() === '')) kept.pop()
  return kept
}

describe('writing and reading back', () => {
  it('gives the same text from xlsx for any rows', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const columns = headerTexts.map((header) => ({ header, width: 10, kind: 'text' as const }))
        const bytes = await writeWorkbook([{ name: '表', columns, rows }])
        const back = texts(readTable(bytes, 'a.xlsx').sheets[0]?.rows ?? [])
        expect(back).toEqual([headerTexts, ...expected(rows)])
      }),
      { numRuns: 150 },
    )
  })

  it.each(['utf-8-bom', 'gb18030'] as const)(
    'gives the same text from csv in %s for any rows',
    (encoding) => {
      fc.assert(
        fc.property(table, (made) => {
          // GB 18030-2022 gave places of private-use characters to standard ones: those have no code of their own there.
          const rows = encoding === 'gb18030' ? made.map((row) => row.map((text) => text.replaceAll(/[\ue000-\uf8ff]/gu, '〓'))) : made
          const columns = headerTexts.map((header) => ({ header, kind: 'text' as const }))
          const bytes = csvBytes(columns, rows, encoding)
          const back = texts(readTable(bytes, 'a.csv').sheets[0]?.rows ?? [])
          expect(back).toEqual([headerTexts, ...expected(rows)])
        }),
        { numRuns: 500 },
      )
    },
  )
})

function part(book: XLSX.WorkBook, name: string): string {
  const files = (book as XLSX.WorkBook & { files?: Record<string, { content: Uint8Array }> }).files ?? {}
  return Buffer.from(files[name]?.content ?? []).toString('utf8')
}

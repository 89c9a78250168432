import { describe, expect, it } from 'vitest'
import { readTable } from '@main/exchange/read/readTable'
import { sheetJsBytes, texts, xlsxBytes } from './support'

describe('reading a workbook', () => {
  it('keeps every digit of a phone number that was typed as a number', async () => {
    const { sheets } = readTable(await xlsxBytes([[13812345678, 57385012345, 0, -3]]), 'a.xlsx')
    expect(texts(sheets[0]?.rows ?? [])).toEqual([['13812345678', '57385012345', '0', '-3']])
    expect(sheets[0]?.rows[0]?.[0]?.kind).toBe('number')
  })

  it('shows a code that was stored as a number in the shortened form the clerk sees', async () => {
    const { sheets } = readTable(await xlsxBytes([[Number('913304821990307123')]]), 'a.xlsx')
    expect(sheets[0]?.rows[0]?.[0]?.text).toBe('9.13305E+17')
  })

  it('shows the noughts that a number format left of a long number', async () => {
    const bytes = await xlsxBytes([[Number('330482199003071234')]], (sheet) => {
      sheet.getCell('A1').numFmt = '0'
    })
    expect(readTable(bytes, 'a.xlsx').sheets[0]?.rows[0]?.[0]?.text).toBe('330482199003071000')
  })

  it('keeps leading noughts that a number format shows, and drops binary noise', async () => {
    const bytes = await xlsxBytes([[1234, 0.1 + 0.2]], (sheet) => {
      sheet.getCell('A1').numFmt = '000000'
    })
    expect(texts(readTable(bytes, 'a.xlsx').sheets[0]?.rows ?? [])).toEqual([['001234', '0.3']])
  })

  it('turns real date cells into days, also with a time behind', async () => {
    const bytes = await xlsxBytes(
      [[new Date('2020-05-01T00:00:00Z'), new Date('2020-02-29T13:45:00Z'), 43952]],
      (sheet) => {
        sheet.getCell('A1').numFmt = 'yyyy"年"m"月"d"日"'
        sheet.getCell('B1').numFmt = 'yyyy/m/d h:mm'
      },
    )
    const row = readTable(bytes, 'a.xlsx').sheets[0]?.rows[0]
    expect(row?.[0]).toMatchObject({ kind: 'date', iso: '2020-05-01', text: '2020-05-01' })
    expect(row?.[1]).toMatchObject({ kind: 'date', iso: '2020-02-29', text: '2020-02-29 13:45' })
    expect(row?.[2]).toEqual({ kind: 'number', text: '43952', raw: 43952 })
  })

  it.each(['xlsx', 'biff8'] as const)('reads the same days from a %s that counts from 1904', (bookType) => {
    const date = { t: 'n', v: 43952 - 1462, z: 'yyyy-mm-dd' }
    const bytes = sheetJsBytes([[date]], bookType, true)
    expect(readTable(bytes, 'a').sheets[0]?.rows[0]?.[0]?.iso).toBe('2020-05-01')
  })

  it('does not read a text as a date', async () => {
    const { sheets } = readTable(await xlsxBytes([['2024.5.1']]), 'a.xlsx')
    expect(sheets[0]?.rows[0]?.[0]).toEqual({ kind: 'text', text: '2024.5.1' })
  })

  it('keeps the shown value of a formula and a text that begins with =', async () => {
    const rows = [
      [{ formula: '1+2', result: 3 }, "=cmd|' /C calc'!A0", { formula: '"甲"&"乙"', result: '甲乙' }],
    ]
    const row = readTable(await xlsxBytes(rows), 'a.xlsx').sheets[0]?.rows[0]
    expect(row?.[0]).toEqual({ kind: 'formula', text: '3', raw: 3 })
    expect(row?.[1]).toEqual({ kind: 'text', text: "=cmd|' /C calc'!A0" })
    expect(row?.[2]).toEqual({ kind: 'formula', text: '甲乙' })
  })

  it('tells a formula without a saved value from a blank cell and from a nought', async () => {
    const book = readTable(
      await xlsxBytes([[{ formula: 'B1*2' }, { formula: '0*2', result: 0 }, 'x']]),
      'a.xlsx',
    )
    const row = book.sheets[0]?.rows[0]
    expect(row?.[0]).toEqual({ kind: 'formula', text: '' })
    expect(row?.[1]).toMatchObject({ kind: 'formula', text: '0' })
    expect(book.notes).toContainEqual({ code: 'formulas-without-value', sheet: '名单', count: 1 })
  })

  it('keeps an error value as an error', async () => {
    const { sheets } = readTable(await xlsxBytes([[{ error: '#N/A' }, true]]), 'a.xlsx')
    expect(sheets[0]?.rows[0]).toEqual([
      { kind: 'error', text: '#N/A' },
      { kind: 'boolean', text: 'TRUE' },
    ])
  })

  it('fills merged cells down and right and says how many', async () => {
    const bytes = await xlsxBytes(
      [
        ['新埭镇', '甲'],
        [null, '乙'],
        [null, '丙'],
      ],
      (sheet) => {
        sheet.mergeCells('A1:A3')
      },
    )
    const book = readTable(bytes, 'a.xlsx')
    expect(texts(book.sheets[0]?.rows ?? [])).toEqual([
      ['新埭镇', '甲'],
      ['新埭镇', '乙'],
      ['新埭镇', '丙'],
    ])
    expect(book.notes).toContainEqual({ code: 'merged-filled', sheet: '名单', count: 1 })
  })

  it('keeps rare characters and emoji', async () => {
    const { sheets } = readTable(await xlsxBytes([['𠮷野㙍䶮𬱖', '👨‍👩‍👧好']]), 'a.xlsx')
    expect(texts(sheets[0]?.rows ?? [])).toEqual([['𠮷野㙍䶮𬱖', '👨‍👩‍👧好']])
  })

  it('keeps the row numbers of the file when rows between are blank, and cuts blank ends', async () => {
    const bytes = await xlsxBytes([['甲'], [], ['乙'], [], []], (sheet) => {
      sheet.getCell('H90').numFmt = '0'
    })
    expect(texts(readTable(bytes, 'a.xlsx').sheets[0]?.rows ?? [])).toEqual([['甲'], [''], ['乙']])
  })

  it('reads every sheet and marks hidden ones', async () => {
    const bytes = await xlsxBytes([['甲']], (_, book) => {
      book.addWorksheet('藏', { state: 'hidden' }).addRow(['乙'])
    })
    expect(readTable(bytes, 'a.xlsx').sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: '名单', hidden: false },
      { name: '藏', hidden: true },
    ])
  })

  it.each([
    ['biff8', 'xls'],
    ['xlsb', 'xlsx'],
    ['ods', 'ods'],
    ['xlml', 'xml-spreadsheet'],
  ] as const)('reads %s', (bookType, format) => {
    const book = readTable(
      sheetJsBytes(
        [
          ['企业名称', '人数'],
          ['平湖𠮷野厂', 12],
        ],
        bookType,
      ),
      'a.xls',
    )
    expect(book.format).toBe(format)
    expect(texts(book.sheets[0]?.rows ?? [])).toEqual([
      ['企业名称', '人数'],
      ['平湖𠮷野厂', '12'],
    ])
  })

  it('reads Chinese from an xls of before Unicode by its code page', () => {
    const book = readTable(excel4(Buffer.from('c6f3d2b5c3fbb3c6', 'hex')), 'a.xls')
    expect(texts(book.sheets[0]?.rows ?? [])).toEqual([['企业名称']])
  })
})

function record(id: number, body: Buffer): Buffer {
  return Buffer.concat([words(id, body.length), body])
}

function words(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer)
}

/** The smallest worksheet stream of Excel 4 that names code page 936 and holds one label. */
function excel4(label: Buffer): Uint8Array {
  return Buffer.concat([
    record(0x0409, words(0x0400, 0x0010, 0)),
    record(0x0042, words(936)),
    record(0x0204, Buffer.concat([words(0, 0, 0, label.length), label])),
    record(0x000a, Buffer.alloc(0)),
  ])
}

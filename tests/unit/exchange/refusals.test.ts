import * as XLSX from '@e965/xlsx'
import { deflateRawSync, crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExchangeFailure, toAppFailure } from '@main/exchange/failure'
import { checkFileSize } from '@main/exchange/limits'
import { readTable } from '@main/exchange/read/readTable'
import { failureOf, sheetJsBytes, texts, xlsxBytes } from './support'

interface CfbWriter {
  utils: { cfb_new(): object; cfb_add(cfb: object, name: string, content: Uint8Array): void }
  write(cfb: object, options: { type: 'buffer' }): Uint8Array
}

/** A zip of one entry whose header claims `claimed` bytes. */
function zipOf(name: string, contents: Buffer, claimed = contents.length, flags = 0): Buffer {
  const packed = deflateRawSync(contents)
  const file = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(contents), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(file.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(flags, 8)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(crc32(contents), 16)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(file.length, 28)
  const end = Buffer.alloc(22)
  const directoryAt = 30 + file.length + packed.length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + file.length, 12)
  end.writeUInt32LE(directoryAt, 16)
  return Buffer.concat([local, file, packed, central, file, end])
}

describe('files that are refused', () => {
  it('refuses an empty file and, by its size alone, a 200 MB one', () => {
    expect(failureOf(() => readTable(new Uint8Array(), 'a.xlsx'))).toBe('empty-file')
    expect(failureOf(() => checkFileSize(200 * 1024 * 1024))).toBe('too-large')
    expect(failureOf(() => checkFileSize(60 * 1024 * 1024))).toBe('read without failure')
  })

  it('refuses a workbook cut off anywhere', async () => {
    const whole = await xlsxBytes([['企业名称'], ['甲']])
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share))
      expect(
        failureOf(() => readTable(cut, 'a.xlsx')),
        `cut at ${share}`,
      ).toBe('damaged')
    }
  })

  it('refuses a workbook with one wrong byte in its packed contents', async () => {
    const bytes = await xlsxBytes([['企业名称'], ['甲']])
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 60
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(failureOf(() => readTable(bytes, 'a.xlsx'))).toBe('damaged')
  })

  it('refuses a bomb that admits its size, before unpacking it', () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(50 * 1024 * 1024))
    expect(failureOf(() => readTable(bomb, 'a.xlsx'))).toBe('zip-bomb')
    expect(
      failureOf(() => readTable(zipOf('xl/workbook.xml', Buffer.from('<x/>'), 0xfffffff0), 'a.xlsx')),
    ).toBe('zip-bomb')
  })

  it('refuses a bomb that lies about its size', () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(50 * 1024 * 1024), 1000)
    expect(failureOf(() => readTable(bomb, 'a.xlsx'))).toBe('zip-bomb')
  })

  it('refuses password protection of both generations', () => {
    const cfb = XLSX.CFB as CfbWriter
    const container = cfb.utils.cfb_new()
    cfb.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64))
    cfb.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(512))
    const encrypted = cfb.write(container, { type: 'buffer' })
    expect(failureOf(() => readTable(encrypted, 'a.xlsx'))).toBe('password')
    expect(failureOf(() => readTable(zipOf('xl/workbook.xml', Buffer.from('<x/>'), 4, 1), 'a.xlsx'))).toBe(
      'password',
    )
    expect(failureOf(() => readTable(withFilePass(), 'a.xls'))).toBe('password')
  })

  it('refuses pictures, documents and other things that are no tables', () => {
    expect(failureOf(() => readTable(Buffer.from('%PDF-1.7\n...'), 'a.xls'))).toBe('unsupported')
    expect(failureOf(() => readTable(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'a.xlsx'))).toBe(
      'unsupported',
    )
    expect(failureOf(() => readTable(zipOf('word/document.xml', Buffer.from('<w/>')), 'a.docx'))).toBe(
      'unsupported',
    )
    expect(failureOf(() => readTable(Buffer.from('MIME-Version: 1.0\n'), 'a.xls'))).toBe('unsupported')
    expect(failureOf(() => readTable(Buffer.from('<html><body>无</body></html>'), 'a.xls'))).toBe(
      'not-a-table',
    )
  })

  it('refuses too many rows and columns but not blank formatted ones', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`行${i}`])
    const limits = { rows: 10, columns: 3 }
    expect(failureOf(() => readTable(sheetJsBytes(rows, 'xlsx'), 'a.xlsx', limits))).toBe('too-many-rows')
    expect(failureOf(() => readTable(Buffer.from(rows.join('\n')), 'a.csv', limits))).toBe('too-many-rows')
    expect(failureOf(() => readTable(Buffer.from('a,b,c,d'), 'a.csv', limits))).toBe('too-many-columns')
    const spaces = [...rows.slice(0, 10), [' '], ['']]
    expect(readTable(sheetJsBytes(spaces, 'xlsx'), 'a.xlsx', limits).sheets[0]?.rows).toHaveLength(10)
  })

  it('never ends in anything but a table or an ExchangeFailure, whatever the bytes', () => {
    const magic = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x3c, 0x74],
      [9, 8, 16, 0],
      [9, 4, 6, 0],
    )
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 600 }), (head, tail) => {
        failureOf(() => readTable(new Uint8Array([...head, ...tail]), 'a.xls'))
      }),
      { numRuns: 400 },
    )
  })

  it('never crashes on an xls with bytes changed at random', () => {
    const whole = sheetJsBytes(
      [
        ['企业名称', '人数', '日期'],
        ['甲', 3, 43952.5],
      ],
      'biff8',
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = whole.slice()
          for (const [at, value] of changes) bytes[at] = value
          failureOf(() => readTable(bytes, 'a.xls'))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('has a sentence in the message file for every refusal', () => {
    expect(toAppFailure(new ExchangeFailure('too-many-columns', { limit: 200 })).code).toBe(
      'file-too-many-columns',
    )
    expect(toAppFailure(new ExchangeFailure('zip-bomb')).code).toBe('file-too-large')
  })
})

describe('files under a wrong name', () => {
  it('reads a csv called .xlsx and says so', () => {
    const book = readTable(Buffer.from('企业名称,人数\n甲,3\n'), '名单.xlsx')
    expect(book.format).toBe('csv')
    expect(book.notes).toContainEqual({ code: 'renamed', extension: '.xlsx', format: 'csv' })
    expect(texts(book.sheets[0]?.rows ?? [])).toEqual([
      ['企业名称', '人数'],
      ['甲', '3'],
    ])
  })

  it('reads an xlsx called .csv, and says nothing about honest names', async () => {
    const bytes = await xlsxBytes([['企业名称']])
    expect(readTable(bytes, 'a.csv').notes).toContainEqual({
      code: 'renamed',
      extension: '.csv',
      format: 'xlsx',
    })
    expect(readTable(bytes, 'a.XLSX').notes).toEqual([])
  })
})

/** An xls whose stream announces encryption right after its first record. */
function withFilePass(): Uint8Array {
  const bytes = Buffer.from(sheetJsBytes([['甲']], 'biff8'))
  const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]))
  const second = start + 4 + 16
  bytes.writeUInt16LE(0x2f, second)
  return bytes
}

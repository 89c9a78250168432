import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listRequest } from '@shared/list/request'
import { listEmployers } from '@main/features/employer/repository'
import { importHandlers } from '@main/features/import/handlers'
import { creditCodeOf } from '../../../support/employers'
import { csvFile, fileOf, wizardOn, xlsxFile, type Wizard } from '../../../support/imports'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

const heads = ['企业名称', '统一社会信用代码']

interface CfbWriter {
  utils: { cfb_new(): object; cfb_add(cfb: object, name: string, content: Uint8Array): void }
  write(cfb: object, options: { type: 'buffer' }): Uint8Array
}

describe('files that an import refuses', () => {
  let test: TestDesk
  let wizard: Wizard
  beforeEach(async () => {
    test = await openTestDesk()
    wizard = wizardOn(test)
  })
  afterEach(() => test.close())

  const codeOf = async (path: string): Promise<string> => {
    const error: unknown = await wizard.open(path).catch((caught: unknown) => caught)
    return error instanceof Error && 'code' in error ? String(error.code) : 'opened'
  }

  it('refuses 200 MB at once, without loading it', async () => {
    const path = join(test.desk.folder.root, '大.xlsx')
    const file = await open(path, 'w')
    await file.truncate(200 * 1024 * 1024)
    await file.close()
    const before = process.memoryUsage.rss()
    await expect(wizard.open(path)).rejects.toMatchObject({
      code: 'file-too-large',
      params: { size: 200, limit: 60 },
    })
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
    await rm(path)
  })

  it('says what is wrong with a file that is empty, cut off, locked by a password, not a table, gone or a folder', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('名单').addRow(['企业名称', '人数'])
    const whole = new Uint8Array(await book.xlsx.writeBuffer())
    const { CFB } = XLSX as unknown as { CFB: CfbWriter }
    const locked = CFB.utils.cfb_new()
    CFB.utils.cfb_add(locked, 'EncryptionInfo', new Uint8Array([4, 0, 4, 0]))
    CFB.utils.cfb_add(locked, 'EncryptedPackage', new Uint8Array(64))
    expect(await codeOf(await fileOf(test, '空.xlsx', new Uint8Array()))).toBe('file-empty')
    expect(await codeOf(await fileOf(test, '半.xlsx', whole.subarray(0, whole.length / 2)))).toBe(
      'file-damaged',
    )
    expect(await codeOf(await fileOf(test, '密.xlsx', CFB.write(locked, { type: 'buffer' })))).toBe(
      'file-password',
    )
    expect(await codeOf(await fileOf(test, '图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])))).toBe(
      'file-unsupported',
    )
    expect(await codeOf(join(test.desk.folder.root, '没有.xlsx'))).toBe('file-missing')
    expect(await codeOf(test.desk.folder.root)).toBe('file-not-readable')
  })

  it('reads a csv that was renamed to xlsx and says so', async () => {
    const path = await csvFile(test, '名单.xlsx', [heads, ['甲厂', creditCodeOf(1)]])
    const { view, outcome } = await wizard.import(path)
    expect(view.notes.join()).toContain('文件实际为csv 文本（扩展名是 .xlsx）')
    expect(outcome.inserted).toBe(1)
  })

  it('asks for the headings when none can be found, and takes the row that is pointed at', async () => {
    const view = await wizard.open(await csvFile(test, '名录.csv', [['名录'], ['甲厂'], ['乙厂']]))
    expect(view).toMatchObject({ headerRow: null, columns: [], mapping: [] })
    expect(view.preview.map((row) => row.cells)).toEqual([['名录'], ['甲厂'], ['乙厂']])
    await expect(wizard.plan(view)).rejects.toMatchObject({ code: 'header-not-found' })
    const pointed = await importHandlers['import/remap'](test.desk, {
      session: view.session,
      sheet: 0,
      headerRow: 1,
    })
    expect(pointed).toMatchObject({
      headerRow: 1,
      dataRows: 2,
      columns: [{ header: '名录', samples: ['甲厂', '乙厂'] }],
    })
    expect((await wizard.plan(pointed, ['name'])).counts.new).toBe(2)
  })

  it('begins with the sheet whose headings it knows and can change to another', async () => {
    const path = await xlsxFile(test, '两表.xlsx', [['说明'], ['本表由各镇填报', '请勿改动']], (sheet) => {
      const list = sheet.workbook.addWorksheet('企业')
      list.addRow(heads)
      list.addRow(['甲厂', creditCodeOf(1)])
    })
    const view = await wizard.open(path)
    expect(view).toMatchObject({ sheet: 1, headerRow: 1, sheets: [{ name: '名单' }, { name: '企业' }] })
    const other = await importHandlers['import/remap'](test.desk, {
      session: view.session,
      sheet: 0,
      headerRow: null,
    })
    expect(other).toMatchObject({ sheet: 0, mapping: [null, null] })
  })

  it('reads 7,000 rows of 10 columns and writes them in seconds', async () => {
    const columns = [
      '企业名称',
      '统一社会信用代码',
      '镇街道',
      '地址',
      '法定代表人',
      '联系人',
      '联系电话',
      '行业',
      '职工人数',
      '备注',
    ]
    const rows = Array.from({ length: 7000 }, (_, i) => [
      `平湖市重庆路${i}号服饰有限公司`,
      creditCodeOf(i),
      '当湖街道',
      `解放路 ${i} 号`,
      '沈建国',
      '陆敏',
      `138${String(i).padStart(8, '0')}`,
      '制造业',
      i % 400,
      '名单导入',
    ])
    const path = await xlsxFile(test, '七千.xlsx', [columns, ...rows])
    const lap = stopwatch()
    let longest = 0
    let last = performance.now()
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const view = await wizard.open(path)
    const read = lap()
    longest = 0
    await wizard.plan(view)
    const planned = lap()
    const outcome = await wizard.run(view)
    const written = lap()
    const undone = await wizard.undo(outcome.id ?? '')
    const back = lap()
    clearInterval(pulse)
    process.stdout.write(
      `7,000 rows: read ${read} ms (in a thread of its own in the app), plan ${planned} ms, write ${written} ms, undo ${back} ms, longest pause ${Math.round(longest)} ms\n`,
    )
    expect(outcome).toMatchObject({ inserted: 7000, refused: 0 })
    expect(undone.deleted).toBe(7000)
    expect((await listEmployers(test.desk.read, listRequest.parse({}))).total).toBe(0)
  })
})

/** Milliseconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const lap = Math.round(now - last)
    last = now
    return lap
  }
}

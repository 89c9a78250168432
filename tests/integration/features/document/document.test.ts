import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentPart } from '@shared/features/document'
import { AppFailure } from '@shared/errors/failure'
import type { OrderDetail } from '@shared/features/correction-order'
import { documentByNumber, savePaper } from '@main/features/document/service'
import { gapReport, gapReports } from '@main/features/document/numbering'
import { bureau, orderDefaults, saveSetting } from '@main/features/setting/service'
import { inChina } from '../../../support/days'
import { call, issuedOrder, turningClock, wageInspection } from '../../../support/orders'
import { recordingPrinter } from '../../../support/printer'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'
import { unzipTexts } from '../../../support/unzip'

describe('papers with numbers', () => {
  let test: TestDesk
  let paper: ReturnType<typeof recordingPrinter>
  let order: OrderDetail
  let answer: () => Promise<boolean>
  let chosen: string | null
  let asked: string[]
  beforeEach(async () => {
    answer = async () => true
    chosen = null
    asked = []
    paper = recordingPrinter({ print: () => answer() })
    const dialogs = {
      openFile: async () => null,
      saveFile: async ({ defaultName }: { defaultName: string }) => {
        asked.push(defaultName)
        return chosen
      },
    }
    test = await openTestDesk({ ports: { clock: turningClock('2020-06-15').clock, printer: paper.printer, dialogs } })
    order = await issuedOrder(test.desk, (await wageInspection(test.desk)).inspection.id)
  })
  afterEach(() => test.close())

  const id = () => order.documentId ?? ''
  const preview = (part: DocumentPart = 'paper') => call(test.desk, 'document/preview', { id: id(), part })

  it('prints what was frozen even after the settings have changed', async () => {
    const before = await preview()
    await saveSetting(test.desk, 'setting/save-bureau', 'bureau', { ...(await bureau(test.desk.read)), name: '改名后的局' })
    await saveSetting(test.desk, 'setting/save-order', 'order', { ...(await orderDefaults(test.desk.read)), title: '另一种名称' })
    expect(await preview()).toEqual(before)
    expect(before.html).toContain('平人社监令字〔2020〕第1号')
    expect(before.html).not.toContain('草稿')
  })

  it('prints a receipt that names paper, number and receiver', async () => {
    const { html } = await preview('receipt')
    for (const text of ['送达回证', order.number ?? '', order.employerName, '劳动保障监察限期改正指令书']) expect(html).toContain(text)
  })

  it('prints the order and its receipt in one go', async () => {
    const { html } = await preview('all')
    expect(html.split('<article').slice(1)).toHaveLength(2)
    expect(html.indexOf('现责令你单位')).toBeGreaterThan(0)
    expect(html.indexOf('现责令你单位')).toBeLessThan(html.indexOf('送达时间'))
    expect(await call(test.desk, 'document/print', { id: id(), part: 'all' })).toEqual({ printed: true, printCount: 1 })
  })

  it('counts printings of the paper, not of the receipt and not those cancelled', async () => {
    const print = (part: DocumentPart = 'paper') => call(test.desk, 'document/print', { id: id(), part })
    expect(await print()).toEqual({ printed: true, printCount: 1 })
    expect(await print()).toEqual({ printed: true, printCount: 2 })
    expect(await print('receipt')).toEqual({ printed: true, printCount: 2 })
    answer = async () => false
    expect(await print()).toEqual({ printed: false, printCount: 2 })
    answer = () => Promise.reject(new AppFailure('no-printer'))
    await expect(print()).rejects.toMatchObject({ code: 'no-printer' })
    const { rows } = await call(test.desk, 'document/list', {})
    expect(rows).toMatchObject([{ printCount: 2, lastPrintedAt: expect.toSatisfy(inChina('2020-06-15')) as string }])
    const log = await test.desk.read.selectFrom('changeLog').selectAll().where('useCase', '=', 'document/print').execute()
    expect(log).toHaveLength(2)
  })

  it('marks a void paper and still prints it', async () => {
    await call(test.desk, 'correction-order/void', { ...order, reason: '单位名称有误' })
    expect((await preview()).html).toContain('data-watermark="作废"')
    expect((await preview('receipt')).html).toContain('data-watermark="作废"')
  })

  it('saves a PDF where asked, under a name a file may have, and nothing when cancelled', async () => {
    const save = () => call(test.desk, 'document/save-as', { id: id(), part: 'paper', format: 'pdf' })
    expect(await save()).toEqual({ path: null })
    chosen = join(test.desk.folder.root, '指令书.pdf')
    expect(await save()).toEqual({ path: chosen })
    expect(asked[0]).toBe('劳动保障监察限期改正指令书 平人社监令字〔2020〕第1号.pdf')
    expect((await readFile(chosen, 'utf8')).startsWith('%PDF')).toBe(true)
    chosen = join(test.desk.folder.root, 'missing', 'x.pdf')
    await expect(save()).rejects.toMatchObject({ code: 'file-not-writable' })
  })

  it('saves a Word file of the frozen words, also without asking', async () => {
    const path = join(test.desk.folder.root, '指令书.docx')
    await saveSetting(test.desk, 'setting/save-bureau', 'bureau', { ...(await bureau(test.desk.read)), name: '改名后的局' })
    expect(await savePaper(test.desk, id(), 'all', 'docx', path)).toBe(path)
    const text = (await unzipTexts(await readFile(path))).get('word/document.xml') ?? ''
    for (const words of [order.number ?? '', order.employerName, '送达回证', '平湖市人力资源和社会保障局']) expect(text).toContain(words)
    expect(text).not.toContain('改名后的局')
    expect(await call(test.desk, 'document/save-as', { id: id(), part: 'paper', format: 'docx' })).toEqual({ path: null })
    expect(asked.at(-1)).toBe('劳动保障监察限期改正指令书 平人社监令字〔2020〕第1号.docx')
  })

  it('is found by its number for the desk command and saved without asking', async () => {
    const row = await documentByNumber(test.desk, ` ${order.number ?? ''} `)
    const path = join(test.desk.folder.root, 'by-number.pdf')
    expect(await savePaper(test.desk, row.id, 'paper', 'pdf', path)).toBe(path)
    expect(asked).toEqual([])
    await expect(documentByNumber(test.desk, '没有第9号')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('finds gaps and strays in the number books', async () => {
    expect(await gapReport(test.desk.read, 'correction-order', 2020)).toMatchObject({ next: 2, missing: [], beyond: [] })
    await test.desk.write('test/spoil', async (work) => {
      await work.tx.updateTable('numberBook').set({ nextSequence: 4 }).execute()
      await work.tx.updateTable('document').set({ sequence: 7 }).execute()
    })
    expect(await gapReport(test.desk.read, 'correction-order', 2020)).toMatchObject({ next: 4, missing: [1, 2, 3], beyond: [7] })
    await test.desk.write('test/spoil', async (work) => {
      await work.tx.deleteFrom('numberBook').execute()
    })
    expect(await gapReports(test.desk.read)).toMatchObject([{ year: 2020, next: 1, beyond: [7] }])
  })
})

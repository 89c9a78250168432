import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrderDetail } from '@shared/features/correction-order'
import type { DocumentPart } from '@shared/features/document'
import { newId } from '@shared/ids/uuid'
import type { PaperPrinter } from '@main/core/ports'
import { gapReport } from '@main/features/document/numbering'
import { inChina } from '../../../support/days'
import { call, draftedOrder, issuedOrder, turningClock, wageInspection } from '../../../support/orders'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

/** A printer whose papers have one sheet each, and whose PDFs are real ones. */
function sheetPrinter(seen: { layouts: number; printed: string[]; answer: boolean }): PaperPrinter {
  const sheets = (html: string): number => html.split(/class="page[" ]/u).length - 1
  return {
    layout: async (html) => {
      seen.layouts += 1
      const duplex = html.includes('data-duplex')
      const titles = [...html.matchAll(/<article[^>]*data-title="([^"]*)"/gu)].map(([, title]) => title ?? '')
      const outline = titles.map((title, index) => ({ title, page: duplex ? index * 2 : index, level: 1 as const }))
      const body = titles.map((title) => `<div class="page">${title}</div>`).join(duplex ? '<div class="page blank"></div>' : '')
      return { html: `<!doctype html>\n<html><head><style></style></head><body class="paged">${body}</body></html>`, pages: sheets(body), outline }
    },
    pdf: async (html) => {
      const pdf = await PDFDocument.create()
      for (let page = sheets(html); page > 0; page -= 1) pdf.addPage()
      return pdf.save()
    },
    pdfMany: async () => new Uint8Array(),
    print: async (html) => {
      seen.printed.push(html)
      return seen.answer
    },
    missingFonts: async () => [],
  }
}

/** Bookmarks of the first level with the page each points to. */
async function bookmarksOf(bytes: Uint8Array): Promise<{ title: string; page: number; below: number }[]> {
  const pdf = await PDFDocument.load(bytes)
  const refs = pdf.getPages().map((page) => page.ref)
  const found: { title: string; page: number; below: number }[] = []
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  let next = outlines.lookupMaybe(PDFName.of('First'), PDFDict)
  while (next) {
    const target = next.lookup(PDFName.of('Dest'), PDFArray).get(0)
    found.push({
      title: next.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      page: refs.findIndex((ref) => target instanceof PDFRef && ref.objectNumber === target.objectNumber),
      below: Number(next.get(PDFName.of('Count'))?.toString() ?? 0),
    })
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}

describe('several papers in one go', () => {
  let test: TestDesk
  let seen: { layouts: number; printed: string[]; answer: boolean }
  let path: string | null
  let inspectionId: string
  beforeEach(async () => {
    seen = { layouts: 0, printed: [], answer: true }
    path = null
    const dialogs = { openFile: async () => null, saveFile: async () => path }
    test = await openTestDesk({ ports: { clock: turningClock('2020-06-15').clock, printer: sheetPrinter(seen), dialogs } })
    inspectionId = (await wageInspection(test.desk)).inspection.id
  })
  afterEach(() => test.close())

  const drafts = async (count: number): Promise<OrderDetail[]> => {
    const made: OrderDetail[] = []
    while (made.length < count) made.push(await draftedOrder(test.desk, inspectionId))
    return made
  }
  const issuedPapers = async (count: number): Promise<string[]> => {
    const ids: string[] = []
    while (ids.length < count) ids.push((await issuedOrder(test.desk, inspectionId)).documentId ?? '')
    return ids
  }
  const request = (ids: string[], rest: { part?: DocumentPart; duplex?: boolean } = {}) => ({ ids, part: 'all' as const, duplex: true, job: newId(), ...rest })

  it('numbers every draft in the order chosen, in one transaction', async () => {
    const orders = await drafts(3)
    const ids = orders.map(({ id }) => id).toReversed()
    const { issued, rows } = await call(test.desk, 'correction-order/issue-batch', { ids })
    expect(issued).toBe(true)
    expect(rows.map(({ id, number }) => [id, number])).toEqual(ids.map((id, index) => [id, `平人社监令字〔2020〕第${index + 1}号`]))
    const batches = await test.desk.read.selectFrom('changeLog').select('batchId').distinct().where('useCase', '=', 'correction-order/issue-batch').execute()
    expect(batches).toHaveLength(1)
  })

  it('numbers nothing when one of them lacks something, and names what by row', async () => {
    const [good, bad] = await drafts(2)
    await test.desk.write('test/spoil', async (work) => {
      await work.tx.updateTable('correctionOrder').set({ facts: ' ', consequence: '' }).where('id', '=', bad?.id ?? '').execute()
    })
    const ids = [good?.id ?? '', bad?.id ?? '']
    const { issued, rows } = await call(test.desk, 'correction-order/issue-batch', { ids })
    expect(issued).toBe(false)
    expect(rows.map(({ problems }) => problems)).toEqual([[], ['请填写认定的事实', '请填写逾期后果']])
    expect(await call(test.desk, 'correction-order/check-batch', { ids })).toEqual(rows)
    expect(await gapReport(test.desk.read, 'correction-order', 2020)).toMatchObject({ next: 1, drawn: 0 })
  })

  it('makes one PDF with a bookmark for each paper, each on an odd page when both sides are printed', async () => {
    const ids = await issuedPapers(10)
    path = join(test.desk.folder.root, 'all.pdf')
    expect(await call(test.desk, 'document/export-batch', request(ids))).toEqual({ path })
    const marks = await bookmarksOf(await readFile(path))
    const name = (await call(test.desk, 'document/list', {})).rows[0]?.employerName ?? ''
    expect(marks.map(({ title }) => title)).toEqual(ids.map((_, index) => `平人社监令字〔2020〕第${index + 1}号 ${name}`))
    for (const { page } of marks) expect(page % 2).toBe(0)
    // The receipt of each paper stands below it.
    expect(marks.map(({ below }) => below)).toEqual(ids.map(() => 1))
    const single = join(test.desk.folder.root, 'single.pdf')
    path = single
    await call(test.desk, 'document/export-batch', request(ids, { duplex: false, part: 'paper' }))
    expect((await bookmarksOf(await readFile(single))).map(({ page }) => page)).toEqual(ids.map((_, index) => index))
  })

  it('shows and prints the same sheets and marks each paper with time and operator, again as 补打', async () => {
    const ids = await issuedPapers(9)
    await call(test.desk, 'document/print', { id: ids[0] ?? '', part: 'paper' })
    const shown = await call(test.desk, 'document/print-batch-preview', request(ids))
    expect(await call(test.desk, 'document/print-batch', request(ids))).toEqual({ printed: true, first: 8, again: 1 })
    expect(seen.printed.at(-1)).toBe(shown.html)
    // Two sheets each, every one with its empty back, none behind the last.
    expect(shown.pages).toBe(9 * 4 - 1)
    const { rows } = await call(test.desk, 'document/list', {})
    expect(rows.map(({ printCount }) => printCount)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2])
    for (const row of rows) expect(row).toMatchObject({ lastPrintedBy: test.desk.operator, lastPrintedAt: expect.toSatisfy(inChina('2020-06-15')) as string })
    const logged = await test.desk.read.selectFrom('changeLog').select('id').where('useCase', '=', 'document/print-batch').execute()
    expect(logged).toHaveLength(9)
  })

  it('counts neither a closed dialog nor receipts', async () => {
    const ids = await issuedPapers(2)
    seen.answer = false
    expect(await call(test.desk, 'document/print-batch', request(ids))).toEqual({ printed: false, first: 0, again: 0 })
    seen.answer = true
    expect(await call(test.desk, 'document/print-batch', request(ids, { part: 'receipt' }))).toEqual({ printed: true, first: 0, again: 0 })
    expect((await call(test.desk, 'document/list', {})).rows.map(({ printCount }) => printCount)).toEqual([0, 0])
  })

  it('stops between papers when it is cancelled, and nothing is marked or written', async () => {
    const ids = await issuedPapers(20)
    path = join(test.desk.folder.root, 'never.pdf')
    const asked = request(ids)
    const layout = (html: string) => sheetPrinter(seen).layout(html)
    Object.assign(test.desk.printer, {
      layout: async (html: string) => {
        if (seen.layouts === 1) test.desk.jobs.cancel(asked.job)
        return layout(html)
      },
    })
    await expect(call(test.desk, 'document/export-batch', asked)).rejects.toMatchObject({ code: 'cancelled' })
    expect(seen.layouts).toBe(2)
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('names void papers among those chosen', async () => {
    const order = await issuedOrder(test.desk, inspectionId)
    await call(test.desk, 'correction-order/void', { id: order.id, version: order.version, reason: '有误' })
    const checks = await call(test.desk, 'document/print-batch-check', { ids: [order.documentId ?? ''] })
    expect(checks).toMatchObject([{ problems: ['已作废'], number: order.number }])
  })
})

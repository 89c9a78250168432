/** A year's orders with annexes in one go, in the packaged app: numbered, seen, one PDF with a bookmark each. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/shared/ids/uuid'
import { clerkAt, type Clerk } from './support/clerk'
import { answerDialogs } from './support/dialogs'
import { creditCodeOf } from './support/employerList'
import { launchDesk, type LaunchedDesk } from './support/launch'
import { sampleWorkers, samplePaper } from './support/papers/samples'
import { pageTexts } from './support/readBack'

/** A year's orders of a county. */
const COUNT = 62
const firm = (index: number): string => `平湖市第${index + 1}批次箱包有限公司`

async function bookmarks(path: string): Promise<{ title: string; page: number }[]> {
  const pdf = await PDFDocument.load(await readFile(path))
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.objectNumber, index]))
  const found: { title: string; page: number }[] = []
  let next = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict)
  while (next) {
    const target = next.lookup(PDFName.of('Dest'), PDFArray).get(0)
    const page = target instanceof PDFRef ? (pages.get(target.objectNumber) ?? -1) : -1
    found.push({ title: next.lookup(PDFName.of('Title'), PDFHexString).decodeText(), page })
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}

describe('orders in one batch', () => {
  let folder: string
  let desk: LaunchedDesk
  let clerk: Clerk
  let ids: string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-batch-'))
    desk = await launchDesk({ today: '2020-05-12' })
    clerk = clerkAt(desk.page)
    const inspectorIds: string[] = []
    for (const { name, certificateNumber } of samplePaper.inspectors) {
      const values = { name, certificateNumber, validFrom: '2018-01-01', validTo: '2023-12-31', unit: '', phone: '', active: true }
      inspectorIds.push((await clerk.call('inspector/save', { ref: null, values })).id)
    }
    const workerRows = sampleWorkers(12).map(({ name, amountFen }) => ({ id: null, name, idNumber: '', post: '', period: '', amountFen, remark: '' }))
    ids = []
    for (let index = 0; index < COUNT; index += 1) {
      const { id: employerId } = await clerk.call('employer/create', {
        name: firm(index),
        creditCode: creditCodeOf(index + 1),
        townId: null,
        address: '',
        legalRepresentative: '',
        contact: '',
        phone: '',
        industry: null,
        headcount: null,
        status: 'active',
        remark: '',
      })
      const { values } = await clerk.call('correction-order/draft', { employerId })
      const texts = { facts: samplePaper.facts, violated: samplePaper.violatedArticles, basis: samplePaper.orderBasis, demands: samplePaper.demands.map(({ text }) => text) }
      ids.push((await clerk.call('correction-order/create', { values: { ...values, ...texts, inspectorIds, workerRows } })).id)
    }
  })
  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('are chosen in the list, numbered together, seen, and become one PDF with a bookmark each on an odd page', async () => {
    await clerk.visit('/orders')
    await desk.page.getByText(firm(COUNT - 1)).waitFor()
    await desk.page.getByText(firm(COUNT - 1)).click()
    await desk.page.keyboard.press('Control+End')
    await desk.page.getByText(firm(0), { exact: true }).click({ modifiers: ['Shift'] })
    await clerk.button(`批量签发打印（${COUNT} 份）`).click()
    const dialog = clerk.dialog(`批量打印（${COUNT} 份）`)
    await dialog.getByText('（草稿，待编号）').first().waitFor()
    await desk.screenshot('batch-check')
    await clerk.button(`签发并编号（${COUNT} 份草稿）`, dialog).click()
    await clerk.button('预览全部', dialog).click()
    await dialog.getByText(/共 \d+ 页/u).waitFor({ timeout: 60_000 })
    const pages = Number(/共 (\d+) 页/u.exec((await dialog.textContent()) ?? '')?.[1])
    await desk.screenshot('batch-preview')
    await answerDialogs(desk.app, { save: join(folder, 'stopped.pdf') })
    await clerk.button('导出 PDF', dialog).click()
    await clerk.button('取消', dialog).click()
    await clerk.button('取消', dialog).waitFor({ state: 'detached' })
    expect(await readdir(folder)).toEqual([])

    const path = join(folder, 'all.pdf')
    await answerDialogs(desk.app, { save: path })
    await clerk.button('导出 PDF', dialog).click()
    await desk.page.locator('.ant-message').getByText(`已存为 ${path}`).waitFor({ timeout: 60_000 })

    const { rows } = await clerk.call('correction-order/list', { limit: 100, offset: 0, search: '', filters: [], sort: [] })
    const numbers = new Map(rows.map(({ number, employerName }) => [`${number} ${employerName}`, employerName]))
    const marks = await bookmarks(path)
    expect(new Set(marks.map(({ title }) => title))).toEqual(new Set(numbers.keys()))
    expect(new Set(rows.map(({ number }) => number))).toEqual(new Set(Array.from({ length: COUNT }, (_, index) => `平人社监令字〔2020〕第${index + 1}号`)))
    const texts = await pageTexts(path)
    for (const { title, page } of marks) {
      expect(page % 2).toBe(0)
      expect(texts[page]).toContain(numbers.get(title))
    }
    expect(texts).toHaveLength(pages)
    // Where the seal goes is shown on the screen only.
    expect(texts.join('')).not.toContain('印章位置')
    expect(texts.filter((text) => text.includes('身份证件号码'))).toHaveLength(COUNT)
    expect(texts.filter((text) => text.includes('见证人签名'))).toHaveLength(COUNT)
  })

  it('say so when there is no printer, and are not marked as printed', async () => {
    const documents = await clerk.call('document/list', { limit: 3, offset: 0, search: '', filters: [], sort: [] })
    const request = { ids: documents.rows.map(({ id }) => id), part: 'paper' as const, duplex: true, job: newId() }
    await expect(clerk.call('document/print-batch', request)).rejects.toThrow('no-printer')
    for (const { printCount } of documents.rows) expect(printCount).toBe(0)
  })
})

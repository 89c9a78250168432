/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createEmployer } from '@main/features/employer/service'
import { documentDocx } from '@main/features/document/service'
import { employerInput } from '@shared/features/employer'
import { newId } from '@shared/ids/uuid'
import { creditCodeOf } from '../../e2e/support/employerList'
import { samplePaper, sampleWorkers } from '../../e2e/support/papers/samples'
import { caseValues, call as callCase, issue } from '../../support/cases'
import { employerValues } from '../../support/employers'
import { inspectionWorld } from '../../support/inspections'
import { call } from '../../support/orders'
import { openTestDesk } from '../../support/testDesk'

/** A year's orders of a county, each with an annex of twelve workers. */
export const ORDERS = 62
export const CASE_PAPERS = 200
export const BATCH_TODAY = '2020-06-15'

export interface BatchFolder {
  /** Word files equal to the orders and their receipts. */
  readonly docx: string
  readonly fullCase: string
  readonly smallCase: string
}

/** A data folder with issued orders, and two cases: one of many papers, one of a single one. */
export async function makeBatchFolder(root: string): Promise<BatchFolder> {
  const test = await openTestDesk({ root, today: BATCH_TODAY })
  const { desk } = test
  const docx = join(root, '..', 'docx')
  mkdirSync(docx)
  try {
    const world = await inspectionWorld(desk)
    const workerRows = sampleWorkers(12).map(({ name, amountFen }) => ({ id: null, name, idNumber: '', post: '', period: '', amountFen, remark: '' }))
    const texts = { facts: samplePaper.facts, violated: samplePaper.violatedArticles, basis: samplePaper.orderBasis, demands: samplePaper.demands.map(({ text }) => text) }
    for (let index = 0; index < ORDERS; index += 1) {
      const { id: employerId } = await createEmployer(desk, employerInput.parse(employerValues({ name: `平湖市第${index + 1}批次箱包有限公司`, creditCode: creditCodeOf(index + 500) })))
      const { values } = await call(desk, 'correction-order/draft', { employerId })
      const draft = await call(desk, 'correction-order/create', { values: { ...values, ...texts, inspectorIds: [...world.inspectorIds], workerRows } })
      const { documentId } = await call(desk, 'correction-order/issue', { id: draft.id, version: draft.version })
      if (documentId === null) throw new Error('an issued order has a document')
      writeFileSync(join(docx, `${index + 1}.docx`), await documentDocx(desk, documentId, 'all'))
    }
    const [fullCase, smallCase] = [await caseOf(CASE_PAPERS), await caseOf(1)]
    return { docx, fullCase, smallCase }

    async function caseOf(papers: number): Promise<string> {
      const { id } = await callCase(desk, 'inspection-case/create', { id: null, origin: 'direct', originId: null, values: caseValues(world) })
      for (let paper = 0; paper < papers; paper += 1) await issue(desk, id, 'case-interview', '2020-06-10')
      return id
    }
  } finally {
    await test.close()
  }
}

interface Answer {
  readonly ok: boolean
  readonly data?: { readonly rows?: readonly { readonly id: string; readonly kind: string }[] }
}

/** Milliseconds to make all orders with annexes and receipts one PDF where the scripted save dialog says. */
export async function timeBatchPdf(page: Page): Promise<number> {
  return page.evaluate(
    async ({ wanted, job }) => {
      const { desk } = window as unknown as { desk: { call(route: string, input: unknown): Promise<Answer> } }
      const list = await desk.call('document/list', { search: '', limit: 500 })
      const ids = list.data?.rows?.filter(({ kind }) => kind === 'correction-order').map(({ id }) => id) ?? []
      if (ids.length !== wanted) throw new Error(`${ids.length} orders instead of ${wanted}`)
      const start = performance.now()
      const saved = await desk.call('document/export-batch', { ids, part: 'all', duplex: false, job })
      if (!saved.ok) throw new Error(JSON.stringify(saved))
      return performance.now() - start
    },
    { wanted: ORDERS, job: newId() },
  )
}

/** Milliseconds to write one order with its receipt as a Word file. */
export async function timeDocx(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as { desk: { call(route: string, input: unknown): Promise<Answer> } }
    const list = await desk.call('document/list', { search: '', limit: 500 })
    const id = list.data?.rows?.find(({ kind }) => kind === 'correction-order')?.id
    const start = performance.now()
    const saved = await desk.call('document/save-as', { id, part: 'all', format: 'docx' })
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    return performance.now() - start
  })
}

/** Milliseconds from the list to a case that stands with all its papers. */
export async function timeCase(page: Page, id: string, papers: number): Promise<number> {
  return page.evaluate(
    async ({ path, sign }) => {
      const stands = async (found: () => boolean): Promise<void> => {
        for (const begun = performance.now(); !found(); ) {
          if (performance.now() - begun > 20_000) throw new Error('the page was not shown')
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
      }
      location.hash = '#/cases'
      await stands(() => !document.body.textContent.includes('办理步骤'))
      const start = performance.now()
      location.hash = `#${path}`
      await stands(() => document.body.textContent.includes(sign))
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now() - start
    },
    { path: `/cases/${id}`, sign: `文书（${papers}）` },
  )
}

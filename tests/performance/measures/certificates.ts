import type { Page } from 'playwright-core'
import type { Desk } from '@main/core/desk'
import { call, heldWithExam, person } from '../../support/trainings'

/** How many certificates go into the one PDF. */
export const CERTIFICATES = 1000

/** A session whose people all passed, each with a certificate. */
export async function issueMany(desk: Desk, count = CERTIFICATES): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => person(`学员${index + 1}`, `单位${index % 400}`, { score: 90 }))
  const { row, lines } = await heldWithExam(desk, people)
  await call(desk, 'training/issue-certificates', { id: row.id, version: row.version, lineIds: lines.map((line) => line.id) })
}

/** Milliseconds to make every certificate of the newest session one PDF file where the scripted save dialog says. */
export async function timeCertificates(page: Page, count = CERTIFICATES): Promise<number> {
  return page.evaluate(async (wanted) => {
    interface Answer {
      readonly ok: boolean
      readonly data?: { readonly rows?: readonly { readonly id: string }[] }
    }
    const desk = (window as unknown as { desk: { call(route: string, input: unknown): Promise<Answer> } }).desk
    const list = await desk.call('training/certificates', { search: '学员', limit: wanted })
    const ids = list.data?.rows?.map((row) => row.id) ?? []
    if (ids.length !== wanted) throw new Error(`${ids.length} certificates instead of ${wanted}`)
    const start = performance.now()
    const saved = await desk.call('training/certificate-pdf', { ids })
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    return performance.now() - start
  }, count)
}

/** Milliseconds the blank program (started with --pages) took to print as many empty pages. */
export async function blankPagesTime(page: Page): Promise<number> {
  const read = (): number | undefined => (window as unknown as { pagesTime?: number }).pagesTime
  await page.waitForFunction(read, null, { timeout: 120_000 })
  return (await page.evaluate(read)) ?? Number.NaN
}
